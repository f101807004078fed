import fc from 'fast-check'
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import { expect, test } from 'vitest'
import { porter } from '#core/text/porter.ts'
import { pressWords } from '#core/text/repair/spelling.ts'
import { stem } from '#core/text/stem.ts'

test.each([
  ['cirugias', 'cirugia'],
  ['exploraciones', 'exploracion'],
  ['veces', 'vez'],
  ['vias', 'via'],
  ['oros', 'oro'],
  ['realizaron', 'realizaran'],
])('«%s» and «%s» have one stem', (a, b) => expect(stem(a)).toBe(stem(b)))

test.each([
  ['familiar', 'familia'],
  ['partida', 'parto'],
  ['casa', 'caso'],
  ['costa', 'costo'],
])('«%s» is no form of «%s»', (a, b) => expect(stem(a)).not.toBe(stem(b)))

test('words of the press are stemmed as natural stems them', () => {
  const words = [...pressWords().folded.keys()]
  expect(words.length).toBeGreaterThan(5000)
  expect(words.filter((word) => porter(word) !== stemmer.stem(word))).toEqual([])
})

test('so is anything of letters and endings', () => {
  const root = fc.string({ unit: fc.constantFrom(...'aeiouslrndtcmpgbvyñq'), maxLength: 8 })
  const ending = fc.constantFrom(
    ...'a os e aciones encias amente mente idades ativo imiento yendo uyendo iendolos arme irse gue guen yeron aremos ados'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(root, ending, fc.constantFrom('', 'la', 'nos', 's'), (start, middle, end) => {
      const word = start + middle + end
      expect(porter(word)).toBe(stemmer.stem(word))
    }),
    { numRuns: 2000 },
  )
})
