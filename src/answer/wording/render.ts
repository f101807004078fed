import type { Asked, Query } from '../../query/query.ts'
import { listed } from '../../text/listed.ts'
import type { Draft } from '../answer.ts'
import { say } from './sentences.ts'

/** Longest text of an answer; channels cut at less than twice this. */
export const MAX_TEXT = 2500

/** The text of an answer: its lines, what was read into the question, and questions that have an answer. */
export function renderText(draft: Draft, query: Query, suggestions: readonly string[]): string {
  const tail: string[] = []
  const kept = inheritedWords(query)
  if (kept !== '') tail.push(say.inherited(kept))
  if (query.corrections.length > 0 && draft.status !== 'help' && draft.status !== 'out_of_scope') {
    tail.push(say.corrected(query.corrections.map((c) => say.correctedPair(c.from, c.to)).join(', ')))
  }
  if (suggestions.length > 0) {
    tail.push(
      draft.asksBack
        ? suggestions.map((s, i) => `${i + 1}. ${s}`).join('\n')
        : say.suggestions(suggestions.join(' · ')),
    )
  }
  const budget = MAX_TEXT - tail.join('\n').length - 2
  return [...fitting(once(draft.lines), budget), ...tail].filter((part) => part !== '').join('\n')
}

/** The same warning is said once. */
const once = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, i) => !line.startsWith(WARNING) || lines.indexOf(line) === i)

const WARNING = say.warning('').trimEnd()

/** Lines within a budget: the last ones go, warnings stay; a line is cut only where it alone is too long. */
function fitting(lines: readonly string[], budget: number): readonly string[] {
  const size = (list: readonly string[]): number => list.reduce((sum, line) => sum + line.length + 1, 0)
  if (size(lines) <= budget) return lines
  const kept = [...lines]
  while (kept.length > 1 && size(kept) + say.cut.length + 1 > budget) {
    const last = kept.findLastIndex((line, i) => i > 0 && !line.startsWith(WARNING))
    kept.splice(last > 0 ? last : kept.length - 1, 1)
  }
  const room = budget - say.cut.length - 1
  const [first = ''] = kept
  if (kept.length === 1 && first.length > room)
    return [`${first.slice(0, Math.max(first.lastIndexOf(' ', room - 1), room >> 1))}…`]
  return [...kept, say.cut]
}

/** What was taken over from the question before: «trasplantes, 10ª Jornada». */
function inheritedWords({ selections }: Query): string {
  const slots = selections.flatMap((s) => [s.measure, s.place, s.period, s.programme, s.institution])
  const words = slots.flatMap((slot) => (slot?.origin === 'inherited' ? [nameOf(slot)] : []))
  return listed([...new Set(words)].filter((w) => w !== ''))
}

const nameOf = (slot: Asked<unknown>): string =>
  typeof slot.value === 'object' && slot.value !== null && 'name' in slot.value ? String(slot.value.name) : slot.text
