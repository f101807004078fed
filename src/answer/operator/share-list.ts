import { formatPercent } from '../../entity/number/number-format.ts'
import type { Query, Selection } from '../../query/query.ts'
import { evidenceLines } from '../act/value.ts'
import type { Draft } from '../answer.ts'
import { chartOf } from '../chart/chart-figures.ts'
import { type AnswerContext, look, Shown } from '../context.ts'
import type { Candidate } from '../select/candidate.ts'
import { countOf, lineOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { shareOf, sumOf } from './arithmetic.ts'
import { computed, namedTotal, operandOf, partsOf } from './operands.ts'
import { finish, first } from './operator.ts'

/** «¿Qué porcentaje fue de cada órgano?», «¿qué porcentaje fue de riñón y cuál de córnea?»: each part of one whole; null where none is printed in parts. */
export function shareList(query: Query, context: AnswerContext): Draft | null {
  const found = wholeWithParts(query, context)
  if (!found) return null
  const { whole, parts } = found
  const shown = new Shown()
  const total = operandOf(whole, shown)
  const sorted = parts.toSorted((a, b) => b.fact.quantity.value - a.fact.quantity.value)
  const shares = sorted.flatMap((part) => {
    const value = shareOf(part.fact.quantity.value, whole.fact.quantity.value)
    return value === null ? [] : [{ part, value: computed('share', value, 'percent', [operandOf(part, shown), total]) }]
  })
  if (shares.length === 0) return null
  const lines = [
    lineOf(whole.fact),
    ...shares.map(({ part, value }) => `  ${formatPercent(value.value)} · ${countOf(part.fact)}`),
    ...(closesByRounding(shares.map((s) => s.value.value)) ? [`  ${say.byRounding}`] : []),
    ...evidenceLines(whole.fact, context.corpus),
  ]
  return finish(context, [whole, ...sorted], shown, {
    lines,
    computed: shares.map((s) => s.value),
    chart: chartOf('breakdown', sorted, context.corpus, { total: whole }),
  })
}

/** Whether exact shares make a whole and their written ones do not. */
const closesByRounding = (shares: readonly number[]): boolean =>
  Math.abs(sumOf(shares) - 100) < 0.01 && sumOf(shares.map((s) => Number(s.toFixed(1)))) !== 100

/** The widest figure of the unnarrowed measure that has the asked parts: all of them, or those that the question names. */
export function wholeWithParts(
  query: Query,
  context: AnswerContext,
): { readonly whole: Candidate; readonly parts: readonly Candidate[] } | null {
  const asked = query.selections.flatMap((s) => (s.measure ? [s.measure.value] : []))
  const named = namedTotal(query, context)
  const wholes = named ? [named] : look(wholeOf(query, context), { ...query, operation: null }, context).candidates
  const wanted = query.parts.each ? [] : asked.filter((m) => m.modifiers.length > 0)
  for (const whole of wholes) {
    const all = partsOf(whole, context)
    const parts = wanted.flatMap(
      ({ modifiers }) =>
        all.find((c) => modifiers.every((k) => c.fact.measure.modifiers.some((m) => m.key === k))) ?? [],
    )
    const complete = query.parts.each ? all.length > 1 : parts.length === wanted.length
    if (complete) return { whole, parts: query.parts.each ? all : parts }
  }
  return null
}

/** What is asked less narrowed; «¿qué porcentaje fue de riñón?» has its noun from the figure that it finds. */
function wholeOf(query: Query, context: AnswerContext): Selection {
  const selection = first(query)
  if (!selection.measure) return selection
  const { value } = selection.measure
  const head = value.head ?? look(selection, query, context).candidates[0]?.fact.measure.head.key ?? null
  return { ...selection, measure: { ...selection.measure, value: { ...value, head, modifiers: [] } } }
}

/** «riñón» and «córnea» under one head: parts of one whole, not one of the other. */
export function areSiblings({ selections }: Query): boolean {
  const measures = selections.map((s) => s.measure?.value)
  const [a] = measures
  return (
    measures.length > 1 &&
    measures.every((m) => m !== undefined && m.head === a?.head && m.modifiers.length > 0) &&
    new Set(measures.map((m) => JSON.stringify(m?.modifiers.toSorted()))).size === measures.length
  )
}
