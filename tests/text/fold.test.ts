import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#core/text/fold.ts'

test.each([
  ['Cirugías del AÑO', 'cirugias del año'],
  ['PINGÜINO', 'pinguino'],
  ['8ª Jornada', '8ª jornada'],
  ['CÓRNEA', 'cornea'],
  ['', ''],
])('%s', (text, expected) => {
  expect(fold(text)).toBe(expected)
})

test('folding keeps the length and is done once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length)
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})
