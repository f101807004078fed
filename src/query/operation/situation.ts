import type { Act } from '../query.ts'
import type { AskedKind } from '../slots/asked-kind.ts'
import type { Board } from '../words/board.ts'
import type { Operators } from './operators.ts'

/** What `operationOf` decides from. */
export interface Situation {
  readonly board: Board
  readonly operators: Operators
  /** The act that a cue says; null where none does. */
  readonly said: Act | null
  /** Number of selections that the question names. */
  readonly conjuncts: number
  /** Whether what is named is set side by side: «de riñón o de córnea», but not «camas para pacientes». */
  readonly coordinated: boolean
  /** Whether «cuántos» or the like asks for a number. */
  readonly quantity: boolean
  readonly yesNo: boolean
  readonly figures: number
  /** Whether a question stands before it in the thread. */
  readonly follows: boolean
  /** Whether it follows figures and names nothing itself: «¿cuál fue mayor?». */
  readonly pointsBack: boolean
  /** Whether a size is claimed: «rebasaron los seis millones». */
  readonly claims: boolean
  /** Whether a part is claimed in words: «la mitad fueron de riñón». */
  readonly claimsPart: boolean
  /** «más que en 2023»: the days named are what another figure is set against. */
  readonly againstDays: boolean
  /** How what tells the parts apart is named: «cada hospital», «¿qué hospital…?», «por hospital». */
  readonly kind: AskedKind['said'] | null
}

/** Whether the question says one of some operators. */
export const has = (s: Situation, ...names: readonly string[]): boolean => names.some((name) => s.operators.has(name))

/** Its words, folded. */
export const words = (s: Situation): readonly string[] => s.board.tokens.map((t) => t.fold)
