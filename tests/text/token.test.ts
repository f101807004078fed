import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenize } from '#core/text/token.ts'

const check = (text: string, expected: readonly string[]): void => {
  const tokens = tokenize(text)
  expect(tokens.map((token) => token.text)).toEqual(expected)
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
}

test.each([
  ['en este 2021, 129 donaciones', ['en', 'este', '2021', ',', '129', 'donaciones']],
  ['956.', ['956', '.']],
  ['1,234 y 71.2 %', ['1,234', 'y', '71.2', '%']],
  ['COVID-19', ['COVID', '-', '19']],
  ['«120 días»', ['«', '120', 'días', '»']],
  ['', []],
])('%s', check)

test('only white space is left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tokens = tokenize(text)
      expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s/g, ''))
      for (const token of tokens) {
        expect(text.slice(token.start, token.end)).toBe(token.text)
        expect(token.spaced).toBe(token.start === 0 || /\s/.test(text.charAt(token.start - 1)))
      }
    }),
  )
})
