import { lengthOf, overlaps } from '../entity/calendar.ts'
import { formatDigits, formatPercent } from '../entity/number-format.ts'
import type { Fact } from '../facts/fact.ts'
import type { Operation, Query, Selection } from '../query/query.ts'
import type { Chart, Draft, Operand } from './answer.ts'
import { changeOf, differenceOf, ratioOf, shareOf, sumOf } from './arithmetic.ts'
import { byWidth, type Candidate, levelOf } from './candidate.ts'
import { alarmsOf, type AnswerContext, isDispute, look, Shown } from './context.ts'
import { countOf, figureOf, lineOf, sourceLine, whenOf, whereOf } from './label.ts'
import { alone, computed, labelOf, leadsOf, namedTotal, operandOf, partsOf, whyNotAdd } from './operands.ts'
import { refuse } from './refuse.ts'
import { capital, listed, say } from './sentences.ts'
import { evidenceLines } from './value.ts'

/** An operator: null means «not me», and the question is answered as if it had no operator. */
type Operator = (query: Query, context: AnswerContext) => Draft | null

const first = (query: Query): Selection => query.selections[0] as Selection

/** «¿Cuánto suman…?»: of the conjuncts, of the units named, or of windows that do not overlap. */
const sum: Operator = (query, context) => {
  const leads = query.selections.length > 1 ? leadsOf(query, context) : addends(query, context)
  if (query.selections.length > 1 && !leads) return missing(query, context)
  if (!leads || leads.length < 2) return null
  const reason = whyNotAdd(leads)
  const shown = new Shown()
  const operands = leads.map((lead) => operandOf(lead, shown))
  if (reason) {
    const lines = [`${say.noSum} ${reason}.`, ...operands.map((o) => `  ${o.label}`)]
    return { status: 'answered', lead: null, lines, facts: shown.facts }
  }
  const value = sumOf(operands.map((o) => o.value))
  const lines = [
    `${formatDigits(value)} ${sumName(leads)} · ${operands.map((o) => formatDigits(o.value)).join(' + ')}`,
    ...operands.map((o) => `  ${o.label}`),
    ...sources(leads, context),
  ]
  return finish(context, leads, shown, { lines, computed: [computed('sum', value, 'count', operands)] })
}

const sumName = (leads: readonly Candidate[]): string => {
  const names = [...new Set(leads.map((l) => l.fact.measure.name))]
  return names.length === 1 ? (names[0] ?? '') : `en total (${listed(names)})`
}

/** What one selection may add up: its units in the same days, its kinds, or its separate windows. */
function addends(query: Query, context: AnswerContext): readonly Candidate[] | null {
  const found = look(first(query), query, context)
  const units = found.candidates.filter((c) => levelOf(c.fact) > 0 && c.fact.accrual === 'in_period')
  if (units.length > 1 && !first(query).place) return units
  if (found.kinds) {
    const lead = found.candidates[0]
    return lead ? found.candidates.filter((c) => c.fact.period?.start === lead.fact.period?.start && c.fact.place.node.id === lead.fact.place.node.id) : null
  }
  const windows: Candidate[] = []
  const inPeriod = found.candidates.filter((c) => c.fact.accrual === 'in_period' && levelOf(c.fact) === 0)
  for (const c of [...inPeriod].reverse()) {
    const { period } = c.fact
    if (period && !windows.some((w) => w.fact.period && overlaps(w.fact.period, period))) windows.push(c)
  }
  return windows.length > 1 ? windows : null
}

/** «¿Cuál es la diferencia entre…?»; of one measure, between what was done and what was planned. */
const difference: Operator = (query, context) => {
  if (query.selections.length < 2) return planned(query, context, 'difference')
  const leads = leadsOf(query, context)
  if (!leads) return missing(query, context)
  const [a, b] = leads as [Candidate, Candidate]
  const shown = new Shown()
  const operands = [operandOf(a, shown), operandOf(b, shown)]
  const raw = differenceOf(a.fact.quantity.value, b.fact.quantity.value)
  const value = Math.abs(raw)
  const percent = a.fact.quantity.unit === 'percent' && b.fact.quantity.unit === 'percent'
  const [high, low] = raw >= 0 ? [a, b] : [b, a]
  const lines = [
    `${formatDigits(value)} ${percent ? 'puntos porcentuales' : nameBoth(a.fact, b.fact)} de diferencia · ${figureOf(high.fact.quantity)} − ${figureOf(low.fact.quantity)}`,
    ...operands.map((o) => `  ${o.label}`),
    ...sources(leads, context),
  ]
  return finish(context, [a, b], shown, { lines, computed: [computed('difference', value, percent ? 'points' : 'count', operands)], chart: chartOf(leads) })
}

