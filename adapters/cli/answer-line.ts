import { type Answer, answerToJson } from '#core'

/** What a caller tells its questions apart by: given back as it came. */
export type LineId = string | number | null

/** An answer as one line of JSON, under the id of its question (null where it has none), with what stands beside it. */
export const answerToLine = (id: LineId, answer: Answer, beside: object = {}): string =>
  JSON.stringify({ ...(answerToJson(answer, id) as object), ...beside })

/** A line that got no answer: «línea 3: no es JSON». */
export const errorToLine = (id: LineId, line: number, what: string): string =>
  JSON.stringify({ id, status: 'error', text: `línea ${line}: ${what}` })
