import type { Token } from '../../text/token.ts'
import {
  cardinalAt,
  countAt,
  digitsAt,
  fullYear,
  ordinalAt,
  partOfUnit,
  type Read,
  unitAt,
  WORDS,
  wordAt,
  yearAt,
} from './calendar-words.ts'
import { partialDate } from './date-form.ts'
import { hours, today, weekday, weekend } from './named-days.ts'
import { dateAt } from './period-date.ts'
import { container, shifted, skipArticle, unit } from './unit-shift.ts'
import type { CalendarUnit, When } from './when.ts'
import { yearBehind } from './year-behind.ts'

interface UnitForm {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly read: (tokens: readonly Token[], at: number) => Read<When> | null
}

// «primera mitad» of a year is its semester, of a month its fortnight.
const half = (of: When | null): CalendarUnit =>
  of && ((of.kind === 'date' && of.month !== null) || (of.kind === 'unit' && of.unit === 'month'))
    ? 'fortnight'
    : 'semester'

const ROMAN = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
])

// «tercer trimestre de 2016», «segunda semana de mayo», «primera quincena de junio», «1º trimestre-2019», «segunda mitad de 2016».
const nth: UnitForm['read'] = (tokens, at) => {
  let i = skipArticle(tokens, at)
  const leading = wordAt(tokens, at - 1) === ',' ? null : yearAt(tokens, at)
  const year = leading && digitsAt(tokens, at, 4) !== null ? leading : null
  if (year) i = skipArticle(tokens, year.to)
  const last = WORDS.last.has(wordAt(tokens, i))
  const roman = ROMAN.get(wordAt(tokens, i))
  const ordinal = last ? { value: -1, to: i + 1 } : roman ? { value: roman, to: i + 1 } : ordinalAt(tokens, i)
  if (!ordinal) return null
  const isHalf = wordAt(tokens, ordinal.to) === 'mitad'
  const noun = isHalf ? { value: 'semester' as const, to: ordinal.to + 1 } : unitAt(tokens, ordinal.to)
  if (!noun) return null
  const of = year ? { value: partialDate({ year: year.value }), to: noun.to } : container(tokens, noun.to)
  const next = wordAt(tokens, noun.to)
  if (!of) {
    const free = /^(?:bimester|quarter|fourmonth|semester|fortnight)$/.test(noun.value) && !isHalf && !last
    if (!free || next === 'de' || next === 'del' || WORDS.notCalendar.has(next)) return null
  }
  const found = isHalf ? half(of?.value ?? null) : noun.value
  return {
    value: { kind: 'nth', unit: found, nth: ordinal.value, count: 1, of: of?.value ?? null },
    to: of?.to ?? noun.to,
  }
}

// «los últimos cuatro meses de 2021», «los primeros diez días del año», «los dos primeros meses del año».
const several: UnitForm['read'] = (tokens, at) => {
  let i = skipArticle(tokens, at)
  const early = countAt(tokens, i)
  if (early && /^(?:primer|ultim)/.test(wordAt(tokens, early.to))) i = early.to
  const word = wordAt(tokens, i)
  const sign = /^primer[oa]s$/.test(word) ? 1 : /^ultim[oa]s$/.test(word) ? -1 : 0
  if (sign === 0) return null
  const count = i > skipArticle(tokens, at) ? early : countAt(tokens, i + 1)
  if (!count) return null
  const noun = unitAt(tokens, i === skipArticle(tokens, at) ? count.to : i + 1)
  const of = noun && container(tokens, noun.to)
  // «en los primeros diez meses», of the year that the text is of; «los primeros seis meses de vida» are of another thing.
  const alone = noun?.value === 'month' && sign === 1 && !/^del?$/.test(wordAt(tokens, noun.to))
  if (!noun || (!of && !alone)) return null
  return {
    value: { kind: 'nth', unit: noun.value, nth: sign, count: count.value, of: of?.value ?? null },
    to: of?.to ?? noun.to,
  }
}

// «un año antes», «dos años atrás», «un mes antes»: the stretch that the text told, so many units before.
const unitsBack: UnitForm['read'] = (tokens, at) => {
  const count = countAt(tokens, at)
  const noun = count && unitAt(tokens, count.to)
  const word = noun ? wordAt(tokens, noun.to) : ''
  if (!count || !noun || !(word === 'antes' || (word === 'atras' && noun.value === 'year'))) return null
  if (!/^(?:year|month|week|day)$/.test(noun.value)) return null
  return {
    value: { kind: 'same', unit: null, in: null, back: { unit: noun.value, count: count.value } },
    to: noun.to + 1,
  }
}

