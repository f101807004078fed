import { type Measure, measureKey } from '../entity/measure/measure.ts'
import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { isSlip, isTransposition, significantDigits } from './digits.ts'
import { amountOf, isCountable, isExact, sameScope } from './likeness.ts'
import { findingOf } from './make.ts'
import type { Page } from './page.ts'
import { say, zonesOf } from './say.ts'

/** Fewer digits resemble each other by chance. */
const ENOUGH_DIGITS = 4

/**
 * One figure said in other words in title or summary and in the body, one slip apart: «Aplica 845 mil 120 dosis»,
 * «854 mil 120 vacunas». Figures under one name are a conflict's business.
 */
export function restated({ facts }: Page): Finding[] {
  const countable = facts.filter(
    (fact) => isCountable(fact) && isExact(fact) && significantDigits(amountOf(fact)) >= ENOUGH_DIGITS,
  )
  const heads = countable.filter(({ zone }) => zone === 'headline' || zone === 'summary')
  const bodies = countable.filter(({ zone }) => zone === 'body' || zone === 'table')
  const printed = (values: readonly Fact[], value: number): boolean => values.some((fact) => amountOf(fact) === value)
  const seen = new Set<string>()
  return heads.flatMap((head) => {
    const body = bodies.find((fact) => isSlip(amountOf(head), amountOf(fact)) && mayBeSame(head, fact))
    if (!body || printed(bodies, amountOf(head)) || printed(heads, amountOf(body))) return []
    const key = `${amountOf(head)} ${amountOf(body)}`
    if (seen.has(key)) return []
    seen.add(key)
    const swapped = isTransposition(amountOf(head), amountOf(body))
    const values = [head, body].map((fact) => say.valueIn(amountOf(fact), `${fact.measure.name} ${zonesOf([fact])}`))
    return [
      findingOf({
        kind: swapped ? 'transposition' : 'conflict',
        values: [amountOf(head), amountOf(body)],
        message: swapped ? say.transposition(head, values, true) : say.conflict(head, 2, values, true),
        facts: [head, body],
      }),
    ]
  })
}

function mayBeSame(a: Fact, b: Fact): boolean {
  if (!sameScope(a, b) || measureKey(a.measure) === measureKey(b.measure)) return false
  const like =
    a.measure.head.key === b.measure.head.key ||
    (a.measure.counts === b.measure.counts && a.measure.counts !== 'unknown')
  return like && (narrows(a.measure, b.measure) || narrows(b.measure, a.measure))
}

/** Whether one measure says all that the other does: «dosis» and «dosis contra influenza». */
const narrows = (wide: Measure, narrow: Measure): boolean =>
  wide.modifiers.every(({ key }) => narrow.modifiers.some((other) => other.key === key))
