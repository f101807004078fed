import { formatDigits } from '../../entity/number/number-format.ts'
import type { Query } from '../../query/query.ts'
import { evidenceLines } from '../act/value.ts'
import type { Computed, Draft } from '../answer.ts'
import { chartOf } from '../chart/chart-figures.ts'
import { type AnswerContext, alarmsOf, isDispute, look, Shown } from '../context.ts'
import { byWidth, type Candidate, levelOf } from '../select/candidate.ts'
import { countOf, figureOf, lineOf, whereOf } from '../wording/label.ts'
import { type Labels, unsaidLabel } from '../wording/list-label.ts'
import { quoteOf } from '../wording/quotation.ts'
import { say } from '../wording/sentences.ts'
import { differenceOf, sumOf } from './arithmetic.ts'
import { growth } from './growth.ts'
import { members } from './members.ts'
import { alone, computed, matchedLeads, namedTotal, operandOf } from './operands.ts'
import { differing, finish, first, missing, type Operator, refused, sources } from './operator.ts'
import { lengthsAgree, whyNotSubtract, windowRemarks } from './reasons.ts'

/** «¿Hubo más de riñón o de córnea?»: both figures, the larger first. */
export const compare: Operator = (query, context) => {
  const changes = growth(query, context)
  if (changes) return changes
  const leads = matchedLeads(query, context)
  if (!leads) return missing(query, context)
  if (leads.length < 2 || leads[0]?.fact.id === leads[1]?.fact.id) return null
  const reason = whyNotSubtract(leads)
  if (reason) return refused(say.noComparison, reason, leads, context)
  const shown = new Shown()
  for (const lead of leads) shown.add(lead)
  const sorted = [...leads].sort((a, b) => b.fact.quantity.value - a.fact.quantity.value)
  const [high, low] = sorted as [Candidate, Candidate]
  const tie = high.fact.quantity.value === low.fact.quantity.value
  const gap = leads.length === 2 && !tie && lengthsAgree(leads) ? gapOf(high, low, shown) : null
  const lines = [
    `${verdictOf(query, leads)}${sorted.map((c) => figureOf(c.fact.quantity)).join(tie ? ' y ' : say.versus)} · ${tie ? say.tie : say.moreIn(differing(high.fact, low.fact))}`,
    ...sorted.map((c) => `  ${lineOf(c.fact)}`),
    ...(gap
      ? [`  ${say.differenceIs(gap.unit === 'points' ? say.points(formatDigits(gap.value)) : formatDigits(gap.value))}`]
      : []),
    ...windowRemarks(query, leads),
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
  if (query.act !== 'verify' || query.assertion.alternatives) return ''
  const [a, b] = leads as [Candidate, Candidate]
  const gap = a.fact.quantity.value - b.fact.quantity.value
  const holds = query.comparison.less ? gap < 0 : gap > 0
  return `${holds ? say.yes : say.no} `
}

/** The total of the printed list that all the parts stand in. */
function printedTotal([part, ...rest]: readonly Candidate[], { corpus }: AnswerContext): Candidate | null {
  const shared = part?.fact.lists.find(
    ({ list, role }) => role === 'part' && rest.every(({ fact }) => fact.lists.some((l) => l.list === list)),
  )
  const total = corpus
    .factsOf(part?.fact.bulletin ?? '')
    .find((fact) => fact.lists.some(({ list, role }) => role === 'total' && list === shared?.list))
  return total && rest.every(({ fact }) => fact.bulletin === total.bulletin) ? alone(total) : null
}

/** The figure of their bulletin that the parts add up to, wherever it stands. */
export function addedTotal(parts: readonly Candidate[], { corpus }: AnswerContext): Candidate | null {
  const sum = sumOf(parts.map(({ fact }) => fact.quantity.value))
  const [part] = parts
  if (!part || parts.length < 3) return null
  const totals = corpus.facts
    .of(corpus.catalogue.byValue.get(sum) ?? [])
    .map(alone)
    .filter(({ fact }) => fact.bulletin === part.fact.bulletin && fact.figure === 'level')
    .filter(({ fact }) => fact.quantity.unit === part.fact.quantity.unit)
  return totals.find((total) => daysOf(total) === daysOf(part)) ?? totals[0] ?? null
}

/** What is asked as a whole, of the days of its parts. */
function sameDaysTotal(parts: readonly Candidate[], query: Query, context: AnswerContext): Candidate | null {
  const { candidates } = look(first(query), { ...query, operation: null }, context)
  return candidates.find((total) => parts.every((part) => daysOf(part) === daysOf(total))) ?? null
}

const daysOf = ({ fact }: Candidate): string => `${fact.period?.start} ${fact.period?.end}`

/** «884 cirugías · Veracruz», «141,255 unidades · el ISSSTE» */
function partLine({ fact }: Candidate, labels?: Labels): string {
  const line =
    fact.place.basis === 'printed' && levelOf(fact) > 0 ? `${countOf(fact)} · ${whereOf(fact)}` : countOf(fact)
  return `${line}${unsaidLabel(fact, line, labels)}`
}

/** «Desglose por órgano»: the parts of a total, the largest first. */
export const breakdown: Operator = (query, context) => {
  // «¿de qué órgano hubo menos?» asks for one of the parts.
  if (query.comparison.less) return extreme(-1)(query, context)
  const parts = members(query, context)
  if (parts.length < 2) return null
  const total =
    query.figures.length > 0
      ? namedTotal(query, context)
      : (printedTotal(parts, context) ?? addedTotal(parts, context) ?? sameDaysTotal(parts, query, context))
  return brokenDown(parts, total, context)
}

/** Parts under their whole, where a figure of it is printed. */
export function brokenDown(
  parts: readonly Candidate[],
  total: Candidate | null,
  context: AnswerContext,
  labels?: Labels,
): Draft {
  const shown = new Shown()
  // What is less than one of its parts is the figure of something else.
  const holds = total !== null && parts.every((p) => p.fact.quantity.value <= total.fact.quantity.value)
  const head = total && holds && !parts.some((p) => p.fact.id === total.fact.id) ? [lineOf(total.fact)] : []
  if (head.length > 0 && total) shown.add(total)
  for (const part of parts) shown.add(part)
  const sorted = [...parts].sort((a, b) => b.fact.quantity.value - a.fact.quantity.value)
  const lines = [
    ...head,
    ...sorted.map((c) => `  ${partLine(c, labels)}`),
    ...evidenceOf(holds ? total : null, sorted[0] as Candidate, context),
  ]
  return {
    ...finish(context, parts, shown, {
      lines,
      computed: [],
      chart: chartOf('breakdown', sorted, context.corpus, { total: holds ? total : null }),
    }),
    lead: null,
  }
}

/** The sentence of a total, and that of its parts where it is another. */
function evidenceOf(total: Candidate | null, part: Candidate, { corpus }: AnswerContext): readonly string[] {
  const beside = total && corpus.passageIndexOf(total.fact.id) === corpus.passageIndexOf(part.fact.id)
  return beside || !total
    ? evidenceLines((total ?? part).fact, corpus)
    : [`  ${quoteOf(total.fact, corpus)}`, ...evidenceLines(part.fact, corpus)]
}

/** «Ordena los órganos por trasplantes»: all of them in order. */
export const rank: Operator = (query, context) => {
  const parts = members(query, context)
  if (parts.length < 2) return query.selections.length > 1 ? missing(query, context) : null
  const reason = whyNotSubtract(parts)
  return reason ? refused(say.noComparison, reason, parts, context) : ranked(parts, query, context)
}

/** Figures in order, the first asked for on top. */
export function ranked(parts: readonly Candidate[], query: Query, context: AnswerContext, labels?: Labels): Draft {
  const shown = new Shown()
  const ascending = query.comparison.less
  const sorted = [...parts].sort(
    (a, b) => (ascending ? 1 : -1) * (a.fact.quantity.value - b.fact.quantity.value) || byWidth(a, b),
  )
  for (const part of sorted) shown.add(part)
  const line = ({ fact }: Candidate): string => `${lineOf(fact)}${unsaidLabel(fact, lineOf(fact), labels)}`
  const lines = [...sorted.map((c, i) => `${i + 1}. ${line(c)}`), ...sources(sorted, context)]
  return {
    ...finish(context, sorted, shown, { lines, computed: [], chart: chartOf('ranking', sorted, context.corpus) }),
    lead: null,
  }
}

/** «¿Qué órgano tuvo más?» (1), «¿y menos?» (−1). */
export const extreme =
  (sign: 1 | -1): Operator =>
  (query, context) => {
    const parts = members(query, context)
    return parts.length === 0 ? null : extremeOf(parts, sign, query, context)
  }

/** The largest figure of several, or the smallest, with the others under it. */
export function extremeOf(
  parts: readonly Candidate[],
  sign: 1 | -1,
  query: Query,
  context: AnswerContext,
  labels?: Labels,
): Draft | null {
  const shown = new Shown()
  const sorted = [...parts].sort((a, b) => sign * (b.fact.quantity.value - a.fact.quantity.value) || byWidth(a, b))
  // «el segundo órgano más trasplantado»: an ordinal beside the superlative is a rank.
  const best = sorted[(query.ordinal ?? 1) - 1]
  if (!best) return null
  const index = shown.add(best)
  for (const part of sorted) shown.add(part)
  const rest = sorted.filter((part) => part !== best).slice(0, MOST_BESIDE)
  const line = (text: string, { fact }: Candidate): string => `${text}${unsaidLabel(fact, text, labels)}`
  const beside = (c: Candidate): string => `${countOf(c.fact)}${levelOf(c.fact) > 0 ? ` · ${whereOf(c.fact)}` : ''}`
  const lines = [
    line(lineOf(best.fact), best),
    ...evidenceLines(best.fact, context.corpus),
    ...rest.map((c) => `  ${line(beside(c), c)}`),
  ]
  const made = finish(context, sorted, shown, {
    lines,
    computed: [],
    chart: chartOf('ranking', sorted, context.corpus),
  })
  // What contradicts another of them is a warning; it is a conflict where the first itself is disputed or would not be it.
  const settled = made.status === 'conflict' && (query.ordinal ?? 1) === 1 && isSettled(best, sorted, sign, context)
  return { ...made, ...(settled ? { status: 'answered' as const } : {}), lead: { from: 'facts', index } }
}

/** How many others stand under the first. */
const MOST_BESIDE = 5

function isSettled(best: Candidate, all: readonly Candidate[], sign: 1 | -1, { corpus }: AnswerContext): boolean {
  const beats = ({ fact }: Candidate): boolean => sign * (fact.quantity.value - best.fact.quantity.value) >= 0
  const own = alarmsOf(best.witnesses, corpus).some(isDispute)
  return best.rivals.length === 0 && !own && !all.some(({ rivals }) => rivals.some(beats))
}
