import type { Token } from '../../text/token.ts'
import { countAt, digitsAt, type Read, todayAt, unitAt, WORDS, weekdayAt, wordAt } from './calendar-words.ts'
import { dateAt, sideOf } from './period-date.ts'
import { ARTICLES, behind, shifted, skipArticle, unit } from './unit-shift.ts'
import type { When } from './when.ts'

// Days that are called by a name of their own and no date: «ayer», «el próximo lunes», «el fin de semana».

type Reader = (tokens: readonly Token[], at: number) => Read<When> | null

/** «ayer», «el día de hoy»; «la mañana» is a part of the day and «hoy en día» no date. */
export const today: Reader = (tokens, at) => {
  const read = todayAt(tokens, at)
  if (!read) return null
  // «hoy 5 de mayo» is the date behind.
  if (weekdayAt(tokens, read.to) !== null || dateAt(tokens, read.to, { inRange: false })?.value.day) return null
  const previous = wordAt(tokens, at - 1)
  if (
    wordAt(tokens, at) === 'mañana' &&
    (ARTICLES.has(previous) || WORDS.near.has(previous) || /^(?:una|cada|de)$/.test(previous))
  )
    return null
  return wordAt(tokens, read.to) === 'en' && wordAt(tokens, read.to + 1) === 'dia'
    ? null
    : { value: unit('day', read.value), to: read.to }
}

/** «viernes de la próxima semana», «el próximo lunes», «lunes pasado», «este viernes». */
export const weekday: Reader = (tokens, at) => {
  let i = skipArticle(tokens, at)
  const side = sideOf(wordAt(tokens, i))
  if (side !== null) i++
  const day = weekdayAt(tokens, i)
  if (day === null || digitsAt(tokens, i + 1, 2) !== null || dateAt(tokens, i, { inRange: false })?.value.day)
    return null
  const link = wordAt(tokens, i + 1)
  if (link === 'de') {
    const week = shifted(tokens, i + 2)
    if (week && week.value.kind === 'unit' && week.value.unit === 'week') {
      return { value: { kind: 'weekday', weekday: day, side: null, of: week.value }, to: week.to }
    }
  }
  const trailing = side === null ? behind(tokens, i + 1) : null
  // «el viernes», «la noche del viernes» are the one nearest; «los lunes» and «de lunes a viernes» are none.
  const named = (wordAt(tokens, at) === 'el' && i === at + 1) || (i === at && isPartOfDay(tokens, at))
  const plain = named && !/^(?:de|del|y|a|al)$/.test(link) ? 0 : undefined
  const found = side ?? trailing?.value ?? plain
  return found === undefined
    ? null
    : { value: { kind: 'weekday', weekday: day, side: found, of: null }, to: trailing?.to ?? i + 1 }
}

/** Whether the weekday at `at` stands in «la noche del martes». */
const isPartOfDay = (tokens: readonly Token[], at: number): boolean =>
  wordAt(tokens, at - 1) === 'del' && PARTS_OF_DAY.test(wordAt(tokens, at - 2))
const PARTS_OF_DAY = /^(?:madrugada|mañana|mediodia|tarde|noche|medianoche)$/

/** «el fin de semana»: the nearest one; «el fin de semana largo» and «del 5 de mayo» say which. */
export const weekend: Reader = (tokens, at) => {
  const noun = wordAt(tokens, at) === 'el' ? unitAt(tokens, at + 1) : null
  return noun?.value === 'weekend' && !/^(?:de|del|que|largo)$/.test(wordAt(tokens, noun.to))
    ? { value: unit('weekend', 0), to: noun.to }
    : null
}

/** «en las últimas 24 horas»: the day before. */
export const hours: Reader = (tokens, at) => {
  const i = skipArticle(tokens, at)
  const count = wordAt(tokens, i) === 'ultimas' ? countAt(tokens, i + 1) : null
  return count && count.value % HOURS === 0 && count.value > 0 && wordAt(tokens, count.to) === 'horas'
    ? { value: { kind: 'rolling', unit: 'day', count: count.value / HOURS, side: -1 }, to: count.to + 1 }
    : null
}
const HOURS = 24
