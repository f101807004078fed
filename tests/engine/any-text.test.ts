import fc from 'fast-check'
import { expect, test } from 'vitest'
import { engine } from './seeds.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10_000 }),
  fc.string({ unit: 'grapheme', maxLength: 2_000 }),
  fc
    .array(
      fc.constantFrom('¿', '?', '«', '»', '\u200d', '\ufeff', '\ud800', '10ª', '%', 'e\u0301', '👁️', '\n', 'mil', '-'),
      {
        maxLength: 300,
      },
    )
    .map((parts) => parts.join(' ')),
)

test('any string gets an answer of bounded length', () => {
  fc.assert(
    fc.property(anyText, (question) => {
      const answer = engine().ask(question)
      expect(answer.text.length).toBeGreaterThan(0)
      expect(answer.text.length).toBeLessThanOrEqual(2500)
      expect(answer.trace().length).toBeGreaterThan(0)
    }),
    { numRuns: 120 },
  )
})
