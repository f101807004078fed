import { type Answer, type AnswerLine, type Chart, type Engine, linesOf, sourceViewOf, withoutOpening } from '#core'

/** A line under the headline: what it is for, and its words without indent. */
export interface CardLine {
  readonly role: 'text' | 'quote' | 'source' | 'latest' | 'alternative' | 'warning' | 'remark'
  readonly text: string
}

/** A quotation in its paragraph, the figure apart so that it can be marked. */
export type SourceView = NonNullable<ReturnType<typeof sourceViewOf>>

/** Another figure beside the one that leads: «2», «31 may–6 jun 2021». */
export interface CardRow {
  readonly label: string
  readonly value: string
  readonly warning: string | null
}

/** An answer in neutral parts: a platform decides how each looks and what fits, never what is said. */
export interface AnswerCard {
  readonly id: string
  readonly status: Answer['status']
  /** The figure first. */
  readonly headline: string
  readonly lines: readonly CardLine[]
  /** The alternatives of `lines` as a table; empty where there are none. */
  readonly rows: readonly CardRow[]
  /** Questions that have an answer; where `asksBack`, the choices. */
  readonly suggestions: readonly string[]
  readonly asksBack: boolean
  /** One sentence for pasting. */
  readonly note: string | null
  readonly chart: Chart | null
  readonly sources: readonly SourceView[]
  /** How it came about, in lines. */
  readonly why: readonly string[]
  /** The whole in plain text. */
  readonly text: string
}

const MOST_SUGGESTIONS = 4
const MOST_SOURCES = 12

/** The parts of an answer. */
export function cardOf(answer: Answer, engine: Engine): AnswerCard {
  const { suggestions, note, chart, text, understood } = answer
  const choices = new Set(understood.thread.choices.map((choice, i) => `${i + 1}. ${choice}`))
  const lines = linesOf(text).filter((line) => line.text.trim() !== '' && !choices.has(line.text.trim()))
  const first = Math.max(
    0,
    lines.findIndex(({ role }) => role === 'text'),
  )
  return {
    id: answer.id,
    status: answer.status,
    headline: lines[first]?.text.trim() ?? '',
    lines: lines.flatMap((line, i) => cardLines(line, i === first)),
    rows: lines.filter(isAlternative).map(rowOf),
    suggestions: suggestions.slice(0, MOST_SUGGESTIONS),
    asksBack: choices.size > 0,
    note,
    chart,
    sources: sourcesOf(answer, engine),
    why: answer.trace(),
    text,
  }
}

/** The line, and the warning that it carries as one of its own; suggestions are buttons, the headline stands apart. */
function cardLines({ role, text, warning }: AnswerLine, isHeadline: boolean): CardLine[] {
  if (role === 'suggestions') return []
  const own: CardLine[] = isHeadline ? [] : [{ role, text: text.trim() }]
  return warning === null ? own : [...own, { role: 'warning', text: warning }]
}

const isAlternative = ({ role }: AnswerLine): boolean => role === 'alternative' || role === 'latest'

function rowOf(line: AnswerLine): CardRow {
  const [value = '', ...label] = withoutOpening(line).split(' · ')
  return { value, label: label.join(' · '), warning: line.warning }
}

/** Where the figures stand, that of the headline first; then quotations without a figure. */
function sourcesOf({ facts, lead, citations }: Answer, { corpus }: Engine): SourceView[] {
  const leading = lead?.from === 'facts' ? facts.slice(lead.index, lead.index + 1) : []
  const all = [...leading, ...facts].flatMap((fact) => fact.citations)
  const seen = new Set<string>()
  return [...all, ...citations]
    .filter(({ source, start, end }) => {
      const key = `${source} ${start} ${end}`
      return !seen.has(key) && seen.add(key)
    })
    .flatMap((citation) => sourceViewOf(citation, corpus) ?? [])
    .slice(0, MOST_SOURCES)
}
