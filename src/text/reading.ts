import { assemble, type Mark } from './layout/assembly.ts'
import { characterEdits } from './layout/characters.ts'
import { applyEdits, draftOf, type Edit } from './layout/draft.ts'
import { MARKUP_RULES, markupEdits } from './layout/markup.ts'
import { pointedEdits, thousandsEdits } from './layout/thousands.ts'
import { repairOrdinals } from './repair/ordinal.ts'
import { repairLetters } from './repair/repair.ts'
import type { SpellingWords } from './repair/spelling.ts'
import type { Span } from './span.ts'

/** One mending of the text of record: what stood there, what is read instead, and the named rule that decided. */
export interface Repair extends Span {
  /** `layout` joins and drops; `letters` and `ordinal` change what a word says, so a quotation over them is marked. */
  readonly kind: 'layout' | 'letters' | 'ordinal'
  readonly before: string
  readonly after: string
  /** Name of the rule in the repair table: «soft line break», «ordinal read as digit». */
  readonly rule: string
}

/** A text of record with its repaired reading; every offset of the reading leads back to the record. */
export interface Reading {
  /** The text of record, verbatim. */
  readonly source: string
  /** Layout joined, OCR mended, one block a line: what the recognisers read. */
  readonly text: string
  /** What each line of `text` is. */
  readonly marks: readonly Mark[]
  readonly repairs: readonly Repair[]
  /** Source offset of each UTF-16 unit of `text`, plus one for its end; never falling. */
  readonly offsets: readonly number[]
}

/** Reads a text of record; `words` are the spellings that OCR damage may be mended to, beside those of press Spanish. */
export function readText(source: string, words?: SpellingWords): Reading {
  const repairs: Repair[] = []
  let draft = draftOf(source)
  const step = (kind: Repair['kind'], edits: readonly (Edit & { readonly rule: string })[]): void => {
    for (const edit of edits) {
      const span = { start: draft.offsets[edit.start] as number, end: draft.offsets[edit.end] as number }
      repairs.push({
        ...span,
        kind,
        before: draft.text.slice(edit.start, edit.end),
        after: edit.after,
        rule: edit.rule,
      })
    }
    draft = applyEdits(draft, edits)
  }
  step('layout', characterEdits(source))
  for (const rule of MARKUP_RULES) {
    const edits = markupEdits(rule, draft.text)
    step(
      'layout',
      edits.map((edit) => ({ ...edit, rule: rule.name })),
    )
  }
  step(
    'layout',
    thousandsEdits(draft.text).map((edit) => ({ ...edit, rule: 'thousands parted by spaces' })),
  )
  step(
    'layout',
    pointedEdits(draft.text).map((edit) => ({ ...edit, rule: 'thousands parted by points' })),
  )
  const assembled = assemble(draft)
  step('layout', assembled.edits)
  const letters = repairLetters(draft.text, words)
  step('letters', letters.edits)
  step('ordinal', repairOrdinals(draft.text, letters.damaged))
  repairs.sort((a, b) => a.start - b.start)
  return { source, text: draft.text, marks: assembled.marks, repairs, offsets: draft.offsets }
}

/** The words of the record that a stretch of the reading stands for, without white space at either end. */
export function sourceSpan(reading: Reading, span: Span): Span {
  const inner = trimmed(reading.text, span)
  const start = reading.offsets[inner.start] ?? reading.source.length
  const end = inner.end > inner.start ? sourceEnd(reading, inner.end - 1) : start
  return trimmed(reading.source, { start, end: Math.max(start, end) })
}

/** Where that ends in the record which one unit of the reading stands for. */
function sourceEnd({ text, source, offsets }: Reading, at: number): number {
  const from = offsets[at] as number
  const alone = offsets[at - 1] !== from && offsets[at + 1] !== from
  // What is left out behind a unit as printed («1,350 |») is no part of it.
  if (alone && text.charAt(at) === source.charAt(from)) return from + 1
  // Two units may come from one («ﬁ»): the end is then the next offset that is higher.
  let next = at + 1
  while (next < text.length && (offsets[next] as number) <= (offsets[next - 1] as number)) next++
  return offsets[next] ?? source.length
}

/** The stretch of the reading that stands for words of the record; empty where they are not read. */
export function readingSpan(reading: Reading, span: Span): Span {
  const start = firstAtLeast(reading.offsets, span.start + 1) - 1
  const end = firstAtLeast(reading.offsets, span.end)
  return trimmed(reading.text, {
    start: Math.max(0, start),
    end: Math.min(Math.max(0, start, end), reading.text.length),
  })
}

/** Whether words or figures of the record inside the span were mended, not only its layout. */
export const isRepaired = (reading: Reading, source: Span): boolean =>
  reading.repairs.some((repair) => repair.kind !== 'layout' && repair.start < source.end && source.start < repair.end)

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}

/** Index of the first offset that is not below `value`. */
function firstAtLeast(offsets: readonly number[], value: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