const nameBoth = (a: Fact, b: Fact): string => (a.measure.name === b.measure.name ? a.measure.name : '')

/** «¿Cuántas veces más…?» */
const ratio: Operator = (query, context) => {
  const leads = leadsOf(query, context)
  if (!leads || leads.length < 2) return null
  const [a, b] = leads as [Candidate, Candidate]
  const [high, low] = a.fact.quantity.value >= b.fact.quantity.value ? [a, b] : [b, a]
  const value = ratioOf(high.fact.quantity.value, low.fact.quantity.value)
  if (value === null) return null
  const shown = new Shown()
  const operands = [operandOf(high, shown), operandOf(low, shown)]
  const lines = [`${formatDigits(value)} veces · ${figureOf(high.fact.quantity)} ÷ ${figureOf(low.fact.quantity)}`, ...operands.map((o) => `  ${o.label}`), ...sources(leads, context)]
  return finish(context, leads, shown, { lines, computed: [computed('ratio', value, 'times', operands)] })
}

/** «¿Qué porcentaje…?»: printed where the bulletins print it, else part of whole. */
const share: Operator = (query, context) => {
  const printed = printedShare(query, context)
  if (printed) return printed
  if (query.selections.some((s) => s.stance?.value === 'planned') || isGoal(query)) return planned(query, context, exceeds(query) ? 'change' : 'share')
  const pair = partAndWhole(query, context)
  if (!pair) return missing(query, context)
  const [part, whole] = pair
  const value = shareOf(part.fact.quantity.value, whole.fact.quantity.value)
  if (value === null) return null
  const shown = new Shown()
  const operands = [operandOf(part, shown), operandOf(whole, shown)]
  const lines = [
    `${formatPercent(value)} · ${figureOf(part.fact.quantity)} de ${countOf(whole.fact)}`,
    ...operands.map((o) => `  ${o.label}`),
    ...sources([part, whole], context),
  ]
  return finish(context, [part, whole], shown, { lines, computed: [computed('share', value, 'percent', operands)] })
}

const exceeds = (query: Query): boolean => query.features.some((f) => /^(?:rebas|super|exced)/.test(f.key))

const isGoal = (query: Query): boolean => query.features.some((f) => /^(?:met|rebas|plane|super|exced)/.test(f.key))

/** A percentage that the bulletins print and whose sentence holds what the question asks. */
function printedShare(query: Query, context: AnswerContext): Draft | null {
  const { corpus } = context
  const asked = query.features.filter((f) => !f.key.startsWith('#') && !f.key.startsWith('o:'))
  const words = asked.filter((f) => !/^(?:porcentaj|proporcion|represent)/.test(f.key))
  const fits = corpus.facts.filter((f) => {
    if (f.quantity.unit !== 'percent') return false
    const index = corpus.passageIndexOf(f.id)
    const held = words.filter((w) => corpus.catalogue.byFeature.get(w.key)?.includes(index))
    return words.length > 0 && held.length >= Math.ceil(words.length * 0.75)
  })
  const fact = fits[0]
  if (!fact) return null
  const shown = new Shown()
  const index = shown.addFact(fact, 'unspecified', fits.filter((f) => f.quantity.value === fact.quantity.value))
  return { status: 'answered', lead: { from: 'facts', index }, lines: [lineOf(fact), ...evidenceLines(fact, corpus)], facts: shown.facts }
}

