import { lengthOf } from '../entity/calendar.ts'
import { formatDigits, formatPercent, formatPress, formatPressPercent } from '../entity/number-format.ts'
import type { Quantity } from '../entity/quantity.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'
import type { Candidate } from './candidate.ts'
import { type Chart, type ChartKind, chartWith } from './chart.ts'
import { daysLabel, figureOf, isInferred, sourceLine, whenOf, whereOf } from './label.ts'
import { capital, listed, say } from './sentences.ts'

/** Figures that belong to a chart without a bar of their own. */
export interface Beside {
  /** Printed total of a breakdown. */
  readonly total?: Candidate | null
  /** Points of a trend whose windows have another length. */
  readonly omitted?: readonly Candidate[]
}

/**
 * The chart of figures, in their order; null where bars would mislead or say nothing: fewer than two, different units,
 * levels beside changes, values below zero.
 */
export function chartOf(kind: ChartKind, items: readonly Candidate[], corpus: Corpus, beside: Beside = {}): Chart | null {
  const facts = items.map(({ fact }) => fact)
  const first = facts[0]
  if (!first || !drawable(facts)) return null
  const names = namesOf(facts)
  const stances = [...new Set(facts.map(({ stance }) => stance))]
  // One category a thing counted, one series a stance: what was done stands beside what was planned.
  const keys = [...new Set(names.categories)]
  const ids = keys.map((key) => names.categories.indexOf(key))
  const cells = stances.map((stance) => keys.map((key) => facts.find((f, i) => names.categories[i] === key && f.stance === stance)))
  if (cells.flat().filter(Boolean).length < facts.length) return null
  const marks = marksOf(facts)
  const quantities = cells.map((row) => row.map((fact) => fact?.quantity))
  return chartWith({
    kind,
    title: names.title,
    scope: names.scope,
    unit: unitOf(facts),
    categories: keys,
    marks: ids.map((i) => marks[i] ?? null),
    series: stances.map((stance, s) => ({
      name: stances.length === 1 ? '' : stance === 'achieved' ? say.chart.achieved : say[stance],
      values: (quantities[s] ?? []).map((q) => (!q || q.precision === 'between' ? null : q.value)),
      labels: (quantities[s] ?? []).map((q) => (q ? figureOf(q) : say.chart.noFigure)),
    })),
    notes: notesOf(kind, items, names.categories, marks, beside),
    source: sourcesOf(facts, corpus),
    spoken: quantities.map((row) => row.map((q) => (q ? spokenOf(q) : say.chart.noFigure))),
  })
}

function drawable(facts: readonly Fact[]): boolean {
  const bars = facts.filter(({ quantity }) => quantity.precision !== 'between')
  const alike = (key: (fact: Fact) => string) => new Set(facts.map(key)).size === 1
  return (
    bars.length > 1 &&
    alike((f) => f.quantity.unit) &&
    alike((f) => f.figure) &&
    bars.every(({ quantity }) => Number.isFinite(quantity.value) && quantity.value >= 0)
  )
}

interface Names {
  readonly title: string
  readonly scope: string
  readonly categories: readonly string[]
}

/** What all figures share is said once, in title and scope; what sets them apart names the bars. */
function namesOf(facts: readonly Fact[]): Names {
  const [first] = facts as [Fact]
  const same = (values: readonly string[]): boolean => new Set(values).size === 1
  const measures = facts.map(({ measure }) => measure.name)
  const places = facts.map(whereOf)
  const days = facts.map(windowOf)
  const said = facts.map(whenOf)
  const short = measures.map((name) => nameWithin(name, first.measure.head.name))
  const oneHead = facts.every(({ measure }) => measure.head.key === first.measure.head.key) && !short.includes('')
  const parts = [same(measures) ? [] : oneHead ? short : measures, same(places) ? [] : places, same(days) ? [] : days]
  const scope = [same(places) ? places[0] : '', same(said) ? said[0] : same(days) ? days[0] : '']
  const list = [...new Set(measures)]
  return {
    title: capital(
      same(measures)
        ? (measures[0] ?? '')
        : oneHead
          ? [first.measure.head.name, facetOf(facts)].filter((part) => part !== '').join(' ')
          : list.length <= 3
            ? listed(list)
            : say.chart.several,
    ),
    scope: scope.filter((part) => part).join(' · '),
    categories: facts.map((_, i) => parts.map((part) => part[i] ?? '').filter((part) => part !== '').join(' · ')),
  }
}

