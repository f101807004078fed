import { HOW_MANY, WHICH } from '../../text/closed-classes.ts'
import type { Said } from '../slots/said.ts'
import type { Board } from '../words/board.ts'
import type { Operators } from './operators.ts'

const DONE = new Set(
  [
    'lograr',
    'realizar',
    'hacer',
    'efectuar',
    'alcanzar',
    'cumplir',
    'dar',
    'concretar',
    'otorgar',
    'ejecutar',
    'llevar',
    'practicar',
  ]
    .flatMap((verb) => [verb, `${verb.slice(0, -2)}aron`, `${verb.slice(0, -2)}o`, `${verb.slice(0, -2)}ieron`])
    .concat('hicieron', 'hizo', 'dieron', 'dio', 'hecho', 'realmente', 'hubo', 'fueron', 'reales', 'final'),
)

const HAPPENED = /^(?:realiz|logr|efectu|alcanz|cumpl|otorg|concret|ejecut|practic|hech)(?:ad|id)?[oa]s?$/

/** «¿y cuántas se lograron?», «¿y las realizadas?»: what was done, after what was planned. */
export const saysDone = ({ tokens }: Board): boolean => tokens.some((t) => DONE.has(t.fold) || HAPPENED.test(t.fold))

/** One stance an asked figure, null where it is unsaid. */
type Stances = readonly ('planned' | 'achieved' | null)[]

/**
 * «¿cuántas contemplaba el plan y cuántas se lograron?» asks for both, «30 cuando se esperaban 10, ¿es cierto?» claims both,
 * in the order of the question; else one, unsaid.
 */
export function stancesOf(
  board: Board,
  operators: Operators,
  figures: readonly Said<number>[],
  yesNo: boolean,
): Stances {
  const cue = operators.get('planned')
  if (cue && yesNo && figures.length === 2) return claimedStances(figures, cue)
  const counting = board.tokens.flatMap((t, i) => (HOW_MANY.has(t.fold) ? [i] : []))
  const [first, second] = counting
  // «¿cuántas veces más que las planeadas?»
  if (cue && operators.has('ratio')) return ['achieved', 'planned']
  // «¿qué meta tenía y cuántas se lograron?»
  const asksPlan =
    cue !== undefined && first !== undefined && second === undefined && asksBefore(board, cue.from, first)
  if (asksPlan && board.tokens.slice(first).some((t) => DONE.has(t.fold))) return ['planned', 'achieved']
  if (!cue || first === undefined || second === undefined) return [null]
  const plansFirst = cue.from < second
  const other = board.tokens.slice(plansFirst ? second : first, plansFirst ? board.tokens.length : second)
  if (!other.some((t) => DONE.has(t.fold))) return [null]
  return plansFirst ? ['planned', 'achieved'] : ['achieved', 'planned']
}

/** «qué meta … y cuántas», «cuál era el plan … y cuántas»: the plan is asked for in a clause of its own. */
const asksBefore = ({ tokens }: Board, plan: number, counting: number): boolean =>
  plan < counting &&
  tokens.slice(0, plan).some((t) => WHICH.has(t.fold)) &&
  tokens.slice(plan, counting).some((t) => t.fold === 'y')

/** Of two claimed figures the one beside «se esperaban», «planeados» is of the plan. */
function claimedStances(
  figures: readonly Said<number>[],
  cue: { readonly from: number; readonly to: number },
): Stances {
  const distances = figures.map(({ from, to }) => Math.max(from - cue.to, cue.from - to))
  const [first = 0, second = 0] = distances
  return first <= second ? ['planned', 'achieved'] : ['achieved', 'planned']
}
