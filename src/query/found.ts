import type { Leaning } from './leaning.ts'
import type { Found, Query, Selection } from './query.ts'
import { inherited } from './thread.ts'

// What a follow-up takes over from the figure that was given, beside what was asked.

/** The question with the slots that it points to: those of the figure given, else those that were asked. */
export function withDeictics(query: Query, previous: Query, { deictics }: Leaning): Query {
  if (deictics.length === 0) return query
  const base = previous.selections[0] as Selection
  const { place, period, programme, bulletin } = inherited({ ...base, ...previous.found })
  const event = programme ? { programme } : { programme: inherited(base).programme, period }
  const selections = query.selections.map((said): Selection => {
    const timed = said.period ?? said.programme ?? said.bulletin
    return {
      ...said,
      place: deictics.includes('place') ? (said.place ?? place) : said.place,
      ...(deictics.includes('time') && !timed ? event : {}),
      bulletin: deictics.includes('bulletin') && !timed ? bulletin : said.bulletin,
    }
  })
  return { ...query, selections }
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
