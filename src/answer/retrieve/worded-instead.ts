import type { Query, Selection } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { MARGIN } from '../weights.ts'
import { figureInWords } from './figure-in-words.ts'
import { leadOf, worded } from './worded.ts'

/**
 * The answer by the words around a figure where the slots found none: «¿cuánta gente murió?». Null where the draft has
 * a figure, or where no figure's words say enough of the question.
 */
export function wordedInstead(query: Query, draft: Draft, context: AnswerContext): Draft | null {
  if (!ACTS.has(query.act) || query.selections.length > 1 || leadOf(draft)) return null
  if (
    query.act === 'verify' &&
    (query.operation !== null || query.assertion.claim !== null || query.figures.length > 0)
  )
    return null
  // «¿qué cobertura se alcanzó?» wants the percentage that a quoted sentence prints, but of kinds alike none.
  const open = draft.status === 'answered' && isFigureAsked(query)
  if (draft.status !== 'not_found' && !open) return null
  const best = figureInWords(query, query.selections[0] as Selection, context, open ? MARGIN.besideLead : undefined)
  // One of two figures is no answer to how far they lie apart, a printed «38 más» is.
  if (best && DISTANCES.has(query.operation) && best.fact.figure !== 'change') return null
  return best && worded(best.fact, query, context)
}

const DISTANCES: ReadonlySet<Query['operation']> = new Set<Query['operation']>(['difference', 'ratio', 'change'])

const ACTS: ReadonlySet<Query['act']> = new Set<Query['act']>(['value', 'list', 'verify'])

const isFigureAsked = ({ act, unit, operation }: Query): boolean =>
  operation === null && act !== 'verify' && (act === 'value' || unit === 'percent' || unit === 'money')
