import type { Fact } from '../../facts/fact.ts'
import type { Query } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { groupsOf } from '../group/group.ts'
import { namedMembers } from '../group/named-members.ts'
import { alone } from './operands.ts'
import { whyNotAdd } from './reasons.ts'
import { added } from './sums.ts'

/**
 * «¿Cuántas sesiones fueron en total?» of «543 sesiones individuales, 115 familiares y 152 grupales»: where no figure of them
 * all is printed, the kinds of the group that the answer was found in are added up, or those that the question names.
 * Null where it asks for no total, or names the one that was found.
 */
export function inTotal(query: Query, draft: Draft, context: AnswerContext): Draft | null {
  const { act, operation, parts, selections } = query
  if (act !== 'value' || operation !== null || !parts.together || selections.length > 1) return null
  const found = draft.facts?.[draft.lead?.from === 'facts' ? draft.lead.index : 0]?.fact
  if (!found || draft.status !== 'answered') return null
  const named = namedMembers(query, context, 1)?.named ?? []
  if (named.length > 1) return added(named.map(alone), context)
  const kinds = named.includes(found) ? [] : untotalled(found, context)
  const members = kinds.filter((fact) => isOfKind(fact, query)).map(alone)
  return members.length > 1 && whyNotAdd(members, context.corpus) === null ? added(members, context) : null
}

/** «detecciones de cáncer en total»: none of diabetes is added. */
function isOfKind({ measure }: Fact, { selections }: Query): boolean {
  const asked = selections[0]?.measure?.value.modifiers ?? []
  return asked.every((key) => measure.modifiers.some((own) => own.key === key || own.key.startsWith(`${key}-`)))
}

/** The other kinds beside a figure, itself one of them, where their text prints no total. */
function untotalled(fact: Fact, context: AnswerContext): readonly Fact[] {
  const groups = groupsOf(context.corpus.passageIndexOf(fact.id), context)
  const own = groups.filter(({ members }) => members.includes(fact))
  return own.some(({ total }) => total !== null)
    ? []
    : (own.find(({ members }) => members.every(({ measure }) => measure.head.key === fact.measure.head.key))?.members ??
        [])
}
