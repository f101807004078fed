import { formatDigits, formatPercent, formatPress, formatPressPercent } from '../../entity/number/number-format.ts'
import type { Quantity } from '../../entity/number/quantity.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { listed } from '../../text/listed.ts'
import type { Candidate } from '../select/candidate.ts'
import { daysLabel, figureOf, isInferred, sourceLine, whenOf, whereOf } from '../wording/label.ts'
import { capital, say } from '../wording/sentences.ts'
import { type Chart, type ChartKind, chartWith } from './chart.ts'
import { type BarNames, barNames, daysOf, isOneHead, lengthText, windowOf } from './chart-names.ts'

/** Figures that belong to a chart without a bar of their own. */
export interface Beside {
  /** Printed total of a breakdown. */
  readonly total?: Candidate | null
  /** Points of a trend whose windows have another length. */
  readonly omitted?: readonly Candidate[]
}

/**
 * The chart of figures, in their order; null where bars would mislead or say nothing: fewer than two, different units,
 * levels beside changes, values below zero, other things at other places, two figures that nothing sets apart.
 */
export function chartOf(
  kind: ChartKind,
  items: readonly Candidate[],
  corpus: Corpus,
  beside: Beside = {},
): Chart | null {
  const facts = items.map(({ fact }) => fact)
  if (!isDrawable(kind, facts)) return null
  const names = barNames(facts)
  const table = tableOf(facts, names)
  if (!table) return null
  const marks = marksOf(facts)
  return chartWith({
    kind,
    title: names.title,
    scope: names.scope,
    unit: unitOf(facts),
    categories: table.categories,
    marks: table.rows.map(([first]) => marks[facts.indexOf(first as Fact)] ?? null),
    series: table.series.map((name, s) => {
      const quantities = table.rows.map((row) => row[s]?.quantity)
      return {
        name,
        values: quantities.map((q) => (!q || q.precision === 'between' ? null : q.value)),
        labels: quantities.map((q) => (q ? figureOf(q) : say.chart.noFigure)),
      }
    }),
    notes: notesOf(kind, items, names.categories, marks, beside),
    source: sourcesOf(facts, corpus),
    spoken: table.series.map((_, s) =>
      table.rows.map((row) => (row[s] ? spokenOf(row[s].quantity) : say.chart.noFigure)),
    ),
  })
}

function isDrawable(kind: ChartKind, facts: readonly Fact[]): boolean {
  const bars = facts.filter(({ quantity }) => quantity.precision !== 'between')
  const alike = (key: (fact: Fact) => string) => new Set(facts.map(key)).size === 1
  return (
    bars.length > 1 &&
    alike((f) => f.quantity.unit) &&
    alike((f) => f.figure) &&
    bars.every(({ quantity }) => Number.isFinite(quantity.value) && quantity.value >= 0) &&
    (kind === 'comparison' || isOneHead(facts) || alike(whereOf))
  )
}

/** Categories × series, each cell a figure or none. */
interface Table {
  readonly categories: readonly string[]
  /** Names of the series; one without a name where all bars are alike. */
  readonly series: readonly string[]
  readonly rows: readonly (readonly (Fact | undefined)[])[]
}

/** What was done stands beside what was planned: a series a stance; null where two figures claim one bar. */
function tableOf(facts: readonly Fact[], names: BarNames): Table | null {
  const stances = [...new Set(facts.map(({ stance }) => stance))]
  const said = stances.map((stance) => (stance === 'achieved' ? say.chart.achieved : say[stance]))
  const keys = [...new Set(names.categories)]
  const rows = keys.map((key) =>
    stances.map((stance) => facts.find((f, i) => names.categories[i] === key && f.stance === stance)),
  )
  if (rows.flat().filter(Boolean).length < facts.length) return null
  const [only] = rows
  if (keys.length === 1 && only) return { categories: said, series: [''], rows: only.map((fact) => [fact]) }
  return { categories: keys, series: stances.length === 1 ? [''] : said, rows }
}

/** The length of each window in words where they differ: «3 días» beside «7 días». */
function marksOf(facts: readonly Fact[]): readonly (string | null)[] {
  const lengths = facts.map(lengthText)
  return isSteady(facts) || new Set(lengths).size === 1 ? facts.map(() => null) : lengths
}

