import { lengthOf } from '../entity/period/calendar.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'
import type { Found, Query } from '../query/query.ts'
import type { Draft } from './answer.ts'
import { eventOf } from './select/event-of.ts'
import { daysLabel } from './wording/label.ts'

const WEEK_DAYS = 7

/** Where and when the figures that an answer opens with were counted; a slot on which they differ stays open. */
export function foundOf({ lead, facts = [], computed = [] }: Draft, corpus: Corpus): Found | null {
  const indexes = lead?.from === 'computed' ? (computed[lead.index]?.operands.map((o) => o.fact) ?? []) : [lead?.index]
  const leads = indexes.flatMap((i) => (typeof i === 'number' ? (facts[i]?.fact ?? []) : []))
  const [first] = leads
  if (!first) return null
  const shared = <T>(of: (fact: Fact) => T): T | null => {
    const value = of(first)
    return leads.every((fact) => fact === first || JSON.stringify(of(fact)) === JSON.stringify(value)) ? value : null
  }
  const place = shared(({ place }) => place.node)
  const days = shared(({ period }) => period && { start: period.start, end: period.end })
  const event = shared((fact) => {
    const programme = eventOf(fact, corpus)
    return programme && { series: programme.series, edition: programme.edition }
  })
  const measure = shared(({ measure: { head, modifiers, name } }) => ({
    head: head.key,
    modifiers: modifiers.map(({ key }) => key),
    name,
  }))
  const bulletin = shared((fact) => fact.bulletin)
  const extent = first.period?.extent ?? 'continuous'
  const shape = days && lengthOf(days) === WEEK_DAYS ? 'week' : 'range'
  const inherited = { origin: 'inherited' as const }
  return {
    measure: measure && { ...inherited, value: measure, text: measure.name },
    place: place && { ...inherited, value: place, text: place.name },
    period: days && { ...inherited, value: { windows: [days], shape, extent, yearSaid: true }, text: daysLabel(days) },
    programme: event && { ...inherited, value: event, text: eventOf(first, corpus)?.text ?? '' },
    bulletin: bulletin === null ? null : { ...inherited, value: bulletin, text: '' },
  }
}

/** The sentences that an answer rests on, by their ids: that of its lead, else those that it quotes, else those of its figures. */
export function quotedIn({ lead, facts = [], quoted = [] }: Draft, corpus: Corpus): readonly string[] {
  const first = lead?.from === 'facts' ? facts[lead.index] : undefined
  const counted = (first ? [first] : facts).flatMap(({ fact }) => corpus.passageOf(fact.id)?.id ?? [])
  return [...new Set(first || quoted.length === 0 ? counted : quoted)].slice(0, MAX_QUOTED)
}
const MAX_QUOTED = 5

/**
 * A query as the next question leans on it: where words that no slot took found the figure, its measure is that of the
 * figure, so that «¿cuánto suman?» and «¿y en Puebla?» speak of what was given.
 */
export function settled(query: Query, { byWords, lead, facts }: Draft): Query {
  const [selection] = query.selections
  const fact = lead?.from === 'facts' ? facts?.[lead.index]?.fact : undefined
  if (!byWords || !fact || !selection || query.context.length === 0) return query
  const { head, modifiers, name } = fact.measure
  const value = { head: head.key, modifiers: modifiers.map(({ key }) => key), name }
  const measure = { value, origin: selection.measure?.origin ?? 'said', text: selection.measure?.text ?? name }
  return { ...query, selections: [{ ...selection, measure }], context: [] }
}
