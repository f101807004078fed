import fc from 'fast-check'
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js'
import { describe, expect, test } from 'vitest'
import { editDistance } from '#core/query/spelling/edit-distance.ts'

describe('edits between two words', () => {
  test.each([
    ['cirugias', 'cirugias', 0],
    ['cirujias', 'cirugias', 1],
    ['cirugas', 'cirugias', 1],
    ['ciruguias', 'cirugias', 1],
    ['trasplnates', 'trasplantes', 1],
    ['trsaplnates', 'trasplantes', 2],
    ['consultas', 'cirugias', Infinity],
    ['', 'ab', 2],
    ['ca', 'abc', Infinity],
  ])('%s, %s: %d', (a, b, edits) => expect(editDistance(a, b, 2)).toBe(edits))

  test('as a package for natural language counts them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ñ'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, limit) => {
        const edits = DamerauLevenshteinDistance(a, b, { restricted: true })
        expect(editDistance(a, b, limit)).toBe(edits > limit ? Infinity : edits)
      }),
      { numRuns: 2000 },
    )
  })
})
