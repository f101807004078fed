import { numeralsIn } from '../entity/number/numeral.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { Extraction, Fact } from '../facts/fact.ts'
import { fold } from '../text/fold.ts'
import type { Block } from '../text/layout/block.ts'
import { readingSpan } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import { tokenize } from '../text/token.ts'

/** A bulletin with everything read from it: what the audit compares. */
export interface AuditPart {
  readonly bulletin: Bulletin
  readonly extraction: Pick<Extraction, 'facts' | 'passages'>
}

/** A bulletin laid out for rules that look at the words between figures. */
export interface Page {
  readonly bulletin: Bulletin
  readonly facts: readonly Fact[]
  readonly passages: Extraction['passages']
  /** Where a figure with its noun phrase stands in the reading. */
  at(fact: Fact): Span
  /** Folded reading text between two figures, of `a`'s end to `b`'s start; empty where they overlap. */
  between(a: Fact, b: Fact): string
  /** Folded reading text between two numbers, of `a`'s end to `b`'s start: the nouns of `a` are in it. */
  gap(a: Fact, b: Fact): string
  /** Folded reading text of the sentence that a figure stands in. */
  sentence(fact: Fact): string
  /** Whether a list of the sentence has an item that became no figure: «200 de riñón, 180 [unread] y 70 de hígado». */
  hasUnread(fact: Fact): boolean
  /** Whether a figure stands within so many signs of the beginning of its sentence. */
  begins(fact: Fact, within: number): boolean
  /** Folded reading text of a figure with its noun phrase. */
  text(fact: Fact): string
}

/** Lays a bulletin out. */
export function pageOf({ bulletin, extraction }: AuditPart): Page {
  const { reading } = bulletin
  const text = fold(reading.text)
  const spans = new Map<string, Span>()
  const at = (fact: Fact): Span => {
    let span = spans.get(fact.id)
    if (!span) {
      span = readingSpan(reading, fact.citation)
      spans.set(fact.id, span)
    }
    return span
  }
  return {
    bulletin,
    facts: extraction.facts,
    passages: extraction.passages,
    at,
    between: (a, b) => text.slice(at(a).end, Math.max(at(a).end, at(b).start)),
    gap: (a, b) => text.slice(a.quantity.end, Math.max(a.quantity.end, b.quantity.start)),
    sentence(fact) {
      const { start, end } = readingSpan(reading, fact.sentence)
      return text.slice(start, end)
    },
    hasUnread(fact) {
      const { start, end } = readingSpan(reading, fact.sentence)
      const known = extraction.facts.map(({ quantity }) => quantity)
      return numeralsIn(tokenize(reading.text.slice(start, end))).some((numeral) => {
        const at = start + numeral.start
        const isItem = numeral.kind === 'cardinal' && /(?:,|;|:| y| e) $/.test(text.slice(Math.max(start, at - 3), at))
        return isItem && !known.some((quantity) => quantity.start <= at && at < quantity.end)
      })
    },
    begins: (fact, within) => fact.quantity.start - readingSpan(reading, fact.sentence).start <= within,
    text: (fact) => text.slice(at(fact).start, at(fact).end),
  }
}

/** Index of the block that a place of the reading lies in, −1 where none. */
export const blockAt = (blocks: readonly Block[], position: number): number =>
  blocks.findIndex((block) => block.start <= position && position < block.end)
