import { type AuditPart, readNumerals, readPeriods } from '#core'

/** A sentence with figures that no fact was read from, in reading text. */
export interface Unread {
  readonly text: string
  readonly figures: readonly number[]
}

/** Smaller numbers are mostly words: «un», «dos», «tercer nivel». */
const SMALLEST = 10
const LONGEST_LIST = 50

/** The sentences of a bulletin whose figures nobody will find: no date, year or name of theirs explains the number. */
export function unreadIn({ extraction }: AuditPart): Unread[] {
  return extraction.passages.flatMap((passage) => {
    if (passage.facts.length > 0) return []
    const periods = readPeriods(passage.text, {})
    const figures = readNumerals(passage.text).filter(
      ({ kind, value, start, end }) =>
        kind !== 'ordinal' &&
        value >= SMALLEST &&
        !(value >= 1900 && value <= 2100) &&
        !periods.some((period) => period.textStart < end && start < period.textEnd) &&
        !isNamed(passage.text, start, end),
    )
    return figures.length > 0 ? [{ text: passage.text, figures: figures.map(({ value }) => value) }] : []
  }).slice(0, LONGEST_LIST)
}

// «COVID-19», «HGZ No. 33», «Hospital 25»: a number that is part of a name.
const isNamed = (text: string, start: number, end: number): boolean =>
  /(?:[\p{L}]-|\bNo\.? |\bnúm\.? |\p{Lu}[\p{L}]{0,20} )$/u.test(text.slice(Math.max(0, start - 24), start)) ||
  /^[-/]\p{L}/u.test(text.slice(end, end + 2))