/** The part and the whole of a share: the second selection, the total that the question names, or the unnarrowed measure. */
function partAndWhole(query: Query, context: AnswerContext): readonly [Candidate, Candidate] | null {
  const selections = query.selections
  const total = namedTotal(query, context)
  if (total) {
    const asked = selections.map((s) => s.measure?.value).filter((m) => m !== undefined)
    const narrow = asked.filter((m) => m.modifiers.length > 0).at(-1) ?? asked.at(-1)
    const part = partsOf(total, context).find(
      (c) => narrow && (narrow.modifiers.length > 0 ? narrow.modifiers.every((k) => c.fact.measure.modifiers.some((m) => m.key === k)) : c.fact.measure.head.key === narrow.head),
    )
    if (part) return [part, total]
  }
  const leads = leadsOf(query, context)
  if (leads && leads.length > 1) {
    const [a, b] = leads as [Candidate, Candidate]
    return a.fact.quantity.value <= b.fact.quantity.value ? [a, b] : [b, a]
  }
  const part = leads?.[0]
  const measure = first(query).measure
  if (!part || !measure || measure.value.modifiers.length === 0) return null
  const { corpus } = context
  const whole = (corpus.catalogue.byHead.get(part.fact.measure.head.key) ?? [])
    .map((i) => corpus.facts[i] as Fact)
    .find((f) => f.bulletin === part.fact.bulletin && f.measure.modifiers.length === 0 && f.place.node.id === part.fact.place.node.id && f.period?.start === part.fact.period?.start && f.stance === part.fact.stance)
  return whole ? [part, alone(whole)] : null
}

/** «¿Se cumplió la meta?», «¿en qué porcentaje se rebasó?», «¿cuántas de más?»: done against planned. */
function planned(query: Query, context: AnswerContext, as: 'goal' | 'difference' | 'change' | 'share'): Draft | null {
  const base = { ...first(query), stance: null }
  const open = base.measure && /^(?:meta|plan)/.test(base.measure.value.name) ? { ...base, measure: null } : base
  const relaxed: Query = { ...query, context: [], operation: null }
  const plans = look({ ...open, stance: { value: 'planned', origin: 'said', text: '' } }, relaxed, context).candidates
  const done = look(open, relaxed, context).candidates
  const pairs = plans.flatMap((plan) => {
    const match = done.find((d) => d.fact.stance !== 'planned' && d.fact.measure.name === plan.fact.measure.name && d.fact.period?.start === plan.fact.period?.start)
    return match ? [[match, plan] as const] : []
  })
  // Without a measure the widest total speaks for the event.
  const pair = [...pairs].sort((a, b) => b[1].fact.quantity.value - a[1].fact.quantity.value)[0]
  if (!pair) return null
  const [achieved, plan] = pair
  const shown = new Shown()
  const operands = [operandOf(achieved, shown), operandOf(plan, shown)]
  const [a, p] = [achieved.fact.quantity.value, plan.fact.quantity.value]
  const gap = differenceOf(a, p)
  const change = changeOf(p, a)
  const both = `${figureOf(achieved.fact.quantity)} de ${figureOf(plan.fact.quantity)} ${say.planned.replace(/o$/, 'as')}`
  const detail = [`  ${labelOf(achieved.fact)}`, `  ${labelOf(plan.fact)} · ${say.planned}`, ...sources([achieved, plan], context)]
  const diff = computed('difference', Math.abs(gap), 'count', operands)
  if (as === 'difference') {
    const lines = [`${formatDigits(Math.abs(gap))} ${gap >= 0 ? 'más' : 'menos'} de lo planeado · ${formatDigits(a)} − ${formatDigits(p)}`, ...detail]
    return finish(context, [achieved, plan], shown, { lines, computed: [diff] })
  }
  if (as === 'change' && change !== null) {
    const lines = [`${formatPercent(Math.abs(change))} ${gap >= 0 ? 'por encima' : 'por debajo'} de lo planeado · ${both}`, ...detail]
    return finish(context, [achieved, plan], shown, { lines, computed: [computed('change', Math.abs(change), 'percent', operands)] })
  }
  const reached = shareOf(a, p)
  if (as === 'share' && reached !== null) {
    const lines = [`${formatPercent(reached)} de lo planeado · ${both}`, ...detail]
    return finish(context, [achieved, plan], shown, { lines, computed: [computed('share', reached, 'percent', operands)] })
  }
  const verdict = gap >= 0 ? say.yes : say.no
  const lines = [`${verdict} ${both} (${achieved.fact.measure.name}).`, ...detail]
  return { ...finish(context, [achieved, plan], shown, { lines, computed: [] }), lead: { from: 'facts', index: operands[0]?.fact ?? 0 } }
}

const goal: Operator = (query, context) => planned(query, context, 'goal')

