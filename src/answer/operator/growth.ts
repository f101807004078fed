import { formatDigits, formatPercent } from '../../entity/number/number-format.ts'
import type { Query, Selection } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, Shown } from '../context.ts'
import type { Candidate } from '../select/candidate.ts'
import { figureOf, lineOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { changeOf, differenceOf } from './arithmetic.ts'
import { windowsOf } from './change.ts'
import { computed, leadsOf, operandOf } from './operands.ts'
import { finish, sources } from './operator.ts'
import { whyNoChange } from './reasons.ts'
import { DOWN, UP } from './trend.ts'

/**
 * «¿Qué creció más de una semana a la otra, las mastografías o las exploraciones?»: the change of each, not its size;
 * null where the question does not ask for changes or a measure has not two windows to compare.
 */
export function growth(query: Query, context: AnswerContext): Draft | null {
  const [up, down] = [UP, DOWN].map((way) => query.features.some((f) => way.test(f.key)))
  const measures = Map.groupBy(query.selections, (s) => JSON.stringify(s.measure?.value ?? null))
  if (up === down || measures.size < 2) return null
  const pairs = [...measures.values()].map((own) => changeAcross(own, query, context))
  if (!pairs.every((pair) => pair !== null)) return null
  const shown = new Shown()
  const changes = pairs.map(([from, to]) => {
    const gap = differenceOf(to.fact.quantity.value, from.fact.quantity.value)
    return { from, to, gap, share: changeOf(from.fact.quantity.value, to.fact.quantity.value) }
  })
  const sorted = changes.toSorted((a, b) => (down ? a.gap - b.gap : b.gap - a.gap))
  const lines = sorted.flatMap(({ from, to, gap, share }) => [
    `${gap > 0 ? '+' : gap < 0 ? '−' : ''}${formatDigits(Math.abs(gap))}${share === null ? '' : ` (${formatPercent(Math.abs(share))})`} · ${to.fact.measure.name}: ${figureOf(from.fact.quantity)} → ${figureOf(to.fact.quantity)}`,
    ...[from, to].map((c) => `  ${lineOf(c.fact)}`),
  ])
  const byShare = changes.toSorted((a, b) => (down ? -1 : 1) * ((b.share ?? 0) - (a.share ?? 0)))[0]
  const other = byShare && byShare !== sorted[0] ? [say.moreInPercent(byShare.to.fact.measure.name)] : []
  const all = changes.flatMap(({ from, to }) => [from, to])
  return finish(context, all, shown, {
    lines: [...lines, ...other, ...sources(all, context)],
    computed: sorted.map(({ from, to, gap }) =>
      computed('difference', Math.abs(gap), 'count', [operandOf(to, shown), operandOf(from, shown)]),
    ),
  })
}

/** The two windows of one measure: those that are named, else the first and last of one length. */
function changeAcross(
  own: readonly Selection[],
  query: Query,
  context: AnswerContext,
): readonly [Candidate, Candidate] | null {
  const asked: Query = { ...query, selections: own, operation: null }
  const found = own.length > 1 ? leadsOf(asked, context) : windowsOf(asked, context)
  const [a, b] = found ?? []
  if (!a || !b) return null
  const end = (c: Candidate): string => c.fact.period?.end ?? c.fact.period?.start ?? ''
  const [from, to] = end(a) < end(b) ? [a, b] : [b, a]
  return whyNoChange(from, to) ? null : [from, to]
}
