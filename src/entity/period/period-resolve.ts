import {
  civilOf,
  civilOfIso,
  type Days,
  dayNumber,
  type IsoDate,
  isoOf,
  monthLength,
  numberOf,
  weekdayOfNumber,
} from './calendar.ts'
import {
  dateIn,
  mondayOf,
  monthSpan,
  nthSpan,
  type Stretch,
  shiftBy,
  thirdOf,
  unitSpan,
  weekdaySpan,
  weekOfYear,
} from './calendar-span.ts'
import { partialDate } from './date-form.ts'
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

/** The context in day numbers. */
interface Frame {
  readonly reference: number | null
  /** Year of the reference. */
  readonly now: number | null
  readonly year: number | null
  readonly anchor: Stretch | null
}

// Bulletins speak of the recent past and the near future: a date without a year may lie this many days ahead.
const DAYS_AHEAD = 153
// Across New Year only what is close: «del 10 al 14 de enero» in the last days of December.
const DAYS_INTO_NEXT_YEAR = 31

function frameOf({ reference, year, anchor }: PeriodContext): Frame {
  const day = reference === null ? null : numberOf(reference)
  const start = anchor ? numberOf(anchor.start) : 0
  const end = anchor?.end ? numberOf(anchor.end) : (day ?? start)
  return {
    reference: day,
    now: reference === null ? null : civilOfIso(reference).year,
    year: year ?? null,
    anchor: anchor ? { start, end } : null,
  }
}

/** The year of a date that prints none; `at` gives the stretch that a year would make of it. */
function chooseYear(date: PartialDate, { reference, now, year }: Frame, at: (year: number) => Stretch): number | null {
  if (date.yearShift !== null) return now === null ? null : now + date.yearShift
  if (year !== null) return year
  if (reference === null || now === null) return null
  if (date.side === -1) return at(now).start <= reference ? now : now - 1
  if (date.side === 1) return at(now).end >= reference ? now : now + 1
  if (date.side === 0) return now
  const soon = at(now + 1).end <= reference + DAYS_INTO_NEXT_YEAR
  const usual = soon ? now + 1 : at(now).start <= reference + DAYS_AHEAD ? now : now - 1
  if (date.weekday === null || date.day === null) return usual
  const agrees = (y: number): boolean => weekdayOfNumber(dateIn(date, y).start) === date.weekday
  return [usual, usual - 1, usual + 1].find(agrees) ?? usual
}

function dateSpan(date: PartialDate, frame: Frame): Stretch | null {
  if (date.month === null && date.day !== null) {
    return frame.reference === null ? null : dayNear(date, frame.reference)
  }
  const year = date.year ?? chooseYear(date, frame, (y) => dateIn(date, y))
  return year === null ? null : dateIn(date, year)
}

// «el día 25» is of this month, «el lunes 28» of the month about it in which the 28th is a Monday.
function dayNear({ day, weekday }: PartialDate, reference: number): Stretch | null {
  const { year, month } = civilOf(reference)
  const of = (shift: number): Stretch => {
    const first = dayNumber(year, month + shift, 1)
    return { start: first + (day ?? 1) - 1, end: first + (day ?? 1) - 1 }
  }
  if (weekday === null) return of(0)
  return [0, -1, 1].map(of).find(({ start }) => weekdayOfNumber(start) === weekday) ?? null
}

const PARTS_OF_MONTH: ReadonlySet<CalendarUnit> = new Set(['day', 'week', 'weekend', 'fortnight'])

function nthOf({ unit, nth, count, of }: When & { readonly kind: 'nth' }, frame: Frame): Stretch | null {
  if (of) {
    const whole = spanOf(of, frame)
    return whole && nthSpan(unit, nth, count, whole)
  }
  if (PARTS_OF_MONTH.has(unit)) {
    const month = frame.reference === null ? null : unitSpan('month', frame.reference, 0, 1)
    return month && nthSpan(unit, nth, count, month)
  }
  const at = (year: number): Stretch => nthSpan(unit, nth, count, monthSpan(year, 1, 12)) ?? monthSpan(year, 1, 12)
  const year = chooseYear(partialDate({}), frame, at)
  return year === null ? null : at(year)
}

// «ese mismo año» is the year of what was said; «el mismo periodo de 2020» its days in another year.
function sameAs({ unit, in: other, back }: When & { readonly kind: 'same' }, frame: Frame): Stretch | null {
  const { anchor } = frame
  if (!anchor) return null
  const day = { start: anchor.start, end: anchor.start }
  const own = unit === null ? anchor : unit === 'day' ? day : unitSpan(unit, anchor.end, 0, 1)
  const target = other && spanOf(other, frame)
  if (!own || (!other && back === undefined)) return own
  if (!target) return back ? backBy(own, back) : null
  const shift = civilOf(target.start).year - civilOf(own.end).year
  const move = (n: number): number => {
    const { year, month, day: d } = civilOf(n)
    return dayNumber(year + shift, month, Math.min(d, monthLength(year + shift, month)))
  }
  return { start: move(own.start), end: move(own.end) }
}

// «En mayo fueron 90; un mes antes, 70»: whole months go back to whole months.
function backBy(
  { start, end }: Stretch,
  { unit, count }: { readonly unit: CalendarUnit; readonly count: number },
): Stretch {
  const { year, month, day } = civilOf(end)
  const whole = unit === 'month' && day === monthLength(year, month)
  return {
    start: shiftBy(unit, start, -count),
    end: whole ? shiftBy(unit, end + 1, -count) - 1 : shiftBy(unit, end, -count),
  }
}

