import { formatDigits, formatPercent } from '../../entity/number/number-format.ts'
import type { Query } from '../../query/query.ts'
import { chartOf } from '../chart/chart-figures.ts'
import { type AnswerContext, look, Shown } from '../context.ts'
import { type Candidate, levelOf } from '../select/candidate.ts'
import { figureOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { changeOf, differenceOf } from './arithmetic.ts'
import { besideDays } from './beside-days.ts'
import { planned, speaksOfGoal } from './goals.ts'
import { computed, matchedLeads, operandOf } from './operands.ts'
import { alike, finish, first, missing, type Operator, refused, sources } from './operator.ts'
import { whyNoChange, windowRemarks } from './reasons.ts'

/** «¿En qué porcentaje aumentaron las mastografías de una semana a la otra?»: percent of the earlier figure. */
export const change: Operator = (query, context) => {
  const plans =
    query.selections.some((s) => s.stance?.value === 'planned') ||
    (query.selections.length === 1 && speaksOfGoal(query))
  const ofPlan = plans ? planned(query, context, 'change') : null
  if (ofPlan) return ofPlan
  const pair =
    query.selections.length > 1
      ? matchedLeads(query, context)
      : (besideDays(query, context) ?? windowsOf(query, context))
  if (!pair) return missing(query, context)
  if (pair.length < 2) return null
  const [from, to] = inOrder(pair as readonly [Candidate, Candidate])
  const reason = whyNoChange(from, to)
  if (reason) return refused(say.noChange, reason, [from, to], context)
  const [before, after] = [from.fact.quantity, to.fact.quantity]
  const percents = before.unit === 'percent'
  const gap = differenceOf(after.value, before.value)
  const value = percents ? gap : changeOf(before.value, after.value)
  if (value === null)
    return refused(
      say.noChange,
      { why: say.fromZero, instead: say.differenceIs(formatDigits(gap)) },
      [from, to],
      context,
    )
  const shown = new Shown()
  const operands = [operandOf(to, shown), operandOf(from, shown)]
  const size = percents ? say.points(formatDigits(Math.abs(value))) : formatPercent(Math.abs(value))
  const lines = [
    `${say.changed(size, gap)} · ${figureOf(before)} → ${figureOf(after)}`,
    ...operands.map((o) => `  ${o.label}`),
    ...windowRemarks(query, [from, to]),
    ...sources([from, to], context),
  ]
  return finish(context, [from, to], shown, {
    lines,
    computed: [computed('change', value, percents ? 'points' : 'percent', operands)],
    chart: chartOf('comparison', [from, to], context.corpus),
  })
}

/** From the earlier to the later; of one window, from what is compared with to what is asked about. */
function inOrder([a, b]: readonly [Candidate, Candidate]): readonly [Candidate, Candidate] {
  const end = (c: Candidate): string => c.fact.period?.end ?? c.fact.period?.start ?? ''
  return end(a) < end(b) ? [a, b] : [b, a]
}

/** First and last of the windows of one length that the measure has. */
export function windowsOf(query: Query, context: AnswerContext): readonly Candidate[] | null {
  if (!first(query).measure) return []
  const { candidates: found, kinds } = look(first(query), { ...query, operation: null, context: [] }, context)
  if (kinds) return null
  const level = Math.min(...found.map((c) => levelOf(c.fact)))
  const points = alike(found.filter((c) => levelOf(c.fact) === level && c.fact.accrual === 'in_period'))
  const sorted = points.toSorted((a, b) => ((a.fact.period?.end ?? '') < (b.fact.period?.end ?? '') ? -1 : 1))
  const [earliest, latest] = [sorted[0], sorted.at(-1)]
  return earliest && latest && earliest !== latest ? [earliest, latest] : []
}
