import { type Token, tokenize } from '../text/token.ts'
import { isStopWord } from './cues.ts'
import type { Correction } from './query.ts'
import type { Speller } from './spelling.ts'

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
  const allCapitals = text === text.toUpperCase()
  let out = ''
  let last = 0
  for (const token of tokens) {
    if (corrections.length >= MAX_CORRECTIONS) break
    if (token.kind !== 'word' || token.text.length < 4 || speller.knows(token.fold)) continue
    if (!allCapitals && token.text === token.text.toUpperCase()) continue
    const to = speller.correct(token.fold)
    if (to === null || (to.length < 6 && token.fold.length <= 5 && (isStopWord(to) || MONTHS.has(to)))) continue
    corrections.push({ from: token.text, to })
    out += text.slice(last, token.start) + to
    last = token.end
  }
  if (corrections.length === 0) return { text, tokens, corrections }
  out += text.slice(last)
  return { text: out, tokens: tokenize(out), corrections }
}

const MONTHS = new Set(['enero', 'marzo', 'abril', 'mayo', 'junio', 'julio'])
