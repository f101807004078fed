import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText, createEngine, formatDigits, type Verdict } from '#core'
import { engine as seeds } from '../engine/seeds.ts'

const HOSPITALS = `Realiza IMSS jornada quirúrgica en Sinaloa

Culiacán, Sinaloa, a 13 de marzo de 2023.- Del 6 al 12 de marzo de 2023 el IMSS en Sinaloa realizó 1,348 cirugías y otorgó 24 mil 612 consultas de medicina familiar.

En la 3ª Jornada Nacional de Cirugía, del 22 al 24 de junio de 2023, se hicieron 88 cirugías en Durango. En total se aplicaron 415 vacunas contra tétanos.

Del 3 al 9 de abril de 2023 el IMSS en Sinaloa realizó 977 cirugías; el 71.2 por ciento de las cirugías fueron de traumatología.

Para la jornada del 8 al 10 de mayo de 2023 se planean 640 mastografías en Sinaloa.

Se aplicaron más de 7 mil vacunas contra influenza.
`
const DISPUTED = `Colima suma apoyos

En enero de 2024 se entregaron 5,210 sillas de ruedas en Colima.

El delegado informó que en enero de 2024 se entregaron 5,120 sillas de ruedas en Colima.
`
const own = createEngine({
  texts: [
    { source: 'sinaloa.txt', text: HOSPITALS },
    { source: 'colima.txt', text: DISPUTED },
  ],
})
const verdictsOf = (text: string): readonly Verdict[] => checkText(text, own).figures.map(({ verdict }) => verdict)

describe('the verdict on a figure', () => {
  test.each<[string, readonly Verdict[]]>([
    ['Del 6 al 12 de marzo de 2023 se hicieron 1,348 cirugías en Sinaloa', ['match']],
    ['del 6 al 12 de marzo hubo mil 348 cirugías en Sinaloa', ['match']],
    ['Dicen que fueron 1348 cirugías', ['match']],
    ['Se realizaron más de mil 300 cirugías en Sinaloa', ['rounding']],
    ['Otorgaron casi 25 mil consultas de medicina familiar', ['rounding']],
    ['El IMSS dio 25 mil consultas de medicina familiar en Sinaloa', ['rounding']],
    ['El 71 por ciento de las cirugías fueron de traumatología', ['rounding']],
    ['Dieron 24 mil consultas de medicina familiar en Sinaloa', ['differs']],
    ['Del 6 al 12 de marzo de 2023 se hicieron 977 cirugías en Sinaloa', ['other_scope']],
    ['Se realizaron 1,348 cirugías en Jalisco', ['other_scope']],
    ['En 2022 se realizaron 1,348 cirugías', ['other_scope']],
    ['Ya se realizaron 640 mastografías en Sinaloa', ['other_scope']],
    ['Otorgaron 24,612 consultas en Sinaloa', ['other_scope']],
    ['Del 6 al 12 de marzo de 2023 se hicieron 1,438 cirugías en Sinaloa', ['differs']],
    ['Hubo 950 cirugías del 3 al 9 de abril', ['differs']],
    ['Entre marzo y abril de 2023 se realizaron 1,348 cirugías', ['other_scope']],
    ['En la 3ª Jornada se hicieron 88 cirugías', ['match']],
    ['En la 4ª Jornada Nacional de Cirugía se hicieron 88 cirugías', ['other_scope']],
    ['Fueron 2 mil cirugías en Sinaloa del 6 al 12 de marzo', ['differs']],
    ['El ISSSTE realizó 1,348 cirugías en Sinaloa', ['other_scope']],
    ['El 80 % de las mastografías fueron en Sinaloa', ['absent']],
    ['Se hicieron 212 trasplantes de riñón', ['absent']],
    ['Hubo 5 mil 555 cirugías en Jalisco', ['absent']],
    ['Se aplicaron 7,340 vacunas contra influenza', ['uncheckable']],
    ['Somos 1,348', ['uncheckable']],
    ['Nos vemos el 12 de marzo a las 10:30 en el Hospital 25', []],
    ['Buenos días a todas y todos', []],
    ['', []],
    ['Hubo 1,348 cirugías y 999 trasplantes de córnea. Somos 15', ['match', 'absent', 'uncheckable']],
  ])('%s → %j', (text, verdicts) => {
    expect(verdictsOf(text)).toEqual(verdicts)
  })

  test.each([5210, 5120])('%i, which another sentence contradicts, comes with both', (value) => {
    const { figures } = checkText(`En enero de 2024 se entregaron ${value} sillas de ruedas en Colima`, own)
    expect(figures[0]?.verdict).toBe('match')
    expect(figures[0]?.explanation).toMatch(/⚠ Aviso: .*5,210.*5,120|⚠ Aviso: .*5,120.*5,210/)
  })

  test('shows what is printed: the sentence, its bulletin, the words', () => {
    const [figure] = checkText('Hubo 950 cirugías del 3 al 9 de abril', own).figures
    expect(figure?.quote).toContain('realizó 977 cirugías')
    expect(figure?.source).toContain('[sinaloa.txt]')
    expect(figure?.citation && HOSPITALS.slice(figure.citation.start, figure.citation.end)).toBe('977 cirugías')
    expect(figure?.explanation).toContain('977 cirugías')
  })

  test('the summary counts', () => {
    expect(checkText('Hubo 1,348 cirugías y 999 trasplantes de córnea', own).summary).toBe(
      '2 cifras: 1 coincide, 1 no aparece.',
    )
    expect(checkText('hola', own).summary).toBe('El texto no tiene cifras que cotejar.')
  })
})

describe('figures of the bulletins themselves', () => {
  const { corpus } = seeds()
  const printing = [...corpus.passages].filter((passage) => passage.facts.length > 0)

  test('a bulletin checked against itself has no figure that differs or is absent', () => {
    for (const { reading } of corpus.bulletins) {
      const verdicts = checkText(reading.source, seeds()).figures.map(({ verdict }) => verdict)
      expect(verdicts.filter((verdict) => verdict !== 'match' && verdict !== 'uncheckable')).toEqual([])
    }
  })

  test('so has any sentence alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...printing), ({ text }) => {
        for (const { verdict } of checkText(text, seeds()).figures) {
          expect(['match', 'rounding', 'other_scope', 'uncheckable']).toContain(verdict)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('with another value they never match', () => {
    const counted = [...corpus.facts].filter(
      ({ quantity, figure, citation }) =>
        figure === 'level' &&
        quantity.unit === 'count' &&
        quantity.precision === 'exact' &&
        quantity.value >= 20 &&
        citation.quote.startsWith(quantity.raw) &&
        citation.quote.length > quantity.raw.length,
    )
    expect(counted.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(fc.constantFrom(...counted), fc.integer({ min: 1, max: 9 }), (fact, added) => {
        const changed = fact.quantity.value * 3 + added
        fc.pre(!corpus.catalogue.byValue.has(changed))
        const quote = fact.citation.quote.replace(fact.quantity.raw, formatDigits(changed))
        const [figure] = checkText(`Se hicieron ${quote} en ${fact.place.node.name}.`, seeds()).figures
        expect(figure?.verdict).not.toMatch(/^(?:match|rounding|other_scope)$/)
      }),
      { numRuns: 60 },
    )
  })

  test('any text gives verdicts, never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(checkText(text, own).summary).not.toBe('')
      }),
    )
  })
})
