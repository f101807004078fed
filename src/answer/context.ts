import type { Corpus } from '../facts/corpus.ts'
import type { Finding } from '../facts/finding.ts'
import type { Fact } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Query, Selection } from '../query/query.ts'
import type { Fit, ShownFact } from './answer.ts'
import type { Candidate } from './candidate.ts'
import { type Selected, select } from './select.ts'

/** What handlers answer from. */
export interface AnswerContext {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
}

/** Looks a selection up with the query's own context words and order. */
export const look = (selection: Selection, query: Query, { corpus, lexicon }: AnswerContext): Selected =>
  select(selection, { corpus, lexicon, context: query.context, latest: query.operation === 'latest' })

/** The figures of an answer, each once, in order of showing. */
export class Shown {
  readonly facts: ShownFact[] = []

  /** Adds a candidate and gives its index; its copies become its citations. */
  add(candidate: Candidate): number {
    return this.addFact(candidate.fact, candidate.fit, candidate.witnesses)
  }

  addFact(fact: Fact, fit: Fit = 'unspecified', witnesses: readonly Fact[] = [fact]): number {
    const at = this.facts.findIndex((shown) => shown.fact.id === fact.id)
    if (at >= 0) return at
    const others = witnesses.filter((w) => w.id !== fact.id)
    this.facts.push({ fact, fit, citations: [fact, ...others].map((w) => w.citation) })
    return this.facts.length - 1
  }
}

/** Alarms that touch any of the facts, each once. */
export function alarmsOf(facts: readonly Fact[], corpus: Corpus): readonly Finding[] {
  return [...new Set(facts.flatMap((fact) => corpus.findingsOf(fact.id)))].filter((f) => f.alarm)
}
