import { isDispute } from '../answer/context.ts'
import { sourceLine } from '../answer/wording/label.ts'
import { quoteOf } from '../answer/wording/quotation.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Span } from '../text/span.ts'
import type { Checked, CheckedFigure, Verdict } from './checked.ts'
import { type Claims, claimsIn } from './claims.ts'
import { type Judgement, judge } from './judge.ts'
import { unexplainedNumbers } from './unexplained.ts'
import { words } from './words.ts'

/** What a text is checked against: an engine is one. */
export interface CheckContext {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
}

/** The verdict on every figure of any text, each with what is printed. Nothing of the text is kept. */
export function checkText(text: string, { corpus, lexicon }: CheckContext): Checked {
  const claims = claimsIn(text, corpus.catalogue.years, lexicon)
  const found = [
    ...claims.claims.map((claim) => ({
      start: claim.fact.citation.start,
      figure: figureOf(claim.fact.citation.quote, judge(claim, corpus), corpus),
    })),
    ...unreadIn(claims).map(({ start, end }) => ({ start, figure: unread(text.slice(start, end)) })),
  ].sort((a, b) => a.start - b.start)
  const figures = found.map(({ figure }) => figure)
  return { figures, summary: summaryOf(figures) }
}

function figureOf(written: string, { verdict, printed, explanation }: Judgement, corpus: Corpus): CheckedFigure {
  return {
    written: written.replace(/\s+/g, ' '),
    verdict,
    words: words.verdicts[verdict],
    citation: printed?.citation ?? null,
    quote: printed && quoteOf(printed, corpus),
    source: printed && sourceLine(printed.bulletin, corpus),
    explanation: [explanation, ...contradictionsOf(printed, corpus).map(words.warning)].join(' '),
  }
}

/** What the bulletins print against a figure: both are shown. */
const contradictionsOf = (printed: Fact | null, corpus: Corpus): readonly string[] =>
  printed === null
    ? []
    : corpus
        .findingsOf(printed.id)
        .filter(isDispute)
        .map(({ message }) => message)

const unread = (written: string): CheckedFigure => ({
  written,
  verdict: 'uncheckable',
  words: words.verdicts.uncheckable,
  citation: null,
  quote: null,
  source: null,
  explanation: words.noMeasureRead,
})

/** Numbers of the text that no figure or telephone explains. */
const unreadIn = ({ text, extraction }: Claims): readonly Span[] =>
  unexplainedNumbers(
    text,
    [...extraction.facts, ...extraction.contacts].map(({ citation }) => citation),
  )

const ORDER: readonly Verdict[] = ['match', 'rounding', 'other_scope', 'differs', 'absent', 'uncheckable']

function summaryOf(figures: readonly CheckedFigure[]): string {
  if (figures.length === 0) return words.nothing
  const counts = ORDER.flatMap((verdict) => {
    const n = figures.filter((figure) => figure.verdict === verdict).length
    return n === 0 ? [] : [words.counts[verdict](n)]
  })
  return words.summary(figures.length, counts.join(', '))
}
