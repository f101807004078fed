import type { Chart } from '#core'

/** One bar: how much of the longest one it is (0–1, null where there is nothing to draw) and what is written beside it. */
export interface Bar {
  readonly share: number | null
  readonly label: string
  /** Series: «planeado»; empty where the chart has one series. */
  readonly name: string
}

/** A category with its bars. */
export interface Row {
  readonly category: string
  readonly mark: string | null
  readonly bars: readonly Bar[]
}

/** What of a chart is drawn: the rows that fit and the notes that belong under them. */
export interface View {
  readonly rows: readonly Row[]
  /** «y 3 más», or null where all rows are there. */
  readonly rest: string | null
  readonly notes: readonly string[]
}

/** Most bars that a picture has room for on a telephone. */
export const MAX_BARS = 12

/**
 * The rows of a chart for a medium that can show `steps` different lengths (pixels, eighths of a sign). Lengths are
 * over the longest bar of the whole chart and start at zero; a figure too small for one step, or below zero, is named
 * in a note.
 */
export function viewOf(chart: Chart, steps: number): View {
  const all = chart.categories.map((_, i) => rowOf(chart, i))
  const room = Math.max(1, Math.floor(MAX_BARS / chart.series.length))
  // Of a trend the newest are worth most, of anything else the first.
  const rows = all.length <= room ? all : chart.kind === 'trend' ? all.slice(-room) : all.slice(0, room)
  const hidden = all.length - rows.length
  const vanished = rows.filter(({ bars }) => bars.some(({ share }) => share !== null && share > 0 && share * steps < 1))
  const names = vanished.map(({ category }) => category).join(', ')
  const below = chart.categories.filter((_, i) => chart.series.some(({ values }) => (values[i] ?? 0) < 0)).join(', ')
  const notes = [
    ...(names === '' ? [] : [`A esta escala no se alcanza a ver la barra de: ${names}.`]),
    ...(below === '' ? [] : [`Sin barra, por ser negativa: ${below}.`]),
    ...chart.notes,
  ]
  return {
    rows,
    rest:
      hidden === 0
        ? null
        : `y ${hidden} ${chart.kind === 'trend' ? (hidden === 1 ? 'anterior' : 'anteriores') : 'más'}`,
    notes,
  }
}

function rowOf(chart: Chart, i: number): Row {
  const longest = Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const bars = chart.series.map(({ name, values, labels }): Bar => {
    const value = values[i] ?? null
    return {
      share: value === null || value < 0 ? null : longest === 0 ? 0 : value / longest,
      label: labels[i] ?? '',
      name,
    }
  })
  return { category: chart.categories[i] ?? '', mark: chart.marks[i] ?? null, bars }
}