// «ocho meses de 2019», «tres trimestres de 2021»: the first so many of that year.
const firstOf: UnitForm['read'] = (tokens, at) => {
  const count = countAt(tokens, at)
  const noun = count && unitAt(tokens, count.to)
  if (!count || !noun || (noun.value !== 'month' && noun.value !== 'quarter') || count.value < 2) return null
  const of = wordAt(tokens, noun.to) === 'de' ? yearAt(tokens, noun.to + 1) : null
  if (!of) return null
  const value = {
    kind: 'nth',
    unit: noun.value,
    nth: 1,
    count: count.value,
    of: partialDate({ year: of.value }),
  } as const
  return { value, to: of.to }
}

// «a principios de junio», «fines del año pasado», «a mediados de mayo de 2021».
const part: UnitForm['read'] = (tokens, at) => {
  const i = wordAt(tokens, at) === 'a' ? at + 1 : at
  const third = unitAt(tokens, i) ? null : partOfUnit(wordAt(tokens, i))
  const whole = third === null ? null : (container(tokens, i + 1) ?? bareYear(tokens, i + 1))
  return third === null || !whole ? null : { value: { kind: 'part', third, of: whole.value }, to: whole.to }
}

// «a principios de año», «para fin de año»: of the current one.
const bareYear = (tokens: readonly Token[], at: number): Read<When> | null =>
  wordAt(tokens, at) === 'de' && unitAt(tokens, at + 1)?.value === 'year'
    ? { value: unit('year', 0), to: at + 2 }
    : null

// «2017-t1», «T1 2017», «1T 2022», «2T22».
const quarterCode: UnitForm['read'] = (tokens, at) => {
  const quarter = (nthQuarter: number | null, year: number | null, to: number): Read<When> | null =>
    nthQuarter !== null && nthQuarter >= 1 && nthQuarter <= 4 && year !== null
      ? { value: { kind: 'nth', unit: 'quarter', nth: nthQuarter, count: 1, of: partialDate({ year }) }, to }
      : null
  const tight = (i: number): boolean => tokens[i]?.spaced === false
  const dash = (i: number): number => (/^[-/]$/.test(wordAt(tokens, i)) ? i + 1 : i)
  if (wordAt(tokens, at) === 't' && tight(at + 1)) {
    const i = dash(at + 2)
    return quarter(digitsAt(tokens, at + 1, 1), digitsAt(tokens, i, 4), i + 1)
  }
  if (wordAt(tokens, at + 1) === 't' && tight(at + 1)) {
    const i = dash(at + 2)
    const year = digitsAt(tokens, i, 4)
    return quarter(digitsAt(tokens, at, 1), year === null ? null : fullYear(year), i + 1)
  }
  const i = dash(at + 1)
  return wordAt(tokens, i) === 't' && tight(i + 1)
    ? quarter(digitsAt(tokens, i + 1, 1), digitsAt(tokens, at, 4), i + 2)
    : null
}

// «hace tres semanas», «dentro de dos días», «2 días a partir de ahora».
const offset: UnitForm['read'] = (tokens, at) => {
  const ago = wordAt(tokens, at) === 'hace'
  const ahead = wordAt(tokens, at) === 'dentro' && wordAt(tokens, at + 1) === 'de'
  const count = countAt(tokens, ago ? at + 1 : ahead ? at + 2 : at)
  const noun = count && unitAt(tokens, count.to)
  if (!count || !noun) return null
  if (wordAt(tokens, noun.to) === 'atras' && !ahead) {
    return { value: { kind: 'offset', unit: noun.value, count: -count.value }, to: noun.to + 1 }
  }
  if (ago || ahead)
    return { value: { kind: 'offset', unit: noun.value, count: ago ? -count.value : count.value }, to: noun.to }
  const i = noun.to
  const from =
    wordAt(tokens, i) === 'desde' ? i + 1 : wordAt(tokens, i) === 'a' && wordAt(tokens, i + 1) === 'partir' ? i + 3 : 0
  return from && /^(?:hoy|ahora)$/.test(wordAt(tokens, from))
    ? { value: { kind: 'offset', unit: noun.value, count: count.value }, to: from + 1 }
    : null
}

