import type { Fact } from '../facts/fact.ts'
import { measureKey } from '../entity/measure.ts'

/**
 * Fills what only the whole bulletin can tell: a figure without a period takes that of the same figure printed
 * elsewhere in it (a title, summary or front matter repeats the body), else the bulletin's main period.
 */
export function settle(facts: readonly Fact[]): Fact[] {
  const main = mainPeriod(facts)
  return facts.map((fact) => {
    if (fact.period) return fact
    const same = facts.find(
      (other) => other.period && other.quantity.value === fact.quantity.value && measureKey(other.measure) === measureKey(fact.measure),
    )
    if (same?.period) {
      return {
        ...fact,
        period: { ...same.period, basis: 'inherited' as const },
        programme: fact.programme ?? same.programme,
        accrual: same.accrual,
        evidence: {
          ...fact.evidence,
          period: { basis: 'inherited' as const, rule: 'same figure elsewhere in the bulletin', span: same.evidence.period.span },
        },
      }
    }
    if (!main?.period || fact.stance !== 'achieved') return fact
    return {
      ...fact,
      period: { ...main.period, basis: 'inherited' as const },
      evidence: { ...fact.evidence, period: { basis: 'inherited' as const, rule: 'main period of the bulletin', span: main.evidence.period.span } },
    }
  })
}

/** The period of the first achieved figure that has a printed one. */
const mainPeriod = (facts: readonly Fact[]): Fact | null =>
  facts.find((fact) => fact.period?.basis === 'printed' && fact.stance === 'achieved' && fact.period.end !== null) ?? null
