import { describe, expect, test } from 'vitest'
import type { Fact } from '#core/facts/fact.ts'
import { seeds } from './seeds.ts'

// What can be known of the five bulletins by reading them: how many numerals they print that are figures, which lists
// break down a total, and that these add up (see the bulletins themselves).

const factsOf = (number: string): readonly Fact[] => seeds.find((seed) => seed.name.startsWith(number))?.facts ?? []

/** Totals of a bulletin with the parts printed under each, in order. */
function breakdowns(number: string): [total: number, parts: number[]][] {
  const facts = factsOf(number)
  return facts.flatMap((total) =>
    total.lists
      .filter(({ role }) => role === 'total')
      .map(({ list }): [number, number[]] => [
        total.quantity.value,
        facts
          .filter((fact) => fact.lists.some((role) => role.list === list && role.role === 'part'))
          .map((fact) => fact.quantity.value),
      ]),
  )
}

const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0)

describe('totals and their printed parts', () => {
  test.each([
    ['002', 956, 5],
    ['003', 956, 5],
    ['002', 211_946, 4],
    ['003', 211_946, 4],
    ['004', 1_529_812, 6],
    ['004', 30, 4],
  ])('%s: %i has %i parts that add up', (number, total, parts) => {
    const found = breakdowns(number).filter(([value, values]) => value === total && values.length === parts)
    expect(found.length).toBeGreaterThan(0)
    for (const [value, values] of found) expect(sum(values)).toBe(value)
  })
})

const count = (number: string, fits: (fact: Fact) => boolean): number => factsOf(number).filter(fits).length

describe('who, where and when', () => {
  test('the week of one bulletin is the time of all that is not accumulated in it', () => {
    for (const fact of factsOf('001'))
      expect([fact.period?.start, fact.period?.end]).toEqual(['2021-04-26', '2021-05-02'])
  })

  test('figures of a year so far are told apart from those of the week', () => {
    const soFar = factsOf('000').filter((fact) => fact.period?.start === '2021-01-01')
    expect(soFar.map((fact) => fact.quantity.value)).toEqual([129, 36, 38])
    for (const fact of soFar) expect(fact.accrual).toBe('to_date')
  })

  test('hospitals keep their figures, the nation has the others', () => {
    const units = factsOf('000').filter((fact) => fact.place.node.level === 'facility')
    expect(units.map((fact) => fact.quantity.value)).toEqual([4, 4, 5, 36, 2, 2, 2, 2, 2, 2, 3, 38, 606, 99, 10, 13])
    for (const number of ['002', '003']) expect(count(number, (f) => f.place.node.level !== 'nation')).toBe(0)
  })

  test('goals are no results', () => {
    const planned = (number: string): number[] =>
      factsOf(number).flatMap((fact) => (fact.stance === 'planned' ? [fact.quantity.value] : []))
    expect(planned('004')).toEqual([10, 126_247, 10])
    expect(planned('002')).toEqual([2])
    expect(planned('001')).toEqual([])
  })

  // Six are printed; «Ciudad Médico Norte» is no place that anybody knows.
  test('a bound that holds for each of several places names them', () => {
    const [fact] = factsOf('004').filter((f) => f.place.also.length > 0)
    expect(fact?.quantity.precision).toBe('at_least')
    expect(fact?.place.also).toHaveLength(4)
  })

  test('a copy gives the same figures of the body as its original', () => {
    const body = (number: string): string[] =>
      factsOf(number)
        .filter((fact) => fact.zone === 'body')
        .map((fact) => `${fact.quantity.value} ${fact.measure.name} ${fact.period?.start}`)
    expect(body('003')).toEqual(body('002'))
  })
})
