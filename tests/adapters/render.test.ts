import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable, renderAnswer, screenOf, wrap } from '../../adapters/terminal/render.ts'
import { renderTable } from '../../adapters/terminal/table.ts'

const TEXT = `12 becas de posgrado · nacional
  «se otorgaron 12 becas de posgrado»
  Un boletín (6 mar 2023)
También: 3 · Colima   ⚠ Aviso: no coincide`

describe('an answer on a screen', () => {
  test('without colour it is the text itself', () => {
    expect(renderAnswer(TEXT, { colour: false, width: Number.POSITIVE_INFINITY })).toBe(TEXT)
  })

  test('with colour: figure bold, quotation dim, warning yellow, the words the same', () => {
    const shown = renderAnswer(TEXT, { colour: true, width: 80 })
    expect(stripVTControlCharacters(shown)).toBe(TEXT)
    const [figure, quotation, source, also] = shown.split('\n')
    expect(figure?.startsWith('\u001b[1m')).toBe(true)
    expect(quotation?.startsWith('\u001b[2m')).toBe(true)
    expect(source).toBe('  Un boletín (6 mar 2023)')
    expect(also?.startsWith('También: 3 · Colima   \u001b[33m⚠ Aviso:')).toBe(true)
  })

  test('an escape sequence of a bulletin does not reach the terminal', () => {
    expect(printable('a\u001b[2Jb\tc\nd\u009be')).toBe('a[2Jb\tc\nde')
  })

  test.each([
    [{}, {}, false],
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
  ])('stream %j with environment %j: colour %s', (stream, env, colour) => {
    expect(screenOf(stream, env).colour).toBe(colour)
  })

  test('wrapping keeps the words, their order and the width', () => {
    const words = fc.array(fc.stringMatching(/^[a-zñ]{1,9}$/), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (spoken, width) => {
        const wrapped = wrap(`  ${spoken.join(' ')}`, width).split('\n')
        expect(wrapped.join(' ').trim().split(/ +/)).toEqual(spoken)
        for (const line of wrapped) {
          expect(line.length).toBeLessThanOrEqual(width)
          expect(line).toMatch(/^ {2}\S/)
        }
      }),
    )
  })
})

describe('a table', () => {
  const columns = [
    { heading: 'valor', align: 'right' as const, cell: ([value = '']: readonly string[]) => value },
    { heading: 'medida', shrinksTo: 6, cell: ([, measure = '']: readonly string[]) => measure },
  ]

  test('is as wide as its cells', () => {
    expect(renderTable(columns, [['12', 'becas de posgrado']], Number.POSITIVE_INFINITY)).toEqual([
      'valor  medida',
      '   12  becas de posgrado',
    ])
  })

  test('gives way to the width, down to what its columns allow', () => {
    expect(renderTable(columns, [['12', 'becas de posgrado']], 15)).toEqual(['valor  medida', '   12  becas d…'])
    expect(renderTable(columns, [['12', 'becas de posgrado']], 3)).toEqual(['valor  medida', '   12  becas…'])
  })
})
