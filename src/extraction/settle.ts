import { measureKey } from '../entity/measure/measure.ts'
import type { Fact } from '../facts/fact.ts'
import { isUntimed } from './fact.ts'

/**
 * Fills what only the whole bulletin can tell: a figure without a period takes that of the same figure printed
 * elsewhere in it (a title, summary or front matter repeats the body), else the bulletin's main period.
 */
export function settle(facts: readonly Fact[]): Fact[] {
  const main = facts.find((fact) => fact.zone === 'body' && isMain(fact)) ?? facts.find(isMain) ?? null
  const timed = new Map<string, Fact>()
  for (const fact of facts) if (fact.period && !timed.has(keyOf(fact))) timed.set(keyOf(fact), fact)
  return facts.map((fact) => {
    if (!isUntimed(fact)) return fact
    const same = timed.get(keyOf(fact))
    if (same) {
      return {
        ...timedAs(fact, same, 'same figure elsewhere in the bulletin'),
        programme: fact.programme ?? same.programme,
        accrual: same.accrual,
      }
    }
    return main && fact.stance === 'achieved' ? timedAs(fact, main, 'main period of the bulletin') : fact
  })
}

const keyOf = ({ quantity, measure }: Fact): string => `${quantity.value}|${measureKey(measure)}`

/** The first achieved figure of the body, or before it, that has a printed period gives the bulletin its own. */
const isMain = ({ period, stance }: Fact): boolean =>
  period?.basis === 'printed' && stance === 'achieved' && period.end !== null

const timedAs = (fact: Fact, { period, evidence }: Fact, rule: string): Fact => ({
  ...fact,
  period: period && { ...period, basis: 'inherited' },
  evidence: { ...fact.evidence, period: { basis: 'inherited', rule, span: evidence.period.span } },
})
