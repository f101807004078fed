import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { isAmountNoun, isPersonNoun } from '../../facts/generic-nouns.ts'
import { hasKin, kinshipsOf } from '../../facts/kinship.ts'
import type { Feature, Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { type Topic, topicsOf } from '../passage/topics.ts'
import { CREDIT, ENOUGH } from '../weights.ts'
import { isThere, mayBeThere, placeWords } from './asked-place.ts'
import { mayCount } from './counted.ts'
import type { Vicinity } from './vicinity.ts'

/** What a question asks of a figure's words: its topics, those that a follow-up takes over, and the words of its place. */
export interface AskedTopics {
  readonly topics: readonly Topic[]
  readonly placeWords: readonly string[]
  readonly whole: number
  /** Keys of its words and of what says the same. */
  readonly words: ReadonlySet<string>
  /** The same of its terms, each as a whole: «médula ósea». */
  readonly terms: ReadonlySet<string>
  /** What is counted («¿cuántas consultas…?»): near the figure itself, not only in the title. */
  readonly counted: Topic | null
}

/** The topics that a figure's words have to say; null where the bulletins nowhere have one of them, or the place. */
export function askedTopics(query: Query, selection: Selection, corpus: Corpus): AskedTopics | null {
  const topics = topicsOf(complete(query, selection), selection, corpus).filter(({ features }) => !isSort(features))
  const told = topics.filter((topic) => !isPerson(topic) || isKnown(topic, corpus))
  if (told.length === 0 || !told.every((topic) => isKnown(topic, corpus))) return null
  return mayBeThere(selection, corpus) ? askedOf(told, query, selection) : null
}

/** The topics of a question of which a sentence is known to speak: a word that stands nowhere near is no obstacle. */
export const topicsAsked = (query: Query, selection: Selection, corpus: Corpus): AskedTopics =>
  askedOf(
    topicsOf(query, selection, corpus).filter(({ features }) => !isSort(features)),
    query,
    selection,
  )

function askedOf(told: readonly Topic[], query: Query, selection: Selection): AskedTopics {
  const counts = query.unit === 'count' || (query.unit === null && query.act === 'value')
  const first = counts ? query.features[0] : undefined
  const counted =
    told.find((t) => first && t.features.includes(first) && t.features.every(isWord) && !isPerson(t)) ?? null
  const asked = told.flatMap(({ features }) => features)
  const kin = (text: string): readonly string[] => kinshipsOf(text).map(({ key }) => key)
  return {
    topics: told,
    words: new Set(asked.flatMap(({ key, text }) => [key, ...fold(text).split(' ').flatMap(kin)])),
    terms: new Set(asked.flatMap(({ key, text }) => [...(key.startsWith('t:') ? [key] : []), ...kin(fold(text))])),
    counted,
    placeWords: placeWords(selection),
    whole: told.reduce((sum, { weight }) => sum + weight, 0),
  }
}

/** «¿y de especialidad?» is said, what it narrows is not. */
function complete(query: Query, selection: Selection): Query {
  const follows = Object.values(selection).some((slot) => slot?.origin === 'inherited')
  if (!follows) return query
  const inherited = fold(selection.measure?.value.name ?? '').split(/[^\p{L}\d]+/u)
  const words = inherited.filter((word) => word.length > 1 && !isFunctionWord(word))
  const own = new Set(query.features.map(({ text }) => fold(text)))
  const added = words
    .filter((word) => !own.has(word))
    .map((word) => ({ key: kinshipsOf(word)[0]?.key ?? word, text: word }))
  return { ...query, features: [...added, ...query.features] }
}

/** «956» is a number that is asked about, not what is counted. */
const isWord = ({ key }: Feature): boolean => !/^(?:#|o:)/.test(key)

type Worded = Pick<Topic, 'features'>

/** Words that say what sort of figure is asked for: `unit` has them. */
const isSort = (features: Topic['features']): boolean => features.every(({ text }) => isAmountNoun(fold(text)))

const isPerson = ({ features }: Worded): boolean => features.some(({ text }) => isPersonNoun(fold(text)))

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')

const isKnown = ({ features }: Worded, { catalogue }: Corpus): boolean =>
  features.some(
    ({ key, text }) =>
      catalogue.byFeature.has(key) || wordsOf(text).some((word) => !isFunctionWord(word) && hasKin(word, catalogue)),
  )

/** Share of a question, by weight, that the words around one figure say; 0 where one of its topics is nowhere near. */
export function coverageOf(
  { topics, placeWords, whole, counted }: AskedTopics,
  fact: Fact,
  near: Vicinity,
  selection: Selection,
): number {
  const credits = topics.map((topic) => ({
    topic,
    credit:
      topic === counted && !mayCount(topic, fact, near)
        ? 0
        : Math.max(creditOf(topic, near), issuerCredit(topic, near)),
  }))
  const isMissing = ({ topic, credit }: (typeof credits)[number]): boolean => {
    if (topic === counted) return credit < ENOUGH.counted
    // What was done is told by the title only of what stands in a table.
    return credit <= (isDeed(topic) && fact.zone !== 'table' ? CREDIT.title : 0) && !isPerson(topic)
  }
  if (credits.some(isMissing)) return 0
  let sum = 0
  let all = 0
  for (const { topic, credit } of credits) {
    if (credit === 0) continue
    sum += topic.weight * credit
    all += topic.weight
  }
  if (placeWords.length > 0) {
    const average = whole / topics.length
    const there = placeCredit(placeWords, fact, near, selection)
    if (there === 0) return 0
    sum += average * there
    all += average
  }
  return all === 0 ? 0 : sum / all
}

/** «murieron», «surtido»: a verb's form, as far as endings say, that is no part of a term. */
const isDeed = ({ features }: Topic): boolean =>
  features.every(({ key, text }) => !key.startsWith('t:') && DEED.test(fold(text)))
const DEED = /(?:aron|ieron|aban?|ando|iendo|[ai]d[oa]s?)$/

/** Share of a question that the words around one figure of a sentence on it say, whatever they leave out; 0 where it is of another place. */
export function shareOf(asked: AskedTopics, fact: Fact, near: Vicinity, selection: Selection): number {
  const { topics, placeWords: words, counted, whole } = asked
  if (counted && !mayCount(counted, fact, near)) return 0
  const isLeftOut = (topic: Topic): boolean => creditOf(topic, near) <= CREDIT.title
  // What is counted and what was done are never left out: «mujeres que murieron» are not all «mujeres».
  if (topics.some((topic) => isLeftOut(topic) && (topic === counted || isDeed(topic)))) return 0
  const sum = topics.reduce((total, topic) => total + topic.weight * creditOf(topic, near), 0)
  const isLocated = selection.place !== null && selection.place.value.level !== 'nation'
  const there = !isLocated
    ? 1
    : words.length > 0
      ? placeCredit(words, fact, near, selection)
      : Number(isThere(fact, selection))
  return whole === 0 ? 0 : (there * sum) / whole
}

/** «las quejas que recibió la CNDH»: who issued the bulletin need not stand beside its figures. */
const issuerCredit = ({ features }: Topic, { initials }: Vicinity): number =>
  features.some(({ text }) => /^\p{Lu}{3,}$/u.test(text) && initials.has(text)) ? CREDIT.issuer : 0

/** A place is a figure's own where its slot has it, or where its own or an earlier clause names it. */
function placeCredit(words: readonly string[], fact: Fact, near: Vicinity, selection: Selection): number {
  const named = Math.min(...words.map((word) => creditOfWord(word, near)))
  const told = named >= ENOUGH.placeCarried && (isLocal(selection) || fact.place.basis !== 'printed')
  return Math.max(told ? named : 0, isThere(fact, selection) ? CREDIT.placeSlot : 0)
}

/** Of a hospital or town the words say more than a slot; a figure of another state is none of the one that stands beside it. */
const isLocal = ({ place }: Selection): boolean => /city|facility/.test(place?.value.level ?? '')

function creditOf({ features }: Topic, { words }: Vicinity): number {
  const terms = features.filter(({ key }) => key.startsWith('t:'))
  const term = Math.max(0, ...terms.map(({ key }) => words.get(key) ?? 0))
  const single = features.filter(({ key }) => !key.startsWith('t:'))
  const said = single.map(({ text, key }) =>
    Math.max(words.get(key) ?? 0, ...wordsOf(text).map((word) => creditOfWord(word, { words }))),
  )
  if (said.length === 0)
    return Math.max(term, ...terms.flatMap(({ text }) => wordsOf(text)).map((w) => creditOfWord(w, { words })))
  const loose = said.reduce((sum, credit) => sum + credit, 0) / said.length
  return Math.max(term, said.length > 1 ? (Math.min(...said) > 0 ? loose : loose * CREDIT.partOfTerm) : loose)
}

const creditOfWord = (word: string, { words }: Pick<Vicinity, 'words'>): number =>
  Math.max(0, ...kinshipsOf(word).map(({ key, credit }) => credit * (words.get(key) ?? 0)))
