import { say } from '../wording/sentences.ts'

/** What the bars are for: «riñón o córnea», «los estados con más», «por órgano», «cómo ha evolucionado». */
export type ChartKind = 'comparison' | 'ranking' | 'breakdown' | 'trend'

/** One bar for each category: «442 · 353 · 120»; the only series of most charts has no name. */
export interface Series {
  /** What sets it apart: «planeado»; empty where the chart has one series. */
  readonly name: string
  /** Null where no bar can be drawn: «entre 3 y 5», or no figure. */
  readonly values: readonly (number | null)[]
  /** The figures as written, hedge and sign included: «más de 7,000», «71.2 %», «sin cifra». */
  readonly labels: readonly string[]
}

/**
 * Bars over a common zero: plain data with every word that stands on the picture, so that whoever draws it (terminal,
 * SVG, Slack, Discord) decides only about space. Arrays run parallel to `categories`.
 */
export interface Chart {
  readonly kind: ChartKind
  /** «Trasplantes por órgano». */
  readonly title: string
  /** What all bars share: «nacional · acumulado 1 abr–12 sep 2021»; may be empty. */
  readonly scope: string
  /** What the length of a bar counts: «trasplantes», «%», «pesos», «cifras». */
  readonly unit: string
  readonly categories: readonly string[]
  /** Length of each category's window where they differ: «3 días», «7 días»; all null where they do not. */
  readonly marks: readonly (string | null)[]
  readonly series: readonly Series[]
  /** Sentences that keep the bars from misleading: windows that differ, a second printed figure, an inferred year. */
  readonly notes: readonly string[]
  /** «Fuente: IMSS, boletín 12/2023, «…» (6 mar 2023)». */
  readonly source: string
  /** The figures in words, for whoever does not see the picture. */
  readonly alt: string
}

/** What a chart is made from; its alternative text follows. */
export type ChartParts = Omit<Chart, 'alt'> & {
  /** The figures as they are read aloud, a row a series: «12 millones 400 mil». */
  readonly spoken: readonly (readonly string[])[]
}

// Slack takes 2,000 signs of alternative text, Discord 1,024; nobody listens to more than that.
const MAX_ALT = 1000

/** A chart with its alternative text: «Gráfica de barras. Trasplantes por órgano, nacional: riñón, 442; córnea, 353.» */
export function chartWith({ spoken, ...parts }: ChartParts): Chart {
  const items = parts.categories.map((category, i) => {
    const mark = parts.marks[i]
    const figures = parts.series.map(({ name }, s) => `${name === '' ? '' : `${name} `}${spoken[s]?.[i] ?? ''}`)
    return `${category}${mark ? ` (${mark})` : ''}, ${figures.join(', ')}`
  })
  const head = [
    `${say.chart.opening} `,
    [parts.title, parts.scope].filter((part) => part !== '').join(', '),
    ': ',
  ].join('')
  const tail = [...parts.notes, `${parts.source}.`].map((sentence) => ` ${sentence}`).join('')
  return { ...parts, alt: `${head}${fitting(items, MAX_ALT - head.length - tail.length)}.${tail}` }
}

/** As many items as there is room for, then «y 12 más». */
function fitting(items: readonly string[], room: number): string {
  let shown = items.length
  const text = (): string =>
    shown === items.length
      ? items.join('; ')
      : `${items.slice(0, shown).join('; ')}; ${say.more(String(items.length - shown))}`
  while (shown > 1 && text().length + 1 > room) shown--
  return text()
}
