import commonWords from '#data/lexicon/common-words.json' with { type: 'json' }
import synonyms from '#data/lexicon/synonyms.json' with { type: 'json' }
import type { Catalogue } from '../facts/catalogue.ts'
import { fold } from '../text/fold.ts'
import { pressWords } from '../text/repair/spelling.ts'
import { tokenize } from '../text/token.ts'
import { isLightVerb, isStopWord, lightVerbForms, questionWords, topicWords } from './cues.ts'
import { createSpeller, type Speller } from './spelling.ts'

// Keys are no words that anybody writes: «rinon» is a typing slip of «riñón».
const INTERNAL = new Set(['key', 'id', 'head', 'state', 'kind', 'counts', 'gender'])

/** Every word that the strings of a lexicon file hold, folded. */
function* wordsOf(data: unknown): Generator<string> {
  if (typeof data === 'string') {
    for (const token of tokenize(fold(data))) if (token.kind === 'word') yield token.fold
  } else if (Array.isArray(data)) for (const item of data) yield* wordsOf(item)
  else if (data !== null && typeof data === 'object') {
    for (const [key, item] of Object.entries(data)) if (!INTERNAL.has(key)) yield* wordsOf(item)
  }
}

/** Frequent words of press Spanish, and every form of the verbs that carry a question. */
const isGoodSpanish = (folded: string): boolean => isLightVerb(folded) || pressWords().folded.has(folded)

const pluralOf = (word: string): string =>
  /[aeiou]$/.test(word) ? `${word}s` : /[lrnd]$/.test(word) ? `${word}es` : word

/** The speller of a corpus: its words weigh as often as they stand there; those of measures are known in the plural too. */
export function spellerFor(catalogue: Catalogue, measures: unknown, names: readonly unknown[]): Speller {
  const words = new Map<string, number>()
  for (const word of wordsOf(commonWords)) words.set(word, 1)
  for (const word of topicWords()) words.set(word, 1)
  for (const word of questionWords()) words.set(word, isStopWord(word) ? 100 : 40)
  for (const word of wordsOf(synonyms)) words.set(word, Math.max(words.get(word) ?? 0, 5))
  for (const word of wordsOf(names)) words.set(word, Math.max(words.get(word) ?? 0, 1))
  for (const word of wordsOf(measures)) {
    words.set(word, Math.max(words.get(word) ?? 0, 60))
    const many = pluralOf(word)
    words.set(many, Math.max(words.get(many) ?? 0, 60))
  }
  for (const [word, count] of catalogue.words) words.set(word, (words.get(word) ?? 0) + count)
  return createSpeller(words, { has: isGoodSpanish, all: () => pressWords().folded.keys(), forms: lightVerbForms })
}

let common: ReadonlySet<string> | undefined

/** Whether the project's own lists have this very word: «rebaso», «semana», and no word that only its writer knows. */
export function isCommonWord(folded: string): boolean {
  common ??= new Set([...wordsOf(commonWords), ...questionWords(), ...topicWords()])
  return common.has(folded) || isGoodSpanish(folded)
}