/** «¿Hubo más de riñón o de córnea?»: both figures, the larger first. */
const compare: Operator = (query, context) => {
  const leads = leadsOf(query, context)
  if (!leads) return missing(query, context)
  if (leads.length < 2) return null
  const shown = new Shown()
  for (const lead of leads) shown.add(lead)
  const sorted = [...leads].sort((a, b) => b.fact.quantity.value - a.fact.quantity.value)
  const [high, low] = sorted as [Candidate, Candidate]
  const tie = high.fact.quantity.value === low.fact.quantity.value
  const opening = tie ? 'Hubo lo mismo' : `Más: ${differing(high.fact, low.fact)}`
  const lines = [
    `${verdictOf(query, leads)}${opening} · ${sorted.map((c) => figureOf(c.fact.quantity)).join(tie ? ' y ' : ' contra ')}`,
    ...sorted.map((c) => `  ${lineOf(c.fact)}`),
    ...(comparable(leads) ? [] : [say.warning(capital(say.notComparable))]),
    ...sources(leads, context),
  ]
  return { ...finish(context, leads, shown, { lines, computed: [], chart: chartOf(sorted) }), lead: { from: 'facts', index: shown.facts.findIndex((f) => f.fact.id === high.fact.id) } }
}

/** «¿Hubo más A que B?» opens with Sí or No; «¿más A o B?» does not. */
function verdictOf(query: Query, leads: readonly Candidate[]): string {
  if (query.act !== 'verify' || query.alternatives) return ''
  const [a, b] = leads as [Candidate, Candidate]
  const gap = a.fact.quantity.value - b.fact.quantity.value
  const holds = query.less ? gap < 0 : gap > 0
  return `${holds ? say.yes : say.no} `
}

const differing = (a: Fact, b: Fact): string =>
  a.measure.name !== b.measure.name ? a.measure.name : a.place.node.id !== b.place.node.id ? whereOf(a) : whenOf(a)

function comparable(leads: readonly Candidate[]): boolean {
  const lengths = leads.map((l) => (l.fact.period ? lengthOf(l.fact.period) : 0))
  return Math.max(...lengths) <= Math.min(...lengths) * 1.2 || leads.every((l) => l.fact.measure.counts === 'facilities')
}

/** The figures that a ranking or breakdown is over. */
function members(query: Query, context: AnswerContext): readonly Candidate[] {
  if (query.selections.length > 1) return leadsOf(query, context) ?? []
  const total = query.figures.length > 0 ? namedTotal(query, context) : null
  if (total) return partsOf(total, context)
  const selection = first(query)
  const found = look(selection, { ...query, operation: null }, context)
  if (query.act === 'who' || query.act === 'where') return found.candidates.filter((c) => levelOf(c.fact) > 0)
  const lead = found.candidates[0]
  if (!lead) return []
  if (found.kinds) return found.candidates.filter((c) => c.fact.period?.start === lead.fact.period?.start && c.fact.place.node.id === lead.fact.place.node.id && c.fact.bulletin === lead.fact.bulletin)
  const parts = partsOf(lead, context)
  if (parts.length > 1) return parts
  // The widest figure may have no parts where a narrower one has.
  for (const candidate of found.candidates) {
    const narrower = partsOf(candidate, context)
    if (narrower.length > 1 && levelOf(candidate.fact) === levelOf(lead.fact)) return narrower
  }
  return found.candidates.filter((c) => levelOf(c.fact) > 0)
}

const breakdown: Operator = (query, context) => {
  const parts = members(query, context)
  if (parts.length < 2) return null
  const total = query.figures.length > 0 ? namedTotal(query, context) : (look(first(query), { ...query, operation: null }, context).candidates[0] ?? null)
  const shown = new Shown()
  const head = total && !parts.some((p) => p.fact.id === total.fact.id) ? [lineOf(total.fact)] : []
  if (head.length > 0 && total) shown.add(total)
  for (const part of parts) shown.add(part)
  const sorted = [...parts].sort((a, b) => b.fact.quantity.value - a.fact.quantity.value)
  const lines = [...head, ...sorted.map((c) => `  ${countOf(c.fact)}`), ...evidenceLines((total ?? sorted[0] as Candidate).fact, context.corpus)]
  return { ...finish(context, parts, shown, { lines, computed: [], chart: chartOf(sorted) }), lead: null }
}

const rank: Operator = (query, context) => {
  const parts = members(query, context)
  if (parts.length < 2) return null
  const shown = new Shown()
  const ascending = query.less
  const sorted = [...parts].sort((a, b) => (ascending ? 1 : -1) * (a.fact.quantity.value - b.fact.quantity.value) || byWidth(a, b))
  for (const part of sorted) shown.add(part)
  const lines = [...sorted.map((c, i) => `${i + 1}. ${lineOf(c.fact)}`), ...sources(sorted, context)]
  return { ...finish(context, sorted, shown, { lines, computed: [], chart: chartOf(sorted) }), lead: null }
}

