import { describe, expect, test } from 'vitest'
import { createEngine, type Finding } from '#core'

/** A bulletin about a half year: what is corrected in the cases below. */
const original = (source: string, number = '52/2019') => ({
  source,
  text: `Comunicado No. ${number}
Mérida, Yucatán, a 12 de julio de 2019

Aplica IMSS 61 mil 400 dosis en Yucatán

Del 1 de enero al 30 de junio de 2019, el Instituto Mexicano del Seguro Social (IMSS) aplicó 61 mil 400 dosis y otorgó 8 mil 20 consultas de nutrición en Yucatán.
`,
})

const corrected = (
  source: string,
  value: string,
  day: number,
  head = 'Comunicado No. 52/2019 (versión corregida)',
) => ({
  source,
  text: `${head}
Mérida, Yucatán, a ${day} de julio de 2019

Aplica IMSS ${value} dosis en Yucatán

Del 1 de enero al 30 de junio de 2019, el Instituto Mexicano del Seguro Social (IMSS) aplicó ${value} dosis y otorgó 8 mil 20 consultas de nutrición en Yucatán.
`,
})

const erratum = (source: string, said: string, meant: string, number = '52/2019') => ({
  source,
  text: `Fe de erratas del comunicado No. ${number}
Mérida, Yucatán, a 15 de julio de 2019

En el comunicado No. ${number} del Instituto Mexicano del Seguro Social (IMSS), donde dice: “${said}”, debe decir: “${meant}”.
`,
})

const superseded = (findings: readonly Finding[]) =>
  findings.filter(({ kind }) => kind === 'superseded').map(({ values }) => values)

/** Asks in every order of the texts, which must not matter; gives the figure that leads and what it says it corrects. */
function ask(texts: readonly { readonly source: string; readonly text: string }[], question: string) {
  const answers = [texts, texts.toReversed()].map((ordered) => createEngine({ texts: ordered }).ask(question))
  const [answer, other] = answers
  if (!answer || !other) throw new Error('two answers')
  expect(other.text).toBe(answer.text)
  const lead = answer.lead && answer.facts[answer.lead.index]
  for (const { citations } of answer.facts) {
    for (const { source, start, end, quote } of citations) {
      expect(texts.find((text) => text.source === source)?.text.slice(start, end)).toBe(quote)
    }
  }
  return {
    status: answer.status,
    value: lead?.fact.quantity.value ?? null,
    corrects: superseded(answer.findings),
    answer,
  }
}

describe('an erratum', () => {
  test('its figure leads with the scope of the one that it corrects, and says what it corrects', () => {
    const texts = [original('a.txt'), erratum('b.txt', '61 mil 400 dosis', '64 mil 100 dosis')]
    const { status, value, corrects, answer } = ask(texts, '¿Cuántas dosis se aplicaron en Yucatán?')
    expect([status, value, corrects]).toEqual(['answered', 64_100, [[64_100, 61_400]]])
    expect(answer.facts[0]?.fact.period).toMatchObject({ start: '2019-01-01', end: '2019-06-30' })
    expect(answer.text).toContain('61,400')
    expect(answer.text).toContain('52/2019')
  })

  test('leaves the other figures as they are', () => {
    const texts = [original('a.txt'), erratum('b.txt', '61 mil 400 dosis', '64 mil 100 dosis')]
    expect(ask(texts, '¿Cuántas consultas de nutrición?')).toMatchObject({ value: 8020, corrects: [] })
  })

  test('a number alone is enough; what it was is no figure any more', () => {
    const texts = [original('a.txt'), erratum('b.txt', '61 mil 400', '64,100')]
    expect(ask(texts, '¿Cuántas dosis?')).toMatchObject({ value: 64_100, corrects: [[64_100, 61_400]] })
    const engine = createEngine({ texts })
    expect(Array.from(engine.corpus.facts, ({ quantity }) => quantity.value)).not.toContain(61_400)
    expect(engine.corpus.findings.filter(({ alarm }) => alarm)).toEqual([])
  })

  test('of a bulletin that is not there it gives what was meant and not what was said', () => {
    const engine = createEngine({ texts: [erratum('b.txt', '61 mil 400 dosis', '64 mil 100 dosis')] })
    expect(Array.from(engine.corpus.facts, ({ quantity }) => quantity.value)).toEqual([64_100])
  })

  test('of another number it changes nothing', () => {
    const texts = [original('a.txt'), erratum('b.txt', '61 mil 400 dosis', '64 mil 100 dosis', '53/2019')]
    const engine = createEngine({ texts })
    expect(engine.corpus.superseded).toEqual([])
    expect(superseded(engine.corpus.findings)).toEqual([])
    expect(Array.from(engine.corpus.facts, ({ quantity }) => quantity.value)).toContain(61_400)
  })

  test('of words only it changes no figure', () => {
    const texts = [original('a.txt'), erratum('b.txt', 'dosis', 'vacunas')]
    expect(ask(texts, '¿Cuántas dosis?')).toMatchObject({ value: 61_400, corrects: [] })
  })
})

describe('a corrected version', () => {
  test('takes the place of the first: no conflict, no second witness', () => {
    const texts = [original('a.txt'), corrected('c.txt', '64 mil 100', 14)]
    const { status, value, corrects, answer } = ask(texts, '¿Cuántas dosis?')
    expect([status, value, corrects]).toEqual(['answered', 64_100, [[64_100, 61_400]]])
    expect(answer.facts.flatMap(({ citations }) => citations.map(({ source }) => source))).not.toContain('a.txt')
    expect(createEngine({ texts }).corpus.superseded.map(({ source }) => source)).toEqual(['a.txt'])
  })

  test('the last of several stands', () => {
    const texts = [original('a.txt'), corrected('c.txt', '64 mil 100', 14), corrected('d.txt', '64 mil 150', 16)]
    const { value, answer } = ask(texts, '¿Cuántas dosis?')
    expect(value).toBe(64_150)
    expect(answer.status).toBe('answered')
    expect(
      createEngine({ texts })
        .corpus.superseded.map(({ source }) => source)
        .sort(),
    ).toEqual(['a.txt', 'c.txt'])
  })

  test('by the words «sustituye al boletín», or by whoever added it', () => {
    const replacing = corrected(
      'c.txt',
      '64 mil 100',
      14,
      'Comunicado No. 60/2019. Sustituye al comunicado No. 52/2019',
    )
    expect(ask([original('a.txt'), replacing], '¿Cuántas dosis?')).toMatchObject({ status: 'answered', value: 64_100 })
    const { id } = createEngine({ texts: [original('a.txt')] }).corpus.bulletins[0] ?? { id: '' }
    const named = { ...corrected('c.txt', '64 mil 100', 14, 'Comunicado No. 60/2019'), metadata: { supersedes: id } }
    expect(ask([original('a.txt'), named], '¿Cuántas dosis?')).toMatchObject({ status: 'answered', value: 64_100 })
  })

  test('a later bulletin under the same number without such words is no correction', () => {
    const texts = [original('a.txt'), corrected('c.txt', '64 mil 100', 14, 'Comunicado No. 61/2019')]
    expect(createEngine({ texts }).corpus.superseded).toEqual([])
    expect(ask(texts, '¿Cuántas dosis?').status).toBe('conflict')
  })
})
