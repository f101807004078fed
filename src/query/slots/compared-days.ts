import type { Days } from '../../entity/period/calendar.ts'
import { ARTICLES } from '../../text/closed-classes.ts'
import { THAN } from '../operation/joined.ts'
import type { AskedPeriod } from '../query.ts'
import type { Board } from '../words/board.ts'
import type { Said } from './said.ts'

type SaidPeriod = Said<AskedPeriod>

/**
 * The periods of a question, where a year that a comparison names is days of its own, never the year of those beside it:
 * «el primer cuatrimestre de 2025 que en el de 2024» is of the same months of two years, «este mes respecto a 2020» of a
 * month and a year.
 */
export function withComparedDays(board: Board, periods: readonly SaidPeriod[]): readonly SaidPeriod[] {
  const [other, ...more] = periods.filter((period) => !isComparedYear(board, period))
  if (!other || more.length > 0 || isYear(other.value)) return periods
  return periods.map((period) => {
    if (period === other) return period
    const year = period.value.windows[0]?.start.slice(0, 4) ?? ''
    const windows = elides(gapBefore(board, period)) ? inYear(other.value.windows, year) : period.value.windows
    return { ...period, value: { ...period.value, windows, shape: 'range', yearSaid: true } }
  })
}

const isComparedYear = (board: Board, period: SaidPeriod): boolean =>
  isYear(period.value) && gapBefore(board, period) !== null

/** The words between a comparison and the days it names: «en el de» of «que en el de 2024»; null where none stands before them. */
function gapBefore({ tokens }: Board, { from }: SaidPeriod): readonly string[] | null {
  const before = tokens.slice(Math.max(0, from - REACH), from).map((t) => t.fold)
  const than = before.findLastIndex((word) => THAN.has(word))
  return than < 0 ? null : before.slice(than + 1)
}
const REACH = 5

/** «el de 2024», «al mismo de 2022» leave out what «el primer cuatrimestre» says; «en el 2024» leaves out nothing. */
const elides = (gap: readonly string[] | null): boolean =>
  gap !== null &&
  /^del?$/.test(gap.at(-1) ?? '') &&
  gap.slice(0, -1).some((word) => word === 'al' || ARTICLES.has(word))

const isYear = ({ shape, windows }: AskedPeriod): boolean => shape === 'year' && windows.length === 1

/** The same days of another year. */
function inYear(windows: readonly Days[], year: string): Days[] {
  const [window] = windows
  if (!window) return []
  const shift = Number(year) - Number(window.start.slice(0, 4))
  return [{ start: moved(window.start, shift), end: window.end === null ? null : moved(window.end, shift) }]
}

/** The last day of February is the last one in a year with another number of days. */
function moved(date: string, years: number): string {
  const [year, day] = [Number(date.slice(0, 4)) + years, date.slice(5)]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = day === '02-28' || day === '02-29' ? `02-${isLeap ? 29 : 28}` : day
  return `${String(year).padStart(4, '0')}-${last}`
}
