import type { CorpusPart } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'
import type { Span } from '../text/span.ts'

/** A part without the figures that do not stand any more, and with those that stand instead. */
export function withFacts(part: CorpusPart, gone: ReadonlySet<Fact['id']>, more: readonly Fact[] = []): CorpusPart {
  if (gone.size === 0 && more.length === 0) return part
  const { bulletin, extraction, terms } = part
  const { facts, passages } = extraction
  const idsWithin = (passage: Span): string[] =>
    more.filter(({ citation }) => passage.start <= citation.start && citation.end <= passage.end).map(({ id }) => id)
  return {
    bulletin,
    terms,
    extraction: {
      ...extraction,
      facts: [...facts.filter(({ id }) => !gone.has(id)), ...more],
      passages: passages.map((passage) => ({
        ...passage,
        facts: [...passage.facts.filter((id) => !gone.has(id)), ...idsWithin(passage.citation)],
      })),
    },
  }
}
