import { words } from '../chat/words.ts'
import { fitPages } from './fit.ts'
import { PAGE } from './limits.ts'
import type { Button, Message, Picture } from './message.ts'

/** Something to read that may be longer than a message: blocks of lines of escaped markdown. */
export interface Sheet {
  readonly blocks: readonly (readonly string[])[]
  /** Buttons under every page. */
  readonly rows: readonly (readonly Button[])[]
  /** Shown on the first page. */
  readonly picture: Picture | null
  readonly answer: string | null
}

/** A sheet of text alone. */
export const textSheet = (blocks: Sheet['blocks']): Sheet => ({ blocks, rows: [], picture: null, answer: null })

/** «Página 2 de 3», the buttons to the pages beside it, and a line end before it. */
const FOOT = 40

/** Page `wanted` of a sheet, counted from 0, the last one where there are fewer. `turn` gives the id of a page's button. */
export function pageOf(sheet: Sheet, wanted: number, turn: (page: number) => string): Message {
  const pages = pagesOf(sheet)
  const current = Math.max(0, Math.min(wanted, pages.length - 1))
  const blocks = pages[current] ?? []
  const { answer } = sheet
  const picture = current === 0 ? sheet.picture : null
  if (pages.length === 1) return { blocks, rows: sheet.rows, picture, answer }
  const pager: Button[] = []
  if (current > 0) pager.push({ id: turn(current - 1), label: words.buttons.previous })
  if (current < pages.length - 1) pager.push({ id: turn(current + 1), label: words.buttons.next, style: 'main' })
  const foot = `-# Página ${current + 1} de ${pages.length}`
  return { blocks: [...blocks, [foot]], rows: [pager, ...sheet.rows], picture, answer }
}

/** All pages, for what is not kept and so cannot be turned later. */
export const messagesOf = (sheet: Sheet): readonly Message[] =>
  pagesOf(sheet).map((blocks, i, all) => ({
    blocks,
    rows: i === all.length - 1 ? sheet.rows : [],
    picture: i === 0 ? sheet.picture : null,
    answer: sheet.answer,
  }))

function pagesOf({ blocks }: Sheet): readonly Sheet['blocks'][] {
  const most = PAGE - FOOT
  // A block stays together on the next page where it has room there.
  const parts = blocks.flatMap((block, index) => {
    const whole = block.join('\n')
    if (whole.trim() === '') return []
    return (whole.length <= most ? [whole] : block).map((text) => ({ block: index, text }))
  })
  return fitPages(parts, most).map((page) => {
    const byBlock = Map.groupBy(page, ({ block }) => block)
    return [...byBlock.values()].map((block) => block.map(({ text }) => text))
  })
}
