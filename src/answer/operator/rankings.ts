import { formatDigits } from '../../entity/number/number-format.ts'
import { lengthOf } from '../../entity/period/calendar.ts'
import type { Query } from '../../query/query.ts'
import { evidenceLines } from '../act/value.ts'
import type { Computed } from '../answer.ts'
import { chartOf } from '../chart/chart-figures.ts'
import { type AnswerContext, look, Shown } from '../context.ts'
import { byWidth, type Candidate, levelOf } from '../select/candidate.ts'
import { countOf, figureOf, lineOf, whereOf } from '../wording/label.ts'
import { capital, say } from '../wording/sentences.ts'
import { differenceOf } from './arithmetic.ts'
import { computed, leadsOf, matchedLeads, namedTotal, operandOf, partsOf } from './operands.ts'
import { alike, differing, finish, first, missing, type Operator, sources } from './operator.ts'

/** «¿Hubo más de riñón o de córnea?»: both figures, the larger first. */
export const compare: Operator = (query, context) => {
  const leads = matchedLeads(query, context)
  if (!leads) return missing(query, context)
  if (leads.length < 2) return null
  const shown = new Shown()
  for (const lead of leads) shown.add(lead)
  const sorted = [...leads].sort((a, b) => b.fact.quantity.value - a.fact.quantity.value)
  const [high, low] = sorted as [Candidate, Candidate]
  const tie = high.fact.quantity.value === low.fact.quantity.value
  const gap = leads.length === 2 && !tie && comparable(leads) ? gapOf(high, low, shown) : null
  const lines = [
    `${verdictOf(query, leads)}${sorted.map((c) => figureOf(c.fact.quantity)).join(tie ? ' y ' : ' contra ')} · ${tie ? say.tie : say.moreIn(differing(high.fact, low.fact))}`,
    ...sorted.map((c) => `  ${lineOf(c.fact)}`),
    ...(gap
      ? [`  ${say.differenceIs(`${formatDigits(gap.value)}${gap.unit === 'points' ? ' puntos porcentuales' : ''}`)}`]
      : []),
    ...(comparable(leads) ? [] : [say.warning(capital(say.notComparable))]),
    ...sources(leads, context),
  ]
  return {
    ...finish(context, leads, shown, {
      lines,
      computed: gap ? [gap] : [],
      chart: chartOf('comparison', sorted, context.corpus),
    }),
    lead: { from: 'facts', index: shown.facts.findIndex((f) => f.fact.id === high.fact.id) },
  }
}

function gapOf(high: Candidate, low: Candidate, shown: Shown): Computed {
  const [a, b] = [high.fact.quantity, low.fact.quantity]
  const points = a.unit === 'percent' && b.unit === 'percent'
  const operands = [operandOf(high, shown), operandOf(low, shown)]
  return computed('difference', differenceOf(a.value, b.value), points ? 'points' : 'count', operands)
}

/** «¿Hubo más A que B?» opens with Sí or No; «¿más A o B?» does not. */
function verdictOf(query: Query, leads: readonly Candidate[]): string {
  if (query.act !== 'verify' || query.alternatives) return ''
  const [a, b] = leads as [Candidate, Candidate]
  const gap = a.fact.quantity.value - b.fact.quantity.value
  const holds = query.less ? gap < 0 : gap > 0
  return `${holds ? say.yes : say.no} `
}

function comparable(leads: readonly Candidate[]): boolean {
  const lengths = leads.map((l) => (l.fact.period ? lengthOf(l.fact.period) : 0))
  return (
    Math.max(...lengths) <= Math.min(...lengths) * 1.2 || leads.every((l) => l.fact.measure.counts === 'facilities')
  )
}

const MANY = 10

