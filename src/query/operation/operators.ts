import { type Board, free, take, type Use } from '../words/board.ts'
import { operatorCues, operatorVerbOf } from '../words/cues.ts'

/** Names of the operators that the words of a question say, with where each stands. */
export type Operators = ReadonlyMap<string, { readonly from: number; readonly to: number }>

const SLOTS: ReadonlySet<Use> = new Set<Use>(['period', 'programme', 'place', 'institution', 'bulletin'])

/** Finds every operator cue; a cue may serve several operators, `operationOf` decides. */
export function readOperators(board: Board): Operators {
  const found = new Map<string, { readonly from: number; readonly to: number }>()
  for (const { entry, from, to } of operatorCues.matchAll(board.tokens)) {
    if (SLOTS.has(board.uses[from] ?? 'stop')) continue
    // «se llevan a cabo» is an idle phrase: its «llevan» asks for nothing accumulated.
    if (entry.includes('to_date') && board.uses.slice(from, to).every((use) => use === 'stop')) continue
    // «dos números distintos de cirugías» asks about both, it leaves nothing out.
    if (board.uses[from] === 'act' && entry.includes('except')) continue
    for (const name of entry) if (!found.has(name)) found.set(name, { from, to })
    take(board, from, to, 'operator')
  }
  for (const [at, { fold, kind }] of board.tokens.entries()) {
    // «¿Aumentaron…?»: the act has read the verb that opens a question, and what it asks for is still to be read.
    if (kind !== 'word' || !(free(board, at, at + 1) || board.uses[at] === 'light')) continue
    const [name] = operatorVerbOf(fold) ?? []
    if (name === undefined) continue
    if (!found.has(name)) found.set(name, { from: at, to: at + 1 })
    take(board, at, at + 1, 'operator')
  }
  return found
}