const extreme = (sign: 1 | -1): Operator => (query, context) => {
  const parts = members(query, context)
  if (parts.length === 0) return null
  const shown = new Shown()
  const sorted = [...parts].sort((a, b) => sign * (b.fact.quantity.value - a.fact.quantity.value) || byWidth(a, b))
  const [best] = sorted
  if (!best) return null
  for (const part of sorted.slice(0, 8)) shown.add(part)
  const rest = sorted.slice(1, 6)
  const lines = [lineOf(best.fact), ...evidenceLines(best.fact, context.corpus), ...rest.map((c) => `  ${countOf(c.fact)}${levelOf(c.fact) > 0 ? ` · ${whereOf(c.fact)}` : ''}`)]
  return { ...finish(context, sorted, shown, { lines, computed: [], chart: chartOf(sorted) }), lead: { from: 'facts', index: 0 } }
}

/** «¿Cómo han evolucionado…?»: every window with its length, and the direction where windows compare. */
const trend: Operator = (query, context) => {
  const relaxed: Query = { ...query, operation: null, context: [] }
  const found = query.selections.map((s) => look(s, relaxed, context))
  const all = found.flatMap((f) => f.candidates)
  const unique = all.filter((c, i) => all.findIndex((o) => o.fact.id === c.fact.id) === i)
  const level = Math.min(...unique.map((c) => levelOf(c.fact)))
  const points = unique.filter((c) => levelOf(c.fact) === level).sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : a.fact.id < b.fact.id ? -1 : 1))
  if (points.length < 2) return null
  const steady = points.every((c) => c.fact.measure.counts === 'facilities')
  const series = steady ? points : alike(points)
  const shown = new Shown()
  for (const point of points.slice(0, 10)) shown.add(point)
  const lines: string[] = []
  const computations = []
  if (series.length > 1) {
    const [from, to] = [series[0] as Candidate, series.at(-1) as Candidate]
    const gap = differenceOf(to.fact.quantity.value, from.fact.quantity.value)
    const word = gap > 0 ? 'Subieron' : gap < 0 ? 'Bajaron' : 'Sin cambio'
    lines.push(`${word}: ${series.map((c) => figureOf(c.fact.quantity)).join(' → ')} ${from.fact.measure.name}`)
    const operands = [operandOf(to, shown), operandOf(from, shown)]
    computations.push(computed('difference', Math.abs(gap), 'count', operands))
    if (gap !== 0) lines.push(`  ${gap > 0 ? 'Aumento' : 'Disminución'} de ${formatDigits(Math.abs(gap))}`)
  } else lines.push(say.notOneTrend)
  for (const point of points.slice(0, 10)) {
    const days = point.fact.period ? lengthOf(point.fact.period) : 0
    const length = Number.isFinite(days) && days > 0 ? ` (${days} ${days === 1 ? 'día' : 'días'})` : ''
    lines.push(`  ${lineOf(point.fact)}${length}`)
  }
  if (series.length > 1 && series.length < points.length) lines.push(say.warning(`${capital(say.notComparable)}: sólo las ventanas de la misma duración forman la tendencia.`))
  lines.push(...sources(points, context))
  return { ...finish(context, series, shown, { lines, computed: computations, chart: chartOf(series) }), lead: null }
}

const endOf = (c: Candidate): string => c.fact.period?.end ?? c.fact.period?.start ?? ''

