import { lengthOf } from '../../entity/period/calendar.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import { answerValue } from '../act/value.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, alarmsOf, isDispute, look, Shown } from '../context.ts'
import { refuse } from '../refuse.ts'
import type { Candidate } from '../select/candidate.ts'
import { figureOf, lineOf, sourceLine, whenOf, whereOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { questionFor } from '../wording/suggest.ts'
import type { Reason } from './reasons.ts'

/** An operator: null means «not me», and the question is answered as if it had no operator. */
export type Operator = (query: Query, context: AnswerContext) => Draft | null

/** The first selection of a query. */
export const first = (query: Query): Selection => query.selections[0] as Selection

/** An operator whose figures are not all there: refused with the reason of the first that is missing, and what there is. */
export function missing(query: Query, context: AnswerContext): Draft {
  const results = query.selections.map((selection) => ({ selection, found: look(selection, query, context) }))
  const absent = results.find(({ found }) => found.failure)
  if (absent) {
    const draft = refuse(absent.selection, absent.found, query, context)
    const there = results.flatMap(({ found: { candidates } }) => candidates[0] ?? [])
    const shown = there.filter(({ fact }) => !draft.facts?.some((f) => f.fact.id === fact.id))
    if (shown.length === 0) return draft
    return {
      ...draft,
      lines: [...draft.lines, say.besides, ...shown.map(({ fact }) => `  ${lineOf(fact)}`)],
      facts: [...(draft.facts ?? []), ...shown.map(({ fact, fit }) => ({ fact, fit, citations: [fact.citation] }))],
    }
  }
  const { lines, facts, findings } = answerValue({ ...query, operation: null }, context)
  return {
    status: 'not_found',
    lead: null,
    lines: [say.cannotCompute, ...lines],
    facts: facts ?? [],
    findings: findings ?? [],
  }
}

/** A computation that must not be made: the reason, the figures each by itself, and what they do allow. */
export function refused(
  what: string,
  { why, instead }: Reason,
  leads: readonly Candidate[],
  context: AnswerContext,
): Draft {
  const shown = new Shown()
  for (const lead of leads) shown.add(lead)
  return {
    status: 'answered',
    lead: null,
    lines: [
      `${what} ${why}.`,
      ...(instead === null ? [] : [instead]),
      ...leads.map((lead) => `  ${lineOf(lead.fact)}`),
      ...sources(leads, context),
    ],
    facts: shown.facts,
    suggestions: leads.map((lead) => questionFor(lead.fact)),
  }
}

/** Lines of the bulletins that figures stand in, each once. */
export function sources(leads: readonly Candidate[], { corpus }: AnswerContext): string[] {
  return [...new Set(leads.map((l) => l.fact.bulletin))].slice(0, 4).map((id) => `  ${sourceLine(id, corpus)}`)
}

/** The frame that all operators share: the computed value leads; an operand in conflict makes the answer one. */
export function finish(
  context: AnswerContext,
  leads: readonly Candidate[],
  shown: Shown,
  made: Pick<Draft, 'lines' | 'computed' | 'chart'>,
): Draft {
  const { corpus } = context
  const findings = alarmsOf(
    leads.flatMap((l) => l.witnesses),
    corpus,
  )
  const lines = [...made.lines]
  let conflict = false
  for (const lead of leads) {
    for (const rival of lead.rivals) {
      shown.add(rival)
      conflict = true
      lines.push(say.warning(say.conflict(figureOf(lead.fact.quantity), figureOf(rival.fact.quantity))))
    }
  }
  for (const finding of findings.slice(0, 2)) if (!conflict) lines.push(say.warning(finding.message))
  const touched = conflict || findings.some(isDispute)
  return {
    status: touched ? 'conflict' : 'answered',
    lead: made.computed && made.computed.length > 0 ? { from: 'computed', index: 0 } : null,
    lines,
    facts: shown.facts,
    computed: made.computed ?? [],
    findings,
    ...(made.chart ? { chart: made.chart } : {}),
  }
}

/** From two months on a day more or less is the calendar's doing. */
const MONTHS = 59

/** The largest group of points whose windows have the same length, in order. */
export function alike(points: readonly Candidate[]): readonly Candidate[] {
  const days = (point: Candidate): number => (point.fact.period ? lengthOf(point.fact.period) : 0)
  const groups = points.map((first) => points.filter((point) => isSameLength(days(point), days(first))))
  return groups.sort((a, b) => b.length - a.length)[0] ?? []
}

/** A half year of a leap year, one quarter and the next: they differ by a day and are compared all the same. */
function isSameLength(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) === 1 && Math.min(a, b) >= MONTHS)
}

/** What tells one figure from another: its measure, else its place, else its time. */
export const differing = (a: Fact, b: Fact): string =>
  a.measure.name !== b.measure.name ? a.measure.name : a.place.node.id !== b.place.node.id ? whereOf(a) : whenOf(a)
