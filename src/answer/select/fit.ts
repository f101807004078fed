import { type Days, daysInCommon, inside } from '../../entity/period/calendar.ts'
import type { Fact } from '../../facts/fact.ts'
import { OPEN_START, type Selection } from '../../query/query.ts'
import type { Fit } from '../answer.ts'
import type { Fitted } from './candidate.ts'

/** A fact with how it fits the selection's days. */
export function fitted(fact: Fact, selection: Selection): Fitted {
  const windows = selection.period?.value.windows ?? []
  const days = fact.period
  const common = days ? Math.max(0, ...windows.map((w) => daysInCommon(w, days))) : 0
  return { fact, fit: fitOf(fact, selection), common }
}

/** How a fact's days stand to the asked ones; `unspecified` where none were asked. */
export function fitOf(fact: Fact, selection: Selection): Fit {
  const asked = selection.period?.value
  if (!asked) return 'unspecified'
  const days = fact.period
  if (!days) return 'contains'
  const fits = asked.windows.map((w) => fitOfDays(days, w))
  return (['exact', 'inside', 'overlaps', 'contains'] as const).find((fit) => fits.includes(fit)) ?? 'contains'
}

function fitOfDays(days: Days, asked: Days): Fit | null {
  if (days.start === asked.start && (days.end === asked.end || asked.end === null)) return 'exact'
  if (asked.start === OPEN_START && days.end === asked.end) return 'exact'
  if (daysInCommon(days, asked) <= 0) return null
  if (inside(days, asked)) return 'inside'
  return inside(asked, days) ? 'contains' : 'overlaps'
}
