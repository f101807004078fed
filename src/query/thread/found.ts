import { addDays } from '../../entity/period/calendar.ts'
import { formatLongDay } from '../../entity/period/period-format.ts'
import { type Asked, type AskedPeriod, type Found, OPEN_START, type Query, type Selection } from '../query.ts'
import type { Leaning } from './leaning.ts'
import { inherited } from './thread.ts'

// What a follow-up takes over from the figure that was given, beside what was asked.

/** The question with the slots that it points to: those of the figure given, else those that were asked. */
export function withDeictics(query: Query, previous: Query, { deictics }: Leaning): Query {
  if (deictics.length === 0) return query
  const base = previous.selections[0] as Selection
  const { place, period, programme, bulletin } = inherited({ ...base, ...previous.thread.found })
  // «¿cuántas hicieron ahí?» of nothing that has a place speaks of the event, else of nothing that is known.
  const isThere = place !== null && place.value.level !== 'nation'
  const event = programme ? { programme } : { programme: inherited(base).programme, period }
  const speaksOf = deictics.map((kind) => (kind === 'place' && !isThere ? 'time' : kind))
  const lost = speaksOf.includes('time') && Object.values(event).every((slot) => slot === null)
  if (lost) return { ...query, context: [...query.context, NOWHERE], features: [...query.features, NOWHERE] }
  const selections = query.selections.map((said): Selection => {
    const timed = said.period ?? said.programme ?? said.bulletin
    return {
      ...said,
      place: speaksOf.includes('place') ? (said.place ?? place) : said.place,
      ...(speaksOf.includes('time') && !timed ? event : {}),
      bulletin: deictics.includes('bulletin') && !timed ? bulletin : said.bulletin,
    }
  })
  return { ...query, selections }
}

// What no sentence holds: the question is refused for it.
const NOWHERE = { key: 'ahi', text: 'ahí' }

/** «¿y antes?»: up to the day before those of the figure given; «¿y después?»: from the day after. */
export function daysBeside(base: Selection, found: Found | null, side: 'before' | 'after'): Asked<AskedPeriod> | null {
  const given = (found?.period ?? base.period)?.value
  const [days] = given?.windows ?? []
  if (!given || !days || (side === 'after' && days.end === null)) return null
  const window =
    side === 'before'
      ? { start: OPEN_START, end: addDays(days.start, -1) }
      : { start: addDays(days.end ?? days.start, 1), end: null }
  const text =
    side === 'before'
      ? `antes del ${formatLongDay(days.start)}`
      : `después del ${formatLongDay(days.end ?? days.start)}`
  return { value: { ...given, windows: [window], shape: side === 'before' ? 'until' : 'since' }, origin: 'said', text }
}

/** What was planned, asked again as what came of it: in the days of the plan that was given. */
export function asDone(s: Selection, found: Found | null): Selection {
  if (s.stance?.value !== 'planned') return s
  const timed = s.period ?? s.programme ?? s.bulletin
  return {
    ...s,
    stance: null,
    ...(timed ? {} : { programme: found?.programme ?? null, period: found?.period ?? null }),
  }
}

/** What was asked of some days or of one event, asked again as what it came to up to now: of no days, of the event's series. */
export function asAccrued(s: Selection, found: Found | null): Selection {
  const programme = found?.programme ?? s.programme
  return { ...s, period: null, programme: programme && { ...programme, value: { ...programme.value, edition: null } } }
}
