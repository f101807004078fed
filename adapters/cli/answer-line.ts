import type { Answer } from '#core'

/** An answer as one line of JSON, under the id of its question (null where it has none); the trace stays inside. */
export function answerToLine(id: string | number | null, answer: Answer): string {
  const { trace: _, ...fields } = answer
  return JSON.stringify({ id, ...fields })
}

/** A line that got no answer: «línea 3: no es JSON». */
export const errorToLine = (id: string | number | null, line: number, what: string): string =>
  JSON.stringify({ id, status: 'error', text: `línea ${line}: ${what}` })
