import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { type Holders, mostHeld } from '../../facts/holders.ts'
import { kinFeaturesOf } from '../../facts/kinship.ts'
import type { Query, Selection } from '../../query/query.ts'
import { mayBeThere } from '../retrieve/asked-place.ts'
import { type AskedFigure, type AskedTopic, askedFigure, type Scope } from './asked-figure.ts'
import { type Evidence, evidenceOf, scoreOf } from './evidence.ts'
import { mayAnswer } from './may-answer.ts'

/** A figure with what speaks for it. */
export interface Ranked {
  readonly fact: Fact
  readonly evidence: Evidence
  readonly score: number
}

/** Sentences looked into, those first that have most of the question. */
const MOST_PASSAGES = 24

/** The figures that may be meant, the likeliest first. */
export function rankedFigures(query: Query, selection: Selection, scope: Scope): readonly Ranked[] {
  const { corpus } = scope
  if (!mayBeThere(selection, corpus)) return []
  const asked = askedFigure(query, selection, scope)
  const facts = passagesOf(asked, corpus).flatMap((index) =>
    (corpus.passages.get(index)?.facts ?? []).flatMap((id) => corpus.fact(id) ?? []),
  )
  return order(facts, asked, scope)
}

/** Those of some figures that may be meant, the likeliest first. */
export const rankedAmong = (
  facts: readonly Fact[],
  query: Query,
  selection: Selection,
  scope: Scope,
): readonly Ranked[] => order(facts, askedFigure(query, selection, scope), scope)

function order(facts: readonly Fact[], asked: AskedFigure, scope: Scope): readonly Ranked[] {
  return facts
    .map((fact) => ranked(asked, fact, scope.corpus))
    .filter(({ fact, evidence }) => mayAnswer(fact, evidence, asked, scope))
    .sort(byScore)
}

/** How likely any one figure is meant. */
export function rankOf(query: Query, selection: Selection, scope: Scope): (fact: Fact) => Ranked {
  const asked = askedFigure(query, selection, scope)
  return (fact) => ranked(asked, fact, scope.corpus)
}

function ranked(asked: AskedFigure, fact: Fact, corpus: Corpus): Ranked {
  const evidence = evidenceOf(asked, fact, corpus)
  return { fact, evidence, score: scoreOf(evidence) }
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1)

/** The sentences that hold most of the question. */
const passagesOf = ({ topics }: AskedFigure, corpus: Corpus): readonly number[] =>
  mostHeld(
    topics.map((topic) => holdersOf(topic, corpus)),
    MOST_PASSAGES,
  )

/** Sentences that hold a topic by its words, by its term or by words that say the same. */
function holdersOf({ terms, words }: AskedTopic, { catalogue }: Corpus): Holders {
  const kin = words.flatMap((word) => kinFeaturesOf(word, catalogue))
  return [...new Set([...terms, ...kin])].flatMap((key) => {
    const held = catalogue.byFeature.get(key)
    return held ? [held] : []
  })
}
