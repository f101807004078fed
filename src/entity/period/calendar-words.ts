import calendar from '#data/lexicon/calendar.json' with { type: 'json' }
import { PhraseTable } from '../../text/phrase.ts'
import type { Token } from '../../text/token.ts'
import type { CalendarUnit } from './when.ts'

/** What a reader found: a value and the token index after it. */
export interface Read<T> {
  readonly value: T
  readonly to: number
}

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words)

/** The word classes of data/lexicon/calendar.json, as sets of folded words. */
export const WORDS = {
  previous: setOf(calendar.previous),
  next: setOf(calendar.next),
  current: setOf(calendar.current),
  last: setOf(calendar.last),
  distant: setOf(calendar.distant),
  near: setOf(calendar.near),
  spans: setOf(calendar.spans),
  referred: setOf(calendar.referred),
  notWholeUnit: setOf(calendar.notWholeUnit),
  notCalendar: setOf(calendar.notCalendar),
  names: setOf(calendar.names),
  nameFillers: setOf(calendar.nameFillers),
  documents: setOf(calendar.documents),
  beforeYear: setOf(calendar.beforeYear),
  beforeAmount: setOf(calendar.beforeAmount),
  pluralFunctionWords: setOf(calendar.pluralFunctionWords),
  ordinalMarks: setOf(calendar.ordinalMarks),
} as const

function phrases(list: readonly string[]): PhraseTable<true> {
  const table = new PhraseTable<true>()
  for (const phrase of list) table.add(phrase, true)
  return table
}

/** The set phrases of data/lexicon/calendar.json. */
export const PHRASES = {
  soFar: phrases(calendar.soFar),
  toDate: phrases(calendar.toDate),
  cutOff: phrases(calendar.cutOff),
  until: phrases(calendar.until),
  since: phrases(calendar.since),
  sincePrevious: phrases(calendar.sincePrevious),
  fromPrevious: phrases(calendar.fromPrevious),
  weekStart: phrases(calendar.weekStart),
  inUnit: phrases(calendar.inUnit),
  sinceStart: phrases(calendar.sinceStart),
} as const

/** Token index after the phrase that stands at `at`, or null. */
export const after = (table: PhraseTable<true>, tokens: readonly Token[], at: number): number | null =>
  table.matchAt(tokens, at)?.to ?? null

/** Which third of a unit a word names: «principios» 0, «mediados» 1, «fines» 2. */
export function partOfUnit(word: string): 0 | 1 | 2 | null {
  const { start, middle, end } = calendar.parts
  return start.includes(word) ? 0 : middle.includes(word) ? 1 : end.includes(word) ? 2 : null
}

const numbered = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))

const MONTHS = numbered(calendar.months)
const MONTH_NAMES = setOf(calendar.months.map((names) => names[0] as string).concat('setiembre'))
const WEEKDAYS = numbered(calendar.weekdays)
const CARDINALS = new Map(Object.entries(calendar.cardinals))
const ORDINALS = new Map(Object.entries(calendar.ordinals))
const UNITS = new Map<string, CalendarUnit>(
  Object.entries(calendar.units).flatMap(([unit, names]) => names.map((name) => [name, unit as CalendarUnit] as const)),
)
const TODAY = new PhraseTable<number>()
for (const [phrase, days] of Object.entries(calendar.today)) TODAY.add(phrase, days)

/** The folded word at `at`, «» past the end. */
export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.fold ?? ''

/** Digits without separators, at most `width` of them: «24», not «1,234» nor «71.2». */
export function digitsAt(tokens: readonly Token[], at: number, width: number): number | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.fold.length > width) return null
  const value = Number(token.fold)
  // «1,5» is no number of JavaScript, «1.5» no whole one, and «1.0» is longer than its value.
  return Number.isInteger(value) && !token.fold.includes('.') ? value : null
}

