import { formatDigits } from '../../entity/number/number-format.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import { printedWhere } from '../act/value.ts'
import type { Draft, Operand } from '../answer.ts'
import { chartOf } from '../chart/chart-figures.ts'
import { type AnswerContext, look, Shown } from '../context.ts'
import { namedMembers } from '../group/named-members.ts'
import type { Candidate } from '../select/candidate.ts'
import { figureOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { differenceOf } from './arithmetic.ts'
import { besideDays } from './beside-days.ts'
import { planned } from './goals.ts'
import { alone, computed, leadsOf, matchedLeads, operandOf } from './operands.ts'
import { finish, first, missing, type Operator, refused, sources } from './operator.ts'
import { whyNotSubtract, windowRemarks } from './reasons.ts'
import { toldDifference } from './told.ts'
import { trend } from './trend.ts'

/** «¿Cuál es la diferencia entre…?»; of one measure, between what was done and what was planned. */
export const difference: Operator = (query, context) => {
  if (query.selections.length < 2) {
    const { claim } = query.assertion
    if (claim && claim.relation !== 'equal') return toTarget(claim.value, query, context)
    const named = namedMembers(query, context, 2)?.named.map(alone)
    if (named?.length === 2) return between(named, query, context)
    const { againstDays, againstPlan } = query.comparison
    const pair = againstPlan ? null : besideDays(query, context)
    if (pair) return between(pair, query, context)
    // What is compared with is no answer by itself.
    if (againstDays && !againstPlan) return toldDifference(query, first(query), context) ?? missing(query, context)
    const rival = rivalled(query, context)
    // «las dos cifras de cirugías» are the two that contradict each other, else what was done and what was planned.
    if (rival && query.figures.length > 0) return disputed(rival, context)
    return (
      planned(query, context, 'difference') ?? (rival ? disputed(rival, context) : null) ?? overTime(query, context)
    )
  }
  const leads = matchedLeads(query, context)
  if (!leads || leads.length > 2) return printedDifference(query, context) ?? missing(query, context)
  return between(leads, query, context)
}

/** «¿cuántos trasplantes más van este año respecto a 2016?»: of the days that no figure is of, what is printed against them. */
function printedDifference(query: Query, context: AnswerContext): Draft | null {
  const isOther = (s: Selection): boolean => look(s, query, context).candidates.length === 0
  const measures = new Set(query.selections.map(({ measure }) => JSON.stringify(measure?.value ?? null)))
  const [other] = measures.size === 1 ? query.selections.filter(isOther).toReversed() : []
  return other ? toldDifference(query, other, context) : null
}

/** «¿cuánto subieron las consultas?»: from the first of windows that compare to the last. */
function overTime(query: Query, context: AnswerContext): Draft | null {
  const draft = query.comparison.turn === null ? null : trend(query, context)
  return draft?.computed?.length === 1 ? { ...draft, lead: { from: 'computed', index: 0 } } : null
}

/** One figure less another. */
function between(leads: readonly Candidate[], query: Query, context: AnswerContext): Draft {
  const same = leads.length < 2 ? { why: say.oneOperand, instead: null } : null
  const reason = same ?? whyNotSubtract(leads)
  if (reason) return refused(say.noDifference, reason, leads, context)
  const [a, b] = leads as [Candidate, Candidate]
  const shown = new Shown()
  const operands = [operandOf(a, shown), operandOf(b, shown)]
  const raw = differenceOf(a.fact.quantity.value, b.fact.quantity.value)
  const value = Math.abs(raw)
  const percent = a.fact.quantity.unit === 'percent' && b.fact.quantity.unit === 'percent'
  const [high, low] = raw >= 0 ? [a, b] : [b, a]
  const lines = [
    `${say.apart(percent ? say.points(formatDigits(value)) : sizeOf(value, a.fact, b.fact))} · ${figureOf(high.fact.quantity)} − ${figureOf(low.fact.quantity)}`,
    ...operands.map((o) => `  ${o.label}`),
    ...windowRemarks(query, leads),
    ...sources(leads, context),
  ]
  return finish(context, [a, b], shown, {
    lines,
    computed: [computed('difference', value, percent ? 'points' : 'count', operands)],
    chart: chartOf('comparison', leads, context.corpus),
  })
}

/** «¿cuánto le faltó para llegar a 140 mil?»: how far a figure is from the number that the question names. */
function toTarget(target: number, query: Query, context: AnswerContext): Draft | null {
  const lead = leadsOf(query, context)?.[0]
  if (!lead) return missing(query, context)
  const shown = new Shown()
  const operands: Operand[] = [
    operandOf(lead, shown),
    { value: target, fact: null, label: say.namedNumber(formatDigits(target)) },
  ]
  const gap = differenceOf(lead.fact.quantity.value, target)
  const [high, low] = gap >= 0 ? operands : operands.toReversed()
  const lines = [
    `${say.moreOrLess(formatDigits(Math.abs(gap)), gap)} · ${[high, low].map((o) => formatDigits(o?.value ?? 0)).join(' − ')}`,
    ...operands.map((o) => `  ${o.label}`),
    ...sources([lead], context),
  ]
  return finish(context, [lead], shown, { lines, computed: [computed('difference', Math.abs(gap), 'count', operands)] })
}

/** The figure of the asked measure that another one contradicts. */
const rivalled = (query: Query, context: AnswerContext): Candidate | undefined =>
  look(first(query), { ...query, operation: null }, context).candidates.find((c) => c.rivals.length > 0)

/** How far two printed figures of one thing lie apart. */
function disputed(lead: Candidate, context: AnswerContext): Draft | null {
  const rival = lead.rivals[0]
  if (!rival) return null
  const shown = new Shown()
  const operands = [operandOf(lead, shown), operandOf(rival, shown)]
  const value = Math.abs(differenceOf(lead.fact.quantity.value, rival.fact.quantity.value))
  const [high, low] = [lead, rival].sort((a, b) => b.fact.quantity.value - a.fact.quantity.value) as [
    Candidate,
    Candidate,
  ]
  const lines = [
    `${say.apart(`${formatDigits(value)} ${lead.fact.measure.name}`)} · ${figureOf(high.fact.quantity)} − ${figureOf(low.fact.quantity)}`,
    ...[lead, rival].map((c) => `  ${say.printedIn(figureOf(c.fact.quantity), printedWhere(c, context.corpus))}`),
    ...sources([lead], context),
  ]
  return finish(context, [lead], shown, { lines, computed: [computed('difference', value, 'count', operands)] })
}

/** «88 consultas»; of two measures the number alone. */
const sizeOf = (value: number, a: Fact, b: Fact): string =>
  a.measure.name === b.measure.name && a.measure.name !== ''
    ? `${formatDigits(value)} ${a.measure.name}`
    : formatDigits(value)
