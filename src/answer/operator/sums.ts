import { formatDigits } from '../../entity/number/number-format.ts'
import { lengthOf, overlaps } from '../../entity/period/calendar.ts'
import type { Query } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { listed } from '../../text/listed.ts'
import { stem } from '../../text/stem.ts'
import { evidenceLines } from '../act/value.ts'
import type { Draft, Operand } from '../answer.ts'
import { type AnswerContext, look, namesPlaces, Shown } from '../context.ts'
import { namedMembers } from '../group/named-members.ts'
import { type Candidate, levelOf } from '../select/candidate.ts'
import { countOf, figureOf, lineOf } from '../wording/label.ts'
import { type Labels, unsaidLabel } from '../wording/list-label.ts'
import { say } from '../wording/sentences.ts'
import { differenceOf, ratioOf, sumOf } from './arithmetic.ts'
import { alone, computed, labelOf, leadsOf, matchedLeads, namedTotal, operandOf, partsOf } from './operands.ts'
import { alike, finish, first, missing, type Operator, refused, sources } from './operator.ts'
import { whyNotAdd, whyNotSubtract, windowRemarks } from './reasons.ts'

/** «¿Cuánto suman…?»: of the conjuncts, of the units named, or of windows that do not overlap. */
export const sum: Operator = (query, context) => {
  const total = query.selections.length === 1 && query.figures.length > 0 ? namedTotal(query, context) : null
  if (total) return closes(total, context)
  const several = query.selections.length > 1
  const named = several ? null : namedMembers(query, context, 2)
  if (named) return added(named.named.map(alone), context, named.group.labelled?.labels)
  const all = several ? matchedLeads(withoutNamedKinds(query, context), context) : addends(query, context)
  if (several && !all) return missing(query, context)
  if (!all) return null
  // Two conjuncts may name one figure: it is added once.
  const leads = all.filter((lead, i) => all.findIndex((other) => other.fact.id === lead.fact.id) === i)
  if (several && leads.length < 2) return refused(say.noSum, { why: say.oneOperand, instead: null }, leads, context)
  return leads.length < 2 ? null : added(leads, context)
}

/** Figures added up, where nothing forbids it. */
export function added(leads: readonly Candidate[], context: AnswerContext, labels?: Labels): Draft {
  const reason = whyNotAdd(leads, context.corpus)
  if (reason) return refused(say.noSum, reason, leads, context)
  const shown = new Shown()
  const operands = leads.map((lead) =>
    operandOf(lead, shown, `${labelOf(lead.fact)}${unsaidLabel(lead.fact, labelOf(lead.fact), labels)}`),
  )
  const value = sumOf(operands.map((o) => o.value))
  const lines = [
    `${formatDigits(value)} ${sumName(leads)} · ${operands.map((o) => formatDigits(o.value)).join(' + ')}`,
    ...operands.map((o) => `  ${o.label}`),
    ...sources(leads, context),
  ]
  return finish(context, leads, shown, { lines, computed: [computed('sum', value, 'count', operands)] })
}

/** «detecciones de cáncer en total, de mama y cérvico uterino»: what the kinds beside it say is not added again. */
function withoutNamedKinds(query: Query, context: AnswerContext): Query {
  const found = query.selections.map((s) => look(s, query, context))
  const leads = new Set(found.filter((f) => !f.kinds).map((f) => f.candidates[0]?.fact.id))
  const selections = query.selections.filter(
    (_, i) => !found[i]?.kinds || !found[i].candidates.some((c) => leads.has(c.fact.id)),
  )
  return { ...query, selections }
}

