import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Grouping, holdsSorted, indexesWhere } from '#core/facts/groups.ts'

test('groups keep the order of meeting and each index once', () => {
  const grouping = new Grouping<number>()
  for (const [key, value, index] of [
    ['a', 1, 0],
    ['b', 2, 1],
    ['a', 1, 2],
    ['a', 1, 2],
  ] as const) {
    grouping.add(key, value, index)
  }
  const { groups } = grouping
  expect(groups).toEqual([
    { value: 1, indexes: [0, 2] },
    { value: 2, indexes: [1] },
  ])
  expect(indexesWhere(groups, () => true)).toEqual([0, 1, 2])
  expect(indexesWhere(groups, (value) => value > 2)).toEqual([])
})

test('an ascending list holds what it includes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(60), (list, wanted) => {
      const sorted = list.sort((a, b) => a - b)
      expect(holdsSorted(sorted, wanted)).toBe(sorted.includes(wanted))
    }),
  )
  expect(holdsSorted(undefined, 1)).toBe(false)
})
