import { conceptOf } from '../../facts/features.ts'
import { COPULAS } from '../../text/closed-classes.ts'
import type { Stretch } from '../domain.ts'
import { type Board, take, wordAt } from '../words/board.ts'
import { isStopWord } from '../words/cues.ts'
import type { Operators } from './operators.ts'

/** «no» alone: it denies, and leaves nothing out. */
export const isBareNo = ({ from, to }: { readonly from: number; readonly to: number }, board: Board): boolean =>
  to - from === 1 && wordAt(board, from) === 'no'

// «Sin contar los de riñón, ¿cuántos…?»: an exclusion that opens a question ends with its clause.
const OPENING_WORDS = 4
const CLAUSE_ENDS = new Set([',', '¿', ':', ';'])

/** The tokens that an exclusion leaves out, from its cue on; null where there is none. */
export function exclusionOf(
  board: Board,
  operators: Operators,
  yesNo: boolean,
): { readonly from: number; readonly to: number } | null {
  const cue = operators.get('except')
  // «¿es cierto que no hubo…?» denies, it leaves nothing out.
  if (!cue || (isBareNo(cue, board) && (yesNo || namesKind(board, cue.from)))) return null
  const end = board.tokens.findIndex((t, i) => i > cue.to && CLAUSE_ENDS.has(t.fold))
  return { from: cue.from, to: cue.from < OPENING_WORDS && end > 0 ? end : board.tokens.length }
}

/** The words that «sin contar la capital» leaves out of what is ranked, as concepts; none of them narrows a figure. */
export function takeLeftOut(board: Board, exclusion: Stretch | null): readonly string[] {
  if (!exclusion) return []
  const clause = board.tokens.findIndex(({ fold }, at) => at > exclusion.from && CLAUSE_ENDS.has(fold))
  const to = clause < 0 ? exclusion.to : Math.min(clause, exclusion.to)
  const words = board.tokens.slice(exclusion.from, to).filter(({ kind, fold }) => kind === 'word' && !isStopWord(fold))
  take(board, exclusion.from, to, 'operator')
  return words.map(({ fold }) => conceptOf(fold))
}

/** Whether a bare «no» stands in the question, which it marks as used: «¿cuántas cirugías no se hicieron?». */
export function negates(board: Board, operators: Operators): boolean {
  let found = false
  for (const [i] of board.tokens.entries()) {
    if (wordAt(board, i) !== 'no') continue
    // «no llegaron a 20» is a size, «no se cumplió» a verdict.
    if ([...operators.values()].some(({ from, to }) => from <= i && i < to && to - from > 1)) continue
    // «…, ¿no?» and «¿no hubo…?» only ask for a yes.
    const after = wordAt(board, i + 1)
    // «que no sean de riñón», «¿cuántos no fueron de riñón?» leave out, they deny nothing.
    if (EXCLUDING.has(after) && (wordAt(board, i - 1) === 'que' || wordAt(board, i + 2) === 'de')) continue
    if (namesKind(board, i)) continue
    found ||= i > 1 && after !== '?' && after !== ''
    take(board, i, i + 1, 'operator')
  }
  return found
}

const EXCLUDING = new Set([...COPULAS, 'sea', 'sean', 'fuera', 'fueran'])

/** «¿y los no graves?» names a kind: it neither denies nor leaves out. */
const namesKind = (board: Board, no: number): boolean => ['los', 'las'].includes(wordAt(board, no - 1))