/** A cardinal in words up to 9999: «treinta y uno», «mil novecientos noventa y dos», «dos mil veintiuno». */
export function cardinalAt(tokens: readonly Token[], at: number): Read<number> | null {
  let thousands = 0
  let rest = 0
  let i = at
  for (; ; i++) {
    const word = wordAt(tokens, i)
    if (word === 'mil' && thousands === 0 && rest < 10) {
      thousands = rest || 1
      rest = 0
      continue
    }
    if (word === 'y' && rest % 100 >= 30 && rest % 10 === 0) {
      const units = CARDINALS.get(wordAt(tokens, i + 1))
      if (units === undefined || units > 9) break
      rest += units
      i++
      continue
    }
    const value = CARDINALS.get(word)
    if (value === undefined || !(rest === 0 || (rest % 100 === 0 && value < 100))) break
    rest += value
  }
  return i > at ? { value: thousands * 1000 + rest, to: i } : null
}

// «1º», «1.º», «1o», «1er», «3ra», «1°»: the mark stands right behind the digits.
function ordinalMark(tokens: readonly Token[], at: number): number | null {
  const dotted = wordAt(tokens, at) === '.' && tokens[at]?.spaced === false ? at + 1 : at
  const mark = tokens[dotted]
  return mark && !mark.spaced && WORDS.ordinalMarks.has(mark.fold) ? dotted + 1 : null
}

/** An ordinal in figures or words: «1º», «3er», «séptima», «vigésimo segundo». */
export function ordinalAt(tokens: readonly Token[], at: number): Read<number> | null {
  const figure = digitsAt(tokens, at, 3)
  if (figure !== null) {
    const to = ordinalMark(tokens, at + 1)
    return to === null ? null : { value: figure, to }
  }
  const value = ORDINALS.get(wordAt(tokens, at))
  if (value === undefined) return null
  const units = value >= 10 && value % 10 === 0 ? ORDINALS.get(wordAt(tokens, at + 1)) : undefined
  return units !== undefined && units < 10 ? { value: value + units, to: at + 2 } : { value, to: at + 1 }
}

/** A small count in figures or words: «3», «tres», «diez». */
export function countAt(tokens: readonly Token[], at: number): Read<number> | null {
  const figure = digitsAt(tokens, at, 3)
  return figure !== null ? { value: figure, to: at + 1 } : cardinalAt(tokens, at)
}

/** A day of the month: «31», «1º», «primero», «treinta y uno», «vigésimo segundo». */
export function dayAt(tokens: readonly Token[], at: number): Read<number> | null {
  const figure = digitsAt(tokens, at, 2)
  const read = ordinalAt(tokens, at) ?? (figure !== null ? { value: figure, to: at + 1 } : cardinalAt(tokens, at))
  if (!read || read.value < 1 || read.value > 31) return null
  // «1o. de mayo», «del 1o. al 15»
  const stop = tokens[read.to]
  const inside = stop?.fold === '.' && !stop.spaced && /^(?:de|del|al|a|y)$/.test(wordAt(tokens, read.to + 1))
  return inside ? { value: read.value, to: read.to + 1 } : read
}

/** A month by name or abbreviation, whose full stop it takes along: «septiembre», «sept.»; `full` tells which. */
export function monthAt(tokens: readonly Token[], at: number): (Read<number> & { readonly full: boolean }) | null {
  const word = wordAt(tokens, at)
  const value = MONTHS.get(word)
  if (value === undefined) return null
  const full = MONTH_NAMES.has(word)
  const dot = tokens[at + 1]
  const stop = !full && dot?.fold === '.' && !dot.spaced && tokens[at + 2] !== undefined
  return { value, to: at + (stop ? 2 : 1), full }
}

/** «miércoles» → 3. */
export const weekdayAt = (tokens: readonly Token[], at: number): number | null =>
  WEEKDAYS.get(wordAt(tokens, at)) ?? null

