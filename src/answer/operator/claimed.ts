import type { Operation, Query } from '../../query/query.ts'
import { claimHolds } from '../act/claim-holds.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { say } from '../wording/sentences.ts'
import type { Operator } from './operator.ts'

/** Operations whose result a yes/no question may claim: «¿es cierto que el 46 % fue de riñón?». */
export const CLAIMABLE: ReadonlySet<Operation> = new Set<Operation>(['difference', 'share', 'change', 'sum', 'ratio'])

/** What an operator computes, held against the claim; null where it computes nothing. */
export function claimed(operator: Operator, query: Query, context: AnswerContext): Draft | null {
  const { claim, denies } = query.assertion
  if (claim === null) return null
  const figures = query.figures.filter((value) => value !== claim.value && value !== claim.to)
  const draft = operator({ ...query, act: 'value', assertion: { ...query.assertion, claim: null }, figures }, context)
  const { from, index } = draft?.lead ?? { from: null, index: 0 }
  const result = from === 'computed' ? draft?.computed?.[index] : undefined
  if (!draft || !result) return null
  // «46.2 %» claims no more decimals than it has.
  const decimals = String(claim.value).split('.')[1]?.length ?? 0
  const value = claim.relation === 'equal' ? Number(result.value.toFixed(decimals)) : result.value
  const holds = claimHolds(claim, { value, precision: 'exact', bounds: [value, value] })
  const [first = '', ...rest] = draft.lines
  return { ...draft, lines: [`${holds === denies ? say.no : say.yes} ${first}`, ...rest] }
}
