import { stem } from '../text/stem.ts'
import { type Token, tokenize } from '../text/token.ts'
import { isLightWord, isStopWord, isTalk } from './cues.ts'
import type { Correction } from './query.ts'
import { type Speller, soundOf } from './spelling.ts'

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
 * word never becomes a stop word or a month, which would drop it from the question.
 */
export function correctSpelling(text: string, tokens: readonly Token[], speller: Speller): Corrected {
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
    const to = speller.correct(token.fold, name ? (word) => !isTalk(word) : undefined, name ? 1 : 2)
    if (to === null) continue
    const alike = soundOf(to) === soundOf(token.fold)
    if (!alike && to.length < 6 && token.fold.length <= 5 && (isStopWord(to) || MONTHS.has(to))) continue
    // An unseen inflection of a known word is corrected only to another form of it, and silently.
    const inflected = speller.knows(token.fold)
    if (inflected && stem(to) !== stem(token.fold)) continue
    // Said only where it may change what is asked.
    if (!inflected && !isStopWord(to) && !isLightWord(to)) corrections.push({ from: token.text, to })
    changed = true
    out += text.slice(last, token.start) + to
    last = token.end
  }
  if (!changed) return { text, tokens, corrections }
  // Corrected words are lower case: names are then read as in a question without any capitals.
  out = (out + text.slice(last)).toLowerCase()
  return { text: out, tokens: tokenize(out), corrections }
}

// A sign before a word may open a sentence.
const INSIDE: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['word', 'number'])

const MONTHS = new Set(['enero', 'marzo', 'abril', 'mayo', 'junio', 'julio'])
