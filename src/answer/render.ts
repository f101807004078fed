import type { Asked, Query } from '../query/query.ts'
import type { Draft } from './answer.ts'
import { listed, say } from './sentences.ts'

/** Longest text of an answer; channels cut at less than twice this. */
export const MAX_TEXT = 2500
const MAX_LINE = 700

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
  let text = ''
  for (const line of draft.lines) {
    const cut = line.length <= MAX_LINE ? line : `${line.slice(0, line.lastIndexOf(' ', MAX_LINE))}…`
    if (text.length + cut.length + 1 > budget) break
    text += text === '' ? cut : `\n${cut}`
  }
  return [text, ...tail].filter((part) => part !== '').join('\n')
}

/** What was taken over from the question before: «trasplantes, 10ª Jornada». */
function inheritedWords({ selections }: Query): string {
  const slots = selections.flatMap((s) => [s.measure, s.place, s.period, s.programme, s.institution])
  const words = slots.flatMap((slot) => (slot?.origin === 'inherited' ? [nameOf(slot)] : []))
  return listed([...new Set(words)].filter((w) => w !== ''))
}

const nameOf = (slot: Asked<unknown>): string =>
  typeof slot.value === 'object' && slot.value !== null && 'name' in slot.value ? String(slot.value.name) : slot.text
