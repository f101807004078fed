import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Holders, mostHeld } from '#core/facts/holders.ts'

/** What it is told to be: every passage counted, most words first. */
function counted(words: readonly Holders[], most: number): number[] {
  const held = new Map<number, number>()
  for (const holders of words) {
    for (const index of new Set(holders.flat())) held.set(index, (held.get(index) ?? 0) + 1)
  }
  return [...held]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([index]) => index)
}

const list = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 40 }).map((items) => items.sort((a, b) => a - b))
const words = fc.array(fc.array(list, { maxLength: 3 }), { maxLength: 5 })

test('passages that hold most of the words: as if all were counted', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (some, most) => {
      expect(mostHeld(some, most)).toEqual(counted(some, most))
    }),
  )
})

test('of the commonest word only the beginning is read', () => {
  let read = 0
  const common = new Proxy(
    Array.from({ length: 100_000 }, (_, i) => i),
    {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) read++
        return Reflect.get(target, key, receiver)
      },
    },
  )
  expect(mostHeld([[common], [[70, 90_000]]], 4)).toEqual([70, 90_000, 0, 1])
  expect(read).toBeLessThan(100)
})
