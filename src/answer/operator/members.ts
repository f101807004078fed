import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import { type AnswerContext, asksPlaces, look } from '../context.ts'
import { askedGroup, completed, isByPlace } from '../group/asked-group.ts'
import { inScope } from '../group/in-scope.ts'
import { byWidth, type Candidate, levelOf } from '../select/candidate.ts'
import { eventOf } from '../select/event-of.ts'
import { alone, matchedLeads, namedTotal, partsOf } from './operands.ts'
import { alike, first } from './operator.ts'
import { scopeFigures } from './scope-figures.ts'

const MANY = 10

/**
 * The figures that a ranking or breakdown is over: one scope each, so that none is set against another's weeks; where the
 * slots find none, the group of the sentence that says what is asked.
 */
export function members(query: Query, context: AnswerContext): readonly Candidate[] {
  const found = slottedMembers(query, context)
  const printed = found.length > 1 ? whole(ofOneUnit(found, query), query, context) : found
  // «¿por qué causas fueron?» asks for no places.
  const placed = printed.length > 1 && !asksPlaces(query) && isByPlace(printed.map(({ fact }) => fact))
  if (printed.length > 1 && !placed) return printed
  const group = askedGroup(query, context)
  return group && !(placed && isByPlace(group.members)) ? group.members.map(alone) : printed
}

/** With the members of their printed group that were not found by slots. */
function whole(found: readonly Candidate[], query: Query, context: AnswerContext): readonly Candidate[] {
  const facts = found.map(({ fact }) => fact)
  const isAsked = (fact: Fact): boolean => query.selections.some((selection) => inScope(fact, selection, context))
  const added = completed(facts, context).filter((fact) => !facts.includes(fact) && isAsked(fact))
  return [...found, ...added.map(alone)]
}

/** Money, percentages and numbers are no members of one ranking. */
function ofOneUnit(found: readonly Candidate[], { unit }: Query): readonly Candidate[] {
  const [lead] = Map.groupBy(found, ({ fact }) => fact.quantity.unit)
  const asked = unit === null || unit === 'amount' ? lead?.[0] : unit
  return found.filter(({ fact }) => fact.quantity.unit === asked)
}

function slottedMembers(query: Query, context: AnswerContext): readonly Candidate[] {
  if (query.selections.length > 1) return matchedLeads(query, context) ?? []
  // «los tres órganos más trasplantados»: a small number says how many are wanted.
  const total = query.figures.some((n) => n >= MANY) ? namedTotal(query, context) : null
  if (total) return partsOf(total, context)
  const byPlace = asksPlaces(query)
  const found = look(first(query), byPlace ? query : { ...query, operation: null }, context)
  if (byPlace) {
    const places = placesOf(asAccrued(found.candidates, query))
    if (places.length > 1) return places
    const listed = listedByPlace(first(query), context)
    return listed.length > 0 ? listed : places
  }
  const lead = found.candidates[0]
  if (!lead) return scopeFigures(query, context)
  if (query.act === 'when') {
    const level = levelOf(lead.fact)
    const timed = found.candidates.filter((c) => levelOf(c.fact) === level && c.fact.accrual === 'in_period')
    return query.subject.event ? eventsOf(timed, context) : alike(timed)
  }
  const open = first(query).measure === null ? scopeFigures(query, context) : []
  if (open.length > 1) return open
  if (found.kinds)
    return found.candidates.filter(
      (c) =>
        c.fact.period?.start === lead.fact.period?.start &&
        c.fact.place.node.id === lead.fact.place.node.id &&
        c.fact.bulletin === lead.fact.bulletin,
    )
  const parts = partsOf(lead, context)
  const fits = lead.fit === 'exact' || lead.fit === 'unspecified'
  if (parts.length > 1 && fits) return parts
  const done = scopeFigures(query, context)
  if (done.length > 1) return done
  if (parts.length > 1) return parts
  // The widest figure may have no parts where a narrower one has.
  for (const candidate of found.candidates) {
    const narrower = partsOf(candidate, context)
    if (narrower.length > 1 && levelOf(candidate.fact) === levelOf(lead.fact)) return narrower
  }
  return placesOf(found.candidates)
}

/** «¿qué hospital hizo más en lo que va del año?»: only what is to date, where some is. */
function asAccrued(candidates: readonly Candidate[], query: Query): readonly Candidate[] {
  const accrual = first(query).accrual?.value
  const asked = candidates.filter((c) => c.fact.accrual === accrual)
  return asked.length > 0 ? asked : candidates
}

/**
 * «¿qué hospital hizo más?»: places of one level in one window, those that are most; a state is no rival of its hospitals,
 * nor is «417 rescates, la mayoría en Guerrero (138)», whose place is only that of the bulletin.
 */
function placesOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const local = candidates.filter((c) => levelOf(c.fact) > 0)
  const told = local.filter(({ fact }) => fact.place.basis !== 'default')
  const groups = Map.groupBy(
    told.length > 1 ? told : local,
    ({ fact }) => `${fact.measure.head.key} ${levelOf(fact)} ${fact.period?.start} ${fact.period?.end}`,
  )
  const places = (group: readonly Candidate[]): number => new Set(group.map((c) => c.fact.place.node.id)).size
  return [...groups.values()].sort((a, b) => places(b) - places(a))[0] ?? []
}

/**
 * «612 toneladas de cacharros: 231 en Manzanillo, 174 en Colima…» for «toneladas por municipio»: the parts of the one
 * printed total of the asked noun, where they are told apart by place and nothing narrower is asked.
 */
function listedByPlace({ measure, place, period }: Selection, context: AnswerContext): readonly Candidate[] {
  const head = measure?.value.head ?? null
  if (head === null || measure?.value.modifiers.length !== 0 || place || period) return []
  const { corpus } = context
  const lists = corpus.facts.of(corpus.catalogue.byHead.get(head) ?? []).flatMap((fact) => {
    if (fact.figure !== 'level' || !fact.lists.some(({ role }) => role === 'total')) return []
    const parts = partsOf(alone(fact), context)
    return told(parts) > 1 ? [parts] : []
  })
  return lists.length === 1 ? (lists[0] ?? []) : []
}

/** How many places the figures are printed of. */
const told = (parts: readonly Candidate[]): number =>
  new Set(parts.filter(({ fact }) => fact.place.basis === 'printed').map(({ fact }) => fact.place.node.id)).size

/** «¿cuál fue la jornada con más cirugías?»: the widest figure of each event. */
function eventsOf(candidates: readonly Candidate[], { corpus }: AnswerContext): readonly Candidate[] {
  const events = new Map<string, Candidate>()
  for (const candidate of candidates.toSorted(byWidth)) {
    const event = eventOf(candidate.fact, corpus)
    const key = event && `${event.edition} ${event.series}`
    if (key && !events.has(key)) events.set(key, candidate)
  }
  return [...events.values()]
}
