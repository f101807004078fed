import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escaped } from '../../../adapters/discord/escape.ts'
import { fitPages, shortened } from '../../../adapters/discord/fit.ts'

const page = (lines: readonly { text: string }[]): string => lines.map(({ text }) => text).join('\n')
const bare = (text: string): string => text.replace(/\s+/g, '')
const linesOf = fc.array(
  fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 30 }), fc.lorem({ maxCount: 30 })),
  { minLength: 1, maxLength: 20 },
)

describe('pages', () => {
  test('none is over the limit and nothing is lost', () => {
    fc.assert(
      fc.property(linesOf, fc.integer({ min: 2, max: 120 }), (texts, most) => {
        const pages = fitPages(
          texts.map((text) => ({ text })),
          most,
        )
        for (const each of pages) expect(page(each).length).toBeLessThanOrEqual(most)
        expect(bare(pages.map(page).join(''))).toBe(bare(texts.join('')))
      }),
    )
  })

  test.each([
    [-1, 1],
    [0, 1],
    [1, 2],
  ])('two lines of the limit and %i units make %i pages', (more, count) => {
    const most = 100
    const first = 'á'.repeat(40)
    const second = 'é'.repeat(most - 41 + more)
    expect(fitPages([{ text: first }, { text: second }], most)).toHaveLength(count)
  })

  test.each([
    [-1, 1],
    [0, 1],
    [1, 2],
  ])('one line of the limit and %i units makes %i pages', (more, count) => {
    expect(fitPages([{ text: 'ñ'.repeat(100 + more) }], 100)).toHaveLength(count)
  })

  test('a page ends between lines where it can', () => {
    const pages = fitPages([{ text: 'uno dos' }, { text: 'tres cuatro' }, { text: 'cinco' }], 19)
    expect(pages.map(page)).toEqual(['uno dos\ntres cuatro', 'cinco'])
  })

  test('a cut halves no pair of surrogates and no escape', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('𝟜', '*', 'a', '_ ', '\\'), { maxLength: 60 }),
        fc.integer({ min: 3, max: 20 }),
        (parts, most) => {
          for (const each of fitPages([{ text: escaped(parts.join('')) }], most)) {
            const said = page(each)
            expect(said.isWellFormed()).toBe(true)
            expect((/\\+$/.exec(said)?.[0].length ?? 0) % 2).toBe(0)
          }
        },
      ),
    )
  })
})

describe('shortened', () => {
  test.each([
    [9, 9],
    [10, 10],
    [11, 10],
  ])('%i units under a limit of 10 become %i', (length, kept) => {
    const said = shortened('a'.repeat(length), 10)
    expect(said).toHaveLength(kept)
    expect(said.endsWith('…')).toBe(length > 10)
  })
})
