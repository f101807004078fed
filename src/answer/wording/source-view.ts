import type { Bulletin } from '../../facts/bulletin.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Citation } from '../../facts/fact.ts'
import { isRepaired, readingSpan } from '../../text/reading.ts'
import { titleOf } from './quotation.ts'

/** A quotation in its paragraph, apart from it so that it can be marked, and where a person finds it. */
export interface SourceView {
  readonly before: string
  readonly figure: string
  readonly after: string
  /** File name of the bulletin. */
  readonly file: string
  /** Line of the text of record, from 1. */
  readonly line: number
  readonly title: string
  readonly url: string | null
  /** Whether OCR of the paragraph was mended: the file itself reads otherwise. */
  readonly repaired: boolean
}

/** Where a quotation stands; null where it is of no bulletin of the corpus. */
export function sourceViewOf(citation: Citation, corpus: Corpus): SourceView | null {
  const bulletin = corpus.bulletins.find((candidate) => prints(candidate, citation))
  if (!bulletin) return null
  const { reading, blocks } = bulletin
  const figure = readingSpan(reading, citation)
  const block = blocks.find(({ start, end }) => start <= figure.start && figure.start < end) ?? figure
  const flat = (start: number, end: number): string => reading.text.slice(start, end).replace(/\s+/g, ' ')
  return {
    before: flat(block.start, figure.start),
    figure: flat(figure.start, figure.end),
    after: flat(figure.end, Math.max(figure.end, block.end)),
    file: bulletin.source,
    line: reading.source.slice(0, citation.start).split('\n').length,
    title: titleOf(bulletin, 140),
    url: bulletin.url,
    repaired: isRepaired(reading, citation),
  }
}

const prints = ({ source, title, reading }: Bulletin, citation: Citation): boolean =>
  source === citation.source &&
  title === citation.bulletin &&
  reading.source.slice(citation.start, citation.end) === citation.quote
