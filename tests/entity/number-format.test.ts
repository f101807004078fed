import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatDigits,
  formatPercent,
  formatPress,
  formatPressPercent,
  spellOut,
  takesDe,
} from '../../src/entity/number/number-format.ts'
import { readNumerals } from '../../src/entity/number/numeral.ts'

describe('figures', () => {
  test.each([
    [0, '0'],
    [956, '956'],
    [2590, '2,590'],
    [475725, '475,725'],
    [1529812, '1,529,812'],
    [1e12, '1,000,000,000,000'],
    [71.2, '71.2'],
    [71.25, '71.3'],
    [1250.5, '1,250.5'],
    [99.96, '100'],
    [-46, '-46'],
    [-0.01, '0'],
  ])('%d is %s', (n, written) => expect(formatDigits(n)).toBe(written))

  test('percents', () => {
    expect(formatPercent(71.2)).toBe('71.2 %')
    expect(formatPercent(100 / 3)).toBe('33.3 %')
    expect(formatPressPercent(71.2)).toBe('71.2 por ciento')
  })
})

describe('press style', () => {
  test.each([
    [0, '0'],
    [956, '956'],
    [1000, 'mil'],
    [1600, 'mil 600'],
    [1082, 'mil 82'],
    [2590, '2 mil 590'],
    [21005, '21 mil 5'],
    [220048, '220 mil 48'],
    [475725, '475 mil 725'],
    [1e6, 'un millón'],
    [1930913, 'un millón 930 mil 913'],
    [2001600, '2 millones mil 600'],
    [35919359, '35 millones 919 mil 359'],
    [1.25e9, 'mil 250 millones'],
    [1e12, 'un billón'],
    [71.2, '71.2'],
  ])('%d is %s', (n, written) => expect(formatPress(n)).toBe(written))

  test('round millions take «de»', () => {
    expect([36e6, 1e6, 1e9].map(takesDe)).toEqual([true, true, true])
    expect([35919359, 2000, 0].map(takesDe)).toEqual([false, false, false])
  })
})

describe('words', () => {
  test.each([
    [0, 'cero', 'cero'],
    [1, 'uno', 'una'],
    [16, 'dieciséis', 'dieciséis'],
    [21, 'veintiuno', 'veintiuna'],
    [31, 'treinta y uno', 'treinta y una'],
    [100, 'cien', 'cien'],
    [245, 'doscientos cuarenta y cinco', 'doscientas cuarenta y cinco'],
    [956, 'novecientos cincuenta y seis', 'novecientas cincuenta y seis'],
    [1245, 'mil doscientos cuarenta y cinco', 'mil doscientas cuarenta y cinco'],
    [21340, 'veintiún mil trescientos cuarenta', 'veintiuna mil trescientas cuarenta'],
    [31200, 'treinta y un mil doscientos', 'treinta y una mil doscientas'],
    [101000, 'ciento un mil', 'ciento una mil'],
    [1e6, 'un millón', 'un millón'],
    [221000200, 'doscientos veintiún millones doscientos', 'doscientos veintiún millones doscientas'],
    [2e9, 'dos mil millones', 'dos mil millones'],
    [1e12, 'un billón', 'un billón'],
  ])('%d is %s / %s', (n, masculine, feminine) => {
    expect(spellOut(n)).toBe(masculine)
    expect(spellOut(n, 'feminine')).toBe(feminine)
  })
})

/** «siete mil 309», «un millón 930 mil 913»: the first group in words, the others in figures. */
function pressWithWordHead(n: number): string {
  const words = formatPress(n).split(' ')
  return [/^\d+$/.test(words[0] ?? '') ? spellOut(Number(words[0])) : words[0], ...words.slice(1)]
    .join(' ')
    .replace(/uno (mil|millones|billones)/, 'un $1')
}

describe('what is written is read back', () => {
  const STYLES: Record<string, (n: number) => string> = {
    'commas «1,234»': formatDigits,
    'plain figures «1234»': String,
    'press «30 mil 614»': formatPress,
    'press, head in words «siete mil 309»': pressWithWordHead,
    words: (n) => spellOut(n),
    'words, feminine': (n) => spellOut(n, 'feminine'),
    'capitals «SIETE MIL»': (n) => spellOut(n).toUpperCase(),
    'without accents': (n) => spellOut(n).normalize('NFD').replace(/\p{M}/gu, ''),
    'decomposed accents': (n) => spellOut(n).normalize('NFD'),
    'line ends': (n) => spellOut(n).replaceAll(' ', ' \n'),
    'press with line ends': (n) => formatPress(n).replaceAll(' ', '\r\n'),
  }
  // All sizes alike, and numbers with empty groups («mil millones 5») as often as full ones.
  const group = fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 0, max: 999 }))
  const numbers = fc.oneof(
    fc.integer({ min: 0, max: 9999 }),
    fc.tuple(group, group, group, group).map((groups) => groups.reduce((n, g) => n * 1000 + g, 0)),
    fc.constant(1e12),
  )
  for (const [style, write] of Object.entries(STYLES)) {
    test(style, () => {
      fc.assert(
        fc.property(numbers, (n) => {
          const text = write(n)
          expect(readNumerals(text)).toEqual([{ kind: 'cardinal', value: n, start: 0, end: text.length }])
        }),
      )
    })
  }

  test('percents', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom(formatPercent, formatPressPercent),
        (tenths, write) => {
          const text = write(tenths / 10)
          expect(readNumerals(text)).toEqual([{ kind: 'percent', value: tenths / 10, start: 0, end: text.length }])
        },
      ),
    )
  })
})