/** All days that one point or unit covers, or null where the frame does not tell. */
function spanOf(when: When, frame: Frame): Stretch | null {
  const { reference, year, now } = frame
  switch (when.kind) {
    case 'date':
      return dateSpan(when, frame)
    case 'decade':
      return monthSpan(when.first, 1, 120)
    case 'nth':
      return nthOf(when, frame)
    case 'part': {
      const whole = spanOf(when.of, frame)
      return whole && thirdOf(whole, when.third)
    }
    case 'same':
      return sameAs(when, frame)
    case 'week_number': {
      const own = when.year ?? year ?? now
      return own === null ? null : weekOfYear(when.number, own, when.iso)
    }
    case 'unit':
      if (reference !== null) return unitSpan(when.unit, reference, when.shift, when.count)
      return when.unit === 'year' && when.count === 1 && year !== null ? monthSpan(year + when.shift, 1, 12) : null
    case 'weekday':
      return reference === null ? null : weekdaySpan(when, reference, when.of && spanOf(when.of, frame))
    case 'offset': {
      if (reference === null) return null
      const day = shiftBy(when.unit, reference, when.count)
      // «hace cinco años» is no day but a month of that year.
      return when.unit === 'year' ? unitSpan('month', day, 0, 1) : { start: day, end: day }
    }
    case 'rolling': {
      if (reference === null) return null
      const day = shiftBy(when.unit, reference, when.count * when.side)
      return when.side < 0 ? { start: day, end: reference - 1 } : { start: reference + 1, end: day }
    }
  }
}

const lacksYear = (when: When): when is PartialDate => when.kind === 'date' && when.year === null && when.month !== null

/** Both ends of a range; dates without a year take one together. */
function rangeOf(first: When, last: When, frame: Frame): Stretch | null {
  if (lacksYear(first) && lacksYear(last)) {
    const wraps = (first.month as number) > (last.month as number) ? 1 : 0
    const at = (year: number): Stretch => ({ start: dateIn(first, year).start, end: dateIn(last, year + wraps).end })
    const year = chooseYear(first, frame, at)
    if (year === null) return null
    // A year that is given is the year of the last day.
    return at(frame.year !== null && first.yearShift === null ? year - wraps : year)
  }
  const start = spanOf(first, frame)?.start
  if (start === undefined) return null
  if (last.kind === 'weekday' && last.of === null && last.side === null) {
    return { start, end: start + ((last.weekday - weekdayOfNumber(start) + 7) % 7) }
  }
  const end = first.kind === 'same' && lacksYear(last) ? firstAfter(last, start) : spanOf(last, frame)?.end
  return end === undefined || end < start ? null : { start, end }
}

// «de esa fecha al 12 de septiembre»: the first such day from the start on.
function firstAfter(date: PartialDate, start: number): number {
  const { year } = civilOf(start)
  const { end } = dateIn(date, year)
  return end >= start ? end : dateIn(date, year + 1).end
}

const daysOf = ({ start, end }: Stretch): Days => ({ start: isoOf(start), end: isoOf(end) })

const isToday = (when: When | null): boolean => when?.kind === 'unit' && when.unit === 'day'

function toDate(first: When | null, last: When | null, frame: Frame): Days | null {
  const { anchor, reference } = frame
  const now = anchor?.end ?? reference
  if (first === null) {
    const end = isToday(last) ? (anchor?.end ?? reference ?? undefined) : last ? spanOf(last, frame)?.end : undefined
    if (end === undefined) return null
    return daysOf({ start: anchor && anchor.start <= end ? anchor.start : end, end })
  }
  const whole = spanOf(first, frame)
  const cut = last && !isToday(last) ? rangeOf(first, last, frame)?.end : now
  if (!whole || cut === null || cut === undefined) return null
  // «en lo que va de 2019», read in 2021, is the whole of it; «de enero de 2019 a la fecha» goes on to today.
  const end = last === null ? Math.min(cut, whole.end) : cut
  return end < whole.start ? null : daysOf({ start: whole.start, end })
}

/**
 * The days that a mention means, ends inclusive, or null where the context does not tell them. A date without a year
 * takes the reference's year unless it would lie far ahead of it. An accumulation (`to_date`) ends at its printed
 * cut-off, else at the anchor's end, else at the reference. Where no start is printed, it and `until` begin at the
 * anchor's start; without an anchor they are the cut-off itself: «al 12 de septiembre» is that day, «hasta mayo» May.
 */
export function resolvePeriod(mention: PeriodMention, context: PeriodContext): Days | null {
  const { shape, first, last } = mention
  const frame = frameOf(context)
  if (shape === 'to_date') return toDate(first, last, frame)
  if (first && last) {
    const range = rangeOf(first, last, frame)
    return range && daysOf(range)
  }
  const only = first ?? last
  const span = only && spanOf(only, frame)
  if (!span) return null
  if (shape === 'since') return { start: isoOf(span.start), end: null }
  if (shape === 'week' && only.kind === 'date') {
    const monday = mondayOf(span.start)
    return daysOf({ start: monday, end: monday + 6 })
  }
  const { anchor } = frame
  return daysOf(shape === 'until' && anchor && anchor.start <= span.end ? { ...span, start: anchor.start } : span)
}
