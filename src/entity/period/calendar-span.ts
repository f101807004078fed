import { civilOf, dayNumber, monthLength, numberOf, weekdayOfNumber } from './calendar.ts'
import { ADMINISTRATIONS } from './calendar-words.ts'
import type { CalendarUnit, PartialDate } from './when.ts'

/** First and last day as day numbers. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const DAYS_OF_ADMINISTRATION = 6 * 365

const MONTHS_OF: Partial<Record<CalendarUnit, number>> = {
  month: 1,
  bimester: 2,
  quarter: 3,
  fourmonth: 4,
  semester: 6,
  year: 12,
  decade: 120,
}
const DAYS_OF: Partial<Record<CalendarUnit, number>> = { day: 1, week: 7, weekend: 7, fortnight: 15 }

/** So many months from one on, as days. */
export const monthSpan = (year: number, month: number, count: number): Stretch => ({
  start: dayNumber(year, month, 1),
  end: dayNumber(year, month + count, 1) - 1,
})

/** «a principios de mayo» is its days 1 to 10, «a mediados» 11 to 20, «a finales» the rest. */
export function thirdOf({ start, end }: Stretch, third: 0 | 1 | 2): Stretch {
  const days = Math.floor((end - start + 1) / 3)
  const first = start + third * days
  return { start: first, end: third === 2 ? end : first + days - 1 }
}

/** The Monday of a day's week. */
export const mondayOf = (day: number): number => day - weekdayOfNumber(day) + 1

function halfMonth(day: number, shift: number): Stretch {
  const { year, month, day: d } = civilOf(day)
  const index = (year * 12 + month - 1) * 2 + (d > 15 ? 1 : 0) + shift
  const months = Math.floor(index / 2)
  const first = dayNumber(0, months + 1, 1)
  return index % 2 === 0
    ? { start: first, end: first + 14 }
    : { start: first + 15, end: dayNumber(0, months + 2, 1) - 1 }
}

// The unit that contains `day`, `shift` units on, `count` of them.
export function unitSpan(unit: CalendarUnit, day: number, shift: number, count: number): Stretch | null {
  const months = MONTHS_OF[unit]
  if (months !== undefined) {
    const { year, month } = civilOf(day)
    const index = Math.floor((year * 12 + month - 1) / months) + shift
    return monthSpan(0, index * months + 1, months * count)
  }
  if (unit === 'day') return { start: day + shift, end: day + shift + count - 1 }
  if (unit === 'fortnight') return halfMonth(day, shift)
  if (unit === 'administration') {
    const now = ADMINISTRATIONS.findIndex(({ start, end }) => numberOf(start) <= day && day <= numberOf(end))
    const found = now < 0 ? undefined : ADMINISTRATIONS[now + shift]
    return found ? { start: numberOf(found.start), end: numberOf(found.end) } : null
  }
  const monday = mondayOf(day) + shift * 7
  return unit === 'weekend' ? { start: monday + 5, end: monday + 6 } : { start: monday, end: monday + 7 * count - 1 }
}

// ISO weeks belong to the year, and by the same rule to the month, of their Thursday: «la última semana de abril» of 2021
// runs from 26 April to 2 May, and no week is both the last of one month and the first of the next.
const firstMonday = (start: number): number => mondayOf(start + 3)
const lastMonday = (end: number): number => mondayOf(end - 3)

/** «tercer trimestre de 2016»: the nth unit of a stretch, from its end where negative; null for a unit without nths. */
export function nthSpan(unit: CalendarUnit, nth: number, count: number, of: Stretch): Stretch | null {
  const months = MONTHS_OF[unit]
  const back = nth < 0
  if (months !== undefined) {
    const { year, month } = civilOf(back ? of.end : of.start)
    const first = back ? month + 1 + (nth + 1) * months - months * count : month + (nth - 1) * months
    return monthSpan(year, first, months * count)
  }
  if (unit === 'fortnight') {
    const span = halfMonth(of.start, nth > 0 ? nth - 1 : 2 + nth)
    return span
  }
  const days = DAYS_OF[unit]
  if (days === undefined) return null
  if (unit === 'day') {
    const start = back ? of.end + nth + 2 - count : of.start + nth - 1
    return { start, end: start + count - 1 }
  }
  if (unit === 'weekend') {
    // From its first Saturday, or back from the last whole weekend.
    const saturday = back ? mondayOf(of.end + 1) - 2 + (nth + 1) * 7 : mondayOf(of.start + 1) + 5 + (nth - 1) * 7
    return { start: saturday, end: saturday + 1 }
  }
  const monday = back ? lastMonday(of.end) + (nth + 2 - count) * 7 : firstMonday(of.start) + (nth - 1) * 7
  return { start: monday, end: monday + 7 * count - 1 }
}

// Mexican epidemiological weeks run Sunday to Saturday; the first has four days or more in January.
export function weekOfYear(number: number, year: number, iso: boolean): Stretch {
  const newYear = dayNumber(year, 1, 1)
  const sunday = newYear + 3 - (weekdayOfNumber(newYear + 3) % 7)
  const start = (iso ? firstMonday(newYear) : sunday) + (number - 1) * 7
  return { start, end: start + 6 }
}

/** The days of a date in a year: one, its month or the whole year. */
export function dateIn(date: PartialDate, year: number): Stretch {
  if (date.month === null) return monthSpan(year, 1, 12)
  if (date.day === null) return monthSpan(year, date.month, 1)
  const day = dayNumber(year, date.month, Math.min(date.day, monthLength(year, date.month)))
  return { start: day, end: day }
}

/** The day `count` units from `day`: a month before 31 March is the last of February. */
export function shiftBy(unit: CalendarUnit, day: number, count: number): number {
  const months = MONTHS_OF[unit]
  if (months === undefined) return day + count * (DAYS_OF[unit] ?? DAYS_OF_ADMINISTRATION)
  const { year, month, day: d } = civilOf(day)
  const first = dayNumber(year, month + months * count, 1)
  const target = civilOf(first)
  return first + Math.min(d, monthLength(target.year, target.month)) - 1
}

/** The day of a weekday: in the week given, else in the reference's own, or the nearest one before or after it. */
export function weekdaySpan(
  { weekday, side }: { readonly weekday: number; readonly side: -1 | 0 | 1 | null },
  reference: number,
  week: Stretch | null,
): Stretch {
  const own = (week?.start ?? mondayOf(reference)) + weekday - 1
  if (week || side === null || side === 0) return { start: own, end: own }
  const day = side > 0 ? (own > reference ? own : own + 7) : own < reference ? own : own - 7
  return { start: day, end: day }
}
