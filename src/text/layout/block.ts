import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import type { Mark } from './assembly.ts'
import { sentencesOf } from './sentence.ts'
import { CELL_RULE } from './table.ts'

/** What a block of the layout is; `noise` is printed but no content («Puedes leer: …», a photo credit). */
export type BlockKind =
  | 'dateline'
  | 'label'
  | 'title'
  | 'heading'
  | 'bullet'
  | 'paragraph'
  | 'row'
  | 'front_matter'
  | 'noise'

/** A title, bullet, paragraph or table row of the reading text (offsets into `Reading.text`). */
export interface Block extends Span {
  readonly kind: BlockKind
  readonly zone: 'headline' | 'summary' | 'body' | 'table' | 'front_matter'
  /** Sentences in order; together they cover the block but for white space. None in noise. */
  readonly sentences: readonly Span[]
  /** Field name, for front matter: «description». */
  readonly field?: string
  /** Cells in order, for a row. */
  readonly cells?: readonly Span[]
}

interface MarkedLine extends Span {
  readonly mark: Mark
}

/** Where the reader stands in a bulletin: before its title, between title and body, or in the body. */
type Part = 'opening' | 'summary' | 'body'

/** A title is no longer than this; a first paragraph nearly always is. */
const TITLE = 260

/** «Detecciones de diabetes: 68,415»: a line of a list that no glyph marks. */
const LABELLED = /^\p{L}[^:.]{2,80}: ?\$?\d[\d.,]*(?: ?%| (?:mil|millones|por ciento)\b[^:]*)?$/u

/** Opens a first paragraph: «HERMOSILLO, Son.- El Instituto…». */
const PLACE_LINE = /^[^\n]{3,80}\. ?[-–—] ?\p{Lu}/u

/** The blocks of a reading, in order: one a line of its text. */
export function blocksOf(reading: Reading): Block[] {
  const lines = markedLines(reading)
  const blocks: Block[] = []
  let part: Part = 'opening'
  lines.forEach((line, i) => {
    const text = reading.text.slice(line.start, line.end)
    const mast = part === 'opening' && line.mark.kind === 'text' && isMasthead(text) && titleFollows(reading, lines, i)
    const [kind, zone, next] = place(mast ? { ...line.mark, kind: 'label' } : line.mark, text, part, lines[i + 1])
    part = next
    blocks.push({
      start: line.start,
      end: line.end,
      kind,
      zone,
      sentences:
        kind === 'noise'
          ? []
          : kind === 'row'
            ? [{ start: line.start, end: line.end }]
            : sentencesOf(reading.text, line),
      ...(line.mark.field === undefined ? {} : { field: line.mark.field }),
      ...(kind === 'row' ? { cells: cellSpans(text, line.start) } : {}),
    })
  })
  return blocks
}

/**
 * The name of who prints the text, above its title: «Universidad de Guadalajara», «El Sol de Puebla», «NOTIVER / Salud».
 * A title of so few words has some in small letters.
 */
function isMasthead(text: string): boolean {
  const words = text.split(/[\s/|.,:-]+/).filter((word) => /\p{L}{4,}/u.test(word))
  return (
    text.length <= MASTHEAD && words.length <= 6 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[.;:]$/.test(text)
  )
}

const MASTHEAD = 60
const MAST_LINES = 7

/** Whether another line that could be the title stands between here and the running text. */
function titleFollows(reading: Reading, lines: readonly MarkedLine[], at: number): boolean {
  for (const { mark, start, end } of lines.slice(at + 1, at + 1 + MAST_LINES)) {
    if (mark.kind === 'heading') return true
    if (mark.kind === 'label' || mark.kind === 'dateline' || mark.kind === 'noise') continue
    const text = reading.text.slice(start, end)
    if (mark.kind === 'text' && isMasthead(text)) continue
    return mark.kind === 'text' && text.length <= TITLE && text.split(' ').length >= 5 && /[\p{L}\d%»”"]$/u.test(text)
  }
  return false
}

function place(mark: Mark, text: string, part: Part, next: MarkedLine | undefined): [BlockKind, Block['zone'], Part] {
  switch (mark.kind) {
    case 'front_matter':
      return ['front_matter', 'front_matter', part]
    case 'noise':
      return ['noise', part === 'body' ? 'body' : 'headline', part]
    case 'label':
    case 'dateline':
      return [mark.kind, part === 'body' ? 'body' : 'headline', part]
    case 'row':
      return ['row', 'table', part === 'opening' ? 'summary' : part]
    case 'bullet':
      return part === 'body' ? ['bullet', 'body', part] : ['bullet', 'summary', 'summary']
    case 'heading':
      return part === 'opening'
        ? ['title', 'headline', 'summary']
        : ['heading', part === 'body' ? 'body' : 'headline', part]
    case 'text':
      return placeText(text, part, next)
  }
}

function placeText(text: string, part: Part, next: MarkedLine | undefined): [BlockKind, Block['zone'], Part] {
  const open = !/[.!?…:;][”"»’')\]]*$/.test(text)
  const isShort =
    text.length <= TITLE && !PLACE_LINE.test(text) && sentencesOf(text, { start: 0, end: text.length }).length === 1
  const leads = open || (next?.mark.kind === 'bullet' && text.endsWith('.'))
  if (part === 'opening' && isShort && leads) return ['title', 'headline', 'summary']
  // Lines without a final stop between title and body are sub-headings that some offices print without a glyph.
  if (open && isShort && part === 'summary') return ['bullet', 'summary', 'summary']
  if (open && isShort && LABELLED.test(text)) return ['bullet', 'body', 'body']
  if (open && isShort && next !== undefined) return ['heading', 'body', 'body']
  return ['paragraph', 'body', 'body']
}

function markedLines(reading: Reading): MarkedLine[] {
  const lines: MarkedLine[] = []
  let start = 0
  for (const mark of reading.marks) {
    const newline = reading.text.indexOf('\n', start)
    const end = newline < 0 ? reading.text.length : newline
    lines.push({ mark, start, end })
    start = end + 1
  }
  return lines
}

function cellSpans(row: string, at: number): Span[] {
  const cells: Span[] = []
  let start = at
  for (const cell of row.split(CELL_RULE)) {
    cells.push({ start, end: start + cell.length })
    start += cell.length + CELL_RULE.length
  }
  return cells
}
