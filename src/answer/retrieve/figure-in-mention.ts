import { isSetting } from '../../audit/likeness.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import type { AnswerContext } from '../context.ts'
import { quotable } from '../passage/quotations.ts'
import { countsAsked } from '../rank/meant-figure.ts'
import { rankedAmong } from '../rank/ranked.ts'
import { ENOUGH, MARGIN } from '../weights.ts'
import { unrounded } from './unrounded.ts'

/**
 * The figure that a sentence on what is asked gives of it, though a word of the question stands nowhere near, where one
 * alone is of the sort asked for or plainly more speaks for one: «¿qué porcentaje de los positivos se detectó a tiempo, en
 * etapas tempranas?» of «se confirmaron 187 casos positivos, de los que 64 por ciento se detectó en etapas tempranas».
 */
export function figureInMention(query: Query, selection: Selection, context: AnswerContext): Fact | null {
  const { corpus } = context
  const facts = quotable(query, { ...selection, measure: null, place: null }, corpus).flatMap(({ passage }) =>
    passage.facts.flatMap((id) => corpus.fact(id) ?? []),
  )
  const plans = selection.stance?.value === 'planned'
  const [best, next] = rankedAmong(facts, query, selection, context).filter(
    (ranked) =>
      !isSetting(ranked.fact.measure) &&
      (plans || ranked.fact.stance !== 'planned') &&
      countsAsked(ranked, query, context) &&
      // What is counted and what was done are never left out: «mujeres que murieron» are not all «mujeres».
      ranked.evidence.headOther === 0 &&
      ranked.evidence.absentDeed === 0 &&
      ranked.evidence.said >= ENOUGH.figure,
  )
  if (!best || (next && best.score - next.score < MARGIN.inMention)) return null
  return unrounded(best.fact, corpus)
}
