import { measureKey } from '../../entity/measure/measure.ts'
import { placeFits } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { featuresOf } from '../../facts/features.ts'
import type { Finding } from '../../facts/finding.ts'
import type { Query, Selection } from '../../query/query.ts'
import { tokenize } from '../../text/token.ts'
import type { Computed, Operand } from '../answer.ts'
import { type AnswerContext, look, type Shown } from '../context.ts'
import { namedMembers } from '../group/named-members.ts'
import { meantFigure } from '../rank/meant-figure.ts'
import { byWidth, type Candidate, candidateOf, levelOf } from '../select/candidate.ts'
import { fitted } from '../select/fit.ts'
import { countOf, whenOf, whereOf } from '../wording/label.ts'
import { isListTotal, whyNotSubtract } from './reasons.ts'

/** A figure as an operand, labelled by what sets it apart. */
export function operandOf(candidate: Candidate, shown: Shown, label?: string): Operand {
  const index = shown.add(candidate)
  return { value: candidate.fact.quantity.value, fact: index, label: label ?? labelOf(candidate.fact) }
}

/** A figure as an operand: what tells it from the others. */
export const labelOf = (fact: Fact): string =>
  [countOf(fact), levelOf(fact) > 0 ? whereOf(fact) : '', whenOf(fact)].filter((part) => part !== '').join(' · ')

/** The lead of each selection; null where any has none, or only kinds: one of them does not stand for «consultas». */
export function leadsOf(query: Query, context: AnswerContext): readonly Candidate[] | null {
  const found = query.selections.map((s) => look(s, query, context))
  const slotted = found.map(({ kinds, candidates }) => (kinds ? undefined : candidates[0]))
  const leads = slotted.map((lead, i) => {
    const selection = query.selections[i] as Selection
    if (lead || found[i]?.kinds) return lead
    return ofPlaceBeside(selection, slotted, context) ?? operandInWords(selection, query, context)
  })
  return leads.every((lead) => lead !== undefined) ? (leads as Candidate[]) : null
}

/** «En Tijuana y Mexicali se dieron 7,292 consultas»: the figure of a place named beside it is also that of its companion. */
function ofPlaceBeside(
  { place }: Selection,
  leads: readonly (Candidate | undefined)[],
  { corpus }: AnswerContext,
): Candidate | undefined {
  if (!place) return undefined
  const names = (lead: Candidate): boolean =>
    (corpus.passageOf(lead.fact.id)?.places ?? []).some(({ node }) => placeFits(place.value, node) === 'exact')
  return leads.find((lead) => lead !== undefined && names(lead))
}

/** The figure of one of several things named, by the words around it, where its slots find none. */
function operandInWords(selection: Selection, query: Query, context: AnswerContext): Candidate | undefined {
  if (query.selections.length < 2 || !selection.measure) return undefined
  const tokens = tokenize(selection.measure.text)
  const features = featuresOf(tokens, context.lexicon.measures).map(({ key, from, to }) => ({
    key,
    text: tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
  }))
  const unit = query.unit === 'money' ? 'money' : 'count'
  const found = meantFigure({ ...query, features, unit, operation: null }, selection, context)
  return found ? alone(found) : undefined
}

/**
 * The leads of things to compare: of the same measure and days wherever the question does not tell them apart by
 * these, so that a figure to date is not set against one of a week; where the slots find none that may be set side by
 * side, the members of one printed group that the question names.
 */
export function matchedLeads(query: Query, context: AnswerContext): readonly Candidate[] | null {
  const slotted = slottedLeads(query, context)
  // Two places of one figure («Chiapas y Tabasco») are one operand.
  const leads = slotted?.filter((lead, i) => slotted.findIndex(({ fact }) => fact.id === lead.fact.id) === i) ?? null
  const found = namedMembers(query, context, 2)
  const slots = leads && ofOneMeasure(leads, query, context) ? leads : null
  if (!found) return slots
  // What the words single out never stands for more than it is: no operand is dropped.
  const lacks = slots !== null && found.named.length < slots.length
  if (slots && isSideBySide(slots, query) && (lacks || !isBeside(slots, found.named, context))) return slots
  // What the slots found as well, there or where it is printed again, is known with its rivals and how it fits.
  return found.named.map(
    (fact) => slots?.find((lead) => lead.fact.quantity.value === fact.quantity.value) ?? alone(fact),
  )
}

/** Whether figures of one asked measure are of one noun: never «31,462 piezas contra 1,284 establecimientos». */
function ofOneMeasure(leads: readonly Candidate[], { selections }: Query, { lexicon }: AnswerContext): boolean {
  const asked = new Set(selections.map(({ measure }) => JSON.stringify(measure?.value ?? null)))
  const nouns = new Set(leads.map(({ fact }) => fact.measure.head.key))
  // «atenciones» and «acciones» both stand for all that is done.
  const areAll = [...nouns].every((key) => lexicon.measures.heads.get(key)?.generic === true)
  return asked.size > 1 || nouns.size <= 1 || areAll
}

/** Whether figures are of one sort and days, each another, none in conflict and none the total of another. */
function isSideBySide(leads: readonly Candidate[], { selections }: Query): boolean {
  const different = (of: (lead: Candidate) => string): number => new Set(leads.map(of)).size
  const timed = selections.some((s) => s.period ?? s.programme)
  return (
    leads.length > 1 &&
    different(({ fact }) => fact.id) === leads.length &&
    (timed || different(({ fact }) => `${fact.period?.start} ${fact.period?.end}`) === 1) &&
    leads.every(({ rivals }) => rivals.length === 0) &&
    whyNotSubtract(leads) === null &&
    !holdWhole(leads)
  )
}

