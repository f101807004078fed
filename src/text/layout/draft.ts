import type { Span } from '../span.ts'

/** A text on its way from record to reading: each unit knows the source offset that it came from. */
export interface Draft {
  readonly text: string
  /** One more than the units of `text`, never falling. */
  readonly offsets: readonly number[]
}

/** Replaces a stretch of a draft: `{ start: 4, end: 6, after: '' }` joins «médi-⏎co». */
export interface Edit extends Span {
  readonly after: string
}

/** A draft in which everything stands as in the source. */
export const draftOf = (source: string): Draft => ({
  text: source,
  offsets: Array.from({ length: source.length + 1 }, (_, i) => i),
})

/**
 * The draft with all edits made; edits are in order and do not overlap. Units that an edit leaves alone at either end
 * («ri» and «n» of «rifidén» → «riñón») keep their own offsets; what it writes between leads to what it wrote over.
 */
export function applyEdits(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft
  const text: string[] = []
  const offsets: number[] = []
  let at = 0
  const keep = (end: number): void => {
    text.push(draft.text.slice(at, end))
    for (; at < end; at++) offsets.push(draft.offsets[at] as number)
  }
  for (const edit of edits) {
    if (edit.start < at) continue
    const before = draft.text.slice(edit.start, edit.end)
    const head = commonHead(before, edit.after)
    const tail = commonTail(before.slice(head), edit.after.slice(head))
    keep(edit.start + head)
    const written = edit.after.slice(head, edit.after.length - tail)
    const last = Math.max(0, before.length - head - tail - 1)
    for (let i = 0; i < written.length; i++) offsets.push(draft.offsets[at + Math.min(i, last)] as number)
    text.push(written)
    at = edit.end - tail
  }
  keep(draft.text.length)
  offsets.push(draft.offsets[draft.text.length] as number)
  return { text: text.join(''), offsets }
}

function commonHead(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function commonTail(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}