/** The figures that a ranking or breakdown is over. */
function members(query: Query, context: AnswerContext): readonly Candidate[] {
  if (query.selections.length > 1) return leadsOf(query, context) ?? []
  // «los tres órganos más trasplantados»: a small number says how many are wanted.
  const total = query.figures.some((n) => n >= MANY) ? namedTotal(query, context) : null
  if (total) return partsOf(total, context)
  const selection = first(query)
  const found = look(selection, { ...query, operation: null }, context)
  if (query.act === 'who' || query.act === 'where') return found.candidates.filter((c) => levelOf(c.fact) > 0)
  const lead = found.candidates[0]
  if (!lead) return []
  if (query.act === 'when')
    return alike(
      found.candidates.filter((c) => levelOf(c.fact) === levelOf(lead.fact) && c.fact.accrual === 'in_period'),
    )
  if (found.kinds)
    return found.candidates.filter(
      (c) =>
        c.fact.period?.start === lead.fact.period?.start &&
        c.fact.place.node.id === lead.fact.place.node.id &&
        c.fact.bulletin === lead.fact.bulletin,
    )
  const parts = partsOf(lead, context)
  if (parts.length > 1) return parts
  // The widest figure may have no parts where a narrower one has.
  for (const candidate of found.candidates) {
    const narrower = partsOf(candidate, context)
    if (narrower.length > 1 && levelOf(candidate.fact) === levelOf(lead.fact)) return narrower
  }
  return found.candidates.filter((c) => levelOf(c.fact) > 0)
}

export const breakdown: Operator = (query, context) => {
  // «¿de qué órgano hubo menos?» asks for one of the parts.
  if (query.less) return extreme(-1)(query, context)
  const parts = members(query, context)
  if (parts.length < 2) return null
  const total =
    query.figures.length > 0
      ? namedTotal(query, context)
      : (look(first(query), { ...query, operation: null }, context).candidates[0] ?? null)
  const shown = new Shown()
  const head = total && !parts.some((p) => p.fact.id === total.fact.id) ? [lineOf(total.fact)] : []
  if (head.length > 0 && total) shown.add(total)
  for (const part of parts) shown.add(part)
  const sorted = [...parts].sort((a, b) => b.fact.quantity.value - a.fact.quantity.value)
  const lines = [
    ...head,
    ...sorted.map((c) => `  ${countOf(c.fact)}`),
    ...evidenceLines((total ?? (sorted[0] as Candidate)).fact, context.corpus),
  ]
  return {
    ...finish(context, parts, shown, {
      lines,
      computed: [],
      chart: chartOf('breakdown', sorted, context.corpus, { total }),
    }),
    lead: null,
  }
}

export const rank: Operator = (query, context) => {
  const parts = members(query, context)
  if (parts.length < 2) return null
  const shown = new Shown()
  const ascending = query.less
  const sorted = [...parts].sort(
    (a, b) => (ascending ? 1 : -1) * (a.fact.quantity.value - b.fact.quantity.value) || byWidth(a, b),
  )
  for (const part of sorted) shown.add(part)
  const lines = [...sorted.map((c, i) => `${i + 1}. ${lineOf(c.fact)}`), ...sources(sorted, context)]
  return {
    ...finish(context, sorted, shown, { lines, computed: [], chart: chartOf('ranking', sorted, context.corpus) }),
    lead: null,
  }
}

export const extreme =
  (sign: 1 | -1): Operator =>
  (query, context) => {
    const parts = members(query, context)
    if (parts.length === 0) return null
    const shown = new Shown()
    const sorted = [...parts].sort((a, b) => sign * (b.fact.quantity.value - a.fact.quantity.value) || byWidth(a, b))
    // «el segundo órgano más trasplantado»: an ordinal beside the superlative is a rank.
    const best = sorted[(query.ordinal ?? 1) - 1]
    if (!best) return null
    const index = shown.add(best)
    for (const part of sorted) shown.add(part)
    const rest = sorted.filter((part) => part !== best).slice(0, 5)
    const lines = [
      lineOf(best.fact),
      ...evidenceLines(best.fact, context.corpus),
      ...rest.map((c) => `  ${countOf(c.fact)}${levelOf(c.fact) > 0 ? ` · ${whereOf(c.fact)}` : ''}`),
    ]
    return {
      ...finish(context, sorted, shown, { lines, computed: [], chart: chartOf('ranking', sorted, context.corpus) }),
      lead: { from: 'facts', index },
    }
  }
