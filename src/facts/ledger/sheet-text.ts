import type { Extraction } from '../fact.ts'
import type { Terms } from '../terms.ts'
import { writeFact } from './fact-row.ts'
import { writePassage } from './passage-row.ts'
import { type RowContext, RowWriter } from './row-writer.ts'

/** What of a bulletin goes into rows. */
export interface Rowed {
  readonly extraction: Pick<Extraction, 'facts' | 'passages'>
  readonly terms: Terms
}

/** Ends a row: no sign of a number, and nothing that JSON has outside of a text. */
const ROW_END = ' '

/** The figures, sentences and words of a bulletin as lines: rows of figures, of sentences, the words, then what they share. */
export function writeSheet({ extraction, terms }: Rowed, bulletin: RowContext): string {
  const to = new RowWriter(bulletin)
  const facts = extraction.facts.map((fact) => writeFact(fact, to))
  const passages = extraction.passages.map((passage, n) => writePassage(passage, terms.features[n] ?? [], to))
  to.count(terms.words.length)
  for (const [word, count] of terms.words) {
    to.share(word)
    to.count(count)
  }
  const rows = [facts, passages, [to.row()]].map((some) => some.map((row) => `${row}${ROW_END}`).join(''))
  return [...rows, ...to.shared].join('\n')
}
