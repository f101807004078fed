import type { Query, Selection } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { look, Shown } from '../context.ts'
import { searchPassages } from '../passage/passages.ts'
import { quotable } from '../passage/quotations.ts'
import type { Candidate } from '../select/candidate.ts'
import { bulletinOf } from '../select/which-bulletin.ts'
import { MARGIN } from '../weights.ts'
import { lineOf, sourceLine } from '../wording/label.ts'
import { answerList } from './list.ts'
import { answerReverse, evidenceLines } from './value.ts'

/** Whether another sentence holds clearly more of the question than the figure's own. */
function saidBetter(
  candidate: Candidate | undefined,
  query: Query,
  selection: Selection,
  { corpus }: AnswerContext,
): boolean {
  const scored = searchPassages(query, { ...selection, measure: null }, corpus)
  const own = candidate?.witnesses.map((w) => corpus.passageOf(w.id)?.text)
  const coverage = scored.find((s) => own?.includes(s.passage.text))?.coverage ?? 0
  return (scored[0]?.coverage ?? 0) > coverage + MARGIN.elsewhere
}

/** «¿De qué boletín sale…?», «dame la cita textual»: the exact words and where they stand. */
export function answerSource(query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const selection = query.selections[0] as Selection
  if (query.figures.length > 0) {
    const reverse = answerReverse(query, context)
    if (reverse) return { ...reverse, lead: null }
  }
  if (selection.measure && query.figures.length === 0) {
    const found = look(selection, query, context)
    if (!found.failure && !saidBetter(found.candidates[0], query, selection, context)) {
      const shown = new Shown()
      const lines: string[] = []
      for (const candidate of found.candidates.slice(0, 3)) {
        shown.add(candidate)
        lines.push(lineOf(candidate.fact), ...evidenceLines(candidate.fact, corpus))
      }
      return { status: 'answered', lead: null, lines, facts: shown.facts }
    }
  }
  const scored = quotable(query, { ...selection, measure: null }, corpus)
  if (scored.length > 0) return answerList({ ...query, selections: [{ ...selection, measure: null }] }, context)
  const bulletin = selection.measure ? null : bulletinOf(selection, query, corpus)
  if (bulletin) {
    const headline = corpus.passages.get(corpus.passagesOf(bulletin.id)[0] ?? -1)
    return {
      status: 'answered',
      lines: [sourceLine(bulletin.id, corpus)],
      citations: headline ? [headline.citation] : [],
    }
  }
  return answerList(query, context)
}
