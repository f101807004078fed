import type { Token } from '../../text/token.ts'
import { after, dayAt, monthAt, PHRASES, type Read, unitAt, WORDS, wordAt, yearAt } from './calendar-words.ts'
import { partialDate } from './date-form.ts'
import { dateAt } from './period-date.ts'
import { type Draft, draft, shapeOf, UNIT_SHAPES } from './period-draft.ts'
import { listAt, pointAt, rangeAt, skipLead } from './period-range.ts'
import { container, isPlural, shifted, skipArticle } from './unit-shift.ts'
import type { When } from './when.ts'
import { yearBehind } from './year-behind.ts'

/** A way to write a period; null is «not me», a null draft is words that look like one and are none. */
export interface PeriodRule {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly parse: (tokens: readonly Token[], at: number) => Read<Draft | null> | null
}

const TODAY: When = { kind: 'unit', unit: 'day', shift: 0, count: 1 }
const SAME_DAY: When = { kind: 'same', unit: 'day', in: null }

const QUOTES = /^[“”"«»'()‘’]$/

// Hospitals and streets carry dates: «CMN “20 de Noviembre”», «calle 5 de Mayo», «en el 20 de Noviembre».
const name: PeriodRule['parse'] = (tokens, at) => {
  const day = dayAt(tokens, at)
  const month = day && wordAt(tokens, day.to) === 'de' ? monthAt(tokens, day.to + 1) : null
  if (!month || yearBehind(tokens, month.to)) return null
  const opened = /^[“"«]$/.test(wordAt(tokens, at - 1)) && /^[”"»]$/.test(wordAt(tokens, month.to))
  const capital = /^\p{Lu}/u.test(tokens[month.to - 1]?.text ?? '')
  const located = capital && wordAt(tokens, at - 1) === 'el' && wordAt(tokens, at - 2) === 'en'
  let i = at - 1
  while (i >= 0 && at - i < 9 && (QUOTES.test(wordAt(tokens, i)) || WORDS.nameFillers.has(wordAt(tokens, i)))) i--
  const before = tokens
    .slice(Math.max(0, i), at)
    .some((token) => WORDS.names.has(token.fold) || token.fold === 'medico')
  return opened || located || before ? { value: null, to: month.to } : null
}

// «No. 11/2016», «NOM-004-SSA3-2012», «800 623 2323», «24/7».
const code: PeriodRule['parse'] = (tokens, at) => {
  if (tokens[at]?.kind !== 'number') return null
  if (wordAt(tokens, at) === '24' && wordAt(tokens, at + 1) === '/' && wordAt(tokens, at + 2) === '7') {
    return { value: null, to: at + 3 }
  }
  let i = at + 1
  while (tokens[i]?.kind === 'number') i++
  if (i - at >= 3) return { value: null, to: i }
  let back = at - 1
  while (/^[-.:°#]$/.test(wordAt(tokens, back))) back--
  if (!WORDS.documents.has(wordAt(tokens, back)) || at - back > 3) return null
  while (tokens[i] && !tokens[i]?.spaced && tokens[i]?.fold !== ',') i++
  return { value: null, to: i }
}

// «con corte al 30 de junio», «al corte del 12 de septiembre».
function cutOffAt(tokens: readonly Token[], at: number): Read<When> | null {
  const corte = after(PHRASES.cutOff, tokens, at)
  return corte === null ? null : pointAt(tokens, skipLead(tokens, corte), true)
}

// «en lo que va del año», «en lo que va de 2021, al 30 de junio».
const soFar: PeriodRule['parse'] = (tokens, at) => {
  const of = after(PHRASES.soFar, tokens, at)
  const whole = of === null ? null : container(tokens, of)
  if (!whole) return null
  const comma = wordAt(tokens, whole.to) === ',' ? whole.to + 1 : whole.to
  const until = after(PHRASES.until, tokens, comma)
  const end =
    cutOffAt(tokens, comma) ?? (until === null ? null : dateAt(tokens, skipLead(tokens, until), { inRange: true }))
  if (end && end.value.kind === 'date' && end.value.day !== null)
    return draft(end.to, 'to_date', whole.value, end.value)
  return draft(after(PHRASES.toDate, tokens, comma) ?? whole.to, 'to_date', whole.value)
}

// «año hasta la fecha», «2021 a la fecha».
const unitToDate: PeriodRule['parse'] = (tokens, at) => {
  const i = skipArticle(tokens, at)
  const unit = unitAt(tokens, i)
  const year = unit ? null : yearAt(tokens, i)
  const to = unit || year ? after(PHRASES.toDate, tokens, (unit ?? year)?.to ?? i) : null
  if (to === null) return null
  return draft(
    to,
    'to_date',
    unit ? { kind: 'unit', unit: unit.value, shift: 0, count: 1 } : partialDate({ year: year?.value ?? null }),
    TODAY,
  )
}

const cutOff: PeriodRule['parse'] = (tokens, at) => {
  const end = cutOffAt(tokens, at)
  return end && draft(end.to, 'to_date', null, end.value)
}

// «de esa fecha al 12 de septiembre», «desde entonces», «a partir de esa fecha».
const fromPrevious: PeriodRule['parse'] = (tokens, at) => {
  const from = after(PHRASES.fromPrevious, tokens, at)
  if (from !== null) {
    const now = after(PHRASES.toDate, tokens, from)
    if (now !== null) return draft(now, 'to_date', SAME_DAY, TODAY)
    const until = after(PHRASES.until, tokens, from)
    const end = until === null ? null : pointAt(tokens, skipLead(tokens, until), true)
    if (end) return draft(end.to, 'anaphoric', SAME_DAY, end.value)
  }
  const since = after(PHRASES.sincePrevious, tokens, at)
  return since === null ? null : draft(since, 'since', SAME_DAY)
}

// «este periodo», «dicho lapso», «ese mismo año», «el periodo referido», «mismo periodo de 2020».
const anaphora: PeriodRule['parse'] = (tokens, at) => {
  const word = wordAt(tokens, at)
  if (word === 'periodo' || word === 'lapso') {
    const same: When = { kind: 'same', unit: null, in: null }
    if (WORDS.referred.has(wordAt(tokens, at + 1))) return draft(at + 2, 'anaphoric', same)
    return standsAlone(tokens, at) ? draft(at + 1, 'anaphoric', same) : null
  }
  const near = WORDS.near.has(word)
  if (!near && !WORDS.distant.has(word)) return null
  const second = /^mism[oa]s?$/.test(wordAt(tokens, at + 1))
  const i = second ? at + 2 : at + 1
  const span = WORDS.spans.has(wordAt(tokens, i))
  const unit = span ? null : unitAt(tokens, i)
  // «este año» is told from the day of writing, «este mismo año» and «ese año» from the text.
  if (!span && (near || !unit || unit.value === 'administration')) return null
  const to = span ? i + 1 : (unit as Read<unknown>).to
  const compares = second || /^(?:mism|igual|similar)/.test(word)
  // «de esa fecha al 12» is the day on which it began, «a la misma fecha» all the days up to then.
  const day = !compares && /^fechas?$/.test(wordAt(tokens, i)) ? 'day' : null
  const year = compares ? (container(tokens, to) ?? yearElided(tokens, to) ?? yearAgo(tokens, to)) : null
  return draft(year?.to ?? to, 'anaphoric', { kind: 'same', unit: unit?.value ?? day, in: year?.value ?? null })
}

// «en el mismo periodo de hace un año»
function yearAgo(tokens: readonly Token[], at: number): Read<When> | null {
  const ago = wordAt(tokens, at) === 'de' && wordAt(tokens, at + 1) === 'hace' ? pointAt(tokens, at + 1, false) : null
  return ago?.value.kind === 'offset' && ago.value.unit === 'year' ? ago : null
}

// «en el periodo se registraron…», «en el lapso, a mil…»; «en el periodo de mayo a junio» and «en el periodo vacacional» say which.
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const led = wordAt(tokens, at - 1) === 'el' && /^(?:en|durante)$/.test(wordAt(tokens, at - 2))
  const next = tokens[at + 1]
  return led && (next?.kind !== 'word' || GOES_ON.test(next.fold))
}

const GOES_ON = /^(?:se|a|los|las|la|hubo|ha|han|fue|fueron|y)$/

// «a la misma fecha del anterior»: of the year before.
const yearElided = (tokens: readonly Token[], at: number): Read<When> | null =>
  wordAt(tokens, at) === 'del' && WORDS.previous.has(wordAt(tokens, at + 1))
    ? { value: { kind: 'unit', unit: 'year', shift: -1, count: 1 }, to: at + 2 }
    : null

// «la semana del 31 de mayo», «la semana que inicia el 4 de febrero», «semana del 26 de abril al 2 de mayo».
const week: PeriodRule['parse'] = (tokens, at) => {
  const i = skipArticle(tokens, at)
  const noun = unitAt(tokens, i)
  if (!noun || (noun.value !== 'week' && noun.value !== 'weekend')) return null
  const lead = after(PHRASES.weekStart, tokens, noun.to)
  if (lead === null) return null
  const start =
    wordAt(tokens, lead - 1) === 'del' || wordAt(tokens, lead - 1) === 'de' ? lead - 1 : skipLead(tokens, lead)
  const range = rangeAt(tokens, start) ?? rangeAt(tokens, skipLead(tokens, lead))
  if (range && !range.value.toDate) return draft(range.to, 'range', range.value.first, range.value.last)
  const date = dateAt(tokens, skipLead(tokens, lead), { inRange: true })
  if (!date || date.value.day === null || date.value.month === null) return null
  return draft(
    date.to,
    noun.value === 'week' ? 'week' : 'range',
    date.value,
    noun.value === 'week' ? null : { kind: 'weekday', weekday: 7, side: null, of: null },
  )
}

const range: PeriodRule['parse'] = (tokens, at) => {
  const read = rangeAt(tokens, at)
  return read && draft(read.to, read.value.toDate ? 'to_date' : 'range', read.value.first, read.value.last)
}

const list: PeriodRule['parse'] = (tokens, at) => {
  const read = listAt(tokens, at)
  return (
    read && { value: { shape: 'range', ...read.value, extent: read.gaps ? 'occasions' : 'continuous' }, to: read.to }
  )
}

const since: PeriodRule['parse'] = (tokens, at) => {
  const start = after(PHRASES.sinceStart, tokens, at)
  const whole = start === null ? null : container(tokens, start)
  if (whole) return draft(whole.to, 'since', whole.value)
  const from = after(PHRASES.since, tokens, at)
  if (from === null) return null
  const point = pointAt(tokens, from, true) ?? pointAt(tokens, skipLead(tokens, from), true)
  return point && draft(point.to, 'since', point.value)
}

const until: PeriodRule['parse'] = (tokens, at) => {
  const to = after(PHRASES.until, tokens, at)
  if (to === null) return null
  const point = pointAt(tokens, to, false) ?? pointAt(tokens, skipLead(tokens, to), false)
  if (!point) return null
  // «al» alone leads to many things; a day of a month tells it is a date.
  const plain = to === at + 1 && wordAt(tokens, at) === 'al'
  return plain && !(point.value.kind === 'date' && point.value.day !== null && point.value.month !== null)
    ? null
    : draft(point.to, 'until', null, point.value)
}

const now: PeriodRule['parse'] = (tokens, at) => {
  const to = after(PHRASES.toDate, tokens, at)
  return to === null ? null : draft(to, 'to_date', null, TODAY)
}

const point: PeriodRule['parse'] = (tokens, at) => {
  const read = pointAt(tokens, at, false)
  if (!read) return null
  return draft(read.to, shapeOf(read.value), read.value)
}

// «durante el año», «en la semana», «cirugías del mes»; not «siete días de la semana», «durante el año 2021», «el Día Mundial».
const wholeUnit: PeriodRule['parse'] = (tokens, at) => {
  const lead = after(PHRASES.inUnit, tokens, at)
  if (lead === null) return null
  const contracted = wordAt(tokens, lead - 1) === 'del'
  const article = contracted ? lead : skipArticle(tokens, lead)
  if (!contracted && article === lead) return null
  const unit = unitAt(tokens, article)
  if (!unit || isPlural(wordAt(tokens, unit.to - 1)) || unit.value === 'decade' || unit.value === 'weekend') return null
  // «durante el ejercicio» is exercise unless a year follows, and then the year says it.
  if (wordAt(tokens, article) === 'ejercicio') return null
  const next = tokens[unit.to]
  const word = next?.fold ?? ''
  if (next && (next.kind === 'number' || /^(?:de|del|que|a|en|y)$/.test(word) || WORDS.notCalendar.has(word)))
    return null
  if (
    next?.kind === 'word' &&
    /^\p{Lu}/u.test(next.text) &&
    tokens[unit.to - 1]?.text !== tokens[unit.to - 1]?.text.toUpperCase()
  )
    return null
  if (
    shifted(tokens, article) ||
    dayAt(tokens, unit.to) ||
    monthAt(tokens, unit.to) ||
    after(PHRASES.toDate, tokens, unit.to) !== null
  )
    return null
  const genitive = /^(?:de|del)$/.test(wordAt(tokens, at))
  const before = tokens[at - 1]
  if (genitive && before && (before.kind === 'number' || WORDS.notWholeUnit.has(before.fold))) return null
  return draft(unit.to, UNIT_SHAPES[unit.value], { kind: 'unit', unit: unit.value, shift: 0, count: 1 })
}

/** Every way to speak of a period, in the order in which they are tried: the longer reading stands first. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  { name: 'name', example: 'Hospital “20 de Noviembre”', counterExample: 'el 20 de noviembre', parse: name },
  { name: 'code', example: 'No. 11/2016', counterExample: '11/2016', parse: code },
  { name: 'so far', example: 'en lo que va del año', counterExample: 'en lo que se refiere', parse: soFar },
  { name: 'cut-off', example: 'con corte al 30 de junio', counterExample: 'corte al suministro', parse: cutOff },
  {
    name: 'from previous',
    example: 'de esa fecha al 12 de septiembre',
    counterExample: 'de esa forma',
    parse: fromPrevious,
  },
  { name: 'unit to date', example: 'año hasta la fecha', counterExample: 'año y medio', parse: unitToDate },
  { name: 'anaphora', example: 'en dicho lapso', counterExample: 'en dicho hospital', parse: anaphora },
  { name: 'week', example: 'la semana del 31 de mayo', counterExample: 'la semana del corazón', parse: week },
  { name: 'range', example: 'del 31 de mayo al 6 de junio', counterExample: 'del 5 al 10 por ciento', parse: range },
  { name: 'list', example: '10, 11 y 12 de septiembre', counterExample: '10, 11 y 12 de córnea', parse: list },
  { name: 'since', example: 'a partir del 1 de septiembre', counterExample: 'desde el quirófano', parse: since },
  { name: 'now', example: 'a la fecha', counterExample: 'a la clínica', parse: now },
  { name: 'until', example: 'hasta mayo', counterExample: 'al hospital', parse: until },
  { name: 'point', example: '5 de mayo de 2021', counterExample: '5 de córnea', parse: point },
  { name: 'whole unit', example: 'durante el año', counterExample: 'siete días de la semana', parse: wholeUnit },
]
