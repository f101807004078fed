import { say } from './sentences.ts'

/** What a line of an answer's text is for, so that every channel can dress it: «También: 2 · 31 may–6 jun 2021» is an alternative. */
export type LineRole = 'text' | 'quote' | 'source' | 'latest' | 'alternative' | 'warning' | 'remark' | 'suggestions'

/** A line of an answer's text with its role; an alternative's own warning stands apart. */
export interface AnswerLine {
  readonly role: LineRole
  /** Without the warning. */
  readonly text: string
  /** «⚠ Aviso: …» at the end of a line that says something else first. */
  readonly warning: string | null
}

const HOLE = '\u0000'
/** What a sentence says before its first hole: «También: ». */
const opening = (sentence: (hole: string) => string): string => sentence(HOLE).split(HOLE)[0] ?? ''

const WARNING = opening(say.warning).trimEnd()

/** Roles by how the wording opens; the first that fits is it. */
const openings: readonly (readonly [LineRole, string])[] = [
  ['warning', WARNING],
  ['latest', opening(say.newest)],
  ['alternative', opening(say.also)],
  ['suggestions', opening(say.suggestions)],
  ['remark', opening(say.corrected)],
  ['remark', opening(say.inherited)],
  ['remark', opening(say.searched)],
  ['remark', opening(say.otherPeriod).trimEnd()],
  ['remark', say.cut],
]

/** The role of each line of an answer's text, in order. */
export const linesOf = (text: string): readonly AnswerLine[] => text.split('\n').map(lineOf)

function lineOf(line: string): AnswerLine {
  const said = line.trimStart()
  const role = openings.find(([, words]) => said.startsWith(words))?.[0] ?? evidenceRole(line)
  const at = role === 'warning' ? -1 : line.indexOf(WARNING)
  return at < 0
    ? { role, text: line, warning: null }
    : { role, text: line.slice(0, at).trimEnd(), warning: line.slice(at) }
}

/** What stands under a figure is indented: its quotation, then the bulletin with its file in brackets. */
const evidenceRole = (line: string): LineRole =>
  /^\s+«/.test(line) ? 'quote' : /^\s+\S.* \[[^[\]]+\]$/.test(line) ? 'source' : 'text'

/** What an alternative says, without its opening: «2 · 31 may–6 jun 2021». */
export function withoutOpening({ text }: AnswerLine): string {
  const said = text.trim()
  const words = openings.find(([, words]) => said.startsWith(words))?.[1] ?? ''
  return said.slice(words.length)
}
