/**
 * What Slack refuses in blocks, written from its documentation and not from our own limits. Each check gives what is
 * wrong, in words; an empty list is a message that Slack takes.
 */

type Json = Readonly<Record<string, unknown>>

export type Surface = 'message' | 'modal' | 'home'

const MOST_BLOCKS: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 }
const MOST_WORDS = 13_200

/** Everything wrong with a list of blocks. */
export function faultsOfBlocks(blocks: unknown, surface: Surface): string[] {
  if (!Array.isArray(blocks)) return ['blocks is no array']
  const faults = blocks.flatMap((block: Json, i) => faultsOfBlock(block).map((fault) => `block ${i}: ${fault}`))
  if (blocks.length > MOST_BLOCKS[surface]) faults.push(`${blocks.length} blocks`)
  if (surface === 'message' && wordsOf(blocks).join('').length > MOST_WORDS) faults.push('msg_blocks_too_long')
  if (blocks.filter(({ type }) => type === 'data_visualization').length > 2) faults.push('more than two charts')
  const ids = blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]))
  if (new Set(ids).size < ids.length) faults.push('block_id twice')
  return faults
}

/** Every string that somebody would read. */
export function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === 'string'
      ? ['text', 'title', 'caption', 'alt_text', 'label', 'name'].includes(name)
        ? [part]
        : []
      : wordsOf(part),
  )
}

const length = (value: unknown, from: number, to: number, what: string): string[] =>
  typeof value === 'string' && value.length >= from && value.length <= to ? [] : [`${what}: ${describe(value)}`]

const count = (value: unknown, from: number, to: number, what: string): string[] =>
  Array.isArray(value) && value.length >= from && value.length <= to ? [] : [`${what}: ${describe(value)}`]

const describe = (value: unknown): string =>
  typeof value === 'string' || Array.isArray(value) ? `${value.length} long` : `no such thing (${typeof value})`

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : [])

function plainText(value: unknown, most: number, what: string): string[] {
  const { type, text } = (value ?? {}) as Json
  return type === 'plain_text' ? length(text, 1, most, what) : [`${what}: no plain_text`]
}

function anyText(value: unknown, most: number, what: string): string[] {
  const { type, text } = (value ?? {}) as Json
  return type === 'plain_text' || type === 'mrkdwn' ? length(text, 1, most, what) : [`${what}: no text object`]
}

const rules: Readonly<Record<string, (block: Json) => string[]>> = {
  header: ({ text }) => plainText(text, 150, 'header'),
  divider: () => [],
  section: ({ text, fields }) => [
    ...(text === undefined && fields === undefined ? ['section without text'] : []),
    ...(text === undefined ? [] : anyText(text, 3000, 'section')),
    ...(fields === undefined ? [] : count(fields, 1, 10, 'fields')),
  ],
  context: ({ elements }) => [
    ...count(elements, 1, 10, 'context'),
    ...list(elements).flatMap((part) => anyText(part, 3000, 'context')),
  ],
  actions: ({ elements }) => [
    ...count(elements, 1, 25, 'actions'),
    ...list(elements).flatMap(faultsOfButton),
    ...twice(list(elements).map(({ action_id: id }) => id)),
  ],
  context_actions: ({ elements }) => [
    ...count(elements, 1, 5, 'context_actions'),
    ...list(elements).flatMap(faultsOfFeedback),
  ],
  image: ({ alt_text: alt, slack_file: file, image_url: url }) => [
    ...length(alt, 1, 2000, 'alt_text'),
    ...(file === undefined && url === undefined ? ['image of nothing'] : []),
  ],
  rich_text: ({ elements }) => [
    ...(list(elements).length === 0 ? ['rich_text of nothing'] : []),
    ...list(elements).flatMap(faultsOfRichText),
  ],
  data_table: faultsOfTable,
  data_visualization: faultsOfChart,
}

