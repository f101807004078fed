import type { types } from '@slack/bolt'
import type { AnswerCard, CardLine } from '../../chat/card.ts'
import { words as phrases } from '../../chat/words.ts'
import type { Block } from './block.ts'
import { ACTIONS, button, feedbackButtons, suggestionButtons } from './buttons.ts'
import { chartBlock, chartNotes } from './chart.ts'
import { fitBlocks } from './fit.ts'
import { LIMITS } from './limits.ts'
import { context, cut, literal, paragraph, parsed, quotation, richText, section, words } from './text.ts'

/** Who reads an answer: all of a channel, the other half of a direct message, or whoever pressed or typed a command. */
export type Readers = 'channel' | 'direct' | 'private'

/** A message as it is posted; `text` is for notifications, screen readers and where blocks are refused. */
export interface Message {
  readonly text: string
  readonly blocks?: readonly Block[]
}

/** How the bars of an answer are shown: by Slack, as a picture that was sent to it, not at all. */
export type Bars = 'native' | { readonly file: string } | 'none'

const CHANNEL_LINES = 6
const TABLE_FROM = 4

/** An answer as a message: figure, quotation, source, what else there is, then what can be pressed. */
export function answerMessage(card: AnswerCard, readers: Readers, bars: Bars): Message {
  const isTable = card.rows.length >= TABLE_FROM
  const all = isTable ? card.lines.filter(({ role }) => role !== 'alternative' && role !== 'latest') : card.lines
  const shown = readers === 'channel' ? mostTelling(all, CHANNEL_LINES - 1) : all
  const isCut = shown.length < all.length
  const blocks = [
    richText(proseOf(card.headline, shown)),
    isTable ? tableBlock(card) : null,
    ...barBlocks(card, bars),
    suggestionButtons(card.suggestions),
    buttonRow(card, readers, isCut),
    card.status === 'help' ? null : feedbackButtons(card.id),
  ].filter((block) => block !== null)
  return { text: plainText(card, shown), blocks: fitBlocks(blocks, 'message') }
}

/** The same in the oldest blocks alone: where Slack does not take the others, its buttons are still there. */
export function basicMessage(card: AnswerCard, readers: Readers): Message {
  const shown = linesFor(card, readers)
  const blocks = [
    section([card.headline, ...shown.map(({ text }) => text)].join('\n')),
    suggestionButtons(card.suggestions),
    buttonRow(card, readers, shown.length < card.lines.length),
  ].filter((block) => block !== null)
  return { text: plainText(card, shown), blocks: fitBlocks(blocks, 'message') }
}

/** The same without blocks. */
export const answerText = (card: AnswerCard, readers: Readers): Message => ({
  text: plainText(card, linesFor(card, readers)),
})

const linesFor = ({ lines }: AnswerCard, readers: Readers): readonly CardLine[] =>
  readers === 'channel' ? mostTelling(lines, CHANNEL_LINES - 1) : lines

const plainText = (card: AnswerCard, lines: readonly CardLine[]): string =>
  cut(parsed([card.headline, ...lines.map(({ text }) => text)].join('\n')), LIMITS.text)

/**
 * At most so many lines, in the order that they stand. A warning goes with the line that it is about. What proves the
 * figure stays before what else there is to say, and that before what stands beside the figure.
 */
function mostTelling(lines: readonly CardLine[], most: number): readonly CardLine[] {
  if (lines.length <= most) return lines
  const groups: CardLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (line.role === 'warning' && last) last.push(line)
    else groups.push([line])
  }
  const seen = new Set<CardLine['role']>()
  const ranked = groups.map((group, i) => {
    const role = group[0]?.role ?? 'text'
    // What is quoted far below, or second, proves something else than the figure.
    const isProof = !seen.has(role) && i < 2 * most
    seen.add(role)
    return { group, rank: (role === 'quote' || role === 'source') && !isProof ? OTHER_PROOF : ORDER[role] }
  })
  const kept = new Set<CardLine>()
  for (const { group } of ranked.toSorted((a, b) => a.rank - b.rank)) {
    if (kept.size + group.length > most) break
    for (const line of group) kept.add(line)
  }
  return lines.filter((line) => kept.has(line))
}

const ORDER: Readonly<Record<CardLine['role'], number>> = {
  warning: 0,
  quote: 0,
  source: 0,
  text: 1,
  remark: 1,
  latest: 3,
  alternative: 4,
}
const OTHER_PROOF = 2

/** Headline and lines: quotations apart, what stands between them one paragraph of several lines. */
function proseOf(headline: string, lines: readonly CardLine[]): types.RichTextBlock['elements'] {
  const elements: types.RichTextBlock['elements'] = []
  let open = [words(headline, { bold: true })]
  for (const { role, text } of lines) {
    if (role === 'quote') {
      elements.push(...(open.length > 0 ? [paragraph(...open)] : []), quotation(text))
      open = []
    } else {
      open.push(words(`${open.length > 0 ? '\n' : ''}${text}`, role === 'source' ? { italic: true } : undefined))
    }
  }
  return open.length > 0 ? [...elements, paragraph(...open)] : elements
}

function tableBlock({ headline, rows }: AnswerCard): types.DataTableBlock {
  const cell = (text: string): types.DataTableBlock['rows'][number][number] => ({
    type: 'raw_text',
    text: literal(text) || '–',
  })
  const warned = rows.some(({ warning }) => warning !== null)
  const head = ['Cifra', 'De qué', ...(warned ? ['Aviso'] : [])].map(cell)
  const body = rows.map(({ label, value, warning }) => [value, label, ...(warned ? [warning ?? ''] : [])].map(cell))
  return { type: 'data_table', caption: literal(headline) || '–', page_size: 5, rows: [head, ...body] }
}

function barBlocks({ chart }: AnswerCard, bars: Bars): Block[] {
  if (!chart || bars === 'none') return []
  const notes = context(...chartNotes(chart).slice(0, LIMITS.contextElements))
  if (bars === 'native') {
    const block = chartBlock(chart)
    return block ? [block, notes] : []
  }
  return [{ type: 'image', slack_file: { id: bars.file }, alt_text: literal(chart.alt) || '–' }]
}

function buttonRow(card: AnswerCard, readers: Readers, isCut: boolean): types.ActionsBlock | null {
  const { buttons } = phrases
  const elements = [
    isCut ? button(ACTIONS.more, buttons.more, card.id) : null,
    card.sources.length > 0 ? button(ACTIONS.source, buttons.source, card.id) : null,
    card.why.length > 0 && card.status !== 'help' && card.status !== 'out_of_scope'
      ? button(ACTIONS.why, buttons.why, card.id)
      : null,
    card.note ? button(ACTIONS.note, buttons.note, card.id) : null,
    readers === 'private' && card.status !== 'help' && card.status !== 'out_of_scope'
      ? button(ACTIONS.publish, buttons.publish, card.id)
      : null,
  ].filter((element) => element !== null)
  return elements.length === 0 ? null : { type: 'actions', elements }
}