/** The largest group of points whose windows have the same length, in order. */
function alike(points: readonly Candidate[]): readonly Candidate[] {
  const groups = new Map<number, Candidate[]>()
  for (const point of points) {
    const days = point.fact.period ? lengthOf(point.fact.period) : 0
    groups.set(days, [...(groups.get(days) ?? []), point])
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

/** «¿Cuántas por día en promedio?»: over the days of the figure, where it covers them without gaps. */
const average: Operator = (query, context) => {
  const rated = look({ ...first(query), figure: { value: 'rate', origin: 'said', text: '' } }, query, context).candidates[0]
  if (rated?.fact.figure === 'rate') return null
  const lead = leadsOf(query, context)?.[0]
  const period = lead?.fact.period
  if (!lead || !period || period.end === null || period.extent !== 'continuous') return null
  const days = lengthOf(period)
  const shown = new Shown()
  const operands: Operand[] = [operandOf(lead, shown), { value: days, fact: null, label: `${days} días` }]
  const value = lead.fact.quantity.value / days
  const lines = [`${formatDigits(value)} ${lead.fact.measure.name} por día · ${figureOf(lead.fact.quantity)} ÷ ${days} días`, `  ${lineOf(lead.fact)}`, ...evidenceLines(lead.fact, context.corpus)]
  return finish(context, [lead], shown, { lines, computed: [computed('average', value, 'count', operands)] })
}

/** «trasplantes sin contar riñón»: the whole less the named parts of the same bulletin, place and days. */
const except: Operator = (query, context) => {
  const lead = leadsOf(query, context)?.[0]
  if (!lead || query.excluded.length === 0) return missing(query, context)
  const parts = partsOf(lead, context).filter((c) => query.excluded.some((key) => c.fact.measure.head.key === key || c.fact.measure.modifiers.some((m) => m.key === key)))
  if (parts.length < query.excluded.length) return missing(query, context)
  const shown = new Shown()
  const operands = [lead, ...parts].map((c) => operandOf(c, shown))
  const value = differenceOf(lead.fact.quantity.value, sumOf(parts.map((p) => p.fact.quantity.value)))
  const lines = [
    `${formatDigits(value)} ${lead.fact.measure.name} sin ${listed(parts.map((p) => p.fact.measure.name))} · ${operands.map((o) => formatDigits(o.value)).join(' − ')}`,
    ...operands.map((o) => `  ${o.label}`),
    ...sources([lead], context),
  ]
  return finish(context, [lead, ...parts], shown, { lines, computed: [computed('except', value, 'count', operands)] })
}

/** An operator whose figures are not all there: refused with the reason of the first that is missing. */
function missing(query: Query, context: AnswerContext): Draft {
  for (const selection of query.selections) {
    const found = look(selection, query, context)
    if (found.failure) return refuse(selection, found, query, context)
  }
  return { status: 'not_found', lines: [say.noSentence] }
}

function sources(leads: readonly Candidate[], { corpus }: AnswerContext): string[] {
  return [...new Set(leads.map((l) => l.fact.bulletin))].slice(0, 4).map((id) => `  ${sourceLine(id, corpus)}`)
}

/** The frame that all operators share: the computed value leads; an operand in conflict makes the answer one. */
function finish(context: AnswerContext, leads: readonly Candidate[], shown: Shown, made: Pick<Draft, 'lines' | 'computed' | 'chart'>): Draft {
  const { corpus } = context
  const findings = alarmsOf(leads.flatMap((l) => l.witnesses), corpus)
  const lines = [...made.lines]
  let conflict = false
  for (const lead of leads) {
    for (const rival of lead.rivals) {
      shown.add(rival)
      conflict = true
      lines.push(say.warning(say.conflict(figureOf(lead.fact.quantity), figureOf(rival.fact.quantity))))
    }
  }
  for (const finding of findings.slice(0, 2)) if (!conflict) lines.push(say.warning(finding.message))
  const touched = conflict || findings.some(isDispute)
  return {
    status: touched ? 'conflict' : 'answered',
    lead: made.computed && made.computed.length > 0 ? { from: 'computed', index: 0 } : null,
    lines,
    facts: shown.facts,
    computed: made.computed ?? [],
    findings,
    ...(made.chart ? { chart: made.chart } : {}),
  }
}

function chartOf(items: readonly Candidate[]): Chart {
  const names = new Set(items.map((c) => c.fact.measure.name))
  return {
    title: names.size === 1 ? ([...names][0] ?? '') : '',
    unit: items[0]?.fact.quantity.unit ?? 'count',
    categories: items.map((c) => (names.size > 1 ? c.fact.measure.name : levelOf(c.fact) > 0 ? whereOf(c.fact) : whenOf(c.fact))),
    values: items.map((c) => c.fact.quantity.value),
    source: [...new Set(items.map((c) => c.fact.citation.source))].join(', '),
  }
}

/** The operator of each operation; `latest` only orders, so the value handler does it. */
export const OPERATORS: Readonly<Record<Operation, Operator | null>> = {
  sum,
  difference,
  ratio,
  share,
  change: (query, context) => planned(query, context, 'change'),
  compare,
  rank,
  most: extreme(1),
  least: extreme(-1),
  latest: null,
  trend,
  breakdown,
  average,
  except,
  goal,
}
