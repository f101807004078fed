import type { Chart } from '#core'
import { printable, renderAnswer, type Screen, wrap } from '../terminal/render.ts'
import { type Bar, viewOf } from './view.ts'

// Where nobody looks at the stream directly it has no width: lines as of a common terminal then.
const WIDEST = 80
const EIGHTHS = ' ▏▎▍▌▋▊▉'
const AXIS = '│'
/** Shortest track that still shows anything; narrower screens write the label on a line of its own. */
const MIN_TRACK = 16
const MAX_LABEL = 34

/** An answer's text for a screen, and under it the bars where it has a chart. */
export const answerOnScreen = ({ text, chart }: Shown, screen: Screen): string =>
  [renderAnswer(text, screen), ...(chart ? ['', ...chartToLines(chart, screen)] : [])].join('\n')

interface Shown {
  readonly text: string
  readonly chart?: Chart | null
}

/** A chart as lines of text with bars of block signs from a common zero line; no colour takes part. */
export function chartToLines(chart: Chart, screen: Screen): string[] {
  const width = Math.min(screen.width, WIDEST)
  const labels = chart.categories.map((category, i) => labelOf(category, chart.marks[i] ?? null))
  const written = Math.max(...viewOf(chart, 1).rows.flatMap(({ bars }) => bars.map((bar) => beside(bar).length)))
  const column = Math.min(MAX_LABEL, Math.max(...labels.map((label) => label.length)))
  const inline = width - column - written - 3 >= MIN_TRACK
  const track = Math.max(1, width - written - 2 - (inline ? column + 1 : 0))
  const view = viewOf(chart, track * 8)
  const head = [chart.title, chart.scope].filter((part) => part !== '').join(' · ')
  const lines = view.rows.flatMap(({ category, mark, bars }) => {
    const drawn = bars.map((bar) => `${AXIS}${barOf(bar, track)} ${beside(bar)}`)
    const label = wrap(labelOf(category, mark), inline ? column : width).split('\n')
    return inline ? side(label, drawn, column) : [...label, ...drawn]
  })
  const rest = view.rest === null ? [] : [view.rest]
  const foot = [...view.notes, chart.source].flatMap((line) => wrap(line, width).split('\n'))
  return [...wrap(head, width).split('\n'), ...lines, ...rest, ...foot].map((line) => printable(line).trimEnd())
}

const labelOf = (category: string, mark: string | null): string => (mark ? `${category} (${mark})` : category)

const beside = ({ label, name }: Bar): string => (name === '' ? label : `${label} ${name}`)

/** Eighths of a sign, rounded down but never to nothing where the note would not say so. */
function barOf({ share }: Bar, track: number): string {
  const eighths = Math.floor((share ?? 0) * track * 8)
  const part = eighths % 8
  return '█'.repeat(eighths >> 3) + (part === 0 ? '' : (EIGHTHS[part] ?? ''))
}

/** Labels left, bars right, each starting on the first line of its category. */
function side(label: readonly string[], drawn: readonly string[], column: number): string[] {
  const height = Math.max(label.length, drawn.length)
  return Array.from({ length: height }, (_, i) => `${(label[i] ?? '').padEnd(column)} ${drawn[i] ?? AXIS}`)
}
