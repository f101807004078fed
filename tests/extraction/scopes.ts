import type { Fact } from '#core/facts/fact.ts'
import { sourceSpan } from '#core/text/reading.ts'
import type { Span } from '#core/text/span.ts'
import type { Read } from './seeds.ts'

// Which paragraphs of a bulletin open their own scope: those that may stand in any order.

/** Neighbouring paragraphs of the body, no heading between: each run as the spans of its scopes, in source offsets. */
export function scopesOf(seed: Read): readonly (readonly Span[])[] {
  return runsOf(seed)
    .map((paragraphs) => joined(paragraphs, seed))
    .filter((scopes) => scopes.length > 1)
}

function runsOf({ bulletin: { blocks, reading } }: Read): readonly (readonly Span[])[] {
  const runs: Span[][] = [[]]
  for (const { kind, zone, start, end } of blocks) {
    if (kind === 'paragraph' && zone === 'body') runs.at(-1)?.push(sourceSpan(reading, { start, end }))
    else if (runs.at(-1)?.length) runs.push([])
  }
  return runs.filter((run) => run.length > 1)
}

/**
 * The scopes behind the one that opens the run, on which any may lean: a paragraph that opens one, with those that go on
 * from it, because they say neither where nor when or because their figures have it from there.
 */
function joined(paragraphs: readonly Span[], seed: Read): readonly Span[] {
  const openers = paragraphs.flatMap((paragraph, i) => (opens(paragraph, seed) ? [i] : []))
  const [, second] = openers
  if (second === undefined) return []
  const at = (offset: number): number => paragraphs.findIndex(({ start, end }) => offset >= start && offset < end)
  const leans = paragraphs.map((_, i) => (openers.includes(i) ? i : i - 1))
  for (const { citation, evidence } of seed.facts) {
    const own = at(citation.start)
    for (const slot of ['measure', 'place', 'period', 'programme'] as const) {
      const from = at(evidence[slot].span?.start ?? -1)
      if (own >= second && from >= second) leans[own] = Math.min(leans[own] ?? own, from)
    }
  }
  const scopes: Span[] = []
  for (const [i, { start, end }] of paragraphs.entries()) {
    if (i < second) continue
    // Whatever reaches back over a paragraph holds it too.
    const goesOn = leans.some((from, later) => later >= i && from < i && from >= second)
    const before = goesOn ? scopes.pop() : undefined
    scopes.push({ start: before?.start ?? start, end })
  }
  return scopes
}

/** Whether its first sentence names a place, or days of its own. */
function opens({ start, end }: Span, { text, passages, facts }: Read): boolean {
  const first = passages.find(({ citation }) => citation.start >= start && citation.start < end)
  if (!first) return false
  const dates = ({ period: { span } }: Fact['evidence']): boolean =>
    span !== null &&
    span.start >= start &&
    span.end <= first.citation.end &&
    !POINTING.test(text.slice(span.start, span.end))
  const places = first.places.filter(({ basis, node }) => basis === 'printed' && node.level !== 'nation')
  return places.length > 0 || facts.some(({ id, evidence }) => first.facts.includes(id) && dates(evidence))
}

/** «En este periodo», «en lo que va del año» say nothing without what stands before them. */
const POINTING = /\b(?:es[ae]|est[ae]|dich[ao]|lo que va)\b/i

/** The text with those scopes in another order, what stands between them left where it is. */
export function reordered(text: string, scopes: readonly Span[], order: readonly number[]): string {
  const pieces = scopes.map(({ start, end }) => text.slice(start, end))
  let out = text.slice(0, scopes[0]?.start)
  for (const [i, { end }] of scopes.entries()) {
    out += (pieces[order[i] ?? i] ?? '') + text.slice(end, scopes[i + 1]?.start)
  }
  return out
}
