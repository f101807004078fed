import type { Fact } from '../../facts/fact.ts'
import type { Query } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { leadOf, worded } from '../retrieve/worded.ts'
import { CREDIT } from '../weights.ts'
import { type NamedMembers, namedMembers } from './named-members.ts'

/**
 * The one figure of a labelled list whose label a question names: «¿cuántos préstamos le tocan a Nogales?» of «1 mil 85 a
 * Nogales y 790 a Guaymas». Null where the answer opens with a figure already, or the question asks for several.
 */
export function namedFigure(query: Query, draft: Draft, context: AnswerContext): Draft | null {
  const { act, operation, parts, selections, figures } = query
  if (!(act === 'value' || act === 'list') || operation !== null || leadOf(draft)) return null
  if (parts.each || parts.by?.said === 'which' || draft.status === 'clarify') return null
  if (selections.length > 1 || figures.length > 0) return null
  const found = namedMembers(query, context, 1)
  const [only, ...others] = found?.named ?? []
  return only && others.length === 0 && found && isAsked(only, found, query)
    ? worded(only, query, context, found.group.labelled?.labels)
    : null
}

/** Whether a figure is of the asked sort, and what is counted is said in its sentence: not «personas en espera» for «trasplantes». */
function isAsked({ quantity }: Fact, { group, near }: NamedMembers, { unit, selections, parts }: Query): boolean {
  // «número de laboratorios»: a label that is all that is asked has to be a place or a name, else it is what is counted.
  const isName = parts.names.length > 0 || selections.some(({ place }) => place !== null)
  if (near.length === 0 && !isName) return false
  const [counted] = near
  if (!group.labelled || (counted !== undefined && counted < CREDIT.earlierClause)) return false
  // «¿cuánto gana una enfermera?» is no question for a number of nurses.
  return unit === null
    ? near.length > 0 && near.every((credit) => credit >= CREDIT.earlierClause)
    : unit === quantity.unit
}
