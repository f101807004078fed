import { EVENTS } from '../../entity/name/programme-name.ts'
import type { Corpus } from '../../facts/corpus.ts'
import { isFunctionWord, isNumberKey } from '../../facts/features.ts'
import { isAmountNoun, isPersonNoun, isThingNoun } from '../../facts/generic-nouns.ts'
import { kinKeysOf } from '../../facts/kinship.ts'
import type { Lexicon } from '../../lexicon.ts'
import { CHANGES } from '../../query/operation/families.ts'
import type { Feature, Query, Selection } from '../../query/query.ts'
import type { AskedUnit } from '../../query/slots/asked-unit.ts'
import { fold } from '../../text/fold.ts'
import { type Topic, topicsOf } from '../passage/topics.ts'
import { placeWords } from '../retrieve/asked-place.ts'
import { WEIGHT } from '../weights.ts'

/** One thing that a question speaks of, with what it weighs among them: all add up to 1. */
export interface AskedTopic {
  /** Keys of its terms: «t:medula-osea». */
  readonly terms: readonly string[]
  /** Initials among its words: «CNDH». */
  readonly acronyms: readonly string[]
  /** Its words by themselves, folded. */
  readonly words: readonly string[]
  readonly weight: number
  /** «murieron», «surtido»: by its ending a verb, which the bulletin may say in other words. */
  readonly isDeed: boolean
  /** «gente», «personas»: who is counted need not be said. */
  readonly isPerson: boolean
}

/** A question as what a figure is held against; worked out once a question. */
export interface AskedFigure {
  readonly query: Query
  readonly selection: Selection
  readonly topics: readonly AskedTopic[]
  /** Keys of the noun that is counted («¿cuántas consultas…?»), the very word's first; empty where none is said. */
  readonly noun: readonly string[]
  /** «gente», «pacientes»: whoever is counted may be called otherwise. */
  readonly countsPeople: boolean
  /** «casos», «unidades»: stands for whatever is counted. */
  readonly countsThings: boolean
  /** Keys of all its words and of what says the same. */
  readonly keys: ReadonlySet<string>
  readonly placeWords: readonly string[]
  readonly unit: AskedUnit | null
  /** «en la jornada»: one event, not all of them until now. */
  readonly ofOneEvent: boolean
  /** Its words, folded: a place that no list has is named by one of them. */
  readonly words: ReadonlySet<string>
  /** «¿cuántos más…?», «¿cuánto creció?» */
  readonly asksChange: boolean
}

/** What is looked into, and the vocabulary. */
export interface Scope {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
}

/** What a question wants a figure to be. */
export function askedFigure(asked: Query, selection: Selection, { corpus, lexicon }: Scope): AskedFigure {
  const query = withInherited(asked, selection)
  const topics = topicsOf(query, selection, corpus).filter(({ features }) => !isSort(features) && !isNumber(features))
  const weights = topics.map((topic) => Math.sqrt(topic.weight) * (isDeed(topic) ? WEIGHT.deed : 1))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const first = query.features.find((feature) => !isSort([feature]) && !isNumber([feature]))
  const noun = wordsOf(first?.text ?? '')
  return {
    query,
    selection,
    topics: topics.map((topic, i) => ({
      terms: topic.features.flatMap(({ key }) => (key.startsWith('t:') ? [key] : [])),
      acronyms: topic.features.flatMap(({ text }) => (/^\p{Lu}{3,}$/u.test(text) ? [text] : [])),
      words: [...new Set(topic.features.flatMap(({ text }) => wordsOf(text)))],
      weight: whole === 0 ? 0 : (weights[i] ?? 0) / whole,
      isDeed: isDeed(topic),
      isPerson: topic.features.some(({ text }) => isPersonNoun(fold(text))),
    })),
    noun: noun.flatMap(kinKeysOf),
    countsPeople:
      noun.some(isPersonNoun) || lexicon.measures.heads.get(selection.measure?.value.head ?? '')?.person === true,
    countsThings: noun.some(isThingNoun),
    keys: new Set(query.features.flatMap(({ key, text }) => [key, ...wordsOf(text).flatMap(kinKeysOf)])),
    placeWords: placeWords(selection),
    ofOneEvent: query.features.some(({ text }) => EVENTS.get(fold(text)) === fold(text)),
    words: new Set(query.features.flatMap(({ text }) => wordsOf(text))),
    unit: query.unit,
    asksChange: asksChange(query),
  }
}

/** «¿cuántos más…?», «¿cuánto creció?» */
export const asksChange = ({ comparison, operation }: Query): boolean =>
  comparison.turn !== null || CHANGES.has(operation) || comparison.againstDays

/** «¿y de especialidad?» is said, what it narrows is not. */
function withInherited(query: Query, selection: Selection): Query {
  const follows = Object.values(selection).some((slot) => slot?.origin === 'inherited')
  if (!follows) return query
  const own = new Set(query.features.map(({ text }) => fold(text)))
  const added = wordsOf(selection.measure?.value.name ?? '')
    .filter((word) => word.length > 1 && !own.has(word))
    .map((word) => ({ key: kinKeysOf(word)[0] ?? word, text: word }))
  return { ...query, features: [...added, ...query.features] }
}

/** Words that say what sort of figure is asked for: its unit has them. */
const isSort = (features: readonly Feature[]): boolean => features.every(({ text }) => isAmountNoun(fold(text)))

/** «956» is a number that is asked about, not what is counted. */
const isNumber = (features: readonly Feature[]): boolean => features.every(({ key }) => isNumberKey(key))

const isDeed = ({ features }: Pick<Topic, 'features'>): boolean =>
  features.every(({ key, text }) => !key.startsWith('t:') && DEED.test(fold(text)))
const DEED = /(?:aron|ieron|yeron|aban?|ando|iendo|[ai]d[oa]s?)$/

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => /\p{L}/u.test(word) && !isFunctionWord(word))
