import type { Fact } from '../../facts/fact.ts'
import type { Query } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/token.ts'
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
  const beside = untotalled(found, context)
  const own = named.includes(found) ? [found] : ofAskedKind(beside, query)
  const members = withSaidKinds(own, beside, query).map(alone)
  return members.length > 1 && whyNotAdd(members, context.corpus) === null ? added(members, context) : null
}

/**
 * «detecciones de cáncer en total»: none of diabetes is added; what no member says («sesiones de atención psicológica» of
 * «sesiones individuales, familiares y grupales») is said of them all.
 */
function ofAskedKind(members: readonly Fact[], { selections }: Query): readonly Fact[] {
  const asked = selections[0]?.measure?.value.modifiers ?? []
  const kinds = asked.filter((key) => members.some((fact) => isOfKind(fact, key)))
  return members.filter((fact) => kinds.every((key) => isOfKind(fact, key)))
}

/** A word too common for a slot names a kind where it stands among those asked for: «consultas generales y de especialidad». */
function withSaidKinds(own: readonly Fact[], members: readonly Fact[], { selections }: Query): readonly Fact[] {
  const known = new Set(own.flatMap(({ measure }) => measure.modifiers.map(({ key }) => key)))
  const words = new Set(tokenize(fold(selections[0]?.measure?.text ?? '')).map((token) => stem(token.fold)))
  const isSaid = ({ measure }: Fact): boolean => measure.modifiers.some(({ key }) => words.has(key) && !known.has(key))
  return members.filter((fact) => own.includes(fact) || isSaid(fact))
}

const isOfKind = ({ measure }: Fact, key: string): boolean =>
  measure.modifiers.some((own) => own.key === key || own.key.startsWith(`${key}-`))

/** The other kinds beside a figure, itself one of them, where their text prints no total. */
function untotalled(fact: Fact, context: AnswerContext): readonly Fact[] {
  const groups = groupsOf(context.corpus.passageIndexOf(fact.id), context)
  const own = groups.filter(({ members }) => members.includes(fact))
  return own.some(({ total }) => total !== null)
    ? []
    : (own.find(({ members }) => members.every(({ measure }) => measure.head.key === fact.measure.head.key))?.members ??
        [])
}
