import type { Corpus } from '../../facts/corpus.ts'
import type { Fact, Passage } from '../../facts/fact.ts'
import { fold } from '../../text/fold.ts'
import { readingSpan } from '../../text/reading.ts'
import { tokenize } from '../../text/token.ts'

/**
 * A field that records print one under the other: «Préstamo ordinario ¶ Tasa de interés: 9.75 por ciento ¶ … ¶ Préstamo
 * especial ¶ Tasa de interés: 10.75 por ciento».
 */
export interface Field {
  readonly facts: readonly Fact[]
  /** Heading of each figure's record: «Préstamo especial». */
  readonly labels: readonly string[]
  /** What stands before the first record: «Los montos y plazos por modalidad son:». */
  readonly lead: string
}

/** The fields of the records that a passage is a line or a heading of, those of two records or more. */
export function fieldsAt(index: number, corpus: Corpus): readonly Field[] {
  const { from, to } = linesAround(index, corpus)
  const records = recordsIn(linesOf(from, to, corpus), corpus)
  if (records.length < 2) return []
  const before = corpus.passages.get(from - 1)
  const lead = before && before.bulletin === corpus.passages.get(from)?.bulletin ? before.text : ''
  const lines = records.flatMap(({ heading, fields }) => fields.map(({ name, fact }) => ({ heading, name, fact })))
  return [...Map.groupBy(lines, ({ name }) => name).values()]
    .filter((found) => found.length > 1 && new Set(found.map(({ heading }) => heading)).size === found.length)
    .map((found) => ({ facts: found.map(({ fact }) => fact), labels: found.map(({ heading }) => heading), lead }))
}

const linesOf = (from: number, to: number, { passages }: Corpus): readonly Passage[] =>
  passages.of(Array.from({ length: to - from }, (_, i) => from + i))

interface FoundRecord {
  readonly heading: string
  readonly fields: readonly { readonly name: string; readonly fact: Fact }[]
}

/** Headings with the lines under them; a heading with nothing under it heads no record. */
function recordsIn(lines: readonly Passage[], corpus: Corpus): readonly FoundRecord[] {
  const records: { heading: string; fields: { name: string; fact: Fact }[] }[] = []
  for (const line of lines) {
    const [fact] = line.facts.flatMap((id) => corpus.fact(id) ?? [])
    if (!fact) records.push({ heading: line.text, fields: [] })
    else records.at(-1)?.fields.push({ name: fieldOf(fact, line, corpus), fact })
  }
  return records.filter(({ fields }) => fields.length > 0)
}

/** What a line says before its figure, and the unit: «tasa de interes: percent», «hasta money». */
function fieldOf({ quantity }: Fact, line: Passage, corpus: Corpus): string {
  const { reading } = corpus.bulletin(line.bulletin)
  const before = reading.text.slice(readingSpan(reading, line.citation).start, quantity.start)
  return `${fold(before).trim()} ${quantity.unit}`
}

/** The short lines, each a paragraph, that follow each other around a passage. */
function linesAround(index: number, { passages }: Corpus): { readonly from: number; readonly to: number } {
  const bulletin = passages.get(index)?.bulletin
  const isLine = (at: number): boolean => {
    const passage = passages.get(at)
    return (
      passage !== undefined &&
      passage.bulletin === bulletin &&
      isShort(passage, passages.get(at - 1), passages.get(at + 1))
    )
  }
  let [from, to] = [index, index]
  while (isLine(from - 1)) from--
  while (isLine(to)) to++
  return isLine(index) ? { from, to } : { from: index, to: index }
}

/** A paragraph of its own, of few words, with one figure at most, that no full stop or colon ends. */
function isShort(passage: Passage, before: Passage | undefined, after: Passage | undefined): boolean {
  const isAlone = [before, after].every(
    (other) => other?.bulletin !== passage.bulletin || other.paragraph !== passage.paragraph,
  )
  const words = tokenize(passage.text).filter(({ kind }) => kind !== 'symbol').length
  return isAlone && passage.facts.length <= 1 && words <= MOST_WORDS && !/[.:]$/.test(passage.text.trim())
}
const MOST_WORDS = 12
