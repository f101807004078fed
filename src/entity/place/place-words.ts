import { ARTICLES } from '../../text/closed-classes.ts'
import type { PhraseMatch, PhraseTable } from '../../text/phrase.ts'
import type { Token } from '../../text/token.ts'
import type { Places } from './place-tree.ts'

/** The tokens of a text with what a recogniser of names must know of the whole of it. */
export interface PlaceText {
  readonly tokens: readonly Token[]
  readonly places: Places
  /** Whether capitals tell names from words: false for «cuantas consultas en leon» and for a text all in capitals. */
  readonly cased: boolean
}

/** Tokens with what place readers ask of them. */
export function placeText(tokens: readonly Token[], places: Places): PlaceText {
  const words = tokens.filter((token) => token.kind === 'word')
  const lower = words.some((word) => word.text !== word.text.toUpperCase() && !isCapital(word))
  const upper = words.slice(1).some((word) => isCapital(word) && !(word.text.length > 1 && isAcronym(word)))
  return { tokens, places, cased: lower && upper }
}

/** The folded word at a token; empty beyond the text. */
export const foldAt = ({ tokens }: PlaceText, i: number): string => tokens[i]?.fold ?? ''

/** Whether a word begins with a capital. */
export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.text.charAt(0) !== token.text.charAt(0).toLowerCase()

/** «IMSS», «OOAD»: two capitals or more and nothing else. */
export const isAcronym = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.text.length > 1 && token.text === token.text.toUpperCase()

const QUOTES = new Set(['"', '“', '”', '«', '»', "'", '‘', '’', '*', '_'])

/** Whether a sign opens or closes a quotation. */
export const isQuote = (folded: string): boolean => QUOTES.has(folded)

// «**“La Raza”**»: more marks than these in a row are no name's, and a long row of them costs no more than a short one.
const MOST_MARKS = 6

/** Past quotation marks and bracketed acronyms: «Centro Médico Nacional (CMN) “La Raza”». */
export function skipNoise(text: PlaceText, i: number): number {
  let at = i
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    const past = isQuote(foldAt(text, at)) ? at + 1 : pastBracketedAcronym(text, at)
    if (past === at) return at
    at = past
  }
  return at
}

// «(CMN)», «(HGZ/MF)», «(UMF)»: short words joined by «/» or «-»; in a text without capitals any single word.
function pastBracketedAcronym(text: PlaceText, i: number): number {
  if (foldAt(text, i) !== '(') return i
  for (let j = i + 1; j <= i + 4; j++) {
    const token = text.tokens[j]
    if (token?.fold === ')') return j > i + 1 ? j + 1 : i
    const acronym = token?.kind === 'word' && (isAcronym(token) || (!text.cased && token.text.length <= 7))
    if (!acronym && token?.fold !== '/' && token?.fold !== '-') return i
  }
  return i
}

/** «el», «las». */
export const isArticle = (folded: string): boolean => ARTICLES.has(folded)

const PREPOSITIONS = new Set(['en', 'de', 'del', 'desde', 'hacia', 'para', 'entre', 'hasta', 'por', 'a', 'al'])

/** The preposition before token `i`, articles and quotation marks apart: «en el *Estado de México*» → «en». */
export function prepositionBefore(text: PlaceText, i: number): string | null {
  let at = i - 1
  while (at >= 0 && (isArticle(foldAt(text, at)) || isQuote(foldAt(text, at)) || foldAt(text, at) === '(')) at--
  const folded = foldAt(text, at)
  return PREPOSITIONS.has(folded) ? folded : null
}

/** Past «de», «del», «de la», «en el»…; `i` itself where none stands there. */
export function skipConnectors(text: PlaceText, i: number): number {
  const folded = foldAt(text, i)
  if (folded === 'del') return i + 1
  if (folded !== 'de' && folded !== 'en') return i
  return isArticle(foldAt(text, i + 1)) ? i + 2 : i + 1
}

/** Where a name may begin after a preposition: «de *La Raza*» and «de la *UMAE*», the article kept first. */
export function nameStarts(text: PlaceText, i: number): readonly number[] {
  const past = skipConnectors(text, i)
  return past === i + 2 ? [i + 1, past] : [past]
}

/** What `read` finds at the first start that it finds anything at. */
export function firstAt<T>(starts: readonly number[], read: (i: number) => T | null): T | null {
  return starts.reduce<T | null>((found, start) => found ?? read(start), null)
}

/** A full stop that ends a sentence, not one inside «No. 33» or «Edo. Méx.». */
export function isStop({ tokens }: PlaceText, i: number): boolean {
  const token = tokens[i]
  if (token === undefined) return true
  if (token.fold === ';' || token.fold === '?' || token.fold === '!') return true
  if (token.fold !== '.') return false
  const next = tokens[i + 1]
  const before = tokens[i - 1]
  return next === undefined || (next.spaced && (before?.text.length ?? 0) > 4)
}

/** The longest phrase at `i` that does not run over the end of a sentence. */
export function phraseAt<T>(text: PlaceText, table: PhraseTable<T>, i: number): PhraseMatch<T> | null {
  const match = table.matchAt(text.tokens, i)
  if (!match) return null
  for (let j = i + 1; j < match.to; j++) {
    if (isStop(text, j)) return table.matchAt(text.tokens, i, j)
  }
  return match
}
