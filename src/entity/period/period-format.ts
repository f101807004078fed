import { MONTHS } from '../../text/closed-classes.ts'
import { type Civil, civilOfIso, type Days, type IsoDate, monthLength } from './calendar.ts'

const monthName = (month: number): string => MONTHS[month - 1] ?? ''
const shortMonth = (month: number): string => monthName(month).slice(0, 3)

type Ends = readonly [Civil, Civil]

const sameYear = ([a, b]: Ends): boolean => a.year === b.year
const sameMonth = ([a, b]: Ends): boolean => sameYear([a, b]) && a.month === b.month
const sameDay = (ends: Ends): boolean => sameMonth(ends) && ends[0].day === ends[1].day
const wholeMonths = ([a, b]: Ends): boolean => a.day === 1 && b.day === monthLength(b.year, b.month)
const wholeYears = (ends: Ends): boolean => wholeMonths(ends) && ends[0].month === 1 && ends[1].month === 12

interface Format {
  readonly name: string
  readonly example: string
  readonly fits: (ends: Ends) => boolean
  readonly write: (ends: Ends) => string
}

const day = ({ day: d, month, year }: Civil): string => `${d} ${shortMonth(month)} ${year}`

// En dash without spaces, as in tables and headings; the first that fits.
const SHORT: readonly Format[] = [
  { name: 'day', example: '5 may 2021', fits: sameDay, write: ([a]) => day(a) },
  { name: 'year', example: '2021', fits: (e) => wholeYears(e) && sameYear(e), write: ([a]) => `${a.year}` },
  { name: 'years', example: '2019–2021', fits: wholeYears, write: ([a, b]) => `${a.year}–${b.year}` },
  {
    name: 'month',
    example: 'mayo 2021',
    fits: (e) => wholeMonths(e) && sameMonth(e),
    write: ([a]) => `${monthName(a.month)} ${a.year}`,
  },
  {
    name: 'months',
    example: 'ene–jun 2021',
    fits: (e) => wholeMonths(e) && sameYear(e),
    write: ([a, b]) => `${shortMonth(a.month)}–${shortMonth(b.month)} ${b.year}`,
  },
  {
    name: 'days of a month',
    example: '29–31 jul 2022',
    fits: sameMonth,
    write: ([a, b]) => `${a.day}–${day(b)}`,
  },
  {
    name: 'days of a year',
    example: '31 may–6 jun 2021',
    fits: sameYear,
    write: ([a, b]) => `${a.day} ${shortMonth(a.month)}–${day(b)}`,
  },
  { name: 'days', example: '27 dic 2021–2 ene 2022', fits: () => true, write: ([a, b]) => `${day(a)}–${day(b)}` },
]

const longDay = ({ day: d, month, year }: Civil): string => `${d} de ${monthName(month)} de ${year}`

// With its preposition, to stand in a sentence of a press note.
const LONG: readonly Format[] = [
  { name: 'day', example: 'el 5 de mayo de 2021', fits: sameDay, write: ([a]) => `el ${longDay(a)}` },
  { name: 'year', example: 'en 2021', fits: (e) => wholeYears(e) && sameYear(e), write: ([a]) => `en ${a.year}` },
  { name: 'years', example: 'de 2019 a 2021', fits: wholeYears, write: ([a, b]) => `de ${a.year} a ${b.year}` },
  {
    name: 'month',
    example: 'en mayo de 2021',
    fits: (e) => wholeMonths(e) && sameMonth(e),
    write: ([a]) => `en ${monthName(a.month)} de ${a.year}`,
  },
  {
    name: 'months',
    example: 'de enero a junio de 2021',
    fits: (e) => wholeMonths(e) && sameYear(e),
    write: ([a, b]) => `de ${monthName(a.month)} a ${monthName(b.month)} de ${b.year}`,
  },
  {
    name: 'days of a month',
    example: 'del 29 al 31 de julio de 2022',
    fits: sameMonth,
    write: ([a, b]) => `del ${a.day} al ${longDay(b)}`,
  },
  {
    name: 'days of a year',
    example: 'del 1 de abril al 12 de septiembre de 2021',
    fits: sameYear,
    write: ([a, b]) => `del ${a.day} de ${monthName(a.month)} al ${longDay(b)}`,
  },
  {
    name: 'days',
    example: 'del 27 de diciembre de 2021 al 2 de enero de 2022',
    fits: () => true,
    write: ([a, b]) => `del ${longDay(a)} al ${longDay(b)}`,
  },
]

function written(days: Days, formats: readonly Format[], open: (start: Civil) => string): string {
  const start = civilOfIso(days.start)
  if (days.end === null) return open(start)
  const ends: Ends = [start, civilOfIso(days.end)]
  return formats.find(({ fits }) => fits(ends))?.write(ends) ?? ''
}

/** «5 may 2021». */
export const formatDay = (date: IsoDate): string => day(civilOfIso(date))

/** «5 de mayo de 2021», without a preposition. */
export const formatLongDay = (date: IsoDate): string => longDay(civilOfIso(date))

/** A period for tables and headings: «1 abr–12 sep 2021», «29–31 jul 2022», «mayo 2021», «2021», «desde el 1 sep 2021». */
export const formatShort = (days: Days): string => written(days, SHORT, (start) => `desde el ${day(start)}`)

/** A period for a press note: «del 1 de abril al 12 de septiembre de 2021», «el 5 de mayo de 2021», «en mayo de 2021». */
export const formatLong = (days: Days): string => written(days, LONG, (start) => `desde el ${longDay(start)}`)
