import type { IsoDate } from '../../entity/period/calendar.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Asked, AskedPeriod, Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'

const YEAR_BEFORE =
  /\b(?:a[nñ]o|ejercicio|anualidad) (?:inmediato )?(?:anterior|pasado|previo)\b|\bhace un a[nñ]o\b|\b(?:anterior|previo)$/
const THIS_YEAR = /\b(?:este|presente|actual) a[nñ]o\b|\ba[nñ]o (?:en curso|actual)\b/

/** «¿cuántos van este año?»: of the years that the bulletins give figures of, that of the latest of them; null where it is no matter. */
export function inLatestYear(query: Query, corpus: Corpus): Query | null {
  const isWide = ({ period }: Selection): boolean =>
    period !== null && period.value.windows.length > 1 && THIS_YEAR.test(fold(period.text))
  if (!query.selections.some(isWide)) return null
  const latest = latestYear(corpus)
  if (latest === 0) return null
  const selections = query.selections.map((selection) => {
    const { period } = selection
    if (!period || !isWide(selection)) return selection
    const windows = period.value.windows.filter(({ start }) => yearOf(start) === latest)
    return { ...selection, period: { ...period, value: { ...period.value, windows } } }
  })
  return selections.every(({ period }) => period?.value.windows.length !== 0) ? { ...query, selections } : null
}

const latestYear = ({ issues }: Corpus): number => issues.reduce((year, { value }) => Math.max(year, yearOf(value)), 0)

/**
 * «¿Cuántas hubo el año anterior?» of bulletins of years ago: who reads them means the year before theirs, not before
 * today; said as a correction. Null where the question names no such year, or the bulletins are of this one.
 */
export function ofBulletinYear(query: Query, corpus: Corpus): Query | null {
  const today = query.today === null ? null : yearOf(query.today)
  const asked = query.selections.find(({ period }) => period !== null && YEAR_BEFORE.test(fold(period.text)))?.period
  if (!asked || today === null) return null
  const latest = latestYear(corpus)
  if (latest === 0 || latest >= today) return null
  const shift = latest - today
  const selections = query.selections.map((selection) =>
    selection.period === asked ? { ...selection, period: shifted(asked, shift) } : selection,
  )
  const corrections = [...query.corrections, { from: asked.text, to: String(latest - 1) }]
  return { ...query, selections, corrections }
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

const shifted = (asked: Asked<AskedPeriod>, years: number): Asked<AskedPeriod> => {
  const move = (date: IsoDate): IsoDate => `${String(yearOf(date) + years).padStart(4, '0')}${date.slice(4)}`
  const windows = asked.value.windows.map(({ start, end }) => ({
    start: move(start),
    end: end === null ? null : move(end),
  }))
  return { ...asked, value: { ...asked.value, windows } }
}
