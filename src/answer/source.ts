import type { Query, Selection } from '../query/query.ts'
import type { Draft } from './answer.ts'
import type { AnswerContext } from './context.ts'
import { look, Shown } from './context.ts'
import { lineOf, sourceLine } from './label.ts'
import { answerList, quotable } from './text.ts'
import { answerReverse, evidenceLines } from './value.ts'
import { bulletinOf } from './which-bulletin.ts'

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
    if (!found.failure) {
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
    const headline = corpus.passages.find((p) => p.bulletin === bulletin.id)
    return {
      status: 'answered',
      lines: [sourceLine(bulletin.id, corpus)],
      citations: headline ? [headline.citation] : [],
    }
  }
  return answerList(query, context)
}
