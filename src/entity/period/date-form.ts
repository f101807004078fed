import { COPULAS } from '../../text/closed-classes.ts'
import type { Token } from '../../text/token.ts'
import { monthLength } from './calendar.ts'
import {
  cardinalAt,
  dayAt,
  digitsAt,
  fullYear,
  isSeparator,
  monthAt,
  type Read,
  WORDS,
  wordAt,
  yearAt,
} from './calendar-words.ts'
import type { PartialDate } from './when.ts'
import { countsNoun, yearBehind } from './year-behind.ts'

/** How a date form is read: `inRange` where a range word already proves that numbers are dates («de 25/10 a 25/1»). */
export interface DateContext {
  readonly inRange: boolean
}

interface DateForm {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly read: (tokens: readonly Token[], at: number, context: DateContext) => Read<PartialDate> | null
}

type Fields = Partial<Omit<PartialDate, 'kind'>>

/** A partial date out of the fields that are known. */
export const partialDate = (fields: Fields): PartialDate => ({
  kind: 'date',
  year: null,
  month: null,
  day: null,
  weekday: null,
  yearShift: null,
  side: null,
  ...fields,
})

function valid(day: number, month: number, year: number | null): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year ?? 2000, month)
}

const dated = (to: number, day: number, month: number, year: number | null): Read<PartialDate> | null =>
  valid(day, month, year) ? { value: partialDate({ day, month, year }), to } : null

// «12/08/2016», «3-7-27», «2015/08/12»: three numbers with one separator.
const threeNumbers: DateForm['read'] = (tokens, at, { inRange }) => {
  const separator = wordAt(tokens, at + 1)
  if (!isSeparator(tokens, at + 1) || separator === '.' || wordAt(tokens, at + 3) !== separator) return null
  if ((wordAt(tokens, at - 1) === '-' && !inRange) || wordAt(tokens, at + 5) === separator) return null
  const [a, b, c] = [digitsAt(tokens, at, 4), digitsAt(tokens, at + 2, 2), digitsAt(tokens, at + 4, 4)]
  if (a === null || b === null || c === null) return null
  if ((tokens[at] as Token).fold.length === 4) return c <= 31 ? dated(at + 5, c, b, a) : null
  const width = (tokens[at + 4] as Token).fold.length
  return a <= 31 && (width === 4 || width === 2) ? dated(at + 5, a, b, fullYear(c)) : null
}

// «1.3.2013» and «2015.5.13» are one number token.
const dotted: DateForm['read'] = (tokens, at) => {
  const text = wordAt(tokens, at)
  if (tokens[at]?.kind !== 'number' || text.length > 10 || !/^\d{1,4}\.\d{1,2}\.\d{1,4}$/.test(text)) return null
  const [a = '', b = '', c = ''] = text.split('.')
  if (a.length === 4 && c.length <= 2) return dated(at + 1, Number(c), Number(b), Number(a))
  return a.length <= 2 && c.length === 4 ? dated(at + 1, Number(a), Number(b), Number(c)) : null
}

// «18/05», «3-3»: a fraction or a score unless an article or a range word stands before.
const twoNumbers: DateForm['read'] = (tokens, at, { inRange }) => {
  const separator = wordAt(tokens, at + 1)
  if (!isSeparator(tokens, at + 1) || separator === '.' || wordAt(tokens, at + 3) === separator) return null
  const day = digitsAt(tokens, at, 2)
  const month = digitsAt(tokens, at + 2, 2)
  if (day === null || month === null || (day === 24 && month === 7) || countsNoun(tokens, at + 3)) return null
  const introduced = /^(?:el|del|al|este|dia)$/.test(wordAt(tokens, at - 1))
  return introduced || (inRange && separator === '/') ? dated(at + 3, day, month, null) : null
}

// «17 del 11» after «el».
const dayOfMonthNumber: DateForm['read'] = (tokens, at) => {
  const day = digitsAt(tokens, at, 2)
  const month = digitsAt(tokens, at + 2, 2)
  if (day === null || month === null || wordAt(tokens, at + 1) !== 'del' || wordAt(tokens, at - 1) !== 'el') return null
  return tokens[at + 3]?.kind === 'word' || countsNoun(tokens, at + 3) ? null : dated(at + 3, day, month, null)
}

