import type { Chart } from '#core'
import type { ChartBlock } from './block.ts'
import { LIMITS } from './limits.ts'
import { cut, literal } from './text.ts'

/**
 * The bars as Slack draws them, null where it cannot show them as they are: more of them than it takes, a category
 * without a figure, or names that cut to its length would be one and the same.
 */
export function chartBlock(chart: Chart): ChartBlock | null {
  const { categories, series } = chart
  if (categories.length > LIMITS.chartPoints || series.length > LIMITS.chartSeries) return null
  if (series.some(({ values }) => values.some((value) => value === null))) return null
  const labels = categories.map(short)
  if (new Set(labels).size < labels.length) return null
  return {
    type: 'data_visualization',
    title: cut(literal(chart.title), LIMITS.chartTitle),
    chart: {
      type: 'bar',
      series: series.map(({ name, values }) => ({
        name: short(name || chart.unit || chart.title),
        data: labels.map((label, i) => ({ label, value: values[i] ?? 0 })),
      })),
      axis_config: {
        categories: labels,
        ...(chart.unit !== '' && { y_label: cut(literal(chart.unit), LIMITS.chartAxis) }),
      },
    },
  }
}

const short = (text: string): string => cut(literal(text), LIMITS.chartLabel) || '–'

/** What keeps the bars from misleading, and where they are from. */
export const chartNotes = ({ scope, notes, source }: Chart): readonly string[] =>
  [scope, ...notes, source].filter((line) => line !== '')
