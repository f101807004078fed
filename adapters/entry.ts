import { createHash } from 'node:crypto'
import {
  type Bulletin,
  ENGINE_VERSION,
  type Extraction,
  extractFacts,
  type Fact,
  type Fingerprint,
  factToJson,
  fingerprint,
  isCopy,
  type Lexicon,
  readBulletin,
  type SourceText,
} from '#core'
import type { Reading } from './storage/store.ts'

/** A bulletin with what copies of it are told by; its facts are read when they are first asked for. */
export interface Entry {
  readonly bulletin: Bulletin
  readonly print: Fingerprint
  readonly extraction: Extraction
}

/** Reads a text; a copy without a date is of the day of its dated twin among the others, as in the engine. */
export const readEntry = (text: SourceText, lexicon?: Lexicon, others: readonly Entry[] = []): Entry =>
  datedBy(entryOf(readBulletin(text, lexicon), lexicon), others, lexicon)

export function datedBy(own: Entry, others: readonly Entry[], lexicon?: Lexicon): Entry {
  const { bulletin } = own
  if (bulletin.date !== null) return own
  const twin = others.find((other) => other.bulletin.date !== null && isCopy(own.print, other.print))
  const date = twin?.bulletin.date?.date
  return date ? entryOf({ ...bulletin, date: { date, basis: 'copy' } }, lexicon) : own
}

function entryOf(bulletin: Bulletin, lexicon: Lexicon | undefined): Entry {
  let extraction: Extraction | undefined
  return {
    bulletin,
    print: fingerprint(bulletin.reading.text),
    get extraction() {
      extraction ??= extractFacts(bulletin, lexicon)
      return extraction
    },
  }
}

/** One hash in so many of a text's wording is kept: enough to find its copies, a quarter of the room. */
const SAMPLE = 4
/** What the store keeps of a reading. */
export const readingOf = (entry: Entry): Reading => ({
  version: ENGINE_VERSION,
  facts: entry.extraction.facts.map((fact) => ({
    key: keyOf(fact),
    value: fact.quantity.value,
    body: factToJson(fact),
  })),
  wording: wordingOf(entry),
})

export const wordingOf = ({ print }: Entry): number[] => [...print.shingles].filter((hash) => hash % SAMPLE === 0)

/** What two figures must share to contradict each other; empty where nothing dates the figure. */
export const keyOf = ({ measure, place, period }: Fact): string =>
  period ? `${measure.name} | ${place.node.id} | ${period.start} ${period.end ?? ''}` : ''

const PROSE = new Set(['title', 'heading', 'bullet', 'paragraph', 'row'])

/** Hash of the words of title, bullets and paragraphs as they are read: no format, line end or hyphen changes it. */
export function wordsOf({ blocks, reading }: Bulletin): string {
  const prose = blocks.filter(({ kind }) => PROSE.has(kind)).map(({ start, end }) => reading.text.slice(start, end))
  return sha256(
    prose
      .join(' ')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  )
}

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')
