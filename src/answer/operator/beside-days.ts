import { measureKey } from '../../entity/measure/measure.ts'
import { lengthOf, overlaps } from '../../entity/period/calendar.ts'
import type { Query } from '../../query/query.ts'
import { type AnswerContext, look } from '../context.ts'
import { type Candidate, levelOf } from '../select/candidate.ts'
import { leadsOf } from './operands.ts'
import { first } from './operator.ts'
import { lengthsAgree } from './reasons.ts'

/**
 * The figure that «¿cuántas más que en 2023?» is about beside that of 2023: of the same measure and place, a window of the
 * same length, the next one later: nobody sets years long past beside each other so. Null where there is none.
 */
export function besideDays(query: Query, context: AnswerContext): readonly [Candidate, Candidate] | null {
  if (!query.comparison.againstDays || query.selections.length > 1) return null
  const base = leadsOf(query, context)?.[0]
  const period = base?.fact.period
  if (!base || !period || !Number.isFinite(lengthOf(period))) return null
  const open = { ...first(query), period: null, programme: null }
  const others = look(open, { ...query, operation: null }, context).candidates.filter(
    ({ fact }) =>
      measureKey(fact.measure) === measureKey(base.fact.measure) &&
      fact.place.node.id === base.fact.place.node.id &&
      levelOf(fact) === levelOf(base.fact) &&
      fact.period !== null &&
      !overlaps(fact.period, period),
  )
  const alike = others.filter((other) => lengthsAgree([base, other]))
  const start = (c: Candidate): string => c.fact.period?.start ?? ''
  const sorted = alike.toSorted((a, b) => (start(a) < start(b) ? -1 : 1))
  const other = sorted.find((c) => start(c) > period.start)
  return other ? [other, base] : null
}
