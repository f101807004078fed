import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumerals } from '#core'
import { readBulletin } from '#core/extraction/document/read-bulletin.ts'
import { extractFacts } from '#core/extraction/extract.ts'
import type { Fact } from '#core/facts/fact.ts'
import { contains } from '#core/text/span.ts'
import { read } from './bulletin.ts'
import { seeds } from './seeds.ts'

/** What must hold for every fact of a text. */
function checkSpans(text: string, facts: readonly Fact[]): void {
  facts.forEach((fact, i) => {
    const { citation, quantity, sentence, evidence } = fact
    expect(text.slice(citation.start, citation.end)).toBe(citation.quote)
    expect(contains(sentence, citation)).toBe(true)
    expect(fact.id.endsWith(`#${i}`)).toBe(true)
    for (const { span } of Object.values(evidence)) {
      if (span) expect(span.end).toBeGreaterThan(span.start)
      if (span) expect(span.end).toBeLessThanOrEqual(text.length)
    }
    // A denied figure is the word «ninguna»; of a range no single value is meant.
    if (fact.stance === 'denied' || quantity.precision === 'between') return
    expect(readNumerals(citation.quote).map((numeral) => numeral.value)).toContain(quantity.value)
  })
}

describe.each(seeds.map((seed) => [seed.name, seed] as const))('%s', (_, seed) => {
  test('every figure stands where it says', () => checkSpans(seed.text, seed.facts))

  test('passages name their facts, in order', () => {
    const { passages, facts } = extractFacts(seed.bulletin)
    expect(passages.flatMap((passage) => passage.facts)).toEqual(facts.map((fact) => fact.id))
    for (const { citation } of passages) expect(seed.text.slice(citation.start, citation.end)).toBe(citation.quote)
  })

  test('a printed list has at most one total, and parts stand after or before it in its text', () => {
    const lists = Map.groupBy(
      seed.facts.flatMap((fact) => fact.lists.map((role) => ({ ...role, fact }))),
      ({ list }) => list,
    )
    for (const roles of lists.values()) {
      expect(roles.filter(({ role }) => role === 'total').length).toBeLessThanOrEqual(1)
      expect(roles.filter(({ role }) => role === 'part').length).toBeGreaterThan(0)
    }
  })
})

test('the same text gives the same facts', () => {
  const [seed] = seeds
  expect(extractFacts(readBulletin({ source: 'x', text: seed?.text ?? '' })).facts.map((f) => f.measure)).toEqual(
    seed?.facts.map((f) => f.measure),
  )
})

const word = fc.constantFrom(
  ...'12 mil 340 consultas de especialidad , . ; : ( ) y en Jalisco el la los de del que se otorgaron 45% por ciento más 2021 Del 3 al 9 mayo uno millones trasplantes fueron ¶ meta ninguna no a con'.split(
    ' ',
  ),
)

test('no text makes it throw, and spans hold in all of them', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.array(word, { maxLength: 80 }).map((w) => w.join(' ').replaceAll('¶', '\n\n')),
      ),
      (text) => {
        checkSpans(text, extractFacts(readBulletin({ source: 'x', text })).facts)
      },
    ),
    { numRuns: 400 },
  )
})

test('no border of a table is quoted', () => {
  const { facts } = read('Servicio | 2021 | 2022 ¶ Consultas | 1,340 | 1,850 ¶ Partos | 412 | 39%')
  expect(facts.map(({ citation }) => citation.quote)).toEqual(['1,340', '1,850', '412', '39%'])
})