// «2 de octubre de 2016», «5 mayo de 2021», «05-ago-2016», «primero de enero», «4 de julio, 1995».
const dayMonth: DateForm['read'] = (tokens, at) => {
  const day = dayAt(tokens, at)
  if (!day) return null
  let i = day.to
  if (wordAt(tokens, i) === 'del' && wordAt(tokens, i + 1) === 'mes') i += 1
  if (wordAt(tokens, i) === 'mes') i++
  if (wordAt(tokens, i) === 'de' || wordAt(tokens, i) === 'del' || isSeparator(tokens, i)) i++
  const month = monthAt(tokens, i)
  if (!month || !valid(day.value, month.value, null)) return null
  const separator = isSeparator(tokens, month.to) ? wordAt(tokens, month.to) : null
  const short = separator ? digitsAt(tokens, month.to + 1, 2) : null
  // «4-jul-95»: two figures only where the date is written with separators throughout.
  if (short !== null && separator === wordAt(tokens, day.to) && tokens[month.to + 1]?.fold.length === 2) {
    return dated(month.to + 2, day.value, month.value, fullYear(short))
  }
  return withYear(tokens, month.to, { day: day.value, month: month.value })
}

// «mayo 5 del 2013», «Mayo veintiuno», «abril 5»: nothing countable may follow.
const monthDay: DateForm['read'] = (tokens, at) => {
  const month = monthAt(tokens, at)
  const day = month && dayAt(tokens, month.to)
  if (!month || !day || !valid(day.value, month.value, null)) return null
  const year = yearBehind(tokens, day.to)
  if (year && year.value.year !== null) return dated(year.to, day.value, month.value, year.value.year)
  // «en junio nacieron 21 y en agosto 12»
  if (wordAt(tokens, at - 1) === 'en') return null
  const next = tokens[day.to]
  const ends =
    next === undefined ||
    (next.kind === 'symbol' && next.fold !== '%' && !isSeparator(tokens, day.to)) ||
    next.fold === '.'
  return ends ? dated(day.to, day.value, month.value, null) : null
}

// «2020/23/sep», «septiembre-2020-23», «23-2020-septiembre», «2020-sep-23»: the three fields with one separator, the month in letters.
const mixedOrder: DateForm['read'] = (tokens, at) => {
  const separator = wordAt(tokens, at + 1)
  if (!isSeparator(tokens, at + 1) || wordAt(tokens, at + 3) !== separator) return null
  let day: number | null = null
  let month: number | null = null
  let year: number | null = null
  for (const i of [at, at + 2, at + 4]) {
    const figures = digitsAt(tokens, i, 4)
    if (figures === null) month = monthAt(tokens, i)?.value ?? month
    else if ((tokens[i] as Token).fold.length === 4) year = figures
    else day = figures
  }
  if (day === null || month === null || year === null) return null
  return dated(at + 5, day, month, year)
}

const withYear = (tokens: readonly Token[], at: number, fields: Fields): Read<PartialDate> => {
  const year = yearBehind(tokens, at)
  return { value: partialDate({ ...fields, ...year?.value }), to: year?.to ?? at }
}

// «día 15».
const dayNumbered: DateForm['read'] = (tokens, at) => {
  if (wordAt(tokens, at) !== 'dia') return null
  const day = dayAt(tokens, at + 1)
  return day && !countsNoun(tokens, day.to) && tokens[day.to]?.kind !== 'word'
    ? { value: partialDate({ day: day.value }), to: day.to }
    : null
}

// «mayo de 2021», «nov, 2016», «abril del 87», «ago-2019», «mes de mayo», «mayo».
const monthYear: DateForm['read'] = (tokens, at, { inRange }) => {
  const named = wordAt(tokens, at) === 'mes' && wordAt(tokens, at + 1) === 'de'
  const month = monthAt(tokens, named ? at + 2 : at)
  if (!month) return null
  const read = withYear(tokens, month.to, { month: month.value })
  // «mar» is the sea and «may» a name: an abbreviation alone is no month, but «ene–jun 2021» is two.
  return month.full || inRange || read.value.year !== null ? read : null
}

// «2016-dic», «2021-09».
const yearMonth: DateForm['read'] = (tokens, at) => {
  const year = digitsAt(tokens, at, 4)
  if (year === null || year < 1900 || year > 2100 || !/^[-/]$/.test(wordAt(tokens, at + 1)) || tokens[at + 2]?.spaced)
    return null
  const figures = tokens[at + 2]?.fold.length === 2 ? digitsAt(tokens, at + 2, 2) : null
  const month = monthAt(tokens, at + 2) ?? (figures === null ? null : { value: figures, to: at + 3 })
  if (!month || month.value < 1 || month.value > 12 || /^[-/]$/.test(wordAt(tokens, month.to))) return null
  return { value: partialDate({ month: month.value, year }), to: month.to }
}

