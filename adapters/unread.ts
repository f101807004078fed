import { type Extraction, readNumerals, readPeriods } from '#core'

/** A sentence with figures that no fact was read from, in reading text. */
export interface Unread {
  readonly text: string
  readonly figures: readonly number[]
}

/** Smaller numbers are mostly words: «un», «dos», «tercer nivel». */
const SMALLEST = 10
const LONGEST_LIST = 50

/** The sentences of a bulletin whose figures nobody will find: no date, year or name of theirs explains the number. */
export function unreadIn({ passages, contacts }: Extraction): Unread[] {
  const unread = passages.flatMap((passage) => {
    if (passage.facts.length > 0) return []
    const named = [...periodSpans(passage.text), ...contacts.flatMap(({ text }) => spanOf(passage.text, text))]
    const figures = readNumerals(passage.text).filter(
      ({ kind, value, start, end }) =>
        kind !== 'ordinal' &&
        value >= SMALLEST &&
        !(value >= 1900 && value <= 2100) &&
        !named.some((span) => span.start < end && start < span.end) &&
        !isNamed(passage.text, start, end),
    )
    return figures.length > 0 ? [{ text: passage.text, figures: figures.map(({ value }) => value) }] : []
  })
  return unread.slice(0, LONGEST_LIST)
}

interface Span {
  readonly start: number
  readonly end: number
}

const periodSpans = (text: string): Span[] =>
  readPeriods(text, {}).map(({ textStart, textEnd }) => ({ start: textStart, end: textEnd }))

function spanOf(text: string, words: string): Span[] {
  const start = text.indexOf(words)
  return start < 0 ? [] : [{ start, end: start + words.length }]
}

// «COVID-19», «HGZ No. 33», «Hospital 25»: a number that is part of a name.
const isNamed = (text: string, start: number, end: number): boolean =>
  /(?:[\p{L}]-|\bNo\.? |\bnúm\.? |\p{Lu}[\p{L}]{0,20} )$/u.test(text.slice(Math.max(0, start - 24), start)) ||
  /^[-/]\p{L}/u.test(text.slice(end, end + 2))
