import { formatDigits, formatPercent } from '../../entity/number/number-format.ts'
import type { Query } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, Shown } from '../context.ts'
import type { Candidate } from '../select/candidate.ts'
import { countOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { shareOf, sumOf } from './arithmetic.ts'
import { computed, leadsOf, matchedLeads, operandOf } from './operands.ts'
import { finish, refused, sources } from './operator.ts'
import { whyNotAdd } from './reasons.ts'
import { areSiblings, wholeWithParts } from './share-list.ts'

/** «¿Qué porcentaje de los trasplantes son juntos los de riñón y los de córnea?»: the share of a sum; null without a whole. */
export function shareTogether(query: Query, context: AnswerContext): Draft | null {
  const ofSum = partOfSum(query, context)
  if (ofSum) return ofSum
  const found = areSiblings(query) ? wholeWithParts(query, context) : largestOf(query, context)
  if (!found) return null
  const { whole, parts } = found
  const reason = whyNotAdd(parts, context.corpus)
  if (reason) return refused(say.noShare, reason, [whole, ...parts], context)
  const shown = new Shown()
  const addends = parts.map((part) => operandOf(part, shown))
  const sum = sumOf(addends.map((a) => a.value))
  const value = shareOf(sum, whole.fact.quantity.value)
  if (value === null || value > 100) return null
  const added = addends.map((a) => formatDigits(a.value)).join(' + ')
  const total = operandOf(whole, shown)
  return finish(context, [whole, ...parts], shown, {
    lines: [
      `${formatPercent(value)} · ${say.partOf(`${formatDigits(sum)} (${added})`, countOf(whole.fact))}`,
      ...[...addends, total].map((o) => `  ${o.label}`),
      ...sources([whole, ...parts], context),
    ],
    computed: [
      computed('share', value, 'percent', [{ value: sum, fact: null, label: added }, total]),
      computed('sum', sum, 'count', addends),
    ],
  })
}

/** «¿qué porcentaje son vasectomías?» of a sum just made: one of its addends. */
function partOfSum(query: Query, context: AnswerContext): Draft | null {
  const [part, ...addends] = leadsOf(query, context) ?? []
  if (!part || addends.length < 2 || !addends.some((lead) => lead.fact.id === part.fact.id)) return null
  const shown = new Shown()
  const operands = addends.map((lead) => operandOf(lead, shown))
  const sum = sumOf(operands.map((o) => o.value))
  const value = shareOf(part.fact.quantity.value, sum)
  if (value === null || whyNotAdd(addends, context.corpus)) return null
  const added = operands.map((o) => formatDigits(o.value)).join(' + ')
  return finish(context, addends, shown, {
    lines: [
      `${formatPercent(value)} · ${say.partOf(countOf(part.fact), `${formatDigits(sum)} (${added})`)}`,
      ...operands.map((o) => `  ${o.label}`),
      ...sources(addends, context),
    ],
    computed: [
      computed('share', value, 'percent', [operandOf(part, shown), { value: sum, fact: null, label: added }]),
      computed('sum', sum, 'count', operands),
    ],
  })
}

/** The largest of what is named holds the others, of the same days and place. */
function largestOf(
  query: Query,
  context: AnswerContext,
): { readonly whole: Candidate; readonly parts: readonly Candidate[] } | null {
  const leads = matchedLeads(query, context)
  if (!leads || leads.length < 3) return null
  const [whole, ...parts] = leads.toSorted((a, b) => b.fact.quantity.value - a.fact.quantity.value) as [
    Candidate,
    ...Candidate[],
  ]
  const scope = ({ fact }: Candidate): string => `${fact.place.node.id} ${fact.period?.start} ${fact.period?.end}`
  return parts.every((part) => scope(part) === scope(whole)) ? { whole, parts } : null
}
