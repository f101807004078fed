import { measureKey } from '../entity/measure/measure.ts'
import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { saysIncomplete } from './cues.ts'
import { significantDigits } from './digits.ts'
import { amountOf, daysKey, isCountable, isExact, isGeneric, isSetting, sameScope } from './likeness.ts'
import { findingOf } from './make.ts'
import type { Page } from './page.ts'
import { add, listsOf, type PrintedList } from './printed-list.ts'
import { type PrintedSum, tailOf } from './printed-sum.ts'
import { say, zonesOf } from './say.ts'
import { sharedFacet, slipOf, sumMismatch, sumOk } from './sums.ts'

/** Share of the total that a whole list may lack, or exceed it by, and still count as its parts although no word says so. */
const SHORT = 0.02
const OVER = 0.05
const LARGE = 1000
const MOST_EXTRAS = 3
const MOST_PARTS = 24

/**
 * Totals whose parts stand in another sentence or zone: «140 mil atenciones» in the body, the services in the summary.
 * No word ties them, so only whole lists of three parts or more count, single figures beside them, and runs of
 * neighbours that close exactly.
 */
export function looseSums(page: Page, stated: readonly PrintedSum[]): Finding[] {
  const countable = page.facts.filter((fact) => isCountable(fact) && isExact(fact))
  const groups = Map.groupBy(countable, groupOf)
  const lists = new Map<string, PrintedList[]>()
  for (const list of listsOf(page)) {
    if (list.total !== null || list.parts.length < 2) continue
    for (const key of new Set(list.parts.map(groupOf))) lists.set(key, [...(lists.get(key) ?? []), list])
  }
  const told = new Set(stated.map(({ total }) => `${measureKey(total.measure)} ${amountOf(total)}`))
  const below = new Set(stated.flatMap((sum) => sum.parts.map((part) => part.id)))
  const seen = new Set<string>()
  return countable.flatMap((total) => {
    const key = `${measureKey(total.measure)} ${amountOf(total)} ${total.period?.start} ${total.period?.end} ${total.stance}`
    if (seen.has(key) || told.has(`${measureKey(total.measure)} ${amountOf(total)}`)) return []
    seen.add(key)
    return looseSum(page, total, groups.get(groupOf(total)) ?? [], lists.get(groupOf(total)) ?? [], below) ?? []
  })
}

/** Figures of other days or places are never added. */
const groupOf = (fact: Fact): string => `${daysKey(fact)} ${fact.place.node.id}`

function looseSum(
  page: Page,
  total: Fact,
  countable: readonly Fact[],
  lists: readonly PrintedList[],
  below: ReadonlySet<string>,
): Finding | null {
  const pool = countable.filter((fact) => !below.has(fact.id) && mayBePart(total, fact)).slice(0, MOST_PARTS)
  if (pool.length < 2) return null
  const whole = lists
    .map(({ parts }) => parts.filter((part) => pool.includes(part)))
    .filter((parts) => parts.length > 1 && isWhole(page, parts))
  const closing = whole
    .flatMap((parts) => withExtras(parts, pool))
    .find((parts) => isEnough(parts) && add(parts) === amountOf(total))
  const run = closing ?? closingRun(amountOf(total), pool)
  if (run) return sumOk(total, run)
  const near = whole
    .flatMap((parts) => withExtras(parts, pool))
    .filter((parts) => parts.length > 2 && isNear(total, parts))
    .sort((a, b) => gapOf(total, a) - gapOf(total, b))[0]
  if (near) return sumMismatch(total, near)
  const kinds = whole.find((parts) => parts.length > 2 && isEnumeration(total, parts))
  return kinds ? sumConflict(total, kinds) : null
}

/** A figure that the total could hold: same scope, smaller, and a service under «atenciones» or a kind of the same head. */
function mayBePart(total: Fact, fact: Fact): boolean {
  if (fact.id === total.id || !sameScope(total, fact) || amountOf(fact) >= amountOf(total)) return false
  if (total.quantity.unit !== fact.quantity.unit || isSetting(fact.measure)) return false
  if (isGeneric(total.measure)) return !isGeneric(fact.measure)
  const extra = fact.measure.modifiers.length > total.measure.modifiers.length
  return fact.measure.head.key === total.measure.head.key && total.measure.modifiers.length === 0 && extra
}

function isWhole(page: Page, parts: readonly Fact[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || first === last) return false
  return !saysIncomplete(page.between(first, last)) && !saysIncomplete(tailOf(page, last)) && !page.hasUnread(first)
}

/** Two parts only where they are kinds of one thing. */
const isEnough = (parts: readonly Fact[]): boolean =>
  parts.length > 2 || (parts.length === 2 && sharedFacet(parts) !== null)

/** The list with each choice of up to three single figures that stand beside it: «30 trasplantes» in a bullet of its own. */
function withExtras(parts: readonly Fact[], pool: readonly Fact[]): Fact[][] {
  const keys = new Set(parts.map((part) => measureKey(part.measure)))
  const extras: Fact[] = []
  for (const fact of pool) {
    const key = measureKey(fact.measure)
    if (keys.has(key) || fact.lists.some(({ role }) => role === 'part')) continue
    keys.add(key)
    if (extras.length < MOST_EXTRAS) extras.push(fact)
  }
  let choices: Fact[][] = [[...parts]]
  for (const extra of extras) choices = choices.flatMap((choice) => [choice, [...choice, extra]])
  return choices
}

/** Three neighbours or more, in order of the text and each measure once, that add up to the value. */
function closingRun(value: number, pool: readonly Fact[]): Fact[] | null {
  for (let from = 0; from < pool.length; from++) {
    const keys = new Set<string>()
    let sum = 0
    for (let to = from; to < pool.length; to++) {
      const fact = pool[to] as Fact
      const key = measureKey(fact.measure)
      sum += amountOf(fact)
      if (keys.has(key) || sum > value) break
      keys.add(key)
      if (sum === value && to - from >= 2) return pool.slice(from, to + 1)
    }
  }
  return null
}

const gapOf = (total: Fact, parts: readonly Fact[]): number => Math.abs(add(parts) - amountOf(total))

const isNear = (total: Fact, parts: readonly Fact[]): boolean =>
  amountOf(total) >= LARGE
    ? gapOf(total, parts) <= (add(parts) > amountOf(total) ? OVER : SHORT) * amountOf(total) ||
      (significantDigits(amountOf(total)) > 3 && slipOf(total, parts) !== null)
    : sharedFacet(parts) !== null && slipOf(total, parts) !== null

/** The kinds of what the total counts, all of one facet: hígado, riñón and córnea of «50 trasplantes». */
const isEnumeration = (total: Fact, parts: readonly Fact[]): boolean =>
  !isGeneric(total.measure) && sharedFacet(parts) !== null && parts.every((part) => part.measure.modifiers.length === 1)

function sumConflict(total: Fact, parts: readonly Fact[]): Finding {
  const sum = add(parts)
  return findingOf({
    kind: 'conflict',
    values: [amountOf(total), sum],
    message: say.sumConflict(total, zonesOf([total]), sum, parts.map(amountOf), zonesOf(parts)),
    facts: [total, ...parts],
    computed: sum,
  })
}
