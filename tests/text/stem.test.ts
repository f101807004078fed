import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import { expect, test } from 'vitest'
import { pressWords } from '#core/text/repair/spelling.ts'
import { stem } from '#core/text/stem.ts'

test.each([
  ['cirugias', 'cirugia'],
  ['exploraciones', 'exploracion'],
  ['veces', 'vez'],
  ['realizaron', 'realizaran'],
])('«%s» and «%s» have one stem', (a, b) => expect(stem(a)).toBe(stem(b)))

test.each([
  ['familiar', 'familia'],
  ['partida', 'parto'],
  ['casa', 'caso'],
])('«%s» is no form of «%s»', (a, b) => expect(stem(a)).not.toBe(stem(b)))

test('words that are no plurals are stemmed as natural stems them', () => {
  const words = [...pressWords().folded.keys()].filter((word) => word.length > 3 && !word.endsWith('s'))
  const whole = new Set(['familiar', 'partida', 'partido', 'parte', 'casa'])
  const trimmed = (s: string): string => (s.length > 4 ? s.replace(/e$/, '') : s)
  const others = words.filter((word) => !whole.has(word) && stem(word) !== trimmed(stemmer.stem(word)))
  expect(words.length).toBeGreaterThan(5000)
  expect(others).toEqual([])
})
