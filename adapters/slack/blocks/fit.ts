import type { types } from '@slack/bolt'
import type { Block } from './block.ts'
import { LIMITS } from './limits.ts'
import { cut } from './text.ts'

/** Where blocks stand: in a message, or in a modal or the Home tab. */
export type Surface = 'message' | 'view'

/**
 * Blocks within all of Slack's limits: texts cut between words, rows, buttons and blocks that are too many left out,
 * blocks without anything in them too. When words are too many in all, buttons keep theirs and the last texts go first.
 */
export function fitBlocks(blocks: readonly Block[], surface: Surface): Block[] {
  const each = blocks.map(fitBlock).filter((block) => block !== null)
  const kept = withinCharts(each).slice(0, LIMITS.blocks[surface])
  const fixed = kept.filter((block) => !isProse(block)).reduce((sum, block) => sum + lengthOf(block), 0)
  let room = LIMITS.blocksText[surface] - fixed
  return kept.flatMap((block): Block[] => {
    if (!isProse(block)) return [block]
    const short = shorten(block, room)
    if (!short) return []
    room -= lengthOf(short)
    return [short]
  })
}

/** Words of a block, in UTF-16 units: of every `text`, `value`, title and caption in it. */
export const lengthOf = (block: unknown): number => {
  if (typeof block === 'string') return block.length
  if (Array.isArray(block)) return block.reduce((sum: number, part) => sum + lengthOf(part), 0)
  if (typeof block !== 'object' || block === null) return 0
  return Object.entries(block).reduce((sum, [name, part]) => sum + (name === 'type' ? 0 : lengthOf(part)), 0)
}

type Prose = types.RichTextBlock | types.SectionBlock

const isProse = (block: Block): block is Prose => block.type === 'rich_text' || block.type === 'section'

/** One block within its own limits, null where nothing is left of it. */
function fitBlock(block: Block): Block | null {
  switch (block.type) {
    case 'rich_text':
    case 'section':
      return shorten(block, block.type === 'section' ? LIMITS.section : LIMITS.richText)
    case 'header':
      return { ...block, text: shortText(block.text, LIMITS.header) }
    case 'context': {
      const elements = block.elements.slice(0, LIMITS.contextElements)
      return elements.length === 0
        ? null
        : { ...block, elements: elements.map((part) => ('text' in part ? shortText(part, LIMITS.section) : part)) }
    }
    case 'actions': {
      const elements = block.elements.slice(0, LIMITS.actionsElements)
      return elements.length === 0 ? null : { ...block, elements: elements.map(fitElement) }
    }
    case 'context_actions':
      return { ...block, elements: block.elements.slice(0, LIMITS.contextActionsElements) }
    case 'image':
      return {
        ...block,
        alt_text: cut(block.alt_text, LIMITS.altText),
        ...(block.title && { title: shortText(block.title, LIMITS.imageTitle) }),
      }
    case 'data_table':
      return fitTable(block)
    case 'data_visualization':
    case 'divider':
      return block
  }
}

const shortText = <T extends { readonly text: string }>(part: T, most: number): T => ({
  ...part,
  text: cut(part.text, most),
})

function fitElement<T extends types.ActionsBlockElement>(element: T): T {
  if (element.type !== 'button') return element
  return { ...element, text: shortText(element.text, LIMITS.buttonText) }
}

function fitTable(block: types.DataTableBlock): Block | null {
  let room: number = LIMITS.tableText
  const rows: types.DataTableBlock['rows'] = []
  for (const row of block.rows.slice(0, LIMITS.tableRows)) {
    const cells = row.slice(0, LIMITS.tableColumns)
    room -= lengthOf(cells)
    if (room < 0) break
    rows.push(cells)
  }
  return rows.length < 2 ? null : { ...block, caption: cut(block.caption, LIMITS.tableCaption), rows }
}

/** A message takes two charts; the others of the list stay out. */
function withinCharts(blocks: readonly Block[]): Block[] {
  let charts = 0
  return blocks.filter((block) => block.type !== 'data_visualization' || ++charts <= LIMITS.charts)
}

/** A text block of at most so many units, null where nothing of it is left. */
function shorten(block: Prose, most: number): Prose | null {
  if (block.type === 'section') {
    if (!block.text || block.text.text === '' || most <= 0) return null
    return { ...block, text: shortText(block.text, Math.min(most, LIMITS.section)) }
  }
  let room = most
  const elements = block.elements.flatMap((part): types.RichTextBlock['elements'] => {
    if (part.type === 'rich_text_list') return []
    const inner = part.elements.flatMap((element) => {
      if (element.type !== 'text' || element.text === '' || room <= 0) return []
      const short = shortText(element, room)
      room -= short.text.length
      return [short]
    })
    return inner.length === 0 ? [] : [{ ...part, elements: inner }]
  })
  return elements.length === 0 ? null : { ...block, elements }
}
