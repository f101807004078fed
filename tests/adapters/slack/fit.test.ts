import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../adapters/slack/blocks/block.ts'
import { button } from '../../../adapters/slack/blocks/buttons.ts'
import { fitBlocks, lengthOf } from '../../../adapters/slack/blocks/fit.ts'
import { modal } from '../../../adapters/slack/blocks/modals.ts'
import {
  context,
  cut,
  header,
  paragraph,
  plain,
  richText,
  section,
  words,
} from '../../../adapters/slack/blocks/text.ts'
import { faultsOfBlocks, faultsOfView } from '../../fakes/slack-blocks.ts'

/** Every limit with a block that has so many of what is limited, and how many of them are left after `fit`. */
const limits: readonly {
  readonly what: string
  readonly most: number
  readonly build: (n: number) => Block[]
  readonly left: (blocks: readonly Block[]) => number
}[] = [
  {
    what: 'header',
    most: 150,
    build: (n) => [header('a'.repeat(n))],
    left: ([block]) => (block?.type === 'header' ? block.text.text.length : -1),
  },
  {
    what: 'section',
    most: 3000,
    build: (n) => [section('a'.repeat(n))],
    left: ([block]) => (block?.type === 'section' ? (block.text?.text.length ?? 0) : -1),
  },
  {
    what: 'rich text',
    most: 3000,
    build: (n) => [richText([paragraph(words('a'.repeat(n)))])],
    left: ([block]) => lengthOf(block),
  },
  {
    what: 'rich text in two paragraphs',
    most: 3000,
    build: (n) => [richText([paragraph(words('a'.repeat(10))), paragraph(words('b'.repeat(n - 10)))])],
    left: ([block]) => lengthOf(block),
  },
  {
    what: 'context elements',
    most: 10,
    build: (n) => [context(...Array.from({ length: n }, () => 'a'))],
    left: ([block]) => (block?.type === 'context' ? block.elements.length : -1),
  },
  {
    what: 'buttons in a row',
    most: 25,
    build: (n) => [{ type: 'actions', elements: Array.from({ length: n }, (_, i) => button(`a:${i}`, 'b', 'c')) }],
    left: ([block]) => (block?.type === 'actions' ? block.elements.length : -1),
  },
  {
    what: 'label of a button',
    most: 75,
    build: (n) => [
      { type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain('b'.repeat(n)), value: 'c' }] },
    ],
    left: ([block]) => {
      const [element] = block?.type === 'actions' ? block.elements : []
      return element?.type === 'button' ? element.text.text.length : -1
    },
  },
  {
    what: 'rows of a table',
    most: 101,
    build: (n) => [table(n, 2, 1)],
    left: ([block]) => (block?.type === 'data_table' ? block.rows.length : -1),
  },
  {
    what: 'columns of a table',
    most: 20,
    build: (n) => [table(3, n, 1)],
    left: ([block]) => (block?.type === 'data_table' ? (block.rows[0]?.length ?? 0) : -1),
  },
  {
    what: 'alternative text',
    most: 2000,
    build: (n) => [{ type: 'image', slack_file: { id: 'F1' }, alt_text: 'a'.repeat(n) }],
    left: ([block]) => (block?.type === 'image' ? block.alt_text.length : -1),
  },
  {
    what: 'blocks of a message',
    most: 50,
    build: (n) => Array.from({ length: n }, () => ({ type: 'divider' }) as const),
    left: (blocks) => blocks.length,
  },
  {
    what: 'words of a message',
    most: 12_000,
    build: (n) => [2500, 2500, 2500, 2500, n - 10_000].map((length) => section('a'.repeat(length))),
    left: (blocks) => lengthOf(blocks),
  },
]

function table(rows: number, columns: number, length: number): Block {
  const cell = { type: 'raw_text', text: 'a'.repeat(length) } as const
  return {
    type: 'data_table',
    caption: 'a',
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell)),
  }
}

describe('fit', () => {
  for (const { what, most, build, left } of limits) {
    test(`${what}: ${most - 1}, ${most}, ${most + 1}`, () => {
      for (const n of [most - 1, most]) {
        expect(fitBlocks(build(n), 'message')).toEqual(build(n))
        expect(left(fitBlocks(build(n), 'message'))).toBe(n)
      }
      const over = fitBlocks(build(most + 1), 'message')
      expect(left(over)).toBeGreaterThan(0)
      expect(left(over)).toBeLessThanOrEqual(most)
      expect(faultsOfBlocks(over, 'message')).toEqual([])
    })
  }

  test('a window takes a hundred blocks', () => {
    const blocks = (n: number) => Array.from({ length: n }, () => section('a'))
    for (const n of [99, 100]) expect(modal('a', blocks(n)).blocks).toHaveLength(n)
    expect(modal('a', blocks(101)).blocks).toHaveLength(100)
  })

  test('a title of 23, 24 and 25', () => {
    for (const n of [23, 24, 25]) expect(faultsOfView(modal('a'.repeat(n), [section('a')]))).toEqual([])
  })

  const text = fc.string({ unit: 'grapheme', maxLength: 4000 })
  const anyBlock: fc.Arbitrary<Block> = fc.oneof(
    text.map(section),
    text.map(header),
    fc.array(text, { maxLength: 12 }).map((all) => context(...all)),
    fc.array(text, { maxLength: 4 }).map((all) => richText(all.map((one) => paragraph(words(one))))),
    fc.array(text, { maxLength: 30 }).map(
      (all): Block => ({
        type: 'actions',
        elements: all.map((label, i) => ({
          type: 'button',
          action_id: `a:${i}`,
          text: plain(label),
          value: cut(label, 2000) || '–',
        })),
      }),
    ),
    fc
      .tuple(fc.integer({ min: 1, max: 110 }), fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 200 }))
      .map(([rows, columns, length]) => table(rows, columns, length)),
  )

  test('whatever goes in, Slack takes what comes out', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 60 }), (blocks) => {
        // Rows of buttons alone may be more than a message holds; ours are never so many.
        const few = blocks.filter(({ type }, i) => type !== 'actions' || i < 2)
        const tables = few.filter(
          ({ type }, i, all) => type !== 'data_table' || all.findIndex((b) => b.type === type) === i,
        )
        expect(faultsOfBlocks(fitBlocks(tables.slice(0, 20), 'message'), 'message')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('buttons stay when words are too many', () => {
    const buttons: Block = { type: 'actions', elements: [button('a', 'b', 'c')] }
    const fitted = fitBlocks([...Array.from({ length: 6 }, () => section('a'.repeat(3000))), buttons], 'message')
    expect(fitted.at(-1)).toEqual(buttons)
    expect(lengthOf(fitted)).toBeLessThanOrEqual(12_000)
  })
})

describe('cut', () => {
  test('between words, never inside a sign, never longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 150 }), (text, most) => {
        const short = cut(text, most)
        expect(short.length).toBeLessThanOrEqual(most)
        expect(short.isWellFormed()).toBe(true)
        if (text.length <= most) expect(short).toBe(text)
        else expect(short.endsWith('…')).toBe(true)
      }),
    )
    expect(cut('uno dos tres', 9)).toBe('uno dos…')
    expect(cut('uno dos tres', 12)).toBe('uno dos tres')
  })
})
