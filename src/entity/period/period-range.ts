import type { Token } from '../../text/token.ts'
import { after, dayAt, monthAt, PHRASES, type Read, weekdayAt, wordAt } from './calendar-words.ts'
import { partialDate } from './date-form.ts'
import { dateAt, sideOf } from './period-date.ts'
import { unitPhraseAt } from './period-unit.ts'
import { shifted, skipArticle } from './unit-shift.ts'
import type { PartialDate, When } from './when.ts'
import { countsNoun } from './year-behind.ts'

/** A range as read: both ends completed from each other, or a start and «a la fecha». */
export interface RangeRead {
  readonly first: When
  readonly last: When
  readonly toDate: boolean
}

/** One point or unit of time: «5 de mayo de 2021», «tercer trimestre de 2016», «ayer». */
export const pointAt = (tokens: readonly Token[], at: number, inRange: boolean): Read<When> | null =>
  unitPhraseAt(tokens, at) ?? dateAt(tokens, at, { inRange })

/** Token index after «el», «el día», «los días», «el mes de». */
export function skipLead(tokens: readonly Token[], at: number): number {
  let i = skipArticle(tokens, at)
  if (/^dias?$/.test(wordAt(tokens, i)) && (weekdayAt(tokens, i + 1) !== null || dayAt(tokens, i + 1))) i++
  else if (wordAt(tokens, i) === 'mes' && wordAt(tokens, i + 1) === 'de') i += 2
  return i
}

// «24», «viernes 24», «pasado 24»: a day that the other end of the range completes; «22 de este mes» completes itself.
function bareDay(tokens: readonly Token[], at: number): Read<When> | null {
  let i = at
  const side = sideOf(wordAt(tokens, i))
  if (side !== null) i++
  const weekday = weekdayAt(tokens, i)
  if (weekday !== null) i++
  if (wordAt(tokens, i) === ',') i++
  const day = dayAt(tokens, i)
  if (!day) return weekday !== null && i === at + 1 ? bareWeekday(weekday, i) : null
  const link = /^del?$/.test(wordAt(tokens, day.to)) ? day.to + 1 : day.to
  const month =
    wordAt(tokens, link) === 'mes' ? (shifted(tokens, link) ?? currentMonth(link + 1)) : shifted(tokens, link)
  if (month?.value.kind === 'unit' && month.value.unit === 'month') {
    return { value: { kind: 'nth', unit: 'day', nth: day.value, count: 1, of: month.value }, to: month.to }
  }
  return countsNoun(tokens, day.to) ? null : { value: partialDate({ day: day.value, weekday, side }), to: day.to }
}

const currentMonth = (to: number): Read<When> => ({ value: { kind: 'unit', unit: 'month', shift: 0, count: 1 }, to })

const bareWeekday = (weekday: number, to: number): Read<When> => ({
  value: { kind: 'weekday', weekday, side: null, of: null },
  to,
})

const endAt = (tokens: readonly Token[], at: number): Read<When> | null => {
  const i = skipLead(tokens, at)
  return pointAt(tokens, i, true) ?? (i > at ? pointAt(tokens, at, true) : null) ?? bareDay(tokens, i)
}

const before = (a: PartialDate, b: PartialDate): boolean =>
  (a.month ?? 0) < (b.month ?? 0) || (a.month === b.month && (a.day ?? 0) <= (b.day ?? 99))

// «del 24 al 26 de septiembre», «de noviembre a 5 de febrero de 2017»: what is printed once serves both ends.
function completeDates(first: PartialDate, last: PartialDate): readonly [PartialDate, PartialDate] | null {
  let a = first
  let b = last
  if (b.day !== null && b.month === null) return null
  if (a.day !== null && a.month === null) {
    if (b.day === null || b.month === null) return null
    const previous = a.day > b.day
    a = { ...a, month: previous ? ((b.month + 10) % 12) + 1 : b.month }
  }
  // A mere year needs nothing from the other end.
  if (a.month !== null && b.month !== null) {
    const wraps = before(a, b) ? 0 : 1
    if (a.year === null && b.year !== null) a = { ...a, year: b.year - wraps }
    else if (a.year !== null && b.year === null) b = { ...b, year: a.year + wraps }
    if (a.yearShift === null && a.year === null && b.yearShift !== null) a = { ...a, yearShift: b.yearShift - wraps }
    if (a.side === null) a = { ...a, side: b.side }
    else if (b.side === null) b = { ...b, side: a.side }
  }
  return [a, b]
}

/** Both ends of a range with what one of them leaves out taken from the other; null where they make no range. */
function complete(first: When, last: When): readonly [When, When] | null {
  if (first.kind === 'date' && last.kind === 'date') {
    const pair = completeDates(first, last)
    if (!pair) return null
    const [a, b] = pair
    return a.year !== null &&
      b.year !== null &&
      (a.year > b.year || (a.year === b.year && !before(a, b) && b.month !== null))
      ? null
      : pair
  }
  if (first.kind === 'date' && first.day !== null && first.month === null) {
    return last.kind === 'nth' && last.unit === 'day' ? [{ ...last, nth: first.day }, last] : null
  }
  if (last.kind === 'date' && last.day !== null && last.month === null) return null
  if (first.kind === 'weekday' && last.kind === 'weekday') {
    if (first.of === null && first.side === null) return last.of ? [{ ...first, of: last.of }, last] : null
    return [first, last]
  }
  const loose = (when: When): boolean => when.kind === 'weekday' && when.side === null && when.of === null
  return loose(first) || loose(last) ? null : [first, last]
}

