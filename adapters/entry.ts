import { createHash } from 'node:crypto'
import {
  type Bulletin,
  type Dossier,
  datedByTwin,
  type Fact,
  factToJson,
  keepDossier,
  type Lexicon,
  readDossier,
  type SourceText,
} from '#core'
import type { Reading } from './storage/store.ts'

/** Reads a text; a copy without a date is of the day of its dated twin among the others, as in the engine. */
export const readEntry = (text: SourceText, lexicon: Lexicon, others: readonly Dossier[] = []): Dossier =>
  datedByTwin(readDossier(text, lexicon), others, lexicon)

/** One hash in so many of a text's wording is kept: enough to find its copies, a quarter of the room. */
const SAMPLE = 4
/** What the store keeps of a reading. */
export const readingOf = (entry: Dossier, version: string): Reading => ({
  version,
  facts: entry.extraction.facts.map((fact) => ({
    key: keyOf(fact),
    value: fact.quantity.value,
    body: factToJson(fact),
  })),
  wording: wordingOf(entry),
  dossier: keepDossier(entry),
})

/** Hashes of a text's wording, as the store looks for its copies by them. */
export const wordingOf = ({ print }: Dossier): number[] => print.shingles.filter((hash) => hash % SAMPLE === 0)

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

/** SHA-256 as hexadecimal digits. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')