/** «trasplantes de córnea» among «trasplantes» is «córnea»; empty where the head is not how the name begins. */
function nameWithin(name: string, head: string): string {
  return name.startsWith(`${head} `) ? name.slice(head.length + 1).replace(/^(?:de|del) /, '') : ''
}

/** «por órgano», where one facet sets all of the measures apart. */
function facetOf(facts: readonly Fact[]): string {
  const kinds = new Set(facts.map(({ measure }) => measure.modifiers.at(-1)?.kind ?? ''))
  const [kind = ''] = kinds
  return kinds.size === 1 ? (say.chart.by[kind] ?? '') : ''
}

/** «acumulado 1 abr–12 sep 2021»: the days without the mark of an inferred year, which stands in a note. */
function windowOf({ period, accrual, programme }: Fact): string {
  if (!period) return programme?.text.replace(/\s+/g, ' ').trim() ?? say.undated
  return `${accrual === 'to_date' ? `${say.accumulated} ` : ''}${daysLabel(period)}`
}

/** The length of each window in words where they differ: «3 días» beside «7 días». */
function marksOf(facts: readonly Fact[]): readonly (string | null)[] {
  const lengths = facts.map(lengthText)
  // How many units took part does not grow with the days.
  const steady = facts.every(({ measure }) => measure.counts === 'facilities')
  return steady || new Set(lengths).size === 1 ? facts.map(() => null) : lengths
}

function lengthText({ period }: Fact): string {
  if (!period) return say.undated
  if (period.extent === 'occasions') return say.occasions
  const days = lengthOf(period)
  return Number.isFinite(days) ? `${formatDigits(days)} ${days === 1 ? 'día' : 'días'}` : say.chart.open
}

function notesOf(
  kind: ChartKind,
  items: readonly Candidate[],
  categories: readonly string[],
  marks: readonly (string | null)[],
  { total, omitted = [] }: Beside,
): readonly string[] {
  const [first] = items as [Candidate]
  const inferred = items.filter(({ fact }) => fact.period && isInferred(fact.period))
  const all = inferred.length === items.length
  // A scope that all share carries the mark already.
  const shared = new Set(items.map(({ fact }) => whenOf(fact))).size === 1
  return [
    ...(total ? [say.chart.total(figureOf(total.fact.quantity))] : []),
    ...(marks.some((mark) => mark !== null) ? [`${capital(say.notComparable)}.`] : []),
    ...(kind === 'trend' && !marks.some((mark) => mark !== null) && first.fact.period ? [say.chart.eachLasts(lengthText(first.fact))] : []),
    ...(omitted.length === 0 ? [] : [say.chart.omitted(listed(omitted.slice(0, 3).map(besideOf)))]),
    ...items.flatMap(({ rivals }, i) =>
      rivals.map((rival) => say.chart.rival(categories[i] ?? '', figureOf(rival.fact.quantity))),
    ),
    ...(inferred.length === 0 || shared ? [] : [all ? say.chart.allInferred : say.chart.inferred(listed([...new Set(inferred.map((c) => daysLabel(c.fact.period as NonNullable<Fact['period']>)))]))]),
  ]
}

const besideOf = ({ fact }: Candidate): string => `${figureOf(fact.quantity)}, ${windowOf(fact)} (${lengthText(fact)})`

function unitOf(facts: readonly Fact[]): string {
  const [first] = facts as [Fact]
  if (first.quantity.unit === 'percent') return '%'
  if (first.quantity.unit === 'money') return say.chart.money
  const oneHead = facts.every(({ measure }) => measure.head.key === first.measure.head.key)
  return oneHead ? first.measure.head.name : say.chart.figures
}

/** As a person reads it aloud: «más de 35 millones 919 mil 359», «71.2 por ciento». */
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
  const clusters = new Map(facts.map(({ bulletin }) => [corpus.clusterOf(bulletin), bulletin] as const).reverse())
  const lines = [...clusters.values()].reverse().map((id) => sourceLine(id, corpus).replace(` [${corpus.bulletin(id).source}]`, ''))
  const rest = lines.length - MAX_SOURCES
  const shown = lines.slice(0, MAX_SOURCES).join('; ')
  return `${lines.length === 1 ? say.chart.source : say.chart.sources}: ${shown}${rest > 0 ? `; ${say.more(String(rest))}` : ''}`
}
