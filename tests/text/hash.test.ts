import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HashOfAll } from '#core/text/hash.ts'

const ofAll = (texts: readonly string[]): string => {
  const hash = new HashOfAll()
  for (const text of texts) hash.add(text)
  return hash.value()
}

const several = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 })

test('the order of the texts plays no part, each of them does', () => {
  fc.assert(
    fc.property(
      several.chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length }))),
      ([texts, shuffled]) => {
        expect(ofAll(shuffled)).toBe(ofAll(texts))
        expect(ofAll(texts.slice(1))).not.toBe(ofAll(texts))
        expect(ofAll([...texts.slice(1), `${texts[0]}-`])).not.toBe(ofAll(texts))
      },
    ),
  )
})

test('a text that is there twice is told from one that is there once', () => {
  expect(ofAll(['a', 'a'])).not.toBe(ofAll(['a']))
  expect(ofAll(['a', 'a', 'b'])).not.toBe(ofAll(['a', 'b', 'b']))
})
