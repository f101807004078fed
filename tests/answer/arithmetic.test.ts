import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOf, differenceOf, ratioOf, shareOf, sumOf } from '#core/answer/operator/arithmetic.ts'

const thousandths = fc.integer({ min: -1e9, max: 1e9 })

test('sums and differences of decimals are exact', () => {
  expect(sumOf([0.1, 0.2])).toBe(0.3)
  expect(differenceOf(71.2, 70.9)).toBe(0.3)
  fc.assert(
    fc.property(fc.array(thousandths, { maxLength: 20 }), (parts) => {
      expect(sumOf(parts.map((p) => p / 1000))).toBe(parts.reduce((a, b) => a + b, 0) / 1000 + 0)
    }),
  )
  fc.assert(
    fc.property(thousandths, thousandths, (a, b) => {
      expect(differenceOf(a / 1000, b / 1000)).toBe((a - b) / 1000 + 0)
    }),
  )
})

test('nothing has no share, change or ratio', () => {
  expect([shareOf(1, 0), changeOf(0, 5), ratioOf(3, 0)]).toEqual([null, null, null])
  expect([shareOf(1, 4), changeOf(100, 110), ratioOf(6, 3)]).toEqual([25, 10, 2])
})

test('quotients are the nearest double of the exact one, without binary noise', () => {
  expect(shareOf(0.3, 0.1)).toBe(300)
  expect(changeOf(1.1, 3.3)).toBe(200)
  expect(ratioOf(0.6, 0.2)).toBe(3)
  expect(shareOf(7, 100)).toBe(7)
  expect(shareOf(29, 100)).toBe(29)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (part, whole) => {
      expect(shareOf(part, whole)).toBe((part * 100) / whole)
    }),
  )
})
