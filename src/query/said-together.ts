import type { Corpus } from '../facts/corpus.ts'
import { isFunctionWord } from '../facts/features.ts'
import { holdsSorted } from '../facts/groups.ts'
import { featuresOfKin, kinshipsOf } from '../facts/kinship.ts'
import { fold } from '../text/fold.ts'
import type { Feature } from './query.ts'

/** A word by itself is in many texts: «gobernador» alone is no reason to answer about politics. */
const FEWEST = 2

/**
 * Whether one sentence has all content words of a question, or words that say the same: then it is for the bulletins,
 * whatever else its words are about («¿cuándo abrió el banco de leche?»).
 */
export function isSaidTogether(features: readonly Feature[], { catalogue }: Corpus): boolean {
  const words = new Set(features.flatMap(({ key, text }) => (/^(?:#|o:|t:)/.test(key) ? [] : fold(text).split(' '))))
  const lists = [...words]
    .filter((word) => word !== '' && !isFunctionWord(word))
    .map((word) =>
      [...new Set(kinshipsOf(word).flatMap(({ key }) => featuresOfKin(key, catalogue)))].map(
        (key) => catalogue.byFeature.get(key) ?? [],
      ),
    )
  if (lists.length < FEWEST) return false
  const size = (own: readonly (readonly number[])[]): number => own.reduce((sum, { length }) => sum + length, 0)
  const [rarest = [], ...others] = lists.toSorted((a, b) => size(a) - size(b))
  return rarest.some((list) =>
    list.some((index) => others.every((own) => own.some((other) => holdsSorted(other, index)))),
  )
}
