import programmes from '#data/lexicon/programmes.json' with { type: 'json' }
import { fold } from '../../text/fold.ts'
import { PhraseTable } from '../../text/phrase.ts'
import { stem } from '../../text/stem.ts'
import type { Token } from '../../text/token.ts'
import { cardinalAt, digitsAt, type Read, wordAt } from '../period/calendar-words.ts'

const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold))

/** Nouns of events in both numbers, by their singular: «jornadas» → jornada. */
export const EVENTS = new Map<string, string>(
  programmes.events.flatMap((word) => {
    const singular = fold(word)
    return [singular, singular.endsWith('n') ? `${singular}es` : `${singular}s`].map(
      (form) => [form, singular] as const,
    )
  }),
)
/** «semana», «curso», «taller»: mostly no event. */
const COMMON: ReadonlySet<string> = foldedSet([...programmes.numberedOnly, ...programmes.capitalOnly])

/** The key of the noun of events that stands at a token: «jorn» of «jornadas»; null for «semana», which is mostly none. */
export function eventNounAt(tokens: readonly Token[], at: number): string | null {
  const noun = EVENTS.get(wordAt(tokens, at))
  return noun === undefined || COMMON.has(noun) ? null : keyOf([noun])
}

/** Nouns of plans: «programa», «estrategia». */
export const PLANS = foldedSet(programmes.plans)
/** Nouns that are events only with a number: «la segunda etapa». */
export const NUMBERED_ONLY = foldedSet(programmes.numberedOnly)
/** Nouns that are events only with a capital: «el Taller…». */
export const CAPITAL_ONLY = foldedSet(programmes.capitalOnly)
const ADJECTIVES = foldedSet(programmes.adjectives)
/** «nacional», «estatal»: how far an event reaches, no name. */
export const SCOPES = foldedSet(programmes.scopes)
/** Words that name a series: «continuidad». */
export const SERIES = foldedSet(programmes.series)
/** Words that a name goes on with: «servicios». */
export const THEMES = foldedSet(programmes.themes)
/** «de», «para» inside a name. */
export const LINKS = foldedSet(programmes.links)
/** Articles inside a name. */
export const ARTICLES = foldedSet(programmes.articles)
/** Capital words that are no part of a name: months, institutions. */
export const NOT_NAMES = foldedSet([...programmes.notNames, ...programmes.months])
/** Programmes by their own names. */
export const NAMED = new PhraseTable<true>()
for (const name of programmes.named) NAMED.add(name, true)

/** Whether capitals tell names from common words; they do not in «CUANTAS CIRUGIAS EN LA 7A JORNADA» or in small letters. */
export type Casing = 'told' | 'untold'

/** Whether a text's capitals tell names. */
export function casingOf(tokens: readonly Token[]): Casing {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3)
  return words.some(({ text }) => text !== text.toUpperCase()) && words.some(({ text }) => text !== text.toLowerCase())
    ? 'told'
    : 'untold'
}

/** Whether a word begins with a capital. */
export const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.text)

function isNameWord(tokens: readonly Token[], at: number, casing: Casing): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.fold.length < 3 || NOT_NAMES.has(token.fold)) return false
  return THEMES.has(token.fold) || (casing === 'told' && isCapital(token))
}

/** The words of a name and the token after it. */
export interface Name {
  readonly words: readonly string[]
  readonly to: number
}

// The words behind the noun: «Nacional de Recuperación de Servicios», up to the first that is neither name nor link.
export function nameAt(tokens: readonly Token[], at: number, noun: string, casing: Casing): Name {
  const words: string[] = []
  let to = at
  for (let i = at; i < tokens.length && i < at + 16; ) {
    const word = wordAt(tokens, i)
    // «Jornada Nacional Jornada Recuperación»: a noun printed twice counts once.
    if (EVENTS.get(word) === noun && words.length > 0) {
      i++
      continue
    }
    if (ADJECTIVES.has(word) || isNameWord(tokens, i, casing)) {
      words.push(word)
      to = ++i
      continue
    }
    let next = i
    if (LINKS.has(word)) next = ARTICLES.has(wordAt(tokens, i + 1)) ? i + 2 : i + 1
    else if ((word === 'y' || word === 'e') && words.length > 0 && casing === 'told' && isCapital(tokens[i + 1]))
      next = i + 1
    if (next === i || !isNameWord(tokens, next, casing)) break
    if (!/^del?$/.test(word) && casing === 'told' && !isCapital(tokens[next])) break
    i = next
  }
  return { words, to }
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

// «XXV Congreso»: capitals only.
export function romanAt(tokens: readonly Token[], at: number): Read<number> | null {
  const text = tokens[at]?.text ?? ''
  if (text.length > 7 || !/^[IVXLC]+$/.test(text)) return null
  const values = [...text].map((letter) => ROMAN[letter] as number)
  const value = values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0)
  return { value, to: at + 1 }
}

/** Key of a name: its stems. */
export const keyOf = (words: readonly string[]): string => words.map((word) => stem(word)).join(' ')

// What may stand behind a bare number that ends its phrase: «la jornada diez y la siete», «la jornada diez gracias».
const GOES_ON = /^(?:y|o|en|que|cuant[oa]s?|gracias|porfa|porfavor|por)$/

// «Jornada Nacional número 8», «jornada 8», «jornada ocho»: a bare number must end the phrase, or it counts or dates something.
export function editionBehind(tokens: readonly Token[], at: number): Read<number> | null {
  let i = at
  const marked = /^(?:numero|num|no|nº|#)$/.test(wordAt(tokens, i))
  if (marked) i++
  if (marked && wordAt(tokens, i) === '.') i++
  const figure = digitsAt(tokens, i, 3)
  const number = figure === null ? cardinalAt(tokens, i) : { value: figure, to: i + 1 }
  if (number === null || /^un[ao]?$/.test(wordAt(tokens, i))) return null
  const next = wordAt(tokens, number.to)
  const ends = tokens[number.to]?.kind !== 'word' && !/^[%-]$/.test(next)
  return marked || ends || GOES_ON.test(next) ? number : null
}