/** Whether the leads stand in the sentence whose members the question's words single out: then the words tell which. */
const isBeside = (leads: readonly Candidate[], named: readonly Fact[], { corpus }: AnswerContext): boolean => {
  const passages = new Set(named.map(({ id }) => corpus.passageIndexOf(id)))
  return leads.every(({ fact }) => passages.has(corpus.passageIndexOf(fact.id)))
}

/** Whether one of several figures is the printed total of another. */
const holdWhole = (leads: readonly Candidate[]): boolean =>
  leads.some(({ fact }) => leads.some((other) => isListTotal(fact, other.fact)))

function slottedLeads(query: Query, context: AnswerContext): readonly Candidate[] | null {
  const leads = leadsOf(query, context)
  if (!leads || leads.length < 2) return leads
  const [first, ...rest] = query.selections.map((s) => look(s, query, context).candidates)
  const apart = (slot: 'measure' | 'period' | 'programme'): boolean =>
    new Set(query.selections.map((s) => JSON.stringify(s[slot]?.value ?? null))).size > 1
  const [otherMeasure, otherDays] = [apart('measure'), apart('period') || apart('programme')]
  const alike = (a: Candidate, b: Candidate): boolean =>
    (otherMeasure || measureKey(a.fact.measure) === measureKey(b.fact.measure)) &&
    (otherDays || (a.fact.period?.start === b.fact.period?.start && a.fact.period?.end === b.fact.period?.end))
  // A unit's figure stands for no wider one.
  const isLevel = (c: Candidate, i: number): boolean => levelOf(c.fact) === levelOf((leads[i] as Candidate).fact)
  for (const candidate of first ?? []) {
    if (!isLevel(candidate, 0)) continue
    const others = rest.map((list, i) => list.find((other) => isLevel(other, i + 1) && alike(candidate, other)))
    if (others.every((other) => other !== undefined)) return [candidate, ...(others as Candidate[])]
  }
  return leads
}

/** Facts of the printed list whose total is the given one, else the measure's kinds in the same bulletin and days. */
export function partsOf(total: Candidate, context: AnswerContext): readonly Candidate[] {
  const { corpus } = context
  const { fact } = total
  for (const witness of total.witnesses) {
    const role = witness.lists.find((l) => l.role === 'total')
    if (!role) continue
    const beside = corpus.factsOf(witness.bulletin)
    const parts = beside.filter((f) => f.lists.some((l) => l.list === role.list && l.role === 'part'))
    if (parts.length > 1) return parts.map(alone)
  }
  const added = addedUp(total, context)
  return (added.length > 1 ? added : kindsBeside(fact, corpus)).map(alone)
}

/** What the audit adds up to the total, where they stand in different sentences. */
function addedUp({ witnesses }: Candidate, { corpus }: AnswerContext): readonly Fact[] {
  const sums = witnesses.flatMap((w) => corpus.findingsOf(w.id).filter((f) => SUMS.has(f.kind) && f.facts[0] === w.id))
  return (sums[0]?.facts.slice(1) ?? []).flatMap((id) => corpus.fact(id) ?? [])
}
const SUMS: ReadonlySet<Finding['kind']> = new Set<Finding['kind']>(['sum_ok', 'sum_mismatch'])

/** Narrower figures of the same head, bulletin, place and days. */
function kindsBeside(fact: Fact, corpus: Corpus): readonly Fact[] {
  const seen = new Set<string>()
  return corpus
    .factsOf(fact.bulletin)
    .filter(
      (f) =>
        f.measure.head.key === fact.measure.head.key &&
        f.place.node.id === fact.place.node.id &&
        f.stance === fact.stance &&
        f.figure === 'level',
    )
    .filter((f) => f.period?.start === fact.period?.start && f.period?.end === fact.period?.end)
    .filter((f) => f.measure.modifiers.length > fact.measure.modifiers.length)
    .filter((f) => {
      const key = `${f.measure.name} ${f.quantity.value}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}

/** A figure as a candidate without rivals or copies. */
export const alone = (fact: Fact): Candidate => candidateOf({ fact, fit: 'unspecified', common: 0 })

/** The figure with the value that a question names («los 956 trasplantes»), of the asked measure where it says one. */
export function namedTotal(query: Query, context: AnswerContext): Candidate | null {
  const { corpus } = context
  const selection = query.selections[0] as Selection
  const head = selection.measure?.value.head ?? null
  const facts = query.figures
    .flatMap((value) => corpus.facts.of(corpus.catalogue.byValue.get(value) ?? []))
    .filter((f) => head === null || f.measure.head.key === head)
    .filter((f) => f.stance !== 'planned')
  if (facts.length === 0) return null
  const ranked = facts.map((f) => ({ ...alone(f), ...fitted(f, selection) })).sort(byWidth)
  const lead = ranked[0] as Candidate
  return {
    ...lead,
    witnesses: facts.filter(
      (f) => f.measure.name === lead.fact.measure.name && f.period?.start === lead.fact.period?.start,
    ),
  }
}

/** A computed figure. */
export const computed = (
  operation: string,
  value: number,
  unit: Computed['unit'],
  operands: readonly Operand[],
): Computed => ({
  operation,
  value,
  unit,
  operands,
})
