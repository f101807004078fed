import { measureKey } from '../entity/measure/measure.ts'
import type { Fact } from '../facts/fact.ts'
import type { Finding, FindingKind } from '../facts/finding.ts'
import { amountOf, isCountable, isExact, sameDays, samePlace } from './likeness.ts'
import { findingOf } from './make.ts'
import type { AuditPart } from './page.ts'
import { say } from './say.ts'

/**
 * An achieved figure that repeats the planned one where another figure contradicts it; `disputed` are the figures of
 * alarms. A goal met exactly contradicts nothing and is none.
 */
export function equalsPlan({ extraction }: AuditPart, disputed: readonly Finding[]): Finding[] {
  const { facts } = extraction
  const plans = facts.filter((fact) => fact.stance === 'planned' && isCountable(fact) && isExact(fact))
  const seen = new Set<number>()
  return plans.flatMap((plan) => {
    const fact = facts.find((f) => f.stance === 'achieved' && repeats(f, plan) && isDisputed(f, disputed))
    if (!fact || seen.has(amountOf(plan))) return []
    seen.add(amountOf(plan))
    const message = say.equalsPlan(fact, plan)
    return [findingOf({ kind: 'matches_plan', values: [amountOf(fact)], message, facts: [fact, plan] })]
  })
}

const repeats = (fact: Fact, plan: Fact): boolean =>
  amountOf(plan) === amountOf(fact) &&
  measureKey(plan.measure) === measureKey(fact.measure) &&
  sameDays(plan, fact) &&
  samePlace(plan, fact)

/** Whether an alarm holds the figure against another value of it, or against its parts. */
const isDisputed = ({ id }: Fact, disputed: readonly Finding[]): boolean =>
  disputed.some(({ kind, facts }) => facts[0] === id || (facts.includes(id) && PAIRS.has(kind)))

const PAIRS: ReadonlySet<FindingKind> = new Set(['conflict', 'transposition'])
