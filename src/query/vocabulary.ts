import commonWords from '#data/lexicon/common-words.json' with { type: 'json' }
import { fold } from '../text/fold.ts'
import { tokenize } from '../text/token.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import { questionWords } from './cues.ts'
import { createSpeller, type Speller } from './spelling.ts'

/** Every word that the strings of a lexicon file hold, folded. */
export function* wordsOf(data: unknown): Generator<string> {
  if (typeof data === 'string') {
    for (const token of tokenize(fold(data))) if (token.kind === 'word') yield token.fold
  } else if (Array.isArray(data)) for (const item of data) yield* wordsOf(item)
  else if (data !== null && typeof data === 'object') {
    for (const [key, item] of Object.entries(data)) {
      yield* wordsOf(key)
      yield* wordsOf(item)
    }
  }
}

/** The speller of a corpus: words of bulletins weigh as often as they stand there, those of the lexicon more than none. */
export function spellerFor(catalogue: Catalogue, lexiconData: readonly unknown[]): Speller {
  const words = new Map<string, number>()
  for (const word of wordsOf(commonWords)) words.set(word, 1)
  for (const word of questionWords()) words.set(word, 2)
  for (const word of wordsOf(lexiconData)) words.set(word, 3)
  for (const [word, count] of catalogue.words) words.set(word, (words.get(word) ?? 0) + count)
  return createSpeller(words)
}
