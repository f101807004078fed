import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureKey } from '#core/entity/measure/measure.ts'
import type { Fact, Passage } from '#core/facts/fact.ts'
import { compileLexicon, defaultLexicon, lexiconData } from '#core/lexicon.ts'
import { fold } from '#core/text/fold.ts'
import { stem } from '#core/text/stem.ts'
import { elsewhere, nameElsewhere } from './elsewhere.ts'
import { later, renumbered, rewrapped, STYLES, shifted, withInventedNouns } from './replace.ts'
import { reordered, scopesOf } from './scopes.ts'
import { type Read, readText, seeds } from './seeds.ts'

// In each seed one class of words is replaced by others of its class: extraction may change in that slot only.

const days = ({ period }: Fact): string => `${period?.start ?? '?'}..${period?.end ?? '?'}`
const rest = ({ stance, accrual, figure, quantity, zone }: Fact): string =>
  [stance, accrual, figure, quantity.unit, quantity.precision, zone].join(' ')
const value = ({ quantity }: Fact): number => quantity.value
const measure = (fact: Fact): string => measureKey(fact.measure)
const place = ({ place: { node } }: Fact): string => node.id
const programme = (fact: Fact): string => `${fact.programme?.series} ${fact.programme?.edition}`

type Slot = (fact: Fact) => string | number

const SLOTS = { value, measure, place, days, programme, rest } as const satisfies Record<string, Slot>

/** All slots of the facts but one, in order. */
const without = (slot: keyof typeof SLOTS, facts: readonly Fact[]): string[] =>
  facts.map((fact) =>
    Object.entries(SLOTS)
      .filter(([name]) => name !== slot)
      .map(([, of]) => of(fact))
      .join(' | '),
  )

describe.each(seeds.map((seed) => [seed.name.slice(0, 3), seed] as const))('bulletin %s', (_, seed) => {
  test.each(Object.entries(STYLES))('other numbers in %s', (_, style) => {
    const { text, to } = renumbered(seed, style)
    const read = readText(seed.name, rewrapped(text, seed.text))
    expect(without('value', read.facts)).toEqual(without('value', seed.facts))
    expect(read.facts.map(value)).toEqual(to)
  })

  test('invented nouns', () => {
    const text = withInventedNouns(seed)
    expect(text).not.toBe(seed.text)
    expect(without('measure', readText(seed.name, text).facts)).toEqual(without('measure', seed.facts))
  })

  test('dates 52 weeks later', () => {
    const text = shifted(seed.text)
    expect(text).not.toBe(seed.text)
    const read = readText(seed.name, text)
    expect(without('days', read.facts)).toEqual(without('days', seed.facts))
    expect(read.facts.map(days)).toEqual(seed.facts.map((fact) => days(fact).replace(/\d{4}-\d\d-\d\d/g, later)))
  })

  test('other places', () => {
    const text = elsewhere(seed.text)
    const read = readText(seed.name, text)
    expect(without('place', read.facts)).toEqual(without('place', seed.facts))
    const names = ({ place: { node, also } }: Fact): string[] => [node, ...also].map(({ name }) => name)
    expect(read.facts.map(names)).toEqual(seed.facts.map((fact) => names(fact).map(nameElsewhere)))
    const told = ({ places }: Passage): string[] => places.map(({ node }) => node.name)
    expect(read.passages.map(told)).toEqual(seed.passages.map((passage) => told(passage).map(nameElsewhere)))
  })
})

test('paragraphs that open their own scope may stand in any order', () => {
  const runs = seeds.flatMap((seed) => scopesOf(seed).map((scopes) => ({ seed, scopes })))
  expect(runs.flatMap(({ scopes }) => scopes).length).toBeGreaterThan(8)
  const said = ({ facts }: Pick<Read, 'facts'>): string[] =>
    facts
      .map((fact) =>
        Object.values(SLOTS)
          .map((of) => of(fact))
          .join(' | '),
      )
      .sort()
  const order = fc.nat(runs.length - 1).chain((run) => {
    const all = [...(runs[run]?.scopes.keys() ?? [])]
    return fc.record({ run: fc.constant(run), order: fc.shuffledSubarray(all, { minLength: all.length }) })
  })
  fc.assert(
    fc.property(order, ({ run, order }) => {
      const { seed, scopes } = runs[run] as (typeof runs)[number]
      expect(said(readText(seed.name, reordered(seed.text, scopes, order)))).toEqual(said(seed))
    }),
    { numRuns: 40 },
  )
})

test('no measure is needed in the lexicon', () => {
  const bare = compileLexicon({ ...lexiconData, measures: { heads: [], facets: {}, neutral: [] } })
  const found = { facts: 0, value: 0, head: 0, place: 0, days: 0 }
  for (const seed of seeds) {
    const read = readText(seed.name, seed.text, bare)
    for (const fact of seed.facts) {
      found.facts++
      const other = read.facts.find((f) => f.citation.start === fact.citation.start && value(f) === value(fact))
      if (!other) continue
      found.value++
      if (headStems(fact).has(other.measure.head.key)) found.head++
      if (place(other) === place(fact)) found.place++
      if (days(other) === days(fact)) found.days++
    }
  }
  expect(found.facts).toBeGreaterThan(100)
  for (const part of [found.value, found.head, found.place, found.days])
    expect(part / found.facts).toBeGreaterThanOrEqual(0.9)
})

/** The stems that the head of a measure may be printed with. */
const headStems = ({ measure: { head } }: Fact): Set<string> =>
  new Set([
    head.key,
    ...(defaultLexicon.measures.heads.get(head.key)?.forms ?? []).map((form) => stem(fold(form.split(' ')[0] ?? ''))),
  ])
