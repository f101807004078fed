import { isDispute } from '../answer/context.ts'
import { sourceLine } from '../answer/wording/label.ts'
import { quoteOf } from '../answer/wording/quotation.ts'
import { readNumerals } from '../entity/number/numeral.ts'
import { readPeriods } from '../entity/period/period.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Span } from '../text/span.ts'
import type { Checked, CheckedFigure, Verdict } from './checked.ts'
import { type Claims, claimsIn } from './claims.ts'
import { type Judgement, judge } from './judge.ts'
import { words } from './words.ts'

/** What a text is checked against: an engine is one. */
export interface CheckContext {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
}

/** Smaller numbers that no measure follows are mostly words: «un», «dos». */
const SMALLEST = 10

/** The verdict on every figure of any text, each with what is printed. Nothing of the text is kept. */
export function checkText(text: string, { corpus, lexicon }: CheckContext): Checked {
  const claims = claimsIn(text, corpus.catalogue.years, lexicon)
  const found = [
    ...claims.claims.map((claim) => ({
      start: claim.fact.citation.start,
      figure: figureOf(claim.fact.citation.quote, judge(claim, corpus), corpus),
    })),
    ...unreadIn(claims, corpus).map(({ start, end }) => ({ start, figure: unread(text.slice(start, end)) })),
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

/** Numbers of the text that no figure, date, telephone or name explains. */
function unreadIn({ text, extraction }: Claims, { catalogue }: Corpus): readonly Span[] {
  // Any year will do: it is where days are written that counts.
  const reference = `${catalogue.years[0] ?? 2000}-12-31`
  const explained: Span[] = [
    ...extraction.facts.map(({ citation }) => citation),
    ...extraction.contacts.map(({ citation }) => citation),
    ...readPeriods(text, { reference }).map(({ textStart, textEnd }) => ({ start: textStart, end: textEnd })),
  ]
  return readNumerals(text).filter(
    ({ kind, value, start, end }) =>
      kind !== 'ordinal' &&
      value >= SMALLEST &&
      !(value >= 1900 && value <= 2100 && end - start === 4) &&
      !explained.some((span) => span.start < end && start < span.end) &&
      !isNamed(text, start, end),
  )
}

// «COVID-19», «10:30», «Hospital 25», «“120 días por…”»: part of a name or a time.
const isNamed = (text: string, start: number, end: number): boolean =>
  /(?:[\p{L}\d][-/:]|\bNo\.? |\bnúm\.? |[^\s.!?:] \p{Lu}\p{L}{0,20} |[“"])$/u.test(
    text.slice(Math.max(0, start - 30), start),
  ) || /^[-/:][\p{L}\d]/u.test(text.slice(end, end + 2))

const ORDER: readonly Verdict[] = ['match', 'rounding', 'other_scope', 'differs', 'absent', 'uncheckable']

function summaryOf(figures: readonly CheckedFigure[]): string {
  if (figures.length === 0) return words.nothing
  const counts = ORDER.flatMap((verdict) => {
    const n = figures.filter((figure) => figure.verdict === verdict).length
    return n === 0 ? [] : [words.counts[verdict](n)]
  })
  return words.summary(figures.length, counts.join(', '))
}
