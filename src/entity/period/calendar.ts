/** «2021-06-06». */
export type IsoDate = string

/** A stretch of days, both ends inside; `end` is null where it is open («a partir del 1 de septiembre»). */
export interface Days {
  readonly start: IsoDate
  readonly end: IsoDate | null
}

// Days from civil and back, proleptic Gregorian, counted from 1970-01-01 (Howard Hinnant's algorithms): the path of
// every question goes through here, and these are a dozen integer operations where Temporal allocates.

/** Days from 1970-01-01 to a civil date; months and days may run over («month 14» is February of the next year). */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1
  const y0 = Math.floor(months / 12)
  const m = months - y0 * 12 + 1
  const y = m <= 2 ? y0 - 1 : y0
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** A civil date: month 1–12, day 1–31. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The civil date of a day number. */
export function civilOf(number: number): Civil {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** «2021-06-06» of a day number. */
export function isoOf(number: number): IsoDate {
  const { year, month, day } = civilOf(number)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The civil date written as «2021-06-06»; anything else gives NaN fields. */
export const civilOfIso = (date: IsoDate): Civil => ({
  year: digitsOf(date, 0, 4),
  month: digitsOf(date, 5, 7),
  day: digitsOf(date, 8, 10),
})

// Sorting figures by their days reads two dates a comparison: no piece of text is cut out for it.
function digitsOf(date: IsoDate, from: number, to: number): number {
  let number = 0
  for (let i = from; i < to; i++) {
    const digit = date.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** The day number of «2021-06-06». */
export function numberOf(date: IsoDate): number {
  const { year, month, day } = civilOfIso(date)
  return dayNumber(year, month, day)
}

/** Days of a month: 29 for February 2024. */
export const monthLength = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

/** 1 = Monday … 7 = Sunday of a day number; 1970-01-01 was a Thursday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** 1 = Monday … 7 = Sunday: «2021-05-05» → 3. */
export const weekdayOf = (date: IsoDate): number => weekdayOfNumber(numberOf(date))

/** «2021-12-31» + 1 → «2022-01-01». */
export const addDays = (date: IsoDate, days: number): IsoDate => isoOf(numberOf(date) + days)

/** Days from `a` to `b`, 0 where they are the same, negative where `b` comes first. */
export const daysBetween = (a: IsoDate, b: IsoDate): number => numberOf(b) - numberOf(a)

/** Days that a stretch has, both ends counted: 31 May–6 Jun → 7; Infinity where it is open. */
export const lengthOf = (days: Days): number => (days.end === null ? Infinity : daysBetween(days.start, days.end) + 1)

// ISO dates of four-digit years sort as text, so comparing needs no arithmetic.
const endsBy = (a: IsoDate | null, b: IsoDate | null): boolean => b === null || (a !== null && a <= b)

const startsBy = (a: Days, b: Days): boolean => a.start <= b.start

/** Whether every day of `inner` is a day of `outer`; equal stretches are inside each other. */
export const inside = (inner: Days, outer: Days): boolean => inner.start >= outer.start && endsBy(inner.end, outer.end)

/** Whether `outer` has every day of `inner`. */
export const contains = (outer: Days, inner: Days): boolean => inside(inner, outer)

/** Whether they have a day in common. */
export const overlaps = (a: Days, b: Days): boolean =>
  (b.end === null || a.start <= b.end) && (a.end === null || b.start <= a.end)

/** Days in common: 0 where they do not touch, Infinity where both are open. */
export function daysInCommon(a: Days, b: Days): number {
  if (!overlaps(a, b)) return 0
  const start = startsBy(a, b) ? b.start : a.start
  return lengthOf({ start, end: endsBy(a.end, b.end) ? a.end : b.end })
}
