import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { isPersonNoun } from '../../facts/generic-nouns.ts'
import { type Holders, mostHeld } from '../../facts/holders.ts'
import { featuresOfKin, kinshipsOf } from '../../facts/kinship.ts'
import type { Query } from '../../query/query.ts'
import { isClassWord, isOperatorWord } from '../../query/words/cues.ts'
import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/token.ts'
import type { AnswerContext } from '../context.ts'
import { placeWords } from '../retrieve/asked-place.ts'
import { vicinityOf } from '../retrieve/vicinity.ts'
import { ofProgramme } from '../select/filters.ts'
import { fitOf } from '../select/fit.ts'
import { type Group, groupsOf } from './group.ts'

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
 * around them. Null where no group has all that is named, or where two groups have it alike.
 */
export function namedMembers(query: Query, context: AnswerContext, least: number): NamedMembers | null {
  const { corpus } = context
  const words = contentWords(query)
  const found = passagesWith(words, corpus)
    .flatMap((index) => groupsOf(index, corpus))
    .flatMap((group) => namedIn(group, words, corpus) ?? [])
    .filter(({ named }) => named.length >= least && named.every((member) => isOfAsked(member, query, corpus)))
    .sort((a, b) => b.named.length - a.named.length || b.credit - a.credit)
  const [best, second] = found
  if (!best) return null
  return second && alike(second, best) && valuesOf(second) !== valuesOf(best) ? null : best
}

/**
 * Whether a figure is of the asked days and programme: one of half a year is not of «del 26 de abril al 2 de mayo», nor one
 * to date of «la 7ª Jornada».
 */
function isOfAsked(fact: Fact, { selections }: Query, corpus: Corpus): boolean {
  return selections.some(
    (selection) =>
      (fact.period === null || fitOf(fact, selection) !== 'contains') &&
      ofProgramme([fact], selection, corpus).length > 0,
  )
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
    if (only && holders.length === 1) {
      if (!named.includes(only)) named.push(only)
      continue
    }
    const near = Math.max(...group.members.map((member) => nearness(word, member, corpus)))
    if (near === 0) return null
    credit += near
  }
  return named.length > 0 ? { group, named, credit } : null
}

/** The words of a figure's own clause before it, and those from it on. */
function sidesOf({ bulletin, quantity }: Fact, clause: string, corpus: Corpus): readonly [string, string] {
  const printed = fold(corpus.bulletin(bulletin).reading.text.slice(quantity.start, quantity.end))
  const at = clause.indexOf(printed)
  return at >= 0 ? [clause.slice(0, at), clause.slice(at)] : ['', clause]
}

/** «; la de Tecomán, 3 mil 365»: whether its label stands before it. */
const isLabelled = (fact: Fact, corpus: Corpus): boolean =>
  tokenize(sidesOf(fact, vicinityOf(fact, corpus).clause, corpus)[0]).some(
    (token) => token.kind === 'word' && !isFunctionWord(token.fold),
  )

/** Keys of the words of a figure's own clause, or only of it and what follows, and of its slots. */
function ownKeys(fact: Fact, corpus: Corpus, fromIt = false): ReadonlySet<string> {
  const { measure, place } = fact
  const where = place.basis === 'printed' ? place.node.name.split(',')[0] : ''
  const { clause } = vicinityOf(fact, corpus)
  const said = fromIt ? sidesOf(fact, clause, corpus)[1] : clause
  const tokens = tokenize(`${said} ${fold(`${measure.name} ${measure.text} ${where}`)}`)
  return new Set(tokens.flatMap((token) => kinshipsOf(token.fold).map(({ key }) => key)))
}

/**
 * Whether a word, or one of its family, is there: a common root alone («partos», «participan») singles nothing out, and
 * what the bulletins count by its own name («donaciones») is nothing of its family («se han otorgado»).
 */
function isSaid(word: string, keys: ReadonlySet<string>, { catalogue }: Corpus): boolean {
  const byName = catalogue.measuresByWord.has(stem(word))
  return kinshipsOf(word).some(({ key }) => !key.startsWith('r:') && !(byName && key.startsWith('g:')) && keys.has(key))
}

/** Whether a figure's own clause or slots say a word. */
export const isOwn = (word: string, fact: Fact, corpus: Corpus): boolean => isSaid(word, ownKeys(fact, corpus), corpus)

/** How near a word, or one of its family, stands to a figure; 0 where it is nowhere around. */
export function nearness(word: string, fact: Fact, corpus: Corpus): number {
  const { words } = vicinityOf(fact, corpus)
  return Math.max(0, ...kinshipsOf(word).map(({ key, credit }) => credit * (words.get(key) ?? 0)))
}