/** «ayer» → −1, «el día de hoy» → 0. */
export function todayAt(tokens: readonly Token[], at: number): Read<number> | null {
  const match = TODAY.matchAt(tokens, at)
  return match && { value: match.entry, to: match.to }
}

/** The noun of a stretch of the calendar: «trimestre», «fin de semana», «sexenio». */
export function unitAt(tokens: readonly Token[], at: number): Read<CalendarUnit> | null {
  const word = wordAt(tokens, at)
  if ((word === 'fin' || word === 'fines') && wordAt(tokens, at + 1) === 'de' && wordAt(tokens, at + 2) === 'semana') {
    return { value: 'weekend', to: at + 3 }
  }
  const unit = UNITS.get(word)
  return unit ? { value: unit, to: at + 1 } : null
}

/** Two figures of a year as the press means them: «87» is 1987, «21» is 2021. */
export const fullYear = (year: number): number => (year >= 100 ? year : year >= 50 ? 1900 + year : 2000 + year)

/** A year in four figures or all in words: «2021», «dos mil veintiuno», «mil novecientos noventa». */
export function yearAt(tokens: readonly Token[], at: number): Read<number> | null {
  const figure = digitsAt(tokens, at, 4)
  const read = figure !== null ? { value: figure, to: at + 1 } : cardinalAt(tokens, at)
  return read && read.value >= 1500 && read.value < 2200 ? read : null
}

const wordsOf = (list: readonly string[]): readonly string[] => list.flatMap((phrase) => phrase.split(' '))

const LEADS = setOf(calendar.leads)
const VOCABULARY: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...CARDINALS.keys(),
  ...ORDINALS.keys(),
  ...UNITS.keys(),
  ...[calendar.previous, calendar.next, calendar.current, calendar.distant, calendar.near, calendar.spans].flat(),
  ...wordsOf(
    [calendar.soFar, calendar.toDate, calendar.cutOff, calendar.until, calendar.since, calendar.sinceStart].flat(),
  ),
  ...wordsOf([calendar.fromPrevious, calendar.sincePrevious, calendar.inUnit, Object.keys(calendar.today)].flat()),
  ...Object.values(calendar.parts).flat(),
  ...['mil', 'fin', 'entre', 'hace', 'dentro', 't', 'i', 'ii', 'iii', 'iv'],
])

// «614 consultas», «30 mil», «5 por ciento»: most numbers of a bulletin count something.
function countsOnly(tokens: readonly Token[], at: number): boolean {
  const { fold } = tokens[at] as Token
  const next = wordAt(tokens, at + 1)
  if (next === 'mil' || next === '%' || next === 'millones') return true
  if (fold.length <= 2 || fold.includes('.')) return false
  return (fold.length !== 4 || fold < '1500' || fold > '2199') && !UNITS.has(next)
}

/**
 * Whether a period may begin at `at`: a number or a word of the calendar stands there, articles and prepositions
 * passed over. Most words of a text are dismissed here, without trying a rule.
 */
export function mayBegin(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const token = tokens[i]
    if (!token) return false
    if (token.kind === 'number') return !countsOnly(tokens, i)
    if (!LEADS.has(token.fold)) return VOCABULARY.has(token.fold)
  }
  return true
}

/** Terms of the federal government, for «en la presente administración». */
export const ADMINISTRATIONS: readonly { readonly start: string; readonly end: string }[] = calendar.administrations

/** Topics that a text cannot speak of before a year: «COVID-19» → 2020. */
export const TOPIC_FLOORS: PhraseTable<number> = new PhraseTable()
for (const { floor, phrases: topics } of calendar.topicFloors)
  for (const topic of topics) TOPIC_FLOORS.add(topic, floor)

/** What joins the numbers of a date: «5/9/2021», «5-9-2021». */
export const isSeparator = (tokens: readonly Token[], at: number): boolean => SEPARATORS.has(wordAt(tokens, at))

const SEPARATORS = new Set(['-', '/', '–', '.'])
