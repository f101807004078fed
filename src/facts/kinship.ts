import { possibleNouns } from '../text/denominal.ts'
import { fold } from '../text/fold.ts'
import { remembered } from '../text/remembered.ts'
import { rootOf } from '../text/root.ts'
import { tokenize } from '../text/token.ts'
import type { Catalogue } from './catalogue.ts'
import { conceptOf } from './features.ts'
import { kinGroupsOf, verbOf } from './kin-groups.ts'
import { post } from './postings.ts'
import { kindsOf, synonymKeyOf, verbPhrases } from './synonyms.ts'

/** Whether the vocabulary has the word among those that say one thing. */
export const isFamilyWord = (folded: string): boolean =>
  kinGroupsOf(folded).length > 0 || synonymKeyOf(folded) !== null || kindsOf(folded).length > 0

/** A key that two words share, with how surely they then say one thing. */
interface Kinship {
  readonly key: string
  readonly credit: number
}

const SAME_WORD = 1
const SAME_ROOT = 0.9
const SAME_SENSE = 0.8

/** Keys under which a word is told to say what another says: «murieron» as itself, as «mur-» and as a word of death. */
export const kinshipsOf: (folded: string) => readonly Kinship[] = remembered((folded) => [
  { key: conceptOf(folded), credit: SAME_WORD },
  { key: `r:${rootOf(folded)}`, credit: SAME_ROOT },
  ...[verbOf(folded) ?? []].flat().map((verb) => ({ key: `v:${verb}`, credit: SAME_ROOT })),
  ...[folded, ...possibleNouns(folded)].map((noun) => ({ key: `n:${singular(noun)}`, credit: SAME_ROOT })),
  ...[synonymKeyOf(folded) ?? [], kinGroupsOf(folded)].flat().map((key) => ({ key, credit: SAME_SENSE })),
])

/** The keys alone: «cirugías» shares one with «quirúrgicas». */
export const kinKeysOf = (folded: string): readonly string[] => kinshipsOf(folded).map(({ key }) => key)

/** The keys of all words of a text: of «donación de córnea» those of «donación», «de» and «córnea». */
export const kinKeysIn = (text: string): ReadonlySet<string> =>
  new Set(tokenize(text).flatMap((token) => (token.kind === 'symbol' ? [] : kinKeysOf(token.fold))))

/** Whether a key says more than a common root: «partos» and «participan» share no other. */
export const isBeyondRoot = (key: string): boolean => !key.startsWith('r:')

/** «diabetes» and «infecciones» as «diabet», «infeccion»: as far as two forms of a noun have to meet. */
const singular = (noun: string): string => noun.replace(/e?s$/, '')

interface KinIndex {
  readonly features: Map<string, string[]>
  /** How many of the catalogue's words are in it: the others came later. */
  until: number
}

const indexes = new WeakMap<Catalogue, KinIndex>()

/** Features of the passage index under which words of a kinship stand: «r:contrat» → contrat, contratacion. */
export function featuresOfKin(key: string, catalogue: Catalogue): readonly string[] {
  const index = indexes.get(catalogue) ?? { features: new Map<string, string[]>(), until: 0 }
  if (index.until < catalogue.words.size) {
    for (const word of [...catalogue.words.keys()].slice(index.until)) {
      const feature = conceptOf(word)
      for (const kin of kinshipsOf(word)) {
        if (!index.features.get(kin.key)?.includes(feature)) post(index.features, kin.key, feature)
      }
    }
    for (const [phrase, key] of verbPhrases()) {
      const last = conceptOf(fold(phrase.split(' ').at(-1) ?? ''))
      if (catalogue.byFeature.has(last) && !index.features.get(key)?.includes(last)) post(index.features, key, last)
    }
    index.until = catalogue.words.size
    indexes.set(catalogue, index)
  }
  return index.features.get(key) ?? []
}

/** Features of the passage index under which the word or one of its kin stands: «contratados» → contrat, contratacion. */
export const kinFeaturesOf = (folded: string, catalogue: Catalogue): readonly string[] =>
  kinKeysOf(folded).flatMap((key) => featuresOfKin(key, catalogue))

/** Whether the bulletins have the word, or one that says the same. */
export const hasKin = (folded: string, catalogue: Catalogue): boolean => kinFeaturesOf(folded, catalogue).length > 0
