import { measureKey } from '../../entity/measure/measure.ts'
import { formatDigits } from '../../entity/number/number-format.ts'
import { lengthOf } from '../../entity/period/calendar.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Query, Selection } from '../../query/query.ts'
import { chartOf } from '../chart/chart-figures.ts'
import { type AnswerContext, look, Shown } from '../context.ts'
import { type Candidate, levelOf } from '../select/candidate.ts'
import { eventOf } from '../select/event-of.ts'
import { figureOf, lineOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { differenceOf } from './arithmetic.ts'
import { computed, operandOf } from './operands.ts'
import { alike, finish, type Operator, sources } from './operator.ts'

/** «¿Cómo han evolucionado…?»: every window with its length, and the direction where windows compare. */
export const trend: Operator = (query, context) => {
  // Without a measure any words would do.
  if (query.selections.every((s) => s.measure === null)) return null
  const within = pointsOf(query.selections, query, context)
  // «¿bajaron respecto de 2013?»: the year said is what the others are compared with.
  const open = query.selections.map((s) => ({ ...s, period: null }))
  const points = within.length < 2 && query.act === 'verify' ? pointsOf(open, query, context) : within
  if (points.length < 2) return null
  const shown = new Shown()
  for (const point of points) shown.add(point)
  const measures = [...new Set(points.map((c) => measureKey(c.fact.measure)))]
  const groups = measures.map((key) =>
    seriesOf(
      points.filter((c) => measureKey(c.fact.measure) === key),
      context.corpus,
    ),
  )
  const drawn = groups.filter((series) => series.length > 1)
  const lines = drawn.flatMap(directionLines)
  const verdict = drawn.length === 1 ? verdictOf(query, drawn[0] ?? []) : ''
  if (lines[0] !== undefined) lines[0] = `${verdict}${lines[0]}`
  if (drawn.length === 0) lines.push(say.notOneTrend)
  const computations = drawn.map((series) => {
    const [from, to] = [series[0] as Candidate, series.at(-1) as Candidate]
    const gap = differenceOf(to.fact.quantity.value, from.fact.quantity.value)
    return computed('difference', Math.abs(gap), 'count', [operandOf(to, shown), operandOf(from, shown)])
  })
  const series = drawn.flat()
  for (const point of points.slice(0, 10)) {
    const days = point.fact.period ? lengthOf(point.fact.period) : 0
    const length = Number.isFinite(days) && days > 0 ? ` (${say.days(days)})` : ''
    lines.push(`  ${lineOf(point.fact)}${length}`)
  }
  if (series.length > 1 && series.length < points.length) lines.push(say.warning(say.onlyAlike(say.notComparable)))
  // Where no two windows have the same length, the bars are marked with theirs.
  const bars = series.length > 1 ? series : points
  lines.push(...sources(points, context))
  return {
    ...finish(context, series, shown, {
      lines,
      computed: computations,
      chart: chartOf('trend', bars, context.corpus, { omitted: points.filter((p) => !bars.includes(p)) }),
    }),
    lead: null,
  }
}

/** The figures of the widest place that the selections find, in order of time. */
function pointsOf(selections: readonly Selection[], query: Query, context: AnswerContext): readonly Candidate[] {
  const relaxed: Query = { ...query, operation: null, context: [] }
  const all = selections.flatMap((s) => look(s, relaxed, context).candidates)
  const unique = all.filter((c, i) => all.findIndex((o) => o.fact.id === c.fact.id) === i)
  const level = Math.min(...unique.map((c) => levelOf(c.fact)))
  return unique
    .filter((c) => levelOf(c.fact) === level)
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : a.fact.id < b.fact.id ? -1 : 1))
}

/** Features of what grew. */
export const UP = /^(?:sub|aument|crec|increment|alz|repunt|arrib)/
/** Features of what fell. */
export const DOWN = /^(?:baj|dismin|redu|reduj|cay|ca[ií]|descen|decrec|abaj)/

/** «¿Aumentaron?», «¿han bajado?» open with Sí or No; «¿subieron o bajaron?» asks which. */
function verdictOf({ act, features, assertion }: Query, series: readonly Candidate[]): string {
  const [up, down] = [UP, DOWN].map((way) => features.some((f) => way.test(f.key)))
  if (act !== 'verify' || up === down) return ''
  const [from, to] = [series[0] as Candidate, series.at(-1) as Candidate]
  const gap = differenceOf(to.fact.quantity.value, from.fact.quantity.value)
  const holds = up ? gap > 0 : gap < 0
  return `${holds === assertion.denies ? say.no : say.yes} `
}

/** Windows that may be set in a row: of one length and one series of events, or any where facilities are counted. */
function seriesOf(points: readonly Candidate[], corpus: Corpus): readonly Candidate[] {
  if (points.every((c) => c.fact.measure.counts === 'facilities')) return points
  const series = Map.groupBy(points, ({ fact }) => eventOf(fact, corpus)?.series ?? '')
  return [...series.values()].map(alike).sort((a, b) => b.length - a.length)[0] ?? []
}

/** «Bajaron: 1,919 → 958 cirugías», and by how much. */
function directionLines(series: readonly Candidate[]): readonly string[] {
  const [from, to] = [series[0] as Candidate, series.at(-1) as Candidate]
  const gap = differenceOf(to.fact.quantity.value, from.fact.quantity.value)
  const line = `${say.direction(gap)}: ${series.map((c) => figureOf(c.fact.quantity)).join(' → ')} ${from.fact.measure.name}`
  return gap === 0 ? [line] : [line, `  ${say.directionSize(formatDigits(Math.abs(gap)), gap)}`]
}

const endOf = (c: Candidate): string => c.fact.period?.end ?? c.fact.period?.start ?? ''