// «los años 90», «la década de 1990», «los años setenta», «los años 2000»; «los años 2020 y 2021» are two years.
const decade: UnitForm['read'] = (tokens, at) => {
  const i = skipArticle(tokens, at)
  const word = wordAt(tokens, i)
  const named = word === 'decada' || word === 'decadas'
  if (!named && !(/^(?:años|anos)$/.test(word) && (i > at || /^(?:los)$/.test(wordAt(tokens, at - 1))))) return null
  let j = i + 1
  if (named && /^(?:de|del)$/.test(wordAt(tokens, j))) j = skipArticle(tokens, j + 1)
  if (named && /^(?:años|anos)$/.test(wordAt(tokens, j))) j++
  const figure = digitsAt(tokens, j, 4)
  const read = figure !== null ? { value: figure, to: j + 1 } : cardinalAt(tokens, j)
  if (
    !read ||
    read.value % 10 !== 0 ||
    read.value < 10 ||
    (read.value >= 100 && read.value < 1500) ||
    read.value >= 2200
  )
    return null
  if (/^(?:y|a|al|,|-)$/.test(wordAt(tokens, read.to))) return null
  const first = read.value >= 100 ? read.value : read.value >= 30 ? 1900 + read.value : fullYear(read.value)
  return { value: { kind: 'decade', first }, to: read.to }
}

// «semana epidemiológica 23 de 2021», «semana 23», «SE 23».
const numberedWeek: UnitForm['read'] = (tokens, at) => {
  let i = skipArticle(tokens, at)
  const short = tokens[i]?.text === 'SE'
  if (!short && wordAt(tokens, i) !== 'semana') return null
  i++
  const epidemiological = short || wordAt(tokens, i).startsWith('epidemiologic')
  if (!short && epidemiological) i++
  if (wordAt(tokens, i) === '(' && wordAt(tokens, i + 1) === 'se' && wordAt(tokens, i + 2) === ')') i += 3
  if (/^(?:numero|num|no|nº)$/.test(wordAt(tokens, i))) i++
  if (wordAt(tokens, i) === '.') i++
  const number = digitsAt(tokens, i, 2)
  // «la semana 24 de mayo» would be a date behind.
  if (number === null || number < 1 || number > 53) return null
  if (dateAt(tokens, i, { inRange: true })?.value.month) return null
  const year = yearBehind(tokens, i + 1)
  const printed = year?.value.year ?? null
  return {
    value: { kind: 'week_number', number, iso: !epidemiological, year: printed },
    to: printed === null ? i + 1 : (year as Read<unknown>).to,
  }
}

/** Every way to name a stretch of time that is no calendar date, most specific first. */
export const UNIT_FORMS: readonly UnitForm[] = [
  { name: 'today', example: 'el día de ayer', counterExample: 'por la mañana', read: today },
  {
    name: 'several of',
    example: 'los últimos cuatro meses de 2021',
    counterExample: 'los primeros cuatro pacientes',
    read: several,
  },
  { name: 'first of', example: 'ocho meses de 2019', counterExample: 'ocho meses de tratamiento', read: firstOf },
  { name: 'part of', example: 'a mediados de mayo', counterExample: 'a mediados de la cirugía', read: part },
  { name: 'quarter code', example: '1T 2022', counterExample: '2 t de equipo', read: quarterCode },
  { name: 'nth of', example: 'tercer trimestre de 2016', counterExample: 'tercer trimestre de embarazo', read: nth },
  { name: 'decade', example: 'los años setenta', counterExample: 'a los 70 años', read: decade },
  {
    name: 'numbered week',
    example: 'semana epidemiológica 23',
    counterExample: 'semana de 40 horas',
    read: numberedWeek,
  },
  { name: 'hours', example: 'las últimas 24 horas', counterExample: 'las últimas tres horas', read: hours },
  { name: 'units back', example: 'un año antes', counterExample: 'un año después', read: unitsBack },
  { name: 'offset', example: 'hace tres semanas', counterExample: 'hace 15 cirugías', read: offset },
  { name: 'weekday', example: 'el próximo lunes', counterExample: 'de lunes a viernes', read: weekday },
  { name: 'shifted', example: 'la semana pasada', counterExample: 'la semana nacional', read: shifted },
  { name: 'weekend', example: 'el fin de semana', counterExample: 'un fin de semana', read: weekend },
]

/** A stretch of time named by unit: «ayer», «tercer trimestre de 2016», «los últimos tres años». */
export function unitPhraseAt(tokens: readonly Token[], at: number): Read<When> | null {
  for (const form of UNIT_FORMS) {
    const read = form.read(tokens, at)
    if (read) return read
  }
  return null
}
