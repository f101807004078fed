import { ARTICLES } from '../../text/closed-classes.ts'
import { type Board, wordAt } from '../words/board.ts'

// Words that put together what a question names, beside those that ask for a sum.

/** «mastografías más exploraciones de mama»: «más» between two things named, where nothing is compared. */
export const joinsByMore = (board: Board): boolean =>
  board.tokens.some(({ fold }, at) => {
    const next = behindLinks(board, at + 1)
    const joins = fold === 'mas' && isNamed(board, at - 1) && isNamed(board, next)
    return joins && !board.tokens.slice(next).some((t) => THAN.has(t.fold))
  })

/** «entre médula ósea y córnea, ¿cuántos van?»: a count over both; «¿hubo más entre…?» is none. */
export const countsAcross = (board: Board): boolean =>
  board.tokens.some(
    ({ fold }, at) => fold === 'entre' && board.uses[at] !== 'period' && isNamed(board, behindLinks(board, at + 1)),
  ) && !board.tokens.some(({ fold }) => COMPARING.test(fold))

const COMPARING = /^(?:mas|menos|mayor|menor|compar\p{L}*)$/u

/** What a comparison names the other side by: «más … que …», «respecto a …». */
export const THAN = new Set([
  'que',
  'respecto',
  'contra',
  'vs',
  'versus',
  'frente',
  'comparado',
  'comparada',
  'comparadas',
  'comparados',
  'comparacion',
])

const isNamed = ({ uses }: Board, at: number): boolean => NAMING.has(uses[at] ?? 'stop')
const NAMING = new Set<string>(['measure', 'place', 'period', 'programme', 'number'])

function behindLinks(board: Board, from: number): number {
  let at = from
  while (ARTICLES.has(wordAt(board, at)) || LINKS.has(wordAt(board, at))) at++
  return at
}
const LINKS = new Set(['de', 'del', 'lo', 'en'])
