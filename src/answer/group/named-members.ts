import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { isPersonNoun } from '../../facts/generic-nouns.ts'
import { type Holders, mostHeld } from '../../facts/holders.ts'
import { featuresOfKin, kinshipsOf } from '../../facts/kinship.ts'
import type { Query } from '../../query/query.ts'
import { isClassWord, isLightWord, isOperatorWord } from '../../query/words/cues.ts'
import { fold } from '../../text/fold.ts'
import type { AnswerContext } from '../context.ts'
import { placeWords } from '../retrieve/asked-place.ts'
import { type Group, groupsOf } from './group.ts'
import { inScope } from './in-scope.ts'
import { isLabelled, isSaid, nearness, ownKeys } from './own-words.ts'

/** Members of one group that a question names, in its order: «¿cuántos bronces más que oros?». */
export interface NamedMembers {
  readonly group: Group
  readonly named: readonly Fact[]
}

/** Sentences looked into, those first that have most of the question. */
const MOST_PASSAGES = 12

/**
 * The members that the words of a question single out in one group, each by a word that its own clause alone has:
 * «marihuana» and «tabaco» in «8,273 con consumo de marihuana; 2,650 con consumo de tabaco». Every other word has to stand
 * around them, and each is of the days and places that the question says. Null where no group has all that is named, or
 * where two groups have it alike.
 */
export function namedMembers(query: Query, context: AnswerContext, least: number): NamedMembers | null {
  const { corpus } = context
  const words = contentWords(query)
  const isAsked = (fact: Fact): boolean => query.selections.some((selection) => inScope(fact, selection, context))
  const found = passagesWith(words, corpus)
    .flatMap((index) => groupsOf(index, corpus))
    .flatMap((group) => namedIn(group, words, corpus) ?? [])
    .filter(({ named }) => named.length >= least && named.every(isAsked))
    .sort((a, b) => b.named.length - a.named.length || b.credit - a.credit)
  const [best, second] = found
  if (!best) return null
  return second && alike(second, best) && valuesOf(second) !== valuesOf(best) ? null : best
}

interface Scored extends NamedMembers {
  /** How near the other words stand. */
  readonly credit: number
}

const alike = (a: Scored, b: Scored): boolean => a.named.length === b.named.length && a.credit === b.credit

const valuesOf = ({ named }: NamedMembers): string => named.map(({ quantity }) => quantity.value).join(' ')

/** Sentences that hold most of some words. */
export const passagesWith = (words: readonly string[], corpus: Corpus): readonly number[] =>
  mostHeld(
    words.map((word) => holdersOf(word, corpus)),
    MOST_PASSAGES,
  )

/** The words of a question that say of what its figures are, in its order, those of places last. */
export function contentWords(query: Query): readonly string[] {
  const said = query.features.filter(({ key }) => !/^(?:#|o:)/.test(key) && !isClassWord(key))
  const spoken = said.flatMap(({ text }) => fold(text).split(' '))
  const places = query.selections.flatMap(placeWords)
  return [...new Set([...spoken, ...places])].filter(
    (word) => word !== '' && !isFunctionWord(word) && !isOperatorWord(word) && !isPersonNoun(word),
  )
}

const holdersOf = (word: string, { catalogue }: Corpus): Holders =>
  kinshipsOf(word)
    .flatMap(({ key }) => [key, ...featuresOfKin(key, catalogue)])
    .flatMap((key) => (catalogue.byFeature.has(key) ? [catalogue.byFeature.get(key) ?? []] : []))

function namedIn(group: Group, words: readonly string[], corpus: Corpus): Scored | null {
  const [, ...later] = group.members
  // «En atención psicológica, 543 sesiones individuales y 115 familiares»: what opens the list is said of all its items.
  const opened = later.every((member) => !isLabelled(member, corpus))
  const own = group.members.map((member) => ({ member, keys: ownKeys(member, corpus, opened) }))
  const named: Fact[] = []
  let credit = 0
  for (const word of words) {
    const holders = own.filter(({ keys }) => isSaid(word, keys, corpus)).map(({ member }) => member)
    const [only] = holders
    // «¿se atendió a más…?» singles out no «715 solicitaron atención».
    if (only && holders.length === 1 && !isLightWord(word)) {
      if (!named.includes(only)) named.push(only)
      continue
    }
    const near = Math.max(...group.members.map((member) => nearness(word, member, corpus)))
    if (near === 0) return null
    credit += near
  }
  return named.length > 0 ? { group, named, credit } : null
}
