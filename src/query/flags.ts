import type { Token } from '../text/token.ts'
import type { Operators } from './operation/operators.ts'
import { comparesWithMean, turnOf } from './operation/turn.ts'
import type { Act, Comparison, Subject } from './query.ts'
import { BULLETIN_NOUNS } from './slots/bulletin-slot.ts'
import type { AskedWho } from './slots/office.ts'
import type { Slots } from './slots/slots.ts'

/** «¿de riñón o de córnea?»: a choice. */
export const offersChoice = (tokens: readonly Token[]): boolean =>
  tokens.some(({ fold }) => fold === 'o' || fold === 'u')

/** What figures are set against, and which way they went: «respecto a lo planeado», «¿cuánto bajó…?», «de menor a mayor». */
export const comparisonOf = (tokens: readonly Token[], operators: Operators, againstDays: boolean): Comparison => ({
  againstDays,
  againstPlan: operators.has('goal') || operators.has('planned'),
  againstMean: comparesWithMean(tokens),
  less: operators.has('least') || operators.has('short') || saysLess(tokens),
  turn: turnOf(tokens),
})

/** «menos», «menor», but not «de mayor a menor». */
const saysLess = (tokens: readonly Token[]): boolean =>
  tokens.some(({ fold }) => fold === 'menos' || fold === 'menor') &&
  !tokens.some(({ fold }, i) => fold === 'menor' && tokens[i - 1]?.fold === 'a' && tokens[i - 2]?.fold === 'mayor')

/** What the answer has to name or to be about: a person, an event, a bulletin, the day it came out, whether figures close. */
export const subjectOf = (
  tokens: readonly Token[],
  act: Act,
  { event, programmes }: Slots,
  { person, office }: AskedWho,
): Subject => ({
  person,
  office,
  event: act === 'when' && event !== null && programmes.length === 0,
  bulletin: tokens.some((t, i) => BULLETIN_NOUNS.has(t.fold) && !tokens.slice(i).some(({ fold }) => fold === 'sobre')),
  issue: tokens.some(({ fold }) => ISSUES.test(fold)),
  closing: tokens.some(({ fold }) => CLOSES.test(fold)),
})

const ISSUES = /^(?:public(?:o|a|ado|ada|aron|adas|ados|acion)|emiti(?:o|do|da)|emision|difundi(?:o|do|da)|fechad[oa])$/
const CLOSES = /^(?:cuadran?|cuadre|coinciden?|cierran?|suman?|concuerdan?|correct[ao]s?|consistentes?|checan?)$/
