import type { Asked } from '../query.ts'
import { type Board, textOf } from '../words/board.ts'

/** A slot value with where it stands, so that conjuncts can be told apart. */
export interface Said<T> extends Asked<T> {
  readonly from: number
  readonly to: number
}

/** A value that the tokens `from`..`to` say. */
export const said = <T>(value: T, board: Board, from: number, to: number): Said<T> => ({
  value,
  origin: 'said',
  text: textOf(board, from, to),
  from,
  to,
})