function faultsOfBlock(block: Json): string[] {
  const rule = typeof block?.type === 'string' && Object.hasOwn(rules, block.type) ? rules[block.type] : undefined
  if (!rule) return [`unknown type ${String(block?.type)}`]
  return [...rule(block), ...(block.block_id === undefined ? [] : length(block.block_id, 1, 255, 'block_id'))]
}

const twice = (ids: readonly unknown[]): string[] => (new Set(ids).size < ids.length ? ['action_id twice'] : [])

function faultsOfButton({ type, text, action_id: id, value, style }: Json): string[] {
  if (type !== 'button') return [`unknown element ${String(type)}`]
  return [
    ...plainText(text, 75, 'button'),
    ...length(id, 1, 255, 'action_id'),
    ...(value === undefined ? [] : length(value, 1, 2000, 'value')),
    ...(style === undefined || style === 'primary' || style === 'danger' ? [] : ['style']),
  ]
}

function faultsOfFeedback({ type, positive_button: up, negative_button: down }: Json): string[] {
  if (type !== 'feedback_buttons') return [`unknown element ${String(type)}`]
  return [up, down].flatMap((part) => {
    const { text, value } = (part ?? {}) as Json
    return [...plainText(text, 75, 'feedback'), ...length(value, 1, 2000, 'feedback value')]
  })
}

function faultsOfRichText({ type, elements }: Json): string[] {
  if (!['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'].includes(String(type))) {
    return [`unknown rich text ${String(type)}`]
  }
  if (list(elements).length === 0) return ['rich text of nothing']
  return list(elements).flatMap(({ type: kind, text }) =>
    kind === 'text' ? length(text, 1, 3000, 'rich text') : [`unknown rich text element ${String(kind)}`],
  )
}

function faultsOfTable({ rows, caption, page_size: page }: Json): string[] {
  const all = list(rows) as unknown as readonly (readonly Json[])[]
  const cells = all.flat()
  return [
    ...count(rows, 2, 101, 'rows'),
    ...length(caption, 1, 150, 'caption'),
    ...(page === undefined || (Number(page) >= 1 && Number(page) <= 100) ? [] : ['page_size']),
    ...(all.some((row) => row.length !== all[0]?.length) ? ['rows of different length'] : []),
    ...((all[0]?.length ?? 0) > 20 ? ['columns'] : []),
    ...cells.flatMap(({ type, text }) => (type === 'raw_text' ? length(text, 1, 10_000, 'cell') : ['cell type'])),
    ...(cells.map(({ text }) => String(text)).join('').length > 10_000 ? ['table too long'] : []),
  ]
}

function faultsOfChart({ title, chart }: Json): string[] {
  const { type, series, axis_config: axis } = (chart ?? {}) as Json
  const { categories, y_label: unit } = (axis ?? {}) as Json
  return [
    ...length(title, 1, 50, 'chart title'),
    ...(['bar', 'line', 'area'].includes(String(type)) ? [] : ['chart type']),
    ...count(series, 1, 6, 'series'),
    ...(unit === undefined ? [] : length(unit, 1, 50, 'axis')),
    ...count(categories, 1, 20, 'categories'),
    ...list(series).flatMap(({ name, data }) => [
      ...length(name, 1, 20, 'series name'),
      ...count(data, 1, 20, 'points'),
      ...list(data).flatMap(({ label, value }) => [
        ...length(label, 1, 20, 'label'),
        ...(typeof value === 'number' && Number.isFinite(value) ? [] : ['value']),
        ...(Array.isArray(categories) && categories.includes(label) ? [] : ['label of no category']),
      ]),
    ]),
  ]
}

/** Everything wrong with a modal or a Home tab. */
export function faultsOfView(view: unknown): string[] {
  const { type, title, close, blocks } = (view ?? {}) as Json
  if (type === 'home') return faultsOfBlocks(blocks, 'home')
  if (type !== 'modal') return [`unknown view ${String(type)}`]
  return [
    ...plainText(title, 24, 'title'),
    ...(close === undefined ? [] : plainText(close, 24, 'close')),
    ...faultsOfBlocks(blocks, 'modal'),
  ]
}
