import type { Query, Selection } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, look, Shown, unsaidAlarms } from '../context.ts'
import { levelOf } from '../select/candidate.ts'
import { bulletinOf, emptyOf } from '../select/which-bulletin.ts'
import { periodLabel, sourceLine } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { answerList } from './list.ts'
import { answerOverview, commonScope, figureLine, inText, MAX_FIGURES, totalRank } from './overview.ts'
import { answerValue } from './value.ts'

/** «¿Qué dice el boletín 185?»: title, date, period and main figures of one bulletin. */
export function answerSummary(query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const selection = query.selections[0] as Selection
  if (selection.bulletin && !corpus.has(selection.bulletin.value)) {
    return {
      status: 'not_found',
      lines: [say.noBulletin(selection.bulletin.text), say.searched(say.bulletins(corpus.bulletins.length))],
    }
  }
  const bulletin = aboutSomething(selection, query) ? null : bulletinOf(selection, query, corpus)
  if (!bulletin && selection.measure) return answerValue({ ...query, act: 'value' }, context)
  if (!bulletin && query.context.length > 0) return answerList({ ...query, act: 'list' }, context)
  if (!bulletin) {
    if (selection.place || selection.programme || selection.period || selection.measure)
      return answerOverview(selection, query, context)
    return {
      status: 'clarify',
      lines: [say.whichBulletin, ...corpus.bulletins.slice(0, 8).map((b) => `  ${sourceLine(b.id, corpus)}`)],
    }
  }
  const shown = new Shown()
  const of: Selection = { ...emptyOf(selection), bulletin: { value: bulletin.id, origin: 'said', text: '' } }
  const found = look(of, { ...query, context: [], operation: null }, context)
  const inOrder = [...found.candidates]
    .filter((c) => c.fact.figure === 'level')
    .sort((a, b) => levelOf(a.fact) - levelOf(b.fact) || totalRank(a) - totalRank(b) || inText(a, b))
  const lines = [sourceLine(bulletin.id, corpus)]
  const periods = [...new Set(inOrder.flatMap((c) => (c.fact.period ? [periodLabel(c.fact.period)] : [])))]
  if (periods.length > 1) lines.push(`  ${periods.slice(0, 3).join('; ')}`)
  const listed = inOrder.slice(0, MAX_FIGURES)
  const common = commonScope(listed)
  if (common !== null) lines.push(`  ${common}:`)
  for (const candidate of listed) lines.push(`  ${figureLine(candidate, shown, common)}`)
  if (inOrder.length > MAX_FIGURES) lines.push(`  ${say.moreFigures(inOrder.length - MAX_FIGURES)}`)
  const { findings, unsaid } = unsaidAlarms(inOrder, listed, corpus)
  for (const finding of unsaid.slice(0, 3)) lines.push(say.warning(finding.message))
  const title = corpus.passages.get(corpus.passagesOf(bulletin.id)[0] ?? -1)
  return {
    status: 'answered',
    lead: null,
    lines,
    facts: shown.facts,
    findings,
    citations: title ? [title.citation] : [],
  }
}

/** «¿Qué dice sobre los trasplantes de corazón?»: about a measure or a subject, not a whole bulletin. */
const aboutSomething = (selection: Selection, query: Query): boolean =>
  !selection.bulletin &&
  !selection.programme &&
  !selection.period &&
  (selection.measure !== null || query.context.length > 0) &&
  !query.subject.bulletin
