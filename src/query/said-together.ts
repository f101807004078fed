import type { Catalogue } from '../facts/catalogue.ts'
import type { Corpus } from '../facts/corpus.ts'
import { isConcept, isFunctionWord } from '../facts/features.ts'
import { holdsSorted } from '../facts/groups.ts'
import { kinFeaturesOf } from '../facts/kinship.ts'
import { fold } from '../text/fold.ts'
import type { Token } from '../text/token.ts'
import type { Feature } from './query.ts'
import { isBulletinWord, isLightWord, isOperatorWord, isStopWord } from './words/cues.ts'

/** A word by itself is in many texts: «gobernador» alone is no reason to answer about politics. */
const FEWEST = 2

/**
 * Whether one sentence has all content words of a question, or words that say the same: then it is for the bulletins,
 * whatever else its words are about («¿cuándo abrió el banco de leche?»).
 */
export function isSaidTogether(features: readonly Feature[], { catalogue }: Corpus): boolean {
  const words = new Set(features.flatMap(({ key, text }) => (/^(?:#|o:|t:)/.test(key) ? [] : fold(text).split(' '))))
  const content = [...words].filter((word) => word !== '' && !isFunctionWord(word))
  return content.length >= FEWEST && areTogether(content, catalogue)
}

/**
 * Whether one sentence has the words of a topic and another content word of the question, those of its places among them:
 * «gobernador» and «Puebla», «bolsa» and «préstamos» where it says «crédito».
 */
export const isTopicOfBulletins = (
  topic: readonly Token[],
  others: readonly Token[],
  { catalogue }: Corpus,
): boolean => {
  const named = topic.flatMap(({ kind, fold: word }) => (kind === 'word' && !isFunctionWord(word) ? word : []))
  return named.length > 0 && contentOf(others).some((word) => areTogether([...named, word], catalogue))
}

const contentOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(({ kind, fold: word }) => (kind === 'word' && isContent(word) ? word : []))

const isContent = (word: string): boolean =>
  (!isLightWord(word) || isConcept(word)) && !isStopWord(word) && !isBulletinWord(word) && !isOperatorWord(word)

/** Whether any sentence has all of the words, or others that say the same. */
function areTogether(words: readonly string[], catalogue: Catalogue): boolean {
  const lists = words.map((word) =>
    [...new Set(kinFeaturesOf(word, catalogue))].map((key) => catalogue.byFeature.get(key) ?? []),
  )
  const size = (own: readonly (readonly number[])[]): number => own.reduce((sum, { length }) => sum + length, 0)
  const [rarest = [], ...others] = lists.toSorted((a, b) => size(a) - size(b))
  return rarest.some((list) =>
    list.some((index) => others.every((own) => own.some((other) => holdsSorted(other, index)))),
  )
}
