import { measureKey } from '../entity/measure/measure.ts'
import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { amountOf, isCountable, isExact, isGeneric, isSetting, sameDays, samePlace, sameProgramme } from './likeness.ts'
import { findingOf } from './make.ts'
import type { Page } from './page.ts'
import { add, listsOf } from './printed-list.ts'
import { say } from './say.ts'

const MOST_EXTRAS = 4

/**
 * Lists printed as achieved whose figures, with planned ones beside them, add up to a planned total: «se realizaron
 * 55 mil consultas y 2 mil cirugías», planned 57 mil. Which figure is a goal is never said: only that the sum agrees.
 */
export function plannedSums(page: Page): Finding[] {
  const countable = page.facts.filter((fact) => isCountable(fact) && isExact(fact))
  const seen = new Set<string>()
  return countable.flatMap((plan) => {
    const key = `${measureKey(plan.measure)} ${amountOf(plan)}`
    if (plan.stance !== 'planned' || seen.has(key) || wasMet(plan, countable)) return []
    seen.add(key)
    for (const { parts } of listsOf(page)) {
      const own = parts.filter((part) => isExact(part) && part.stance === 'achieved' && mayBePart(plan, part))
      const extras = own.length > 1 ? extrasOf(plan, own, countable) : []
      const held = own.length > 1 ? choices(extras).find((some) => add(own) + add(some) === amountOf(plan)) : undefined
      if (held && own.length + held.length > 2) return [matchesPlan(plan, own, held)]
    }
    return []
  })
}

const wasMet = (plan: Fact, facts: readonly Fact[]): boolean =>
  facts.some(
    (f) =>
      f.stance === 'achieved' && amountOf(f) === amountOf(plan) && measureKey(f.measure) === measureKey(plan.measure),
  )

function mayBePart(plan: Fact, part: Fact): boolean {
  if (!sameDays(plan, part) || !samePlace(plan, part) || !sameProgramme(plan, part)) return false
  if (amountOf(part) >= amountOf(plan) || isSetting(part.measure)) return false
  if (isGeneric(plan.measure)) return !isGeneric(part.measure)
  return (
    part.measure.head.key === plan.measure.head.key && part.measure.modifiers.length > plan.measure.modifiers.length
  )
}

/** Planned single figures of measures that the list has not. */
function extrasOf(plan: Fact, own: readonly Fact[], facts: readonly Fact[]): Fact[] {
  const keys = new Set(own.map((part) => measureKey(part.measure)))
  const extras: Fact[] = []
  for (const fact of facts) {
    const key = measureKey(fact.measure)
    if (fact.stance !== 'planned' || fact.id === plan.id || keys.has(key) || !mayBePart(plan, fact)) continue
    keys.add(key)
    if (extras.length < MOST_EXTRAS) extras.push(fact)
  }
  return extras
}

const choices = (extras: readonly Fact[]): Fact[][] => {
  let all: Fact[][] = [[]]
  for (const extra of extras) all = all.flatMap((choice) => [choice, [...choice, extra]])
  return all
}

function matchesPlan(plan: Fact, own: readonly Fact[], planned: readonly Fact[]): Finding {
  const sum = add(own) + add(planned)
  return findingOf({
    kind: 'matches_plan',
    values: [amountOf(plan), sum],
    message: say.matchesPlan(plan, sum, planned.map(amountOf)),
    facts: [plan, ...own, ...planned],
    computed: sum,
  })
}