/** «¿Suman los trasplantes por órgano 956?»: the printed parts against their printed total. */
function closes(total: Candidate, context: AnswerContext): Draft | null {
  const parts = partsOf(total, context)
  if (parts.length < 2) return null
  const shown = new Shown()
  const operands = parts.map((part) => operandOf(part, shown))
  shown.add(total)
  const value = sumOf(operands.map((o) => o.value))
  const holds = value === total.fact.quantity.value
  const lines = [
    `${holds ? say.yes : say.no} ${say.sumsTo(operands.map((o) => formatDigits(o.value)).join(' + '), formatDigits(value), figureOf(total.fact.quantity))}`,
    ...operands.map((o) => `  ${o.label}`),
    ...sources([total], context),
  ]
  return finish(context, [total], shown, { lines, computed: [computed('sum', value, 'count', operands)] })
}

const sumName = (leads: readonly Candidate[]): string => {
  const names = [...new Set(leads.map((l) => l.fact.measure.name))]
  return names.length === 1 ? (names[0] ?? '') : say.together(listed(names))
}

/** What one selection may add up: its units in the same days, its kinds, or its separate windows. */
function addends(query: Query, context: AnswerContext): readonly Candidate[] | null {
  const found = look(first(query), query, context)
  const units = found.candidates.filter((c) => levelOf(c.fact) > 0 && c.fact.accrual === 'in_period')
  if (units.length > 1 && !first(query).place) return units
  if (found.kinds) {
    const lead = found.candidates[0]
    return lead
      ? found.candidates.filter(
          (c) => c.fact.period?.start === lead.fact.period?.start && c.fact.place.node.id === lead.fact.place.node.id,
        )
      : null
  }
  const windows: Candidate[] = []
  const inPeriod = found.candidates.filter((c) => c.fact.accrual === 'in_period' && levelOf(c.fact) === 0)
  for (const c of alike([...inPeriod].reverse())) {
    const { period } = c.fact
    if (period && !windows.some((w) => w.fact.period && overlaps(w.fact.period, period))) windows.push(c)
  }
  return windows.length > 1 ? windows : null
}

/** «¿Cuántas veces más…?» */
export const ratio: Operator = (query, context) => {
  const leads = matchedLeads(query, context)
  if (!leads) return missing(query, context)
  if (leads.length < 2) return null
  const reason = whyNotSubtract(leads)
  if (reason) return refused(say.noRatio, reason, leads, context)
  const [a, b] = leads as [Candidate, Candidate]
  const [high, low] = a.fact.quantity.value >= b.fact.quantity.value ? [a, b] : [b, a]
  const value = ratioOf(high.fact.quantity.value, low.fact.quantity.value)
  if (value === null) return null
  const shown = new Shown()
  const operands = [operandOf(high, shown), operandOf(low, shown)]
  const lines = [
    `${say.times(formatDigits(value))} · ${figureOf(high.fact.quantity)} ÷ ${figureOf(low.fact.quantity)}`,
    ...operands.map((o) => `  ${o.label}`),
    ...windowRemarks(query, leads),
    ...sources(leads, context),
  ]
  return finish(context, leads, shown, { lines, computed: [computed('ratio', value, 'times', operands)] })
}

const WEEK = stem('semana')
const WEEK_DAYS = 7

/** «promedio de atenciones por jornada»: over as many events as the same bulletin counts in the same days. */
function eachEvent(lead: Candidate, query: Query, context: AnswerContext): Draft | null {
  const { corpus, lexicon } = context
  const asked = query.features.filter((f) => f.key.startsWith('t:')).map((f) => f.key.slice(2))
  const head = asked.find((key) => lexicon.measures.heads.get(key)?.counts === 'events')
  if (head === undefined || lead.fact.measure.head.key === head) return null
  const events = corpus.facts
    .of(corpus.catalogue.byHead.get(head) ?? [])
    .find(
      (f) =>
        f.bulletin === lead.fact.bulletin &&
        f.figure === 'level' &&
        f.period?.start === lead.fact.period?.start &&
        f.period?.end === lead.fact.period?.end,
    )
  if (!events || events.quantity.value === 0) return null
  const shown = new Shown()
  const operands = [operandOf(lead, shown), operandOf(alone(events), shown)]
  const value = lead.fact.quantity.value / events.quantity.value
  const lines = [
    `${say.perEvent(`${formatDigits(value)} ${lead.fact.measure.name}`, countOf(events))} · ${figureOf(lead.fact.quantity)} ÷ ${figureOf(events.quantity)}`,
    ...operands.map((o) => `  ${o.label}`),
    ...sources([lead], context),
  ]
  return finish(context, [lead], shown, { lines, computed: [computed('average', value, 'count', operands)] })
}

