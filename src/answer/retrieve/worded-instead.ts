import { EMPTY_SELECTION, type Query, type Selection } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { MARGIN } from '../weights.ts'
import { figureInMention } from './figure-in-mention.ts'
import { figureInWords } from './figure-in-words.ts'
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
  const best = figureInWords(query, selection, context, open ? MARGIN.besideLead : undefined)?.fact
  // One of two figures is no answer to how far they lie apart, a printed «38 más» is.
  if (best && DISTANCES.has(query.operation) && best.figure !== 'change') return null
  const fact = best ?? (isOne && !open ? figureInMention(query, selection, context) : null)
  return fact && worded(fact, query, context)
}

/** «sobrepeso y obesidad» may be what one figure is of: the slots that all conjuncts share. */
function joined(selections: readonly Selection[]): Selection {
  const [first = EMPTY_SELECTION, ...others] = selections
  const isShared = (slot: keyof Selection): boolean =>
    others.every((other) => JSON.stringify(other[slot]?.value) === JSON.stringify(first[slot]?.value))
  const slots = Object.entries(first).map(([slot, asked]) => [slot, isShared(slot as keyof Selection) ? asked : null])
  return Object.fromEntries(slots) as unknown as Selection
}

const DISTANCES: ReadonlySet<Query['operation']> = new Set<Query['operation']>(['difference', 'ratio', 'change'])

const ACTS: ReadonlySet<Query['act']> = new Set<Query['act']>(['value', 'list', 'verify'])

const isFigureAsked = ({ act, unit, operation }: Query): boolean =>
  operation === null && act !== 'verify' && (act === 'value' || unit === 'percent' || unit === 'money')