// How many units took part does not grow with the days.
const isSteady = (facts: readonly Fact[]): boolean => facts.every(({ measure }) => measure.counts === 'facilities')

function notesOf(
  kind: ChartKind,
  items: readonly Candidate[],
  categories: readonly string[],
  marks: readonly (string | null)[],
  { total, omitted = [] }: Beside,
): readonly string[] {
  const facts = items.map(({ fact }) => fact)
  const marked = marks.some((mark) => mark !== null)
  const lasts = kind === 'trend' && !marked && !isSteady(facts) && facts[0]?.period ? lengthText(facts[0]) : null
  const rivals = items.flatMap((item, i) =>
    item.rivals.map((rival) => say.chart.rival(categories[i] || item.fact.measure.name, figureOf(rival.fact.quantity))),
  )
  return [
    ...(total && isTotalOf(total.fact, facts) ? [say.chart.total(figureOf(total.fact.quantity))] : []),
    ...(marked ? [`${capital(say.notComparable)}.`] : []),
    ...(lasts === null ? [] : [say.chart.eachLasts(lasts)]),
    ...(omitted.length === 0 ? [] : [say.chart.omitted(besideOf(omitted))]),
    ...rivals,
    ...inferredNotes(facts),
  ]
}

// A wider window's figure is no total of these, and a figure that has a bar needs no note.
const isTotalOf = (total: Fact, parts: readonly Fact[]): boolean =>
  !parts.some((part) => part.id === total.id) &&
  parts.every((part) => daysOf(part) === daysOf(total)) &&
  parts.every((part) => whereOf(part) === whereOf(total))

const MAX_OMITTED = 3

/** «12,400 (enero 2023, 31 días)». */
function besideOf(omitted: readonly Candidate[]): string {
  const lines = omitted
    .slice(0, MAX_OMITTED)
    .map(({ fact }) => `${figureOf(fact.quantity)} (${windowOf(fact)}, ${lengthText(fact)})`)
  return listed(omitted.length > MAX_OMITTED ? [...lines, say.others(String(omitted.length - MAX_OMITTED))] : lines)
}

/** Which years are printed nowhere; nothing where the scope that all share says so. */
function inferredNotes(facts: readonly Fact[]): readonly string[] {
  const days = facts.flatMap(({ period }) => (period && isInferred(period) ? [daysLabel(period)] : []))
  if (days.length === 0 || new Set(facts.map(whenOf)).size === 1) return []
  return [days.length === facts.length ? say.chart.allInferred : say.chart.inferred(listed([...new Set(days)]))]
}

function unitOf(facts: readonly Fact[]): string {
  const [first] = facts as [Fact]
  if (first.quantity.unit === 'percent') return '%'
  if (first.quantity.unit === 'money') return say.chart.money
  return isOneHead(facts) ? first.measure.head.name : say.chart.figures
}

/** As a person reads it aloud: «más de 12 millones 400 mil», «71.2 por ciento». */
function spokenOf(quantity: Quantity): string {
  const [written, spoken] =
    quantity.unit === 'percent' ? [formatPercent, formatPressPercent] : [formatDigits, formatPress]
  const values: readonly number[] = quantity.precision === 'between' ? quantity.bounds : [quantity.value]
  let text = figureOf(quantity)
  for (const value of values) text = text.replace(written(value), spoken(value))
  return text
}

const MAX_SOURCES = 3

/** «Fuente: IMSS, boletín 12/2023, … (6 mar 2023)»; of copies of one bulletin the first. */
function sourcesOf(facts: readonly Fact[], corpus: Corpus): string {
  const clusters = new Map<string, string>()
  for (const { bulletin } of facts) {
    const cluster = corpus.clusterOf(bulletin)
    if (!clusters.has(cluster)) clusters.set(cluster, bulletin)
  }
  // The file's name is of no use to who sees the picture elsewhere.
  const lines = [...clusters.values()].map((id) =>
    sourceLine(id, corpus).replace(` [${corpus.bulletin(id).source}]`, ''),
  )
  const rest = lines.length - MAX_SOURCES
  const shown = lines.slice(0, MAX_SOURCES).join('; ')
  return `${lines.length === 1 ? say.chart.source : say.chart.sources}: ${shown}${rest > 0 ? `; ${say.more(String(rest))}` : ''}`
}
