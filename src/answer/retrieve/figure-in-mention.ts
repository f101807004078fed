import { isSetting } from '../../audit/likeness.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import type { AnswerContext } from '../context.ts'
import { quotable } from '../passage/quotations.ts'
import { ENOUGH, MARGIN } from '../weights.ts'
import { shareOf, topicsAsked } from './asked-topics.ts'
import { fits, isOfUnit } from './figure-in-words.ts'
import { unrounded } from './unrounded.ts'
import { vicinityOf } from './vicinity.ts'

/**
 * The figure that a sentence on what is asked gives of it, where one alone is of the sort asked for or one says plainly
 * more: «¿qué porcentaje de los positivos se detectó a tiempo, en etapas tempranas?» of «se confirmaron 187 casos
 * positivos, de los que 64 por ciento se detectó en etapas tempranas».
 */
export function figureInMention(query: Query, selection: Selection, context: AnswerContext): Fact | null {
  const { corpus } = context
  const asked = topicsAsked(query, selection, corpus)
  const isPlan = selection.stance?.value === 'planned'
  const scored = quotable(query, { ...selection, measure: null, place: null }, corpus)
    .flatMap(({ passage }) => passage.facts.flatMap((id) => corpus.fact(id) ?? []))
    .filter((fact) => isOfUnit(fact, query) && !isSetting(fact.measure) && (isPlan || fact.stance !== 'planned'))
    .map((fact) => ({ fact, near: vicinityOf(fact, corpus) }))
    .filter(({ fact, near }) => fits(fact, near, selection, context))
    .map(({ fact, near }) => ({ fact, share: shareOf(asked, fact, near, selection) }))
    .filter(({ share }) => share >= ENOUGH.figureInMention)
    .sort((a, b) => b.share - a.share || (a.fact.id < b.fact.id ? -1 : 1))
  const [best, next] = scored
  if (!best || (next && best.share - next.share < MARGIN.inMention)) return null
  return unrounded(best.fact, corpus)
}