const DASHES = /^[-–—]$/

function connector(tokens: readonly Token[], at: number, between: boolean): number | null {
  const word = wordAt(tokens, at)
  if (word === 'y' && wordAt(tokens, at + 1) === 'hasta') return at + 2
  if (DASHES.test(word) || word === 'al' || word === 'a' || word === 'hasta') return at + 1
  return between && (word === 'y' || word === 'e') ? at + 1 : null
}

const isMonthOrDay = (when: When): boolean => when.kind === 'date' && when.month !== null

/** A range that begins at `at`, its introducing word included: «del 31 de mayo al 6 de junio», «24–26 sep», «de enero a la fecha». */
export function rangeAt(tokens: readonly Token[], at: number, depth = 0): Read<RangeRead> | null {
  const word = wordAt(tokens, at)
  const between = word === 'entre'
  const since = after(PHRASES.since, tokens, at)
  const introduced = between || since !== null || word === 'de' || word === 'del'
  const begin = since ?? (introduced ? at + 1 : at)
  const first = endAt(tokens, begin)
  if (!first) return null
  const sinceNow = introduced ? after(PHRASES.toDate, tokens, first.to) : null
  if (sinceNow !== null && !(first.value.kind === 'date' && first.value.month === null && first.value.day !== null)) {
    const last: When = { kind: 'unit', unit: 'day', shift: 0, count: 1 }
    return { value: { first: first.value, last, toDate: true }, to: sinceNow }
  }
  // «julio/agosto 2021»
  const slash = wordAt(tokens, first.to) === '/' && monthAt(tokens, first.to - 1) && monthAt(tokens, first.to + 1)
  const comma = wordAt(tokens, first.to) === ',' && /^(?:al|hasta)$/.test(wordAt(tokens, first.to + 1)) ? 1 : 0
  const link = slash ? first.to + 1 : connector(tokens, first.to + comma, between)
  // «1 abril 12 sept» as people type it: two dates side by side, none of them cut short.
  const beside = link === null && !introduced && isMonthOrDay(first.value)
  if (link === null && !beside) return null
  const last = endAt(tokens, link ?? first.to)
  if (!last || (beside && !isMonthOrDay(last.value))) return null
  if (
    beside &&
    first.value.kind === 'date' &&
    last.value.kind === 'date' &&
    (first.value.day === null) !== (last.value.day === null)
  )
    return null
  const pair = complete(first.value, last.value) ?? completeFromNext(tokens, first.value, last, depth)
  return pair && { value: { first: pair[0], last: pair[1], toDate: false }, to: last.to }
}

// So many ranges in a row may share the month of the last one.
const DEEPEST = 4

// «del 8 al 10 y del 22 al 24 de septiembre»: the month stands behind the next range.
function completeFromNext(
  tokens: readonly Token[],
  first: When,
  last: Read<When>,
  depth: number,
): readonly [When, When] | null {
  if (depth >= DEEPEST || last.value.kind !== 'date' || !/^(?:y|e|,)$/.test(wordAt(tokens, last.to))) return null
  const next = rangeAt(tokens, last.to + 1, depth + 1)?.value.first
  if (next?.kind !== 'date' || next.day === null || last.value.month !== null) return null
  return complete(first, { ...last.value, month: next.month, year: next.year, yearShift: next.yearShift })
}

/** Days or months named one by one: «10, 11 y 12 de septiembre», «enero, febrero y marzo de 2021»; `gaps` tells «9 y 23». */
export function listAt(
  tokens: readonly Token[],
  at: number,
): (Read<{ first: PartialDate; last: PartialDate }> & { readonly gaps: boolean }) | null {
  const items: PartialDate[] = []
  for (let i = at; items.length < 31; ) {
    const link = wordAt(tokens, i - 1)
    const final = items.length > 0 && (link === 'y' || link === 'e')
    const at2 = skipLead(tokens, i)
    const date = dateAt(tokens, at2, { inRange: false })
    if (final) {
      const head = items[0]
      if (!head || !date || date.value.month === null || (date.value.day === null) !== (head.day === null)) return null
      const days = date.value.day !== null
      // «abril de 2021 y mayo de 2022» are two months, each with its year.
      const own = (item: PartialDate): boolean =>
        days ? item.day === null || item.month !== null : item.month === null
      if (items.some((item) => own(item) || item.year !== null)) return null
      const values = [...items, date.value].map((item) => (days ? item.day : item.month) as number)
      if (values.some((value, k) => k > 0 && value <= (values[k - 1] as number))) return null
      const pair = completeDates(head, date.value)
      const gaps = values.some((value, k) => k > 0 && value !== (values[k - 1] as number) + 1)
      return pair && { value: { first: pair[0], last: pair[1] }, to: date.to, gaps }
    }
    const day = date ? null : bareDay(tokens, at2)
    const item = date ?? day
    if (item?.value.kind !== 'date' || (date && date.value.day !== null && date.value.month !== null)) return null
    items.push(item.value)
    if (!/^(?:,|y|e)$/.test(wordAt(tokens, item.to))) return null
    i = item.to + 1
  }
  return null
}
