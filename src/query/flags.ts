import type { Token } from '../text/token.ts'
import type { Operators } from './operation/operators.ts'
import { comparesWithMean, turnOf } from './operation/turn.ts'
import type { Act, Operation, Query } from './query.ts'
import type { Slots } from './slots/slots.ts'

/** Which of several are asked for: «antes de la 7ª Jornada», «¿de riñón o de córnea?», «de menor a mayor». */
export const choiceFlags = (
  tokens: readonly Token[],
  operators: Operators,
): Pick<Query, 'before' | 'after' | 'alternatives' | 'less'> => ({
  before: operators.has('before'),
  after: operators.has('after'),
  alternatives: tokens.some(({ fold }) => fold === 'o' || fold === 'u'),
  less: operators.has('least') || operators.has('short') || saysLess(tokens),
})

/** «menos», «menor», but not «de mayor a menor». */
const saysLess = (tokens: readonly Token[]): boolean =>
  tokens.some(({ fold }) => fold === 'menos' || fold === 'menor') &&
  !tokens.some(({ fold }, i) => fold === 'menor' && tokens[i - 1]?.fold === 'a' && tokens[i - 2]?.fold === 'mayor')

/** What `comparisonFlags` reads from. */
interface Compared {
  readonly tokens: readonly Token[]
  readonly operators: Operators
  readonly operation: Operation | null
  /** Number of selections that the question names. */
  readonly conjuncts: number
  /** «más que en 2023»: the days named are what another figure is set against. */
  readonly againstDays: boolean
}

/** What figures are set against, and which way they went: «respecto a lo planeado», «¿cuánto bajó…?». */
export const comparisonFlags = ({
  tokens,
  operators,
  operation,
  conjuncts,
  againstDays,
}: Compared): Pick<Query, 'each' | 'together' | 'againstDays' | 'againstPlan' | 'againstMean' | 'turn'> => ({
  each: operators.has('breakdown'),
  together: operation === 'share' && operators.has('sum') && conjuncts > 1,
  againstDays,
  againstPlan: operators.has('goal') || operators.has('planned'),
  againstMean: comparesWithMean(tokens),
  turn: turnOf(tokens),
})

/** What the answer has to be about: an event, a bulletin, the day it came out, whether figures close. */
export const subjectFlags = (
  tokens: readonly Token[],
  act: Act,
  { event, programmes }: Slots,
): Pick<Query, 'asksEvent' | 'namesBulletin' | 'asksIssue' | 'asksClosing'> => ({
  asksEvent: act === 'when' && event !== null && programmes.length === 0,
  namesBulletin: tokens.some((t, i) => BULLETINS.has(t.fold) && !tokens.slice(i).some(({ fold }) => fold === 'sobre')),
  asksIssue: tokens.some(({ fold }) => ISSUES.test(fold)),
  asksClosing: tokens.some(({ fold }) => CLOSES.test(fold)),
})

const BULLETINS = new Set(['boletin', 'comunicado', 'documento', 'texto', 'nota'])
const ISSUES = /^(?:public(?:o|a|ado|ada|aron|adas|ados|acion)|emiti(?:o|do|da)|emision|difundi(?:o|do|da)|fechad[oa])$/
const CLOSES = /^(?:cuadran?|cuadre|coinciden?|cierran?|suman?|concuerdan?|correct[ao]s?|consistentes?|checan?)$/
