import { factToJson } from '../facts/fact-json.ts'
import type { Answer } from './answer.ts'

/** An answer in the shape that other programs read: `ask --json`; `id` is the caller's own. */
export function answerToJson(answer: Answer, id: string | number | null): unknown {
  return {
    id,
    answer_id: answer.id,
    status: answer.status,
    lead: answer.lead,
    text: answer.text,
    facts: answer.facts.map(({ fact, fit, citations }) => ({ ...factToJson(fact), fit, citations })),
    computed: answer.computed,
    findings: answer.findings.map(({ kind, values, message, citations }) => ({ kind, values, message, citations })),
    citations: answer.citations,
    suggestions: answer.suggestions,
    note: answer.note,
    chart: answer.chart,
    understood: answer.understood,
  }
}
