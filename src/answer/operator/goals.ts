import { formatDigits, formatPercent } from '../../entity/number/number-format.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query } from '../../query/query.ts'
import { answerVerify } from '../act/verify.ts'
import type { Draft } from '../answer.ts'
import { chartOf } from '../chart/chart-figures.ts'
import { type AnswerContext, look, Shown } from '../context.ts'
import { isBareGoal } from '../select/loose-match.ts'
import { agreeing } from '../wording/agreement.ts'
import { figureOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { changeOf, differenceOf, shareOf } from './arithmetic.ts'
import { computed, labelOf, operandOf } from './operands.ts'
import { finish, first, type Operator, sources } from './operator.ts'

/** «meta», «rebasó», «lo planeado»: the question sets what was done against what was planned. */
export const speaksOfGoal = (query: Query): boolean =>
  query.comparison.againstPlan || query.features.some((f) => /^(?:met|rebas|plane|super|exced)/.test(f.key))

/** «las vasectomías, mil 640, quedaron debajo de las dos mil que se habían programado»: what was done says when. */
const isTimedBeside = (plan: Fact, done: Fact): boolean =>
  plan.period === null && plan.bulletin === done.bulletin && plan.sentence.start === done.sentence.start

/** «¿Se cumplió la meta?», «¿en qué porcentaje se rebasó?», «¿cuántas de más?»: done against planned. */
export function planned(
  query: Query,
  context: AnswerContext,
  as: 'goal' | 'difference' | 'change' | 'share',
): Draft | null {
  const base = { ...first(query), stance: null }
  const open = base.measure && /^(?:meta|plan)/.test(base.measure.value.name) ? { ...base, measure: null } : base
  const relaxed: Query = { ...query, context: [], operation: null }
  const plans = look({ ...open, stance: { value: 'planned', origin: 'said', text: '' } }, relaxed, context).candidates
  const done = look(open, relaxed, context).candidates
  const pairs = plans.flatMap((plan) => {
    const match = done.find(
      (d) =>
        d.fact.stance !== 'planned' &&
        (d.fact.measure.name === plan.fact.measure.name || isBareGoal(plan.fact)) &&
        (d.fact.period?.start === plan.fact.period?.start || isTimedBeside(plan.fact, d.fact)),
    )
    return match ? [[match, plan] as const] : []
  })
  // Without a measure the widest total speaks for the event.
  const pair = [...pairs].sort((a, b) => b[1].fact.quantity.value - a[1].fact.quantity.value)[0]
  if (!pair) return null
  const [achieved, plan] = pair
  const shown = new Shown()
  const operands = [operandOf(achieved, shown), operandOf(plan, shown)]
  const [a, p] = [achieved.fact.quantity.value, plan.fact.quantity.value]
  const gap = differenceOf(a, p)
  const change = changeOf(p, a)
  const both = `${say.partOf(figureOf(achieved.fact.quantity), figureOf(plan.fact.quantity))} ${agreeing(say.planned, plan.fact.measure.name)}`
  const detail = [
    `  ${labelOf(achieved.fact)}`,
    `  ${labelOf(plan.fact)} · ${agreeing(say.planned, plan.fact.measure.name)}`,
    ...sources([achieved, plan], context),
  ]
  const diff = computed('difference', Math.abs(gap), 'count', operands)
  const chart = chartOf('comparison', [achieved, plan], context.corpus)
  if (as === 'difference') {
    const none = query.comparison.less && gap >= 0 ? `${say.noShortage} ` : ''
    const lines = [
      `${none}${say.beyondPlan(formatDigits(Math.abs(gap)), gap)} · ${gap >= 0 ? `${formatDigits(a)} − ${formatDigits(p)}` : `${formatDigits(p)} − ${formatDigits(a)}`}`,
      ...detail,
    ]
    return finish(context, [achieved, plan], shown, { lines, computed: [diff], chart })
  }
  if (as === 'change' && change !== null) {
    const lines = [`${say.abovePlan(formatPercent(Math.abs(change)), gap)} · ${both}`, ...detail]
    return finish(context, [achieved, plan], shown, {
      lines,
      computed: [computed('change', Math.abs(change), 'percent', operands)],
      chart,
    })
  }
  const reached = shareOf(a, p)
  if (as === 'share' && reached !== null) {
    const lines = [`${say.ofPlan(formatPercent(reached))} · ${both}`, ...detail]
    return finish(context, [achieved, plan], shown, {
      lines,
      computed: [computed('share', reached, 'percent', operands)],
      chart,
    })
  }
  // «¿faltaron…?» asks for the contrary of «¿se cumplió?».
  const verdict = gap >= 0 === (query.comparison.less === query.assertion.denies) ? say.yes : say.no
  const lines = [`${verdict} ${both} (${achieved.fact.measure.name}).`, ...detail]
  return {
    ...finish(context, [achieved, plan], shown, { lines, computed: [], chart }),
    lead: { from: 'facts', index: operands[0]?.fact ?? 0 },
  }
}

/** «¿Se superó la meta?»; «¿rebasaron los seis millones…?» names a size that no plan prints: a claim. */
export const goal: Operator = (query, context) => {
  const { claim } = query.assertion
  if (claim === null) return planned(query, context, 'goal')
  const plans = (context.corpus.catalogue.byValue.get(claim.value) ?? []).some(
    (i) => context.corpus.facts.get(i)?.stance === 'planned',
  )
  if (plans) return planned(query, context, 'goal')
  const relation = claim.relation === 'equal' ? 'more' : claim.relation
  const assertion = { ...query.assertion, claim: { ...claim, relation } }
  const asked: Query = { ...query, act: 'verify', operation: null, assertion }
  return first(query).measure ? answerVerify(asked, context) : null
}
