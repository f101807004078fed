import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeBlock, escaped } from '../../../adapters/discord/escape.ts'

/** Pieces that Discord gives a meaning to. */
const marks = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '```',
  '||',
  '[a](https://x.mx)',
  '<@12>',
  '<@&12>',
  '<#12>',
  '<:a:12>',
  '<t:1:R>',
  '@everyone',
  '@here',
  'https://x.mx',
  'discord.gg/abc',
  '\\',
  '\n',
  '# ',
  '-# ',
  '> ',
  '>>> ',
  '- ',
  '1. ',
  'x',
  ' ',
  '353',
]

const text = fc
  .array(fc.oneof(fc.constantFrom(...marks), fc.string({ maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join(''))

/** Signs that are left with a meaning, in the text without what is escaped. */
const live = [
  /[*~`|]/,
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  /\]\(/,
  /^\s*(?:#|>|- |-#|\+ |\d+[.)]\s)/m,
  /<[@#:/ta]/,
  /@(?:everyone|here)/i,
  /https?:\/\//i,
  /discord\.gg\//i,
]

describe('text of others', () => {
  test('keeps no mark, mention or link', () => {
    fc.assert(
      fc.property(text, (said) => {
        const left = escaped(said).replace(/\\[\\*_~`|\]#+>.)-]/g, 'E')
        for (const mark of live) expect(left).not.toMatch(mark)
      }),
    )
  })

  test('keeps every word', () => {
    fc.assert(
      fc.property(text, (said) => {
        const letters = (written: string) => written.replace(/[^\p{L}\p{N}]/gu, '')
        expect(letters(escaped(said))).toBe(letters(said))
      }),
    )
  })

  test.each([
    ['353 trasplantes de córnea · nacional', '353 trasplantes de córnea · nacional'],
    ['475,725 (71.2 %)', '475,725 (71.2 %)'],
    ['«…» [informe_2021.txt]', '«…» [informe_2021.txt]'],
    ['*grave*', '\\*grave\\*'],
    ['- uno', '\\- uno'],
    ['del 1-3 de marzo', 'del 1-3 de marzo'],
  ])('%s', (said, written) => expect(escaped(said)).toBe(written))

  test('a block for copying ends where it should', () => {
    expect(codeBlock('a```b').match(/```/g)).toHaveLength(2)
  })
})
