import type { Fact } from '../../facts/fact.ts'
import type { Query } from '../../query/query.ts'
import { evidenceLines } from '../act/value.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, alarmsOf, isDispute, Shown } from '../context.ts'
import { lineOf } from '../wording/label.ts'
import { type Labels, unsaidLabel } from '../wording/list-label.ts'
import { noteOf } from '../wording/note.ts'
import { say } from '../wording/sentences.ts'

/** The printed figure that a draft opens with. */
export const leadOf = ({ lead, facts }: Draft): Fact | undefined =>
  lead?.from === 'facts' ? facts?.[lead.index]?.fact : undefined

/** The answer that opens with a figure which its words, not its slots, chose; with its label, where it is one of a list. */
export function worded(fact: Fact, query: Query, { corpus }: AnswerContext, labels?: Labels): Draft {
  const shown = new Shown()
  const index = shown.addFact(fact)
  const findings = alarmsOf([fact], corpus)
  const verdict = query.act === 'verify' ? `${fact.quantity.value > 0 ? say.yes : say.no} ` : ''
  const line = lineOf(fact)
  return {
    status: findings.some(isDispute) ? 'conflict' : 'answered',
    lead: { from: 'facts', index },
    lines: [
      `${verdict}${line}${unsaidLabel(fact, line, labels)}`,
      ...evidenceLines(fact, corpus),
      ...findings.map(({ message }) => say.warning(message)),
    ],
    facts: shown.facts,
    findings,
    note: noteOf(fact, corpus),
    byWords: true,
  }
}
