import type { Extraction } from '../facts/fact.ts'
import type { Span } from '../text/span.ts'
import { unexplainedNumbers } from './unexplained.ts'

/** A sentence with figures that no fact was read from, in reading text. */
export interface Unread {
  readonly text: string
  readonly figures: readonly number[]
}

const LONGEST_LIST = 50

/** The sentences of a bulletin whose figures nobody will find: no date, year or name of theirs explains the number. */
export function unreadIn({ passages, contacts }: Extraction): Unread[] {
  const unread = passages.flatMap(({ text, facts }) => {
    if (facts.length > 0) return []
    const named = contacts.flatMap((contact) => spanOf(text, contact.text))
    const figures = unexplainedNumbers(text, named).map(({ value }) => value)
    return figures.length > 0 ? [{ text, figures }] : []
  })
  return unread.slice(0, LONGEST_LIST)
}

function spanOf(text: string, words: string): Span[] {
  const start = text.indexOf(words)
  return start < 0 ? [] : [{ start, end: start + words.length }]
}
