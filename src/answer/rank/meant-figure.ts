import { measureKey } from '../../entity/measure/measure.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import { unrounded } from '../retrieve/unrounded.ts'
import { vicinityOf } from '../retrieve/vicinity.ts'
import { levelOf } from '../select/candidate.ts'
import { ENOUGH, MARGIN } from '../weights.ts'
import type { Scope } from './asked-figure.ts'
import { mayCount } from './counted.ts'
import { type Ranked, rankedFigures } from './ranked.ts'

/**
 * The one figure that a question means, in whatever words: «¿cuánta gente murió?» of «hubo 12 decesos». Null where too
 * little of the question is said of any, or where two that differ are as likely.
 */
export function meantFigure(
  query: Query,
  selection: Selection,
  scope: Scope,
  margin: number = MARGIN.figure,
): Fact | null {
  const ranked = rankedFigures(query, selection, scope)
  const [best] = ranked
  if (!best || !isSaid(best, query, scope)) return null
  const alike = ranked.filter(({ score }) => best.score - score < margin)
  // Of one thing at several times the latest; of several things none.
  const key = measureKey(best.fact.measure)
  const chosen = alike.every(({ fact }) => measureKey(fact.measure) === key)
    ? alike.toSorted(byScope)[0]
    : onlyValue(alike)
  return chosen ? unrounded(chosen.fact, scope.corpus) : null
}

/** Whether enough of a question is said of a figure: all that it names, and plainly more where another noun is counted. */
export function isSaid(ranked: Ranked, query: Query, scope: Scope): boolean {
  const { said, absent, absentDeed, headOther } = ranked.evidence
  if (absent > 0 || absentDeed > 0 || !countsAsked(ranked, query, scope)) return false
  return said >= (headOther > 0 ? ENOUGH.figureOfOtherNoun : ENOUGH.figure)
}

/** Whether what a question counts is what the figure counts, where its own noun is another: a share or money may be of anything. */
export function countsAsked({ fact, evidence }: Ranked, query: Query, { corpus }: Scope): boolean {
  const { headOther, headNarrowing, headOpen } = evidence
  if (query.unit !== 'count' && query.unit !== null) return true
  if (headOther === 0 && headNarrowing === 0 && headOpen === 0) return true
  return mayCount(query.features, fact, vicinityOf(fact, corpus), headOpen > 0)
}

const byScope = (a: Ranked, b: Ranked): number =>
  levelOf(a.fact) - levelOf(b.fact) ||
  endOf(b.fact).localeCompare(endOf(a.fact), 'en') ||
  b.score - a.score ||
  (a.fact.id < b.fact.id ? -1 : 1)

const endOf = ({ period }: Fact): string => period?.end ?? period?.start ?? ''

/** The first of figures that all have one value. */
const onlyValue = (alike: readonly Ranked[]): Ranked | null =>
  new Set(alike.map(({ fact }) => fact.quantity.value)).size === 1 ? (alike[0] ?? null) : null
