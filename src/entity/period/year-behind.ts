import type { Token } from '../../text/token.ts'
import { digitsAt, fullYear, isSeparator, type Read, WORDS, wordAt, yearAt } from './calendar-words.ts'

/** Whether a noun that numbers count follows: «2021 consultas», «2021 mil», «15 por ciento», but not «2021 los». */
export function countsNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.kind !== 'word') return token.fold === '%'
  if (/^(?:mil|millon|millones|pesos)$/.test(token.fold)) return true
  if (token.fold === 'por') return wordAt(tokens, at + 1) === 'ciento'
  // «en 2023 tuvimos» is no noun.
  if (/[aei]mos$/.test(token.fold)) return false
  return token.fold.length > 2 && token.fold.endsWith('s') && !WORDS.pluralFunctionWords.has(token.fold)
}

interface Year {
  readonly year: number | null
  readonly yearShift: number | null
}

/** The year behind a date or unit: «de 2021», «del 2021», «, 1995», «del 87», «del año pasado», «del presente», «de este año». */
export function yearBehind(tokens: readonly Token[], at: number): Read<Year> | null {
  const link = wordAt(tokens, at)
  const printed = (year: number, to: number): Read<Year> => ({ value: { year, yearShift: null }, to })
  if (link === ',' || isSeparator(tokens, at)) {
    const year = digitsAt(tokens, at + 1, 4)
    const near = link === ',' || tokens[at + 1]?.spaced === false
    return near && year !== null && year >= 1500 && year < 2200 && !countsNoun(tokens, at + 2)
      ? printed(year, at + 2)
      : null
  }
  if (link !== 'de' && link !== 'del') {
    const year = yearAt(tokens, at)
    return year && digitsAt(tokens, at, 4) !== null && !countsNoun(tokens, year.to)
      ? printed(year.value, year.to)
      : null
  }
  let i = at + 1
  if (/^(?:año|ano)$/.test(wordAt(tokens, i))) {
    const plain = yearAt(tokens, i + 1)
    if (plain) return printed(plain.value, plain.to)
    const modifier = wordAt(tokens, i + 1)
    if (wordAt(tokens, i + 2) === 'a' && modifier.startsWith('anterior')) return null
    if (WORDS.previous.has(modifier)) return { value: { year: null, yearShift: -1 }, to: i + 2 }
    if (WORDS.next.has(modifier)) return { value: { year: null, yearShift: 1 }, to: i + 2 }
    if (WORDS.current.has(modifier)) return { value: { year: null, yearShift: 0 }, to: i + 2 }
    if (modifier === 'que' && wordAt(tokens, i + 2) === 'viene')
      return { value: { year: null, yearShift: 1 }, to: i + 3 }
    if (modifier === 'en' && wordAt(tokens, i + 2) === 'curso')
      return { value: { year: null, yearShift: 0 }, to: i + 3 }
    return null
  }
  const modifier = wordAt(tokens, i)
  const shift = WORDS.current.has(modifier)
    ? 0
    : WORDS.previous.has(modifier)
      ? -1
      : WORDS.next.has(modifier)
        ? 1
        : null
  if (shift !== null) {
    const named = /^(?:año|ano)$/.test(wordAt(tokens, i + 1))
    if (!named && modifier !== 'presente' && modifier !== 'actual' && modifier !== 'este') return null
    const year = named ? null : yearAt(tokens, i + 1)
    if (year) return printed(year.value, year.to)
    return named || modifier !== 'este' ? { value: { year: null, yearShift: shift }, to: i + (named ? 2 : 1) } : null
  }
  if (wordAt(tokens, i) === 'el') i++
  const year = yearAt(tokens, i)
  if (year) return countsNoun(tokens, year.to) ? null : printed(year.value, year.to)
  // Two figures need «del», and nothing that they could count: «abril del 87», not «abril de 87 consultas».
  const short = link === 'del' ? digitsAt(tokens, i, 2) : null
  const next = tokens[i + 1]
  return short !== null && short > 31 && next?.kind !== 'word' ? printed(fullYear(short), i + 1) : null
}
