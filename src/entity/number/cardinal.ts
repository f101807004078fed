import type { Token } from '../../text/token.ts'
import { digitsAt, isWhole, parseDigits } from './digits.ts'
import { numberOf, type Piece, type Progress, START, step } from './numeral-program.ts'
import { wordAt } from './numeral-words.ts'

/** A number that tokens spell: its value and the token after it. */
export interface Run {
  readonly to: number
  readonly value: number
}

/** The cardinal that begins at a token, decimals in words included, or null: «40 mil 215», «siete punto cinco». */
export function cardinalAt(tokens: readonly Token[], from: number): Run | null {
  const whole = run(tokens, from, START)
  return whole && (decimalAt(tokens, from, whole) ?? whole)
}

/**
 * The longest number that the tokens from `from` spell. «millones» needs a number of its own before it: where it does
 * not fit («un millón dos millones»), what was said since the last scale belongs to it.
 */
function run(tokens: readonly Token[], from: number, start: Progress, scales = true): Run | null {
  let best: Run | null = null
  let scaled: Run | null = null
  let progress = start
  for (let i = from; i < tokens.length; i++) {
    const read = pieceAt(tokens, i)
    if (!read || (!scales && read.piece.role === 'scale')) break
    const { piece, to } = read
    const next = step(progress, piece)
    if (!next) return piece.role === 'scale' && !piece.alone && scaled ? scaled : best
    progress = next
    const value = numberOf(progress)
    if (value !== null) best = { to, value }
    if (piece.role === 'scale') scaled = best
    i = to - 1
  }
  return best
}

function pieceAt(tokens: readonly Token[], at: number): { readonly piece: Piece; readonly to: number } | null {
  if (tokens[at]?.kind !== 'word') return digitsAt(tokens, at)
  const word = wordAt(tokens, at)?.cardinal
  return word ? { piece: word, to: at + 1 } : null
}

// «con» is too common a word: «hospital 1 con 5 camas»; only «siete con cincuenta por ciento» is sure.
const POINTS: Readonly<Record<string, 'always' | 'percent'>> = { coma: 'always', punto: 'always', con: 'percent' }

/** Decimals in words after a whole number: «siete punto cinco millones», «tres coma cero cinco por ciento». */
function decimalAt(tokens: readonly Token[], from: number, whole: Run): Run | null {
  const point = POINTS[tokens[whole.to]?.fold ?? '']
  if (!point || !Number.isInteger(whole.value)) return null
  let at = whole.to + 1
  let fraction = ''
  for (; tokens[at]?.fold === 'cero'; at++) fraction += '0'
  const next = tokens[at]
  const rest = next?.kind === 'number' ? null : run(tokens, at, START, false)
  if (next && isWhole(next)) fraction += next.text
  else if (rest) fraction += String(rest.value)
  if (fraction === '') return null
  const to = rest ? rest.to : next?.kind === 'number' ? at + 1 : at
  const inWords = (tokens[from] as Token).kind === 'word' && next?.kind !== 'number'
  if (point === 'percent' && !(inWords && percentEnd(tokens, to))) return null
  const digits = parseDigits(`${whole.value}.${fraction}`)
  const progress = digits && step(START, digits)
  if (!progress) return null
  return run(tokens, to, progress) ?? { to, value: numberOf(progress) as number }
}

/** Where a percent sign or «por ciento» that begins at `at` ends, or 0; «por cien mil habitantes» is a rate. */
export function percentEnd(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.fold
  if (word === '%' || word === '％' || word === 'porciento') return at + 1
  if (word !== 'por') return 0
  const next = tokens[at + 1]?.fold
  if (next === 'ciento') return at + 2
  return next === 'cien' && run(tokens, at + 1, START)?.to === at + 2 ? at + 2 : 0
}
