import { fold } from './fold.ts'
import type { Span } from './span.ts'

export type TokenKind = 'word' | 'number' | 'symbol'

/** A word («cirugías», «cérvico», «COVID»), a run of digits with its separators («1,234», «71.2») or one other sign. */
export interface Token extends Span {
  readonly text: string
  /** `fold(text)`. */
  readonly fold: string
  readonly kind: TokenKind
  /** Whether white space stands before it (or the text begins). */
  readonly spaced: boolean
}

// Digits keep «,» and «.» only between digits, so «2021, 129» are two numbers and «956.» leaves its full stop out.
const TOKEN = /(\d+(?:[.,]\d+)*)|([\p{L}\p{M}]+)|\S/gu

/** The tokens of a text in order; white space, line ends among it, only sets `spaced`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const folded = fold(text)
  let previousEnd = -1
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index
    const raw = match[0]
    const end = start + raw.length
    const kind: TokenKind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'symbol'
    tokens.push({ start, end, text: raw, fold: folded.slice(start, end), kind, spaced: start !== previousEnd })
    previousEnd = end
  }
  return tokens
}

/** The token at `at` if no white space stands before it: the «ª» of «8ª». */
export const glued = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]
  return token && !token.spaced ? token : null
}
