import type { Query, Selection } from '../query/query.ts'
import type { Draft } from './answer.ts'
import { type AnswerContext, isDispute, look } from './context.ts'
import { sourceLine } from './label.ts'
import { say } from './sentences.ts'
import { bulletinOf } from './which-bulletin.ts'

const MAX_FINDINGS = 12

/** «¿Hay contradicciones?», «¿cuadran las cifras del boletín 185?»: findings of the asked bulletin or measure. */
export function answerAudit(query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const selection = query.selections[0] as Selection
  const scoped = selection.bulletin ?? selection.programme ?? selection.period
  const bulletin = scoped ? bulletinOf(selection, query, corpus) : null
  const cluster = bulletin ? corpus.clusterOf(bulletin.id) : null
  const facts = selection.measure
    ? new Set(
        look({ ...selection, bulletin: null }, { ...query, context: [] }, context).candidates.flatMap((c) =>
          [c, ...c.rivals].flatMap((x) => x.witnesses.map((w) => w.id)),
        ),
      )
    : null
  const found = corpus.findings.filter(
    (f) =>
      (cluster === null || f.bulletins.some((b) => corpus.clusterOf(b) === cluster)) &&
      (facts === null || f.facts.some((id) => facts.has(id))),
  )
  const alarms = found.filter((f) => f.alarm)
  const closing = found.filter((f) => f.kind === 'sum_ok')
  const lines =
    alarms.length === 0 ? [say.noContradictions] : alarms.slice(0, MAX_FINDINGS).map((f) => say.warning(f.message))
  for (const finding of closing.slice(0, 6)) lines.push(finding.message)
  const sources = bulletin ? [bulletin.id] : [...new Set(alarms.flatMap((f) => f.bulletins))]
  for (const id of sources.slice(0, 4)) lines.push(`  ${sourceLine(id, corpus)}`)
  return {
    status: alarms.some(isDispute) ? 'conflict' : 'answered',
    lead: null,
    lines,
    findings: found,
    citations: found.flatMap((f) => f.citations).slice(0, 12),
  }
}
