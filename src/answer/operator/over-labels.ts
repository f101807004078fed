import { RANKS } from '../../query/operation/families.ts'
import type { Query } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { type LabelledList, labelledList, withoutExcluded } from '../group/labelled-list.ts'
import { alone } from './operands.ts'
import { addedTotal, brokenDown, extremeOf, ranked } from './rankings.ts'

/**
 * Answers over a printed list that a question asks for by what its labels are: «¿qué municipio tiene más visitas?»,
 * «¿cuántas unidades recolectó cada institución?», «¿cómo se reparten los créditos por oficina?». Null where no list has
 * labels of that kind, or where the question asks for something else.
 */
export function overLabels(query: Query, context: AnswerContext): Draft | null {
  if (query.selections.length > 1 || query.assertion.alternatives || query.act === 'verify') return null
  // «¿qué hospitales tienen 100 por ciento…?» asks whose a figure is.
  if (query.figures.length > 0) return null
  const { operation, parts } = query
  const way = operation === null ? (parts.by?.said === 'which' ? 'named' : 'breakdown') : operation
  const answer = WAYS[way]
  // A superlative chooses from what is listed; that a noun stands near a list does not make its labels the kinds of it.
  const list = answer ? labelledList(query, context, RANKS.has(operation) ? 1 : 2) : null
  return answer && list ? answer(list, query, context) : null
}

type Way = (list: LabelledList, query: Query, context: AnswerContext) => Draft | null

const extreme =
  (sign: 1 | -1): Way =>
  (list, query, context) => {
    const left = withoutExcluded(list, query, context).map(alone)
    return left.length > 0 ? extremeOf(left, sign, query, context, list.labelled?.labels) : null
  }

const breakdown: Way = (list, query, context) => {
  if (query.comparison.less) return extreme(-1)(list, query, context)
  const members = list.members.map(alone)
  const total = list.total ? alone(list.total) : addedTotal(members, context)
  return brokenDown(members, total, context, list.labelled?.labels)
}

/** By operation; «named» of «¿en qué municipios…?», which names all where their kind is printed. */
const WAYS: Readonly<Partial<Record<NonNullable<Query['operation']> | 'named', Way>>> = {
  most: extreme(1),
  least: extreme(-1),
  rank: (list, query, context) => ranked(list.members.map(alone), query, context, list.labelled?.labels),
  breakdown,
  named: (list, query, context) => (query.act !== 'value' ? breakdown(list, query, context) : null),
}
