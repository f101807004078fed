import { type Board, wordAt } from './board.ts'
import type { Operators } from './operation.ts'
import type { Claim, Relation } from './query.ts'
import type { Said, Slots } from './slots.ts'

// The first cue that stands at the figure decides: «no más de» holds «más de».
const RELATIONS: readonly (readonly [cue: string, relation: Relation])[] = [
  ['at_most', 'at_most'],
  ['at_least', 'at_least'],
  ['less_than', 'less'],
  ['more_than', 'more'],
  ['about', 'about'],
]

/** «¿hubo más de 400?», «¿participaron 25?», «¿entre 400 y 500?»: the size that a yes/no question claims. */
export function claimOf({ figures }: Slots, operators: Operators, board: Board): Claim | null {
  const first = figures[0]
  if (!first) return null
  const range = rangeOf(figures, board)
  if (range) return range
  const related = figures.flatMap((figure) => {
    const relation = relationOf(figure, operators, board)
    return relation ? [{ relation, value: figure.value, to: null }] : []
  })
  const [claim] = related
  if (claim) return claim
  // «de los 30 trasplantes, ¿14 fueron de riñón?» names a total and claims a part.
  const own = figures.find((figure) => !isNamedTotal(figure, board)) ?? first
  return { relation: 'equal', value: own.value, to: null }
}

function relationOf(figure: Said<number>, operators: Operators, board: Board): Relation | null {
  const at = (distance: (cue: { readonly from: number; readonly to: number }) => boolean): Relation | null =>
    RELATIONS.find(([name]) => {
      const cue = operators.get(name)
      return cue !== undefined && distance(cue)
    })?.[1] ?? null
  const beside = at((cue) => cue.to <= figure.from && figure.from - cue.to <= 1)
  if (beside) return beside
  // «400 o más», «400 trasplantes o menos»
  const side = board.tokens.findIndex((t, i) => i >= figure.to && t.fold === 'o') + 1
  if (side > 0 && side - figure.to <= FAR && wordAt(board, side) === 'mas') return 'at_least'
  if (side > 0 && side - figure.to <= FAR && wordAt(board, side) === 'menos') return 'at_most'
  // «400 por lo menos»
  const behind = at((cue) => cue.from === figure.to)
  if (behind) return behind
  // «¿rebasaron los trasplantes de riñón los 400?»: a verb reaches over its subject.
  return at(
    (cue) => cue.to <= figure.from && REACHING.test(wordAt(board, cue.to - cue.from > 1 ? cue.to - 2 : cue.from)),
  )
}

const FAR = 6
const REACHING = /^(?:rebas|super|exced|sobrepas|alcanz|lleg|pas[oa])/

/** «entre 400 y 500». */
function rangeOf(figures: readonly Said<number>[], board: Board): Claim | null {
  const [low, high] = figures
  if (!low || !high || wordAt(board, low.from - 1) !== 'entre') return null
  return wordAt(board, high.from - 1) === 'y' && high.value > low.value
    ? { relation: 'between', value: low.value, to: high.value }
    : null
}

const isNamedTotal = ({ from }: Said<number>, board: Board): boolean =>
  ['los', 'las'].includes(wordAt(board, from - 1)) && ['de', 'entre'].includes(wordAt(board, from - 2))
