import type { Token } from '../../text/token.ts'
import { dayNumber, weekdayOfNumber } from './calendar.ts'
import { TOPIC_FLOORS } from './calendar-words.ts'
import type { PartialDate, PeriodMention, When } from './when.ts'

/** A year that no text prints, worked out from weekdays. */
export interface InferredYear {
  readonly year: number
  readonly basis: 'weekday'
}

/** Last year that is tried: weekdays fall on the same dates again after 5, 6 or 11 years. */
const YEARS_TRIED = 11

const SUNDAY = 7

interface Constraint {
  /** Printed beside the date («viernes 29»), so no year may break it; events on weekends are only usual. */
  readonly strong: boolean
  readonly holds: (year: number) => boolean
}

const dayOf = (date: PartialDate, year: number): number => dayNumber(year, date.month as number, date.day as number)

const isDay = (when: When | null): when is PartialDate =>
  when?.kind === 'date' && when.day !== null && when.month !== null && when.year === null && when.yearShift === null

function constraintsOf({ first, last, extent }: PeriodMention): Constraint[] {
  const found: Constraint[] = []
  for (const date of [first, last]) {
    if (isDay(date) && date.weekday !== null) {
      found.push({ strong: true, holds: (year) => weekdayOfNumber(dayOf(date, year)) === date.weekday })
    }
  }
  if (!isDay(first) || !isDay(last) || extent === 'occasions') return found
  const wraps = (first.month as number) > (last.month as number) ? 1 : 0
  // No event of two or three days ends on 28 February or 1 March in one year and not in the next: 2001 stands for all.
  const length = dayOf(last, 2001 + wraps) - dayOf(first, 2001) + 1
  const ends = (year: number): number => weekdayOfNumber(dayOf(last, year + wraps))
  if (length === 2 || length === 3) {
    // Saturday and Sunday, or Friday to Sunday.
    found.push({ strong: false, holds: (year) => ends(year) === SUNDAY })
  } else if (length === 7) {
    found.push({ strong: false, holds: (year) => ends(year) === SUNDAY })
  }
  return found
}

/**
 * The earliest year from `floor` on in which the printed weekdays agree with their dates and the most events of two or
 * three days fall on a weekend and weeks run Monday to Sunday; null where nothing tells, or where most would be broken.
 */
export function inferYear(
  mentions: readonly PeriodMention[],
  { floor, ceiling = floor + YEARS_TRIED - 1 }: { readonly floor: number; readonly ceiling?: number },
): InferredYear | null {
  const distinct = new Map(mentions.map((mention) => [JSON.stringify([mention.first, mention.last]), mention]))
  const constraints = [...distinct.values()].flatMap(constraintsOf)
  if (constraints.length === 0) return null
  let best: { year: number; score: number } | null = null
  for (let year = floor; year <= ceiling; year++) {
    const held = constraints.filter(({ holds }) => holds(year))
    if (constraints.some(({ strong, holds }) => strong && !holds(year))) continue
    if (held.length * 2 > constraints.length && held.length > (best?.score ?? 0)) best = { year, score: held.length }
  }
  return best && { year: best.year, basis: 'weekday' }
}

/** The first year that a text can be of, from what it speaks of («COVID-19» → 2020); null where nothing tells. */
export function yearFloor(tokens: readonly Token[]): number | null {
  const floors = TOPIC_FLOORS.matchAll(tokens).map(({ entry }) => entry)
  return floors.length === 0 ? null : Math.max(...floors)
}
