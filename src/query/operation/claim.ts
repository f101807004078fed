import type { Claim, Relation } from '../query.ts'
import type { Said } from '../slots/said.ts'
import { type Board, take, wordAt } from '../words/board.ts'
import type { Operators } from './operators.ts'

// The first cue that stands at the figure decides: «no más de» holds «más de».
const RELATIONS: readonly (readonly [cue: string, relation: Relation])[] = [
  ['at_most', 'at_most'],
  ['at_least', 'at_least'],
  ['less_than', 'less'],
  ['more_than', 'more'],
  ['about', 'about'],
]

/** What a question claims, and whether as a part said in words: «la mitad fueron de riñón». */
interface Claiming {
  readonly claim: Claim | null
  readonly asPart: boolean
}

/** Reads the size that a question claims by its figures, or by a part where it wants a yes or a no. */
export function readClaim(
  board: Board,
  figures: readonly Said<number>[],
  operators: Operators,
  yesNo: boolean,
): Claiming {
  const part = yesNo ? partOf(board) : null
  if (part) take(board, part.from, part.to, 'number')
  return { claim: claimOf(part ? [part] : figures, operators, board), asPart: part !== null }
}

/** «¿hubo más de 400?», «¿participaron 25?», «¿entre 400 y 500?»: the size that a yes/no question claims. */
function claimOf(figures: readonly Said<number>[], operators: Operators, board: Board): Claim | null {
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
  // «¿cuánto falta para 140 mil?»
  if (wordAt(board, figure.from - 1) === 'para' && board.tokens.some(({ fold }) => FALLING_SHORT.test(fold)))
    return 'at_least'
  // «400 o más», «400 trasplantes o menos»
  const side = board.tokens.slice(figure.to, figure.to + FAR).findIndex((t) => t.fold === 'o')
  if (side >= 0 && wordAt(board, figure.to + side + 1) === 'mas') return 'at_least'
  if (side >= 0 && wordAt(board, figure.to + side + 1) === 'menos') return 'at_most'
  // «400 por lo menos»
  const behind = at((cue) => cue.from === figure.to)
  if (behind) return behind
  // «¿rebasaron los trasplantes de riñón los 400?»: a verb reaches over its subject.
  return at(
    (cue) => cue.to <= figure.from && REACHING.test(wordAt(board, cue.to - cue.from > 1 ? cue.to - 2 : cue.from)),
  )
}

const FALLING_SHORT = /^falt(?:an?|aron|o|aban?)$/
const FAR = 6
const REACHING = /^(?:rebas|super|exced|sobrepas|alcanz|lleg|pas[oa])/

const PARTS: Readonly<Record<string, number>> = {
  mitad: 1 / 2,
  tercera: 1 / 3,
  cuarta: 1 / 4,
  quinta: 1 / 5,
  decima: 1 / 10,
}
const TIMES: Readonly<Record<string, number>> = { dos: 2, tres: 3, cuatro: 4 }

/** «¿la mitad fueron de riñón?», «¿más de dos terceras partes…?»: a share that is claimed in words, as percent. */
function partOf(board: Board): Said<number> | null {
  for (const [at, { fold }] of board.tokens.entries()) {
    const singular = fold.replace(/s$/, '')
    const part = PARTS[singular]
    const whole = singular === 'mitad' || /^partes?$/.test(wordAt(board, at + 1))
    if (part === undefined || !whole) continue
    const times = TIMES[wordAt(board, at - 1)]
    const [from, to] = [times ? at - 1 : at, singular === 'mitad' ? at + 1 : at + 2]
    const value = Math.round((times ?? 1) * part * 1000) / 10
    return { value, origin: 'said', text: '', from, to }
  }
  return null
}

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
