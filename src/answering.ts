import type { Answer } from './answer/answer.ts'
import { foundOf, quotedIn, settled } from './answer/found.ts'
import { joinAnswers } from './answer/join.ts'
import { answerId } from './answer/replay/identify.ts'
import { respond } from './answer/respond.ts'
import { renderText } from './answer/wording/render.ts'
import { type ExampleOf, traceOf } from './answer/wording/trace.ts'
import type { IsoDate } from './entity/period/calendar.ts'
import type { Corpus } from './facts/corpus.ts'
import { type Lexicon, lexiconVersion } from './lexicon.ts'
import { parseQuestion } from './query/parse.ts'
import type { Query } from './query/query.ts'
import { spellerFor } from './query/spelling/vocabulary.ts'
import { chosen } from './query/thread/choice.ts'
import { afterReset } from './query/thread/reset.ts'
import { splitQuestions } from './query/words/split.ts'
import { once } from './text/once.ts'

/** The package's version: answers of two may differ, so each has ids of its own. */
const ENGINE_VERSION = '0.1.0'

/** What an answer depends on beside the question and the bulletins: the engine and a vocabulary that is not its own. */
export function versionWith(lexicon: Lexicon): string {
  const own = lexiconVersion(lexicon)
  return own === '' ? ENGINE_VERSION : `${ENGINE_VERSION}+${own}`
}

// What follows in a longer question is ignored.
const MAX_QUESTION = 10_000
const MAX_SUGGESTIONS = 3
const MAX_CHOICES = 4

/** Settings of one question: the query before it in the thread, and the day it is asked on. */
export interface AskOptions {
  readonly previous?: Query | null
  readonly today?: IsoDate
}

/** Answers questions over a fixed corpus; any string gives an Answer. */
export interface Engine {
  readonly corpus: Corpus
  /** The vocabulary that it reads and answers with: drafts are read with the same. */
  readonly lexicon: Lexicon
  /** Part of every answer's id: `versionWith` its vocabulary. */
  readonly version: string
  ask(question: string, options?: AskOptions): Answer
  /** Answers queries that were read before, the parts of one line together: a replay. `today` is their own. */
  resolve(queries: readonly Query[]): Answer
}

/** An engine over a corpus that is already built. */
export function engineOver(
  corpus: Corpus,
  lexicon: Lexicon,
  today: IsoDate | null,
  exampleOf: ExampleOf = () => null,
): Engine {
  const { measures, places, facilities, institutions } = lexicon.data
  const version = versionWith(lexicon)
  const speller = spellerFor(corpus.catalogue, measures, [places, facilities, institutions])
  const parse = (question: string, options: AskOptions): Query =>
    parseQuestion(question, { corpus, lexicon, speller, today: options.today ?? today }, options.previous ?? null)
  const answer = (question: string, options: AskOptions): Answer => resolve(parse(question, options), options)
  // A suggestion is shown only if asking it answers.
  const answers = (question: string, options: AskOptions): boolean => {
    const { status } = respond(parse(question, { ...options, previous: null }), { corpus, lexicon })
    return status === 'answered' || status === 'conflict'
  }
  const resolve = (asked: Query, options: AskOptions): Answer => {
    const draft = respond(asked, { corpus, lexicon })
    const query = draft.query ?? asked
    const most = draft.asksBack ? MAX_CHOICES : MAX_SUGGESTIONS
    const suggestions: string[] = []
    for (const candidate of new Set(draft.suggestions)) {
      if (suggestions.length >= most) break
      if (answers(candidate, options)) suggestions.push(candidate)
    }
    const found = foundOf(draft, corpus)
    const choices = draft.asksBack ? suggestions : query.thread.choices
    const quoted = quotedIn(draft, corpus)
    const part: Query = { ...query, thread: { ...query.thread, found, choices, quoted } }
    // Of the bulletins that answered: the corpus may grow before somebody reads the id.
    const corpusVersion = corpus.version
    const id = once(() => answerId(query, corpusVersion, version, draft.byWords))
    return {
      get id() {
        return id()
      },
      status: draft.status,
      lead: draft.lead ?? null,
      text: renderText(draft, query, suggestions),
      facts: draft.facts ?? [],
      computed: draft.computed ?? [],
      findings: draft.findings ?? [],
      citations: draft.citations ?? [],
      suggestions,
      note: draft.note ?? null,
      chart: draft.chart ?? null,
      understood: settled(part, draft),
      parts: [part],
      trace: () => traceOf(query, draft, { corpus, lexicon }, exampleOf),
    }
  }
  // A greeting or the telephone in the middle of a conversation leaves its state as it was.
  const reply = (question: string, options: AskOptions): Answer => {
    const given = answer(question, options)
    const aside = given.status === 'help' || given.status === 'out_of_scope' || given.understood.act === 'contact'
    return aside && options.previous ? { ...given, understood: options.previous } : given
  }
  return {
    corpus,
    lexicon,
    version,
    ask(asked, options = {}) {
      corpus.rest()
      const question = asked.slice(0, MAX_QUESTION)
      const fresh = afterReset(question)
      const previous = fresh === null ? (options.previous ?? null) : null
      const choice = chosen(question, previous?.thread.choices ?? [])
      if (choice !== null) return answer(choice, { ...options, previous: null })
      const answers: Answer[] = []
      for (const part of splitQuestions(fresh ?? question)) {
        answers.push(reply(part, { ...options, previous: answers.at(-1)?.understood ?? previous }))
      }
      return joinAnswers(answers)
    },
    resolve: (queries) =>
      joinAnswers(queries.map((query) => resolve(query, query.today ? { today: query.today } : {}))),
  }
}
