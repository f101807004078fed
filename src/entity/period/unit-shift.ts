import { ARTICLES as DEFINITES } from '../../text/closed-classes.ts'
import type { Token } from '../../text/token.ts'
import { countAt, monthAt, type Read, unitAt, WORDS, wordAt } from './calendar-words.ts'
import { partialDate } from './date-form.ts'
import { dateAt, sideOf } from './period-date.ts'
import type { CalendarUnit, When } from './when.ts'
import { yearBehind } from './year-behind.ts'

/** «el», «la», «los», «las», «lo». */
export const ARTICLES = new Set([...DEFINITES, 'lo'])

/** Token index after an article, if one stands at `at`. */
export const skipArticle = (tokens: readonly Token[], at: number): number =>
  ARTICLES.has(wordAt(tokens, at)) ? at + 1 : at

/** «meses», «años», not «mes». */
export const isPlural = (noun: string): boolean => noun !== 'mes' && noun.endsWith('s')

const isAdjective = (word: string): boolean => word === 'calendario' || word === 'fiscal' || word === 'natural'

/** One unit of the calendar counted from the reference: «la semana pasada» is week, −1. */
export const unit = (name: CalendarUnit, shift: number, count = 1): When => ({ kind: 'unit', unit: name, shift, count })

/** What stands behind a unit noun and tells which one: «pasada», «en curso», «que viene», «calendario actual». */
export function behind(tokens: readonly Token[], at: number): Read<-1 | 0 | 1> | null {
  const i = isAdjective(wordAt(tokens, at)) ? at + 1 : at
  const word = wordAt(tokens, i)
  if (word === 'en' && wordAt(tokens, i + 1) === 'curso') return { value: 0, to: i + 2 }
  if (word === 'que' && /^(?:viene|entra|sigue)$/.test(wordAt(tokens, i + 1))) return { value: 1, to: i + 2 }
  if (word === 'que' && /^(?:paso|termino|concluyo|acaba)$/.test(wordAt(tokens, i + 1))) return { value: -1, to: i + 2 }
  // «el año anterior a la reforma» is another year than the last one.
  if (/^(?:anterior|previ)/.test(word) && /^(?:a|al)$/.test(wordAt(tokens, i + 1))) return null
  if (/^(?:este|esta|estos|estas)$/.test(word)) return null
  const side = sideOf(word)
  return side === null ? null : { value: side, to: i + 1 }
}

/** A unit told from the reference: «este año», «la próxima semana», «trimestre anterior», «el último trimestre», «los dos pasados años». */
export function shifted(tokens: readonly Token[], at: number): Read<When> | null {
  let i = skipArticle(tokens, at)
  let before = sideOf(wordAt(tokens, i))
  let modifier = before === null ? '' : wordAt(tokens, i)
  if (before !== null) i++
  const counted = countAt(tokens, i)
  if (counted) i = counted.to
  if (before === null && counted) {
    before = sideOf(wordAt(tokens, i))
    modifier = before === null ? '' : wordAt(tokens, i)
    if (before !== null) i++
  }
  if (isAdjective(wordAt(tokens, i))) i++
  const noun = unitAt(tokens, i)
  if (!noun || (noun.value !== 'weekend' && WORDS.notCalendar.has(wordAt(tokens, noun.to)))) return null
  const trailing = before === null ? behind(tokens, noun.to) : null
  const side = before ?? trailing?.value
  if (side === undefined) return null
  let to = trailing?.to ?? noun.to
  if (!trailing && isAdjective(wordAt(tokens, to))) to++
  // «la semana anterior, del 24 al 30», «el presente mes de mayo»: the month or days behind say it better.
  if (side === 0 && noun.value === 'month' && wordAt(tokens, to) === 'de' && monthAt(tokens, to + 1)) return null
  const plural = isPlural(wordAt(tokens, noun.to - 1)) && noun.value !== 'weekend'
  const last = WORDS.last.has(modifier)
  if (counted && counted.value > 0) {
    if (side === 0) return null
    if (noun.value === 'decade')
      return { value: unit('decade', side * (side < 0 ? counted.value : 1), counted.value), to }
    // «los dos pasados años» are calendar years, «los últimos dos años» end yesterday.
    if (!last && before === -1) return { value: unit(noun.value, -counted.value, counted.value), to }
    return { value: { kind: 'rolling', unit: noun.value, count: counted.value, side: side as -1 | 1 }, to }
  }
  if (plural) {
    // «en los últimos días»: a few; «los últimos días de mayo» says May.
    if (container(tokens, to)) return null
    return side !== 0 && noun.value === 'day' ? { value: { kind: 'rolling', unit: 'day', count: 3, side }, to } : null
  }
  // «en la última década»: the last ten years, not the nineties.
  if (noun.value === 'decade' && last) return { value: { kind: 'rolling', unit: 'year', count: 10, side: -1 }, to }
  return { value: unit(noun.value, side), to }
}

/** What an ordinal unit is part of, preposition included: «de 2016», «del año pasado», «de mayo de 2021», «del mes», «-2019». */
export function container(tokens: readonly Token[], at: number): Read<When> | null {
  const word = wordAt(tokens, at)
  if (word === ',' || word === '-' || word === 'de' || word === 'del') {
    const date = dateAt(tokens, at + 1 + (wordAt(tokens, at + 1) === 'el' ? 1 : 0), { inRange: true })
    if (date && date.value.day === null) return date
  }
  const year = yearBehind(tokens, at)
  if (year) return { value: partialDate(year.value), to: year.to }
  if (word !== 'de' && word !== 'del') return null
  const relative = shifted(tokens, at + 1)
  if (relative && relative.value.kind === 'unit') return relative
  const bare = unitAt(tokens, skipArticle(tokens, at + 1))
  return bare && (word === 'del' || ARTICLES.has(wordAt(tokens, at + 1))) && bare.value !== 'day'
    ? { value: unit(bare.value, 0), to: bare.to }
    : null
}