const AVERAGES = /\b(?:promedio|media|tasa|razon)\b/

/** «¿Cuántas por día en promedio?»: over the days of the figure, where it covers them without gaps. */
export const average: Operator = (query, context) => {
  const rated = look({ ...first(query), figure: { value: 'rate', origin: 'said', text: '' } }, query, context)
    .candidates[0]
  if (rated?.fact.figure === 'rate') return null
  // «promedio mensual», «por estado»: no bulletin tells how many months or places to divide by.
  if (first(query).figure?.value === 'rate' || (query.parts.each && namesPlaces(query))) return missing(query, context)
  const lead = leadsOf(query, context)?.[0]
  const perEvent = lead ? eachEvent(lead, query, context) : null
  if (perEvent) return perEvent
  const period = lead?.fact.period
  if (!lead || !period || period.end === null || period.extent !== 'continuous') return null
  // «pensión promedio», «tasa de donación» are averages as they are printed.
  if (AVERAGES.test(fold(lead.fact.measure.name))) return null
  const shown = new Shown()
  const whole = operandOf(lead, shown)
  const days = lengthOf(period)
  const weekly = query.features.some((f) => f.key === WEEK) && days % WEEK_DAYS === 0
  const count = weekly ? days / WEEK_DAYS : days
  const length = weekly ? say.weeks(count) : say.days(count)
  const operands: Operand[] = [whole, { value: count, fact: null, label: length }]
  const value = lead.fact.quantity.value / count
  const lines = [
    `${(weekly ? say.perWeek : say.perDay)(`${formatDigits(value)} ${lead.fact.measure.name}`)} · ${figureOf(lead.fact.quantity)} ÷ ${length}`,
    `  ${lineOf(lead.fact)}`,
    ...evidenceLines(lead.fact, context.corpus),
  ]
  return finish(context, [lead], shown, { lines, computed: [computed('average', value, 'count', operands)] })
}

/** «trasplantes sin contar riñón»: the whole less the named parts of the same bulletin, place and days. */
export const except: Operator = (query, context) => {
  if (query.parts.excluded.length === 0) return missing(query, context)
  const left = ({ fact }: Candidate): boolean =>
    query.parts.excluded.some(
      (key) => fact.measure.head.key === key || fact.measure.modifiers.some((m) => m.key === key),
    )
  // The widest figure may have no parts where a narrower one has.
  const wholes = look(first(query), { ...query, operation: null }, context).candidates
  const found = wholes
    .map((lead) => ({ lead, parts: partsOf(lead, context).filter(left) }))
    .find(({ parts }) => parts.length >= query.parts.excluded.length)
  if (!found) return missing(query, context)
  const { lead, parts } = found
  const shown = new Shown()
  const operands = [lead, ...parts].map((c) => operandOf(c, shown))
  const value = differenceOf(lead.fact.quantity.value, sumOf(parts.map((p) => p.fact.quantity.value)))
  const lines = [
    `${say.without(`${formatDigits(value)} ${lead.fact.measure.name}`, listed(parts.map((p) => p.fact.measure.name)))} · ${operands.map((o) => formatDigits(o.value)).join(' − ')}`,
    ...operands.map((o) => `  ${o.label}`),
    ...sources([lead], context),
  ]
  return finish(context, [lead, ...parts], shown, { lines, computed: [computed('except', value, 'count', operands)] })
}
