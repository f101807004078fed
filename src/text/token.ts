import { fold } from './fold.ts'
import type { Span } from './span.ts'

/** What a token is made of. */
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

/**
 * The tokens of a text in order; white space, line ends among it, only sets `spaced`. Everything that is read, asked or
 * looked up passes here, so signs are told by a table and not by a pattern.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const folded = fold(text)
  let previousEnd = -1
  for (let at = 0; at < text.length; ) {
    const sign = signAt(text, at)
    if (sign === 'space') {
      at++
      continue
    }
    const start = at
    at = ENDS[sign](text, at)
    tokens.push({
      start,
      end: at,
      text: text.slice(start, at),
      fold: folded.slice(start, at),
      kind: sign,
      spaced: start !== previousEnd,
    })
    previousEnd = at
  }
  return tokens
}

/** Where the token of a kind that begins at `from` ends. */
const ENDS: Readonly<Record<TokenKind, (text: string, from: number) => number>> = {
  word(text, from) {
    let at = from
    while (at < text.length && signAt(text, at) === 'word') at += widthAt(text, at)
    return at
  },
  // Digits keep «,» and «.» only between digits, so «2021, 129» are two numbers and «956.» leaves its full stop out.
  number(text, from) {
    let at = from + 1
    for (;;) {
      if (isDigit(text, at)) at++
      else if ((text[at] === ',' || text[at] === '.') && isDigit(text, at + 1)) at += 2
      else return at
    }
  },
  symbol: (text, from) => from + widthAt(text, from),
}

type Sign = TokenKind | 'space'

function signOf(sign: string): Sign {
  if (/^[\p{L}\p{M}]/u.test(sign)) return 'word'
  if (/^\d/.test(sign)) return 'number'
  return /^\s/.test(sign) ? 'space' : 'symbol'
}

// What Spanish is written with, looked at once.
const COMMON = 0x180
const common: (Sign | undefined)[] = Array.from({ length: COMMON }, () => undefined)

function signAt(text: string, at: number): Sign {
  const code = text.charCodeAt(at)
  let sign = common[code]
  if (sign === undefined) {
    sign = signOf(String.fromCodePoint(text.codePointAt(at) as number))
    if (code < COMMON) common[code] = sign
  }
  return sign
}

const isDigit = (text: string, at: number): boolean => at < text.length && signAt(text, at) === 'number'

/** UTF-16 units of the sign at `at`: two where it is one beyond the first plane. */
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1)

/** Tokens `from`..`to` (exclusive) as written, each space or line end between them one blank: «al 1,234 %». */
export const asWritten = (tokens: readonly Token[], from = 0, to = tokens.length): string =>
  tokens
    .slice(from, to)
    .map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.text)
    .join('')

/** The token at `at` if no white space stands before it: the «ª» of «8ª». */
export const glued = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]
  return token && !token.spaced ? token : null
}
