import {
  civilOf,
  type Days,
  dayNumber,
  type IsoDate,
  isoOf,
  monthLength,
  numberOf,
  weekdayOfNumber,
} from './calendar.ts'
import { ADMINISTRATIONS } from './calendar-words.ts'
import type { CalendarUnit, PartialDate, PeriodMention, When } from './when.ts'

/** What a mention is worked out against. */
export interface PeriodContext {
  /** Day the text was written, or the question asked; null where nobody knows. */
  readonly reference: IsoDate | null
  /** Year of dates that print none, where something better than the reference tells it. */
  readonly year?: number
  /** The period that the text spoke of before: «en este periodo», «de esa fecha al…». */
  readonly anchor?: Days | null
}

/** First and last day as day numbers. */
interface Stretch {
  readonly start: number
  readonly end: number
}

// Bulletins speak of the recent past and the near future: a date without a year may lie this many days ahead.
const DAYS_AHEAD = 153
// Across New Year only what is close: «del 10 al 14 de enero» in the last days of December.
const DAYS_INTO_NEXT_YEAR = 31

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

const monthSpan = (year: number, month: number, count: number): Stretch => ({
  start: dayNumber(year, month, 1),
  end: dayNumber(year, month + count, 1) - 1,
})

const mondayOf = (day: number): number => day - weekdayOfNumber(day) + 1

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
function unitSpan(unit: CalendarUnit, day: number, shift: number, count: number): Stretch | null {
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

// ISO weeks belong to the year, and by the same rule to the month, of their Thursday.
const firstMonday = (start: number): number => mondayOf(start + 3)

function nthSpan(unit: CalendarUnit, nth: number, count: number, of: Stretch): Stretch | null {
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
  // Whole weeks are counted, from the first that belongs to it or back from the last that lies in it.
  const monday = back ? mondayOf(of.end + 1) - 7 * count + (nth + 1) * 7 : firstMonday(of.start) + (nth - 1) * 7
  return unit === 'weekend' ? { start: monday + 5, end: monday + 6 } : { start: monday, end: monday + 7 * count - 1 }
}

// Mexican epidemiological weeks run Sunday to Saturday; the first has four days or more in January.
function weekOfYear(number: number, year: number, iso: boolean): Stretch {
  const newYear = dayNumber(year, 1, 1)
  const sunday = newYear + 3 - (weekdayOfNumber(newYear + 3) % 7)
  const start = (iso ? firstMonday(newYear) : sunday) + (number - 1) * 7
  return { start, end: start + 6 }
}

function dateIn(date: PartialDate, year: number): Stretch {
  if (date.month === null) return monthSpan(year, 1, 12)
  if (date.day === null) return monthSpan(year, date.month, 1)
  const day = dayNumber(year, date.month, Math.min(date.day, monthLength(year, date.month)))
  return { start: day, end: day }
}

class Resolver {
  readonly #reference: number | null
  readonly #year: number | null
  readonly #anchor: Stretch | null

  constructor({ reference, year, anchor }: PeriodContext) {
    this.#reference = reference === null ? null : numberOf(reference)
    this.#year = year ?? null
    const start = anchor ? numberOf(anchor.start) : 0
    this.#anchor = anchor
      ? { start, end: anchor.end === null ? (this.#reference ?? start) : numberOf(anchor.end) }
      : null
  }

  get reference(): number | null {
    return this.#reference
  }

  get anchor(): Stretch | null {
    return this.#anchor
  }

  // The year of a date that prints none; `at` gives the stretch that a year would make of it.
  #chooseYear(date: PartialDate, at: (year: number) => Stretch): number | null {
    const reference = this.#reference
    const now = reference === null ? null : civilOf(reference).year
    if (date.yearShift !== null) return now === null ? null : now + date.yearShift
    if (this.#year !== null) return this.#year
    if (reference === null || now === null) return null
    if (date.side === -1) return at(now).start <= reference ? now : now - 1
    if (date.side === 1) return at(now).end >= reference ? now : now + 1
    if (date.side === 0) return now
    const next = at(now + 1)
    const usual =
      next.end <= reference + DAYS_INTO_NEXT_YEAR ? now + 1 : at(now).start <= reference + DAYS_AHEAD ? now : now - 1
    if (date.weekday === null || date.day === null) return usual
    const agrees = (year: number): boolean => weekdayOfNumber(dateIn(date, year).start) === date.weekday
    return [usual, usual - 1, usual + 1].find(agrees) ?? usual
  }

  #date(date: PartialDate): Stretch | null {
    if (date.month === null && date.day !== null) {
      if (this.#reference === null) return null
      const { year, month } = civilOf(this.#reference)
      return dateIn({ ...date, month }, year)
    }
    const year = date.year ?? this.#chooseYear(date, (y) => dateIn(date, y))
    return year === null ? null : dateIn(date, year)
  }

  #nth(when: When & { readonly kind: 'nth' }): Stretch | null {
    const { unit, nth, count, of } = when
    if (of) {
      const whole = this.span(of)
      return whole && nthSpan(unit, nth, count, whole)
    }
    if (unit === 'fortnight' || unit === 'day' || unit === 'week' || unit === 'weekend') {
      const month = this.#reference === null ? null : unitSpan('month', this.#reference, 0, 1)
      return month && nthSpan(unit, nth, count, month)
    }
    const whole = partialYear
    const at = (year: number): Stretch => nthSpan(unit, nth, count, dateIn(whole, year)) ?? dateIn(whole, year)
    const year = this.#chooseYear(whole, at)
    return year === null ? null : at(year)
  }

  #same(unit: CalendarUnit | null, other: When | null): Stretch | null {
    const anchor = this.#anchor
    if (!anchor) return null
    const own =
      unit === null
        ? anchor
        : unit === 'day'
          ? { start: anchor.start, end: anchor.start }
          : unitSpan(unit, anchor.end, 0, 1)
    const target = other && this.span(other)
    if (!own || !other) return own
    if (!target) return null
    // «el mismo periodo de 2020»: the same days of another year.
    const shift = civilOf(target.start).year - civilOf(own.end).year
    const move = (n: number): number => {
      const { year, month, day } = civilOf(n)
      return dayNumber(year + shift, month, Math.min(day, monthLength(year + shift, month)))
    }
    return { start: move(own.start), end: move(own.end) }
  }

  /** All days that one point or unit covers. */
  span(when: When): Stretch | null {
    const reference = this.#reference
    if (when.kind === 'date') return this.#date(when)
    if (when.kind === 'decade') return monthSpan(when.first, 1, 120)
    if (when.kind === 'nth') return this.#nth(when)
    if (when.kind === 'same') return this.#same(when.unit, when.in)
    if (when.kind === 'week_number') {
      const year = when.year ?? this.#year ?? (reference === null ? null : civilOf(reference).year)
      return year === null ? null : weekOfYear(when.number, year, when.iso)
    }
    if (reference === null) {
      return when.kind === 'unit' && when.unit === 'year' && this.#year !== null && when.count === 1
        ? monthSpan(this.#year + when.shift, 1, 12)
        : null
    }
    if (when.kind === 'unit') return unitSpan(when.unit, reference, when.shift, when.count)
    if (when.kind === 'weekday') return weekdaySpan(when, reference, when.of && this.span(when.of))
    const moved = when.count * (when.kind === 'rolling' ? when.side : 1)
    const day = shiftBy(when.unit, reference, moved)
    if (when.kind === 'offset') return when.unit === 'year' ? unitSpan('month', day, 0, 1) : { start: day, end: day }
    return when.side < 0 ? { start: day, end: reference - 1 } : { start: reference + 1, end: day }
  }

  /** Both ends of a range; dates without a year take one together. */
  range(first: When, last: When): Stretch | null {
    if (
      first.kind === 'date' &&
      last.kind === 'date' &&
      first.month !== null &&
      last.month !== null &&
      first.year === null &&
      last.year === null
    ) {
      const wraps = first.month > last.month ? 1 : 0
      const at = (year: number): Stretch => ({ start: dateIn(first, year).start, end: dateIn(last, year + wraps).end })
      const year = this.#chooseYear(first, at)
      if (year === null) return null
      const given = first.yearShift === null && this.#year !== null
      return at(given ? year - wraps : year)
    }
    const start = this.span(first)
    if (!start) return null
    if (last.kind === 'weekday' && last.of === null && last.side === null) {
      const days = (last.weekday - weekdayOfNumber(start.start) + 7) % 7
      return { start: start.start, end: start.start + days }
    }
    let end = this.span(last)
    // «de esa fecha al 12 de septiembre»: the first such day after the start.
    if (first.kind === 'same' && last.kind === 'date' && last.year === null && last.month !== null) {
      const { year } = civilOf(start.start)
      const here = dateIn(last, year)
      end = here.end >= start.start ? here : dateIn(last, year + 1)
    }
    if (!end) return null
    return end.end < start.start ? null : { start: start.start, end: end.end }
  }
}

const partialYear: PartialDate = {
  kind: 'date',
  year: null,
  month: null,
  day: null,
  weekday: null,
  yearShift: null,
  side: null,
}

function shiftBy(unit: CalendarUnit, day: number, count: number): number {
  const months = MONTHS_OF[unit]
  if (months === undefined) return day + count * (DAYS_OF[unit] ?? 2190)
  const { year, month, day: d } = civilOf(day)
  const first = dayNumber(year, month + months * count, 1)
  const target = civilOf(first)
  return first + Math.min(d, monthLength(target.year, target.month)) - 1
}

function weekdaySpan(when: When & { readonly kind: 'weekday' }, reference: number, week: Stretch | null): Stretch {
  const own = (week?.start ?? mondayOf(reference)) + when.weekday - 1
  if (week || when.side === null || when.side === 0) return { start: own, end: own }
  const ahead = when.side > 0 ? (own > reference ? own : own + 7) : own < reference ? own : own - 7
  return { start: ahead, end: ahead }
}

const days = ({ start, end }: Stretch): Days => ({ start: isoOf(start), end: isoOf(end) })

/**
 * The days that a mention means, ends inclusive, or null where the context does not tell them. A date without a year
 * takes the reference's year unless it would lie far ahead of it. An accumulation (`to_date`) ends at its printed
 * cut-off, else at the anchor's end, else at the reference. Where no start is printed, it and `until` begin at the
 * anchor's start; without an anchor they are the cut-off itself: «al 12 de septiembre» is that day, «hasta mayo» May.
 */
export function resolvePeriod(mention: PeriodMention, context: PeriodContext): Days | null {
  const { shape, first, last } = mention
  const resolver = new Resolver(context)
  if (shape === 'week' && first?.kind === 'date') {
    const day = resolver.span(first)
    const monday = day && mondayOf(day.start)
    return monday === null ? null : days({ start: monday, end: monday + 6 })
  }
  if (shape === 'since') {
    const start = first && resolver.span(first)
    return start && { start: isoOf(start.start), end: null }
  }
  if (shape === 'to_date') return toDate(resolver, first, last)
  if (first && last) {
    const range = resolver.range(first, last)
    return range && days(range)
  }
  const only = first ?? last
  const span = only && resolver.span(only)
  if (!span) return null
  const { anchor } = resolver
  return days(
    shape === 'until' && anchor && anchor.start <= span.end && context.anchor
      ? { start: anchor.start, end: span.end }
      : span,
  )
}

const isToday = (when: When | null): boolean => when?.kind === 'unit' && when.unit === 'day'

function toDate(resolver: Resolver, first: When | null, last: When | null): Days | null {
  const { anchor, reference } = resolver
  const now = anchor?.end ?? reference
  if (first === null) {
    const end = isToday(last) ? (anchor ? now : null) : last && resolver.span(last)?.end
    if (end === null || end === undefined) return null
    const start = anchor && anchor.start <= end ? anchor.start : end
    return days({ start, end })
  }
  const whole = resolver.span(first)
  const cut = last && !isToday(last) ? resolver.range(first, last)?.end : now
  if (!whole || cut === null || cut === undefined) return null
  // «en lo que va de 2019», read in 2021, is the whole of it; «de enero de 2019 a la fecha» goes on to today.
  const end = last === null ? Math.min(cut, whole.end) : cut
  return end < whole.start ? null : days({ start: whole.start, end })
}
