import { asWritten, type Token } from '../../text/token.ts'

/** What a token of the question is good for; a token that nothing uses is reported. */
export type Use =
  | 'period'
  | 'programme'
  | 'place'
  | 'institution'
  | 'bulletin'
  | 'number'
  | 'measure'
  | 'operator'
  | 'act'
  | 'stop'
  | 'light'

/** The tokens of a question and who took which. */
export interface Board {
  readonly tokens: readonly Token[]
  readonly uses: (Use | undefined)[]
}

/** A board on which no token is claimed. */
export const boardOf = (tokens: readonly Token[]): Board => ({ tokens, uses: tokens.map(() => undefined) })

/** Marks tokens `from`..`to` that are still free. */
export function take(board: Board, from: number, to: number, use: Use): void {
  for (let i = from; i < to; i++) board.uses[i] ??= use
}

/** Whether none of the tokens `from`..`to` is taken. */
export function free(board: Board, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (board.uses[i] !== undefined) return false
  return true
}

/** The folded word at a token; empty beyond the question. */
export const wordAt = (board: Board, index: number): string => board.tokens[index]?.fold ?? ''

/** The words of tokens `from`..`to` as written. */
export const textOf = (board: Board, from: number, to: number): string => asWritten(board.tokens, from, to)
