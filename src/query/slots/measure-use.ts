import type { Catalogue } from '../../facts/catalogue.ts'
import { WHICH } from '../../text/closed-classes.ts'
import { stem } from '../../text/stem.ts'
import { type Board, wordAt } from '../words/board.ts'
import { COORDINATORS, type Group } from './measure-group.ts'

// What a noun of a question is there for, where it need not be what is counted.

/** «¿y exitosas?», «¿y las diferidas?»: with nothing else said it is what is asked for. */
export function isAlone(board: Board, from: number, to: number): boolean {
  const before = wordAt(board, from - 1)
  return (before === 'y' || ARTICLES.has(before)) && from <= 3 && board.tokens[to]?.kind !== 'word'
}
const ARTICLES = new Set(['los', 'las'])

/** «¿qué porcentaje de ocupación tienen las guarderías?»: whose percentage it is. */
export function isWhose(board: Board, before: Group | undefined, group: Group, catalogue: Catalogue): boolean {
  if (!before || group.elided || group.modifiers.length > 0 || !asksShare(board, before.from, catalogue)) return false
  if (catalogue.counted.has(before.head?.key ?? '')) return false
  return !board.tokens.slice(before.to, group.from).some((token) => COORDINATORS.has(token.fold))
}

const SHARES = new Set(['porcentaje', 'proporcion', 'porciento'])

/** «¿qué avance lleva…?», «¿qué porcentaje de ocupación…?»: a noun that the bulletins only give percentages of. */
export function asksShare(board: Board, at: number, catalogue: Catalogue): boolean {
  if (!catalogue.byHead.has(stem(wordAt(board, at)))) return false
  const before = wordAt(board, at - 1)
  return WHICH.has(before) || (before === 'de' && SHARES.has(wordAt(board, at - 2)))
}
