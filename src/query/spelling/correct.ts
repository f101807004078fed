import { ARTICLES, HOW_MANY, INDEFINITES, MONTHS, WHO } from '../../text/closed-classes.ts'
import { stem } from '../../text/stem.ts'
import { type Token, tokenize } from '../../text/token.ts'
import type { Correction } from '../query.ts'
import { actCues, isLightVerb, isLightWord, isStopWord, isTalk } from '../words/cues.ts'
import { besideLinks, contentBeside, wordOf } from './neighbours.ts'
import { soundOf } from './sound.ts'
import type { Fit, Speller } from './spelling.ts'

// More misspelt words than these in one question are no typing slips.
const MAX_CORRECTIONS = 8

/** A question with its misspelt words replaced. */
export interface Corrected {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly corrections: readonly Correction[]
}

/**
 * Replaces words that nobody knows by the nearest known one. Numbers, short words and acronyms stay; a short content
 * word never becomes a stop word or a month, which would drop it from the question. Of several near words the one that
 * stands best beside its neighbours is taken.
 */
export function correctSpelling(text: string, tokens: readonly Token[], speller: Speller): Corrected {
  const words = tokens.map(wordOf)
  const corrections: Correction[] = []
  let out = ''
  let changed = false
  let tried = 0
  let last = 0
  for (const [i, token] of tokens.entries()) {
    if (tried >= MAX_CORRECTIONS) break
    if (token.kind !== 'word' || token.text.length < 4 || speller.has(token.fold)) continue
    if (token.text === token.text.toUpperCase()) continue
    tried++
    // A capital inside a sentence begins a name, and no name is a slip of «salía» or two letters away from anything.
    const name = /^\p{Lu}/u.test(token.text) && INSIDE.has(tokens[i - 1]?.kind ?? 'symbol')
    const suits = fitAt(words, i, name, speller)
    const near = speller.correct(token.fold, suits, 1)
    const to = near ?? (name ? null : speller.correct(token.fold, (word) => (isIdle(word) ? null : suits(word)), 2))
    if (to === null) continue
    const inflected = speller.knows(token.fold)
    // Said only where it may change what is asked: a slip in «hicieron» or «nombraron» does where it was another verb.
    const dropped = isTalk(to) || isLightWord(to)
    const silent = inflected || (dropped ? soundOf(to) === soundOf(token.fold) : isStopWord(to))
    if (!silent) corrections.push({ from: token.text, to })
    changed = true
    words[i] = to
    out += text.slice(last, token.start) + to
    last = token.end
  }
  if (!changed) return { text, tokens, corrections }
  // Corrected words are lower case: names are then read as in a question without any capitals.
  out = (out + text.slice(last)).toLowerCase()
  return { text: out, tokens: tokenize(out), corrections }
}

/** What asks for nothing: a word two letters away from it («fallidas» from «halladas») is not dropped for it. */
const isIdle = (word: string): boolean => isStopWord(word) || isLightWord(word)

/** How well a word stands at token `at`: what completes a known phrase fits best, what the word before rules out worst. */
function fitAt(words: readonly string[], at: number, name: boolean, speller: Speller): Fit {
  const slip = words[at] ?? ''
  const direct = words[at - 1] ?? ''
  const [before, after] = besideLinks(words, at)
  const content = contentBeside(words, at)
  const inflected = speller.knows(slip)
  const asks = OPENING.has(direct)
  return (word) => {
    if (name && isTalk(word)) return null
    const left = speller.together(direct, word) || speller.together(before, word)
    const right = speller.together(word, after) || speller.together(`${direct} ${word}`, words[at + 1] ?? '')
    const met = content.some((other) => speller.meet(word, other))
    // «¿Cuáno…?»: «cuánto» is asked of what some phrase measures («cuánto suman»), «cuándo» of anything.
    const opens = asks && INTERROGATIVES.has(word)
    // Four or five letters never become a stop word or a month, which would drop them from the question.
    const dropped = word.length < 6 && slip.length <= 5 && (isStopWord(word) || SHORT_MONTHS.has(word))
    if (dropped && !opens && soundOf(word) !== soundOf(slip)) return null
    // An unseen inflection of a known word is corrected only to another form of it, or where that completes a phrase.
    if (inflected && !left && !right && !met && !opens && !sameRoot(word, slip)) return null
    const opening = left || (opens && word !== 'cuanto')
    const bonus = (opening ? 0.3 : 0) + (right ? 0.3 : 0) + (met ? 0.15 : 0)
    return bonus > 0 || !DETERMINERS.has(direct) || !(isStopWord(word) || isMereVerb(word)) ? bonus : -0.3
  }
}

/** «un salen»: no verb stands behind an article; «un resumen» is what is asked for. */
const isMereVerb = (word: string): boolean => isLightVerb(word) && actCues.matchAll(tokenize(word)).length === 0

// «cumplo» and «cumplió», whatever the stemmer makes of either.
const sameRoot = (a: string, b: string): boolean => stem(a) === stem(b) || a.slice(0, MIN_ROOT) === b.slice(0, MIN_ROOT)
const MIN_ROOT = 5

const DETERMINERS = new Set([...ARTICLES, ...INDEFINITES])
const INTERROGATIVES = new Set([...HOW_MANY, ...WHO, 'cuando', 'donde', 'cual', 'cuales'])
const OPENING = new Set(['', '¿', '?', '.', ',', ':', 'y', 'desde', 'hasta', 'de', 'en', 'a', 'para', 'por'])

// A sign before a word may open a sentence.
const INSIDE: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['word', 'number'])

/** Months that are short enough to be taken for another word. */
export const SHORT_MONTHS: ReadonlySet<string> = new Set(MONTHS.filter((month) => month.length < 6))
