import { formatDay, formatShort } from '../../entity/period/period-format.ts'
import type { Corpus } from '../../facts/corpus.ts'
import { type Act, type AskedPeriod, OPEN_START, type Query } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import type { AnswerContext } from '../context.ts'
import { say } from '../wording/sentences.ts'
import { isKnownFeature, keptQuery, LEFT_OUT } from './kept-query.ts'
import { isPersonName, namelessWords } from './nameless-words.ts'

/** Why it is a gap: no figure, a question back that nobody answered, or an answer that somebody disliked. */
export type GapReason = 'not_found' | 'clarify' | 'disliked'

/** What was asked for and not given, in the words of lexicon and corpus; null where the question left it open. */
export interface Gap {
  readonly reason: GapReason
  readonly act: Act
  /** «trasplantes de pulmón». */
  readonly measure: string | null
  readonly place: string | null
  /** «mayo 2021», «31 may–6 jun». */
  readonly period: string | null
  readonly programme: string | null
  readonly institution: string | null
  /** Up to three further content words, folded; no names or numbers as far as can be told. */
  readonly words: readonly string[]
}

const MOST_WORDS = 3

/**
 * The gaps that a query leaves, one a conjunct. `question` is only looked at to tell names from nouns; without it no
 * word is kept that the corpus or the lexicon lacks.
 */
export function gapsOf(
  query: Query,
  reason: GapReason,
  question: string | null,
  context: AnswerContext,
): readonly Gap[] {
  const words = wordsOf(query, question, context.corpus)
  return keptQuery(query, context).selections.map(({ measure, place, period, programme, institution }) => ({
    reason,
    act: query.act,
    measure: measure?.value.name ?? null,
    place: place?.value.name ?? null,
    period: period && periodOf(period.value),
    programme: programme?.text ?? null,
    institution: institution?.value ?? null,
    words,
  }))
}

function wordsOf(query: Query, question: string | null, corpus: Corpus): readonly string[] {
  const known = new Set<string>()
  for (const feature of [...query.features, ...query.context]) {
    if (isKnownFeature(feature, corpus)) known.add(fold(feature.text))
  }
  const unknown = new Set([...query.unknown, ...query.context.map(({ text }) => text)].map(fold))
  const strange = new Set([...unknown].filter((word) => !known.has(word)))
  const nameless = question === null ? strange.difference(strange) : namelessWords(question, strange)
  const measured = query.selections.some(({ measure }) => measure !== null)
  // Without a measure the content words are all that says what was asked for.
  const content = measured ? [] : query.features.filter(({ key }) => !/[:#]/.test(key)).map(({ text }) => fold(text))
  const words = [...new Set([...unknown, ...content])].filter(
    (word) => nameless.has(word) || (known.has(word) && !isPersonName(word) && word !== LEFT_OUT && !/\d/.test(word)),
  )
  return words.slice(0, MOST_WORDS)
}

function periodOf({ windows, yearSaid }: AskedPeriod): string | null {
  const days = windows[0]
  if (!days) return null
  const text = days.start === OPEN_START && days.end !== null ? say.asked.until(formatDay(days.end)) : formatShort(days)
  return yearSaid ? text : text.replace(/ ?\d{4}$/, '') || say.asked.year
}
