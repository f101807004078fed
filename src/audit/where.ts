import { readNumerals } from '../entity/number/numeral.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { BlockKind } from '../text/layout/block.ts'
import { readingSpan } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import { blockAt } from './page.ts'

const NAMES: Readonly<Record<BlockKind, string>> = {
  dateline: 'línea de fecha',
  label: 'encabezado',
  title: 'título',
  heading: 'subtítulo',
  bullet: 'viñeta',
  paragraph: 'párrafo',
  row: 'fila',
  front_matter: 'ficha',
  noise: 'texto',
}

const COUNTED: ReadonlySet<BlockKind> = new Set(['heading', 'bullet', 'paragraph', 'row'])

/** Where words of a bulletin stand, as a person would look for them: «viñeta 2», «párrafo 7», «página 2, párrafo 7». */
export function placeInText({ reading, blocks }: Bulletin, span: Span): string {
  const at = blockAt(blocks, readingSpan(reading, span).start)
  const block = blocks[at]
  const pages = reading.source.includes('\f')
    ? `página ${reading.source.slice(0, span.start).split('\f').length}, `
    : ''
  if (!block) return `${pages}texto`
  const nth = blocks.slice(0, at + 1).filter(({ kind }) => kind === block.kind).length
  return `${pages}${NAMES[block.kind]}${COUNTED.has(block.kind) ? ` ${nth}` : ''}`
}

/** Words added at most on either side: past this the place in the text says enough. */
const MOST_WORDS = 12

/**
 * The shortest stretch around the words that stands in the text only once and cuts no number: «442 de riñón» →
 * «956 trasplantes: 442 de riñón».
 */
export function uniqueQuotation(source: string, span: Span): Span {
  let { start, end } = span
  for (let words = 0; words < MOST_WORDS && !isUnique(source, start, end); words++) {
    if (words % 2 === 0) start = wordBefore(source, start)
    else end = wordAfter(source, end)
  }
  return withWholeNumbers(source, { start, end })
}

/** Further than a number may reach, in characters: «tres millones 418 mil 906». */
const REACH = 80

/** «becas, 38» of «becas, 38 mil 140 talleres» goes on to the end of the number. */
function withWholeNumbers(source: string, { start, end }: Span): Span {
  const from = Math.max(0, start - REACH)
  const numbers = readNumerals(source.slice(from, end + REACH)).map((n) => ({
    start: n.start + from,
    end: n.end + from,
  }))
  const first = numbers.find((n) => n.start < start && n.end > start)
  const last = numbers.find((n) => n.start < end && n.end > end)
  return { start: first?.start ?? start, end: last?.end ?? end }
}

function isUnique(source: string, start: number, end: number): boolean {
  const words = source.slice(start, end)
  return words === '' || (source.indexOf(words) === start && source.indexOf(words, start + 1) < 0)
}

const isSpace = (source: string, at: number): boolean => /\s/.test(source.charAt(at))

function wordBefore(source: string, from: number): number {
  let at = from
  while (at > 0 && isSpace(source, at - 1)) at--
  while (at > 0 && !isSpace(source, at - 1)) at--
  return at
}

function wordAfter(source: string, from: number): number {
  let at = from
  while (at < source.length && isSpace(source, at)) at++
  while (at < source.length && !isSpace(source, at)) at++
  return at
}
