import type { Corpus } from '../../facts/corpus.ts'
import type { Fact, Passage } from '../../facts/fact.ts'
import { readingSpan } from '../../text/reading.ts'

/** A column of a printed table: one figure a row, each under the first cell of its row. */
export interface Column {
  readonly facts: readonly Fact[]
  /** First cell of each figure's row: «Huamantla». */
  readonly labels: readonly string[]
  /** Head of the first column: what the labels are; empty where none is printed. */
  readonly kind: string
  /** Head of its own column. */
  readonly head: string
}

const CELL = ' | '

/** The columns of the table that a passage is a row or the head of, those with two figures or more. */
export function columnsAt(index: number, corpus: Corpus): readonly Column[] {
  const rows = rowsAround(index, corpus)
  const [first, ...others] = rows
  if (!first || others.length === 0) return []
  const isHead = first.facts.length === 0
  const heads = isHead ? cellsOf(first) : []
  const body = isHead ? others : rows
  const width = Math.max(...body.map((row) => cellsOf(row).length))
  return Array.from({ length: width }, (_, at) => {
    const cells = body.flatMap((row) => {
      const fact = factInCell(row, at, corpus)
      return fact ? [{ fact, label: cellsOf(row)[0] ?? '' }] : []
    })
    return {
      facts: cells.map(({ fact }) => fact),
      labels: cells.map(({ label }) => label),
      kind: heads[0] ?? '',
      head: heads[at] ?? '',
    }
  }).filter(({ facts }) => facts.length > 1)
}

const cellsOf = ({ text }: Passage): readonly string[] => text.split(CELL).map((cell) => cell.trim())

const isRow = (passage: Passage | undefined): passage is Passage =>
  passage?.zone === 'table' && passage.text.includes(CELL)

/** The rows that follow each other without a break, in the order of printing. */
function rowsAround(index: number, { passages }: Corpus): readonly Passage[] {
  const own = passages.get(index)
  if (!isRow(own)) return []
  const isBeside = (at: number): boolean => {
    const row = passages.get(at)
    return isRow(row) && row.bulletin === own.bulletin
  }
  const hasFigures = (at: number): boolean => (passages.get(at)?.facts.length ?? 0) > 0
  let [from, to] = [index, index + 1]
  while (isBeside(from - 1) && hasFigures(from)) from--
  while (isBeside(to) && hasFigures(to)) to++
  return passages.of(Array.from({ length: to - from }, (_, i) => from + i))
}

/** The one figure of a cell. */
function factInCell(row: Passage, at: number, corpus: Corpus): Fact | null {
  const { reading } = corpus.bulletin(row.bulletin)
  const { start } = readingSpan(reading, row.citation)
  const bars = (fact: Fact): number => reading.text.slice(start, fact.quantity.start).split('|').length - 1
  const facts = row.facts.flatMap((id) => corpus.fact(id) ?? [])
  const [found, ...more] = facts.filter((fact) => bars(fact) === at)
  return found && more.length === 0 ? found : null
}
