import { expect, test } from 'vitest'
import { fold } from '#core/text/fold.ts'
import families from '#data/lexicon/word-families.json' with { type: 'json' }

test('what counts the same is kin', () => {
  const kin = families.kin.map((group) => new Set(group.map(fold)))
  const apart = families.counted.filter((group) => !kin.some((words) => group.every((word) => words.has(fold(word)))))
  expect(apart).toEqual([])
})
