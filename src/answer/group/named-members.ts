import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord, isNumberKey } from '../../facts/features.ts'
import { isPersonNoun } from '../../facts/generic-nouns.ts'
import { type Holders, mostHeld } from '../../facts/holders.ts'
import { featuresOfKin, kinKeysOf } from '../../facts/kinship.ts'
import type { Query } from '../../query/query.ts'
import { isClassWord, isLightWord, isOperatorWord } from '../../query/words/cues.ts'
import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stem.ts'
import type { AnswerContext } from '../context.ts'
import { placeWords } from '../retrieve/asked-place.ts'
import { type Group, groupsOf } from './group.ts'
import { inScope } from './in-scope.ts'
import { labelKeys, sharedKeys } from './label-keys.ts'
import { isSaid, nearness } from './own-words.ts'

/** Members of one group that a question names, in its order: «¿cuántos bronces más que oros?». */
export interface NamedMembers {
  readonly group: Group
  readonly named: readonly Fact[]
  /** How near each of the other words stands, in the question's order. */
  readonly near: readonly number[]
}

/** Sentences looked into, those first that have most of the question. */
const MOST_PASSAGES = 12

/**
 * The members that the words of a question single out in one group, each by a word that its own label or clause alone has:
 * «marihuana» and «tabaco» in «8,273 con consumo de marihuana; 2,650 con consumo de tabaco». Every other word has to stand
 * around them, and each is of the days and places that the question says. Null where no group has all that is named, or
 * where two groups have it alike.
 */
export function namedMembers(query: Query, context: AnswerContext, least: number): NamedMembers | null {
  const words = contentWords(query, context.corpus)
  const names = nameWords(query)
  const found = passagesWith([...words, ...names], context.corpus)
    .flatMap((index) => groupsOf(index, context))
    .flatMap((group) => namedIn(group, words, names, context.corpus) ?? [])
    .filter(({ named, byName }) => named.length >= least && areAsked(named, byName, query, context))
    .sort((a, b) => b.named.length - a.named.length || b.credit - a.credit || byList(a.group, b.group))
  const [best, second] = found
  if (!best) return null
  return second && alike(second, best) && valuesOf(second) !== valuesOf(best) ? null : best
}

/** The labelled one first, else the larger. */
const byList = (a: Group, b: Group): number =>
  Number(b.labelled !== null) - Number(a.labelled !== null) || b.members.length - a.members.length

interface Scored extends NamedMembers {
  readonly credit: number
  /** Whether a name that a slot may have taken («el ISSSTE») is one of the labels. */
  readonly byName: boolean
}

/** Whether figures are of the days and places asked for; an institution that labels one of them is no scope of theirs. */
function areAsked(named: readonly Fact[], byName: boolean, query: Query, context: AnswerContext): boolean {
  const selections = query.selections.map((s) => (byName ? { ...s, institution: null } : s))
  return named.every((fact) => selections.some((selection) => inScope(fact, selection, context)))
}

const alike = (a: Scored, b: Scored): boolean => a.named.length === b.named.length && a.credit === b.credit

const valuesOf = ({ named }: NamedMembers): string => named.map(({ quantity }) => quantity.value).join(' ')

/** Sentences that hold most of some words. */
export const passagesWith = (words: readonly string[], corpus: Corpus): readonly number[] =>
  mostHeld(
    words.map((word) => holdersOf(word, corpus)),
    MOST_PASSAGES,
  )

/**
 * The words of a question that say of what its figures are, in its order, those of places last. A word that also asks for
 * an operation («tasa») is one where the bulletins count by it.
 */
export function contentWords(query: Query, { catalogue }: Corpus): readonly string[] {
  const said = query.features.filter(({ key }) => !isNumberKey(key) && !isClassWord(key))
  const spoken = said.flatMap(({ text }) => fold(text).split(' '))
  const places = query.selections.flatMap(placeWords)
  const loose = new Set(query.context.map(({ text }) => fold(text)))
  return [...new Set([...spoken, ...places])].filter(
    (word) =>
      word !== '' &&
      !isFunctionWord(word) &&
      !isPersonNoun(word) &&
      (!isOperatorWord(word) || (loose.has(word) && catalogue.measuresByWord.has(stem(word)))),
  )
}

/** The words of the names that a question has, which may be labels: «imss», «marques». */
export const nameWords = ({ parts }: Query): readonly string[] => [
  ...new Set(parts.names.flatMap((name) => name.split(' ')).filter((word) => !isFunctionWord(word))),
]

const holdersOf = (word: string, { catalogue }: Corpus): Holders =>
  kinKeysOf(word)
    .flatMap((key) => [key, ...featuresOfKin(key, catalogue)])
    .flatMap((key) => (catalogue.byFeature.has(key) ? [catalogue.byFeature.get(key) ?? []] : []))

function namedIn(group: Group, words: readonly string[], names: readonly string[], corpus: Corpus): Scored | null {
  const own = labelKeys(group, corpus)
  const shared = sharedKeys(group, corpus)
  const named: Fact[] = []
  const near: number[] = []
  let byName = false
  for (const word of [...words, ...names.filter((name) => !words.includes(name))]) {
    const [only, ...others] = own.filter(({ keys }) => isSaid(word, keys, corpus)).map(({ member }) => member)
    // «¿se atendió a más…?» singles out no «715 solicitaron atención».
    if (only && others.length === 0 && (names.includes(word) || !isLightWord(word))) {
      if (!named.includes(only)) named.push(only)
      if (names.includes(word)) byName = true
      continue
    }
    // A name that labels nothing is in a slot, or one of the words.
    if (!words.includes(word)) continue
    const credit = Math.max(
      Number(isSaid(word, shared, corpus)),
      ...group.members.map((m) => nearness(word, m, corpus)),
    )
    if (credit === 0) return null
    near.push(credit)
  }
  const credit = near.reduce((sum, one) => sum + one, 0)
  return named.length > 0 ? { group, named, near, credit, byName } : null
}
