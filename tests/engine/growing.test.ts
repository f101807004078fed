import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine, type Engine, type GrowingEngine, type SourceText } from '#core'
import { joinDossiers } from '#core/dossier/join.ts'
import { Ledger } from '#core/facts/ledger/ledger.ts'
import { madeBulletins } from '../../bench/scale/bulletins.ts'
import { ASKED } from './questions.ts'
import { ERRATUM, shown, texts } from './seeds.ts'

const TODAY = '2026-11-23'
const MISSPELT = ['¿Cuántas mastogafías se hicieron?', '¿Cuántos trasplntes de córnea hubo?', '¿Cuántas cirujias hubo?']
/** Everything that can be seen of an engine is the same. */
function expectSame(grown: Engine, whole: Engine): void {
  const [a, b] = [grown.corpus, whole.corpus]
  expect([a.version, a.bulletins.map(({ id }) => id)]).toEqual([b.version, b.bulletins.map(({ id }) => id)])
  expect([...a.facts]).toEqual([...b.facts])
  expect(a.findings).toEqual(b.findings)
  expect(a.catalogue.years).toEqual(b.catalogue.years)
  for (const question of [...ASKED, ...MISSPELT]) {
    expect(shown(grown.ask(question)), question).toEqual(shown(whole.ask(question)))
  }
}

const grownFrom = (first: readonly SourceText[], later: readonly SourceText[]): GrowingEngine => {
  const engine = createEngine({ texts: first, today: TODAY })
  // Whatever is made at need is made before it has to grow.
  for (const question of [...ASKED, ...MISSPELT]) engine.ask(question)
  for (const text of later) engine.add(text)
  return engine
}

describe('an engine that takes in texts one by one answers as one over all of them', () => {
  const whole = createEngine({ texts, today: TODAY })

  test('each after those before it', () => {
    const sorted = texts.toSorted((a, b) => (a.source < b.source ? -1 : 1))
    expectSame(grownFrom(sorted.slice(0, 1), sorted.slice(1)), whole)
    const [last] = sorted.slice(-1)
    const grown = grownFrom(sorted.slice(0, -1), [])
    const { corpus } = grown
    if (last) grown.add(last)
    // Nothing was joined again.
    expect([last?.source, grown.corpus === corpus]).toEqual([last?.source, true])
    expectSame(grown, whole)
  })

  test('in any order', () => {
    const orders = fc.shuffledSubarray([...texts], { minLength: texts.length })
    fc.assert(
      fc.property(orders, fc.nat(texts.length), (order, first) => {
        expectSame(grownFrom(order.slice(0, first), order.slice(first)), whole)
      }),
      { numRuns: 4 },
    )
  })

  test('with what corrects one of them', () => {
    const corrected = createEngine({ texts: [...texts, ERRATUM], today: TODAY })
    expectSame(grownFrom(texts, [ERRATUM]), corrected)
    expectSame(grownFrom([ERRATUM], texts), corrected)
  })
})

/** How many rows are read of figures and sentences, its own too, while one more bulletin is added. */
function rowsRead(facts: number): number {
  let rows = 0
  class Watched extends Ledger {
    override reader(...place: Parameters<Ledger['reader']>): ReturnType<Ledger['reader']> {
      rows++
      return super.reader(...place)
    }
  }
  const dossiers = [...madeBulletins(facts)].map(({ dossier }) => dossier)
  const [last, others] = [dossiers.at(-1), dossiers.slice(0, -1)]
  if (!last) return 0
  const joined = joinDossiers(others, (dossier) => dossier, new Watched())
  rows = 0
  expect(joined.grow(last)).toBe(true)
  return rows
}

test('a bulletin that comes last looks at none of the figures but those of its own measures and days', () => {
  const [few, many] = [rowsRead(3000), rowsRead(30_000)]
  expect([few > 60, few <= 600, many <= 600], `${few} and ${many}`).toEqual([true, true, true])
})

test('a bulletin of which nothing is found leaves the findings as they are', () => {
  const dossiers = [...madeBulletins(3000)].map(({ dossier }) => dossier)
  const late = dossiers.splice(-20)
  const joined = joinDossiers(dossiers, (dossier) => dossier)
  let same = 0
  for (const dossier of late) {
    const before = joined.corpus.findings
    expect(joined.grow(dossier)).toBe(true)
    const isSame = joined.corpus.findings === before
    if (isSame) same++
    else expect(joined.corpus.findings).not.toEqual(before)
  }
  expect(same).toBeGreaterThan(10)
  expect(joined.corpus.findings).toEqual(joinDossiers([...dossiers, ...late], (d) => d).corpus.findings)
})
