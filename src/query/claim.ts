import type { Board } from './board.ts'
import type { Operators } from './operation.ts'
import type { Claim } from './query.ts'
import type { Slots } from './slots.ts'

/** «¿hubo más de 400?», «¿participaron 25?»: the size that a yes/no question claims. */
export function claimOf(slots: Slots, operators: Operators, board: Board): Claim | null {
  const figure = slots.figures[0]
  if (!figure) return null
  const relation = near(operators, 'more_than', figure.from)
    ? 'more'
    : near(operators, 'less_than', figure.from)
      ? 'less'
      : 'equal'
  return { relation, value: figure.value }
  function near(found: Operators, name: string, at: number): boolean {
    const cue = found.get(name)
    return cue !== undefined && cue.to <= at && at - cue.to <= 1 && board.tokens.length > 0
  }
}
