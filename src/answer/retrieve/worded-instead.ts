import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { meantFigure } from '../rank/meant-figure.ts'
import { rankOf } from '../rank/ranked.ts'
import { MARGIN } from '../weights.ts'
import { figureInMention } from './figure-in-mention.ts'
import { joined } from './joined.ts'
import { leadOf, worded } from './worded.ts'

/**
 * The answer by the words around a figure where the slots found none: «¿cuánta gente murió?». Null where the draft has
 * a figure, or where no figure's words say enough of the question.
 */
export function wordedInstead(query: Query, draft: Draft, context: AnswerContext): Draft | null {
  if (!ACTS.has(query.act) || leadOf(draft)) return null
  if (
    query.act === 'verify' &&
    (query.operation !== null || query.assertion.claim !== null || query.figures.length > 0)
  )
    return null
  // «¿qué cobertura se alcanzó?» wants the percentage that a quoted sentence prints, but of kinds alike none.
  const open = draft.status === 'answered' && isFigureAsked(query)
  if (draft.status !== 'not_found' && !open) return null
  const isOne = isFigureAsked(query) || (query.operation === 'share' && query.unit === 'percent')
  if (query.selections.length > 1 && !isOne) return null
  const selection = joined(query.selections)
  const meant = meantFigure(query, selection, context, open ? MARGIN.besideLead : undefined)
  const fact = meant ?? (isOne && !open ? figureInMention(query, selection, context) : null)
  // Of kinds alike none is meant: «consultas» are neither those of one specialty nor of another.
  if (fact && open && isNarrower(fact, query, selection, context)) return null
  // One of two figures is no answer to how far they lie apart, a printed «38 más» is.
  if (fact && DISTANCES.has(query.operation) && fact.figure !== 'change') return null
  return fact && worded(fact, query, context)
}

const isNarrower = (fact: Fact, query: Query, selection: Selection, context: AnswerContext): boolean =>
  rankOf(query, selection, context)(fact).evidence.extraWords > 0

const DISTANCES: ReadonlySet<Query['operation']> = new Set<Query['operation']>(['difference', 'ratio', 'change'])

const ACTS: ReadonlySet<Query['act']> = new Set<Query['act']>(['value', 'list', 'verify'])

const isFigureAsked = ({ act, unit, operation }: Query): boolean =>
  operation === null && act !== 'verify' && (act === 'value' || unit === 'percent' || unit === 'money')