// «11/2016»: no number of a bulletin or of a tender.
const numericMonth: DateForm['read'] = (tokens, at) => {
  const month = digitsAt(tokens, at, 2)
  const year = digitsAt(tokens, at + 2, 4)
  if (month === null || year === null || month < 1 || month > 12 || year < 1900 || year > 2100) return null
  if (wordAt(tokens, at + 1) !== '/' || wordAt(tokens, at + 3) === '/') return null
  return { value: partialDate({ month, year }), to: at + 3 }
}

// «en 2021», «este 2021», «2020 y 2021», «(2021)», «Vacunación 2023».
const plainYear: DateForm['read'] = (tokens, at, { inRange }) => {
  const read = yearAt(tokens, at)
  if (!read || countsNoun(tokens, read.to)) return null
  const previous = tokens[at - 1]
  const word = previous?.fold ?? ''
  if (cardinalAt(tokens, at) && !WORDS.beforeYear.has(word)) return null
  if (read.value < 1900 && word !== 'en') return null
  if (previous?.kind === 'number' || tokens[read.to]?.kind === 'number' || WORDS.documents.has(word)) return null
  if (!inRange && /^[-–/$#.]$/.test(word) && !(word === '.' && tokens[at]?.spaced)) return null
  if (/^[-/]$/.test(wordAt(tokens, read.to)) && !inRange && tokens[read.to]?.spaced === false) return null
  // «una meta de 2014 consultas», but «la meta de 2014 es…»
  const amount = WORDS.beforeAmount.has(wordAt(tokens, at - 2)) && !COPULA.has(wordAt(tokens, read.to))
  if ((word === 'de' || word === 'a') && amount) return null
  // «41 de 2018» may be a fraction, «359 de 2023» and «470 mil de 2023» are not.
  const figure = tokens[at - 2]
  const short = (figure?.text.length ?? 3) < 3 && !/^(?:mil|contra|que|[yo])$/.test(wordAt(tokens, at - 3))
  if (!inRange && figure?.kind === 'number' && (word === 'a' || (word === 'de' && short))) return null
  if (!inRange && !WORDS.beforeYear.has(word) && (read.value < 1950 || WORDS.beforeAmount.has(word))) return null
  return { value: partialDate({ year: read.value }), to: read.to }
}

const COPULA = new Set([...COPULAS, 'sera', 'seran'])

// «año 2008», «año calendario 18», «ejercicio fiscal 2022».
const namedYear: DateForm['read'] = (tokens, at) => {
  if (!/^(?:año|ano|ejercicio)$/.test(wordAt(tokens, at))) return null
  const adjective = /^(?:calendario|fiscal)$/.test(wordAt(tokens, at + 1))
  const i = at + (adjective ? 2 : 1)
  const year = yearAt(tokens, i)
  if (year) return { value: partialDate({ year: year.value }), to: year.to }
  const short = adjective ? digitsAt(tokens, i, 2) : null
  return short === null ? null : { value: partialDate({ year: fullYear(short) }), to: i + 1 }
}

/** Every way to write a date, month or year, most specific first. */
export const DATE_FORMS: readonly DateForm[] = [
  { name: 'three numbers', example: '22/02/2016', counterExample: '800-623-2323', read: threeNumbers },
  { name: 'dotted', example: '1.3.2013', counterExample: '1.234.567', read: dotted },
  { name: 'mixed order', example: '23-2020-septiembre', counterExample: '23-2020-12345', read: mixedOrder },
  { name: 'day and month', example: '5 mayo de 2021', counterExample: '5 de córnea', read: dayMonth },
  { name: 'month and day', example: 'mayo 5 del 2013', counterExample: 'mayo 5 hospitales', read: monthDay },
  { name: 'day and month number', example: 'el 17 del 11', counterExample: 'de 17 del 11', read: dayOfMonthNumber },
  { name: 'year and month', example: '2016-dic', counterExample: '2016-2018', read: yearMonth },
  { name: 'numeric month', example: '11/2016', counterExample: '185/2021', read: numericMonth },
  { name: 'two numbers', example: 'el 4/7', counterExample: '1/2 tableta', read: twoNumbers },
  { name: 'numbered day', example: 'el día 15', counterExample: 'un día 15 pacientes', read: dayNumbered },
  { name: 'month', example: 'mayo de 2021', counterExample: 'cáncer de mama', read: monthYear },
  { name: 'named year', example: 'año 2008', counterExample: 'año de 365 días', read: namedYear },
  { name: 'year', example: 'en 2021', counterExample: '2021 consultas', read: plainYear },
]
