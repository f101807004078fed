import calendar from '#data/lexicon/calendar.json' with { type: 'json' }
import commonVerbs from '#data/lexicon/common-verbs.json' with { type: 'json' }
import commonWords from '#data/lexicon/common-words.json' with { type: 'json' }
import everydayWords from '#data/lexicon/everyday-words.json' with { type: 'json' }
import kinData from '#data/lexicon/kin.json' with { type: 'json' }
import wordFamilies from '#data/lexicon/word-families.json' with { type: 'json' }
import type { Catalogue } from '../../facts/catalogue.ts'
import { senseWords } from '../../facts/synonyms.ts'
import { fold } from '../../text/fold.ts'
import { irregularRootsOf } from '../../text/irregular-verbs.ts'
import { once } from '../../text/once.ts'
import { numbersAndGenders, pluralOf } from '../../text/plural.ts'
import { pressWords } from '../../text/repair/spelling.ts'
import { tokenize } from '../../text/token.ts'
import { verbForms } from '../../text/verb-forms.ts'
import { isLightVerb, isStopWord, lightVerbForms, questionPhrases, questionWords, topicWords } from '../words/cues.ts'
import type { WeightedWords } from './candidates.ts'
import { neighboursIn } from './neighbours.ts'
import { createSpeller, type Speller } from './spelling.ts'

// Keys are no words that anybody writes: «rinon» is a typing slip of «riñón».
const INTERNAL = new Set(['key', 'id', 'head', 'state', 'kind', 'counts', 'gender'])

/** The strings of a lexicon file. */
function* phrasesOf(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data
  else if (Array.isArray(data)) for (const item of data) yield* phrasesOf(item)
  else if (data !== null && typeof data === 'object') {
    for (const [key, item] of Object.entries(data)) if (!INTERNAL.has(key)) yield* phrasesOf(item)
  }
}

/** Every word that they hold, folded. */
function* wordsOf(data: unknown): Generator<string> {
  for (const phrase of phrasesOf(data))
    for (const token of tokenize(fold(phrase))) if (token.kind === 'word') yield token.fold
}

/** «fumaron», «presumió»: what people do and no bulletin tells, which is no slip of «sumaron» or «resumió». */
const isCommonVerb = once(() => verbForms(commonVerbs, {}, new Set()))

/** «acabaron», «repartieron», «obtuvo»: every form of the verbs that families of words have. */
const isFamilyVerb = once(() => {
  const kin = Object.values(kinData).flatMap((lines) => lines.flatMap((line) => line.split(', ')))
  const verbs = [...wordFamilies.same.flat(), ...kin, ...senseWords()].filter((word) => INFINITIVE.test(word))
  return verbForms(verbs, irregularRootsOf, new Set())
})
const INFINITIVE = /^\p{L}{3,}[aei]r$/u

/** What people do, which an answer has to say: «robaron», «cancelaron». */
export const isDeed = (folded: string): boolean => isCommonVerb()(folded)

/** «negocios», «condones»: a thing or person of daily life. */
export const isEverydayNoun = (folded: string): boolean => everydayForms().has(folded)

/** Frequent words of press Spanish, and every form of the verbs that carry a question or are common. */
const isPlainSpanish = (folded: string): boolean =>
  isLightVerb(folded) || pressWords().folded.has(folded) || isDeed(folded) || isFamilyVerb()(folded)

const isGoodSpanish = (folded: string): boolean => isPlainSpanish(folded) || isEverydayNoun(folded)

/** «azúcar», «negocios», «condones»: what people speak of, folded, in all numbers and genders. */
const everydayForms = once(
  () =>
    new Set(
      Object.values(everydayWords).flatMap((section) =>
        section.split(' ').flatMap((w) => numbersAndGenders(w).map(fold)),
      ),
    ),
)

/** The weights of a vocabulary; the words of measures are known in the plural too. */
function weightsOf(measures: unknown, names: readonly unknown[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const word of wordsOf(commonWords)) words.set(word, 1)
  for (const word of topicWords()) words.set(word, 1)
  for (const word of questionWords()) words.set(word, isStopWord(word) ? 100 : 40)
  for (const word of wordsOf([calendar.months, calendar.weekdays, calendar.units])) words.set(word, 40)
  for (const word of wordsOf([wordFamilies, Object.values(kinData), [...senseWords()].flatMap(numbersAndGenders)]))
    words.set(word, Math.max(words.get(word) ?? 0, 5))
  for (const word of wordsOf(names)) words.set(word, Math.max(words.get(word) ?? 0, 10))
  for (const word of wordsOf(measures)) {
    words.set(word, Math.max(words.get(word) ?? 0, 60))
    const many = pluralOf(word)
    words.set(many, Math.max(words.get(many) ?? 0, 5))
  }
  return words
}

/** The speller of a corpus, whose words weigh as often as they stand there; it grows with it. */
export function spellerFor(catalogue: Catalogue, measures: unknown, names: readonly unknown[]): Speller {
  const own = once(() => weightsOf(measures, names))
  const words: WeightedWords = {
    // Most words of most questions stand in the bulletins or are stop words: the weights are made for the others.
    has: (folded) => catalogue.words.has(folded) || isStopWord(folded) || own().has(folded),
    weightOf: (folded) => (own().get(folded) ?? 0) + (catalogue.words.get(folded) ?? 0),
    count: () => own().size + catalogue.words.size,
    since: (count) => (count < words.count() ? wordsSince(count, own(), catalogue.words) : []),
  }
  const phrases = function* (): Generator<string> {
    yield* questionPhrases()
    yield* phrasesOf([measures, names, calendar])
    // «en érida»: a preposition expects a place.
    for (const word of wordsOf(names)) yield `en ${word}`
    for (const unit of [...calendar.units.day, ...calendar.units.week]) yield `${unit} del 1`
    for (const month of wordsOf(calendar.months)) yield `1 de ${month}`
  }
  return createSpeller(
    words,
    { has: isGoodSpanish, all: () => pressWords().folded.keys(), everyday: everydayForms, forms: lightVerbForms },
    neighboursIn(phrases, catalogue),
  )
}

/** Those of a vocabulary and then those of the bulletins that it has not, from a number on. */
const wordsSince = (
  count: number,
  own: ReadonlyMap<string, number>,
  printed: ReadonlyMap<string, number>,
): readonly string[] => [
  ...[...own.keys()].slice(count),
  ...[...printed.keys()].slice(Math.max(0, count - own.size)).filter((word) => !own.has(word)),
]

const common = once(() => new Set([...wordsOf(commonWords), ...questionWords(), ...topicWords()]))

/**
 * Whether the project's own lists have this very word: «rebaso», «semana», and no word that only its writer knows. Nouns of
 * daily life are none: «mi prima» tells of whom somebody asked.
 */
export const isCommonWord = (folded: string): boolean => common().has(folded) || isPlainSpanish(folded)
