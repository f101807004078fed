import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { isTransposition } from './digits.ts'
import { amountOf, isCountable, isExact, sameInstitution } from './likeness.ts'
import { findingOf } from './make.ts'
import { add } from './printed-list.ts'
import { say } from './say.ts'
import { order } from './world.ts'

/** Share of the whole within which three units or more are taken for all of them. */
const NEAR = 0.02
const LARGE = 100

/** Figures of one measure and one stretch of days: those of the places inside another one against that one's own. */
export function units(facts: readonly Fact[], kin: readonly Fact[] = []): Finding[] {
  const countable = facts.filter((fact) => isCountable(fact) && isExact(fact) && fact.stance === 'achieved').sort(order)
  const wholes = new Map<string, Fact>()
  for (const fact of countable) {
    if (!wholes.has(fact.place.node.id)) wholes.set(fact.place.node.id, fact)
  }
  return [...wholes.values()].flatMap((whole) => judge(whole, countable, kin) ?? [])
}

function judge(whole: Fact, facts: readonly Fact[], kin: readonly Fact[]): Finding | null {
  const parts = partsOf(whole, facts)
  const first = parts[0]
  if (!first || isOneTold(whole, parts)) return null
  const sum = add(parts)
  if (sum > amountOf(whole)) return exceeds(whole, parts)
  const more = [...parts, ...partsOf(whole, [...parts, ...kin]).filter((fact) => !parts.includes(fact))]
  const closing = [parts, more].find((some) => some.length > 2 && add(some) === amountOf(whole))
  if (closing) return closes(whole, closing)
  const near = amountOf(whole) >= LARGE && (amountOf(whole) - sum <= NEAR * amountOf(whole) || slips(whole, parts))
  return parts.length > 2 && near ? short(whole, parts) : null
}

// A single unit under a national figure that no word calls national may well be the same event told twice.
const isOneTold = (whole: Fact, parts: readonly Fact[]): boolean =>
  parts.length === 1 && whole.place.basis === 'default' && whole.measure.modifiers.length === 0

const slips = (whole: Fact, parts: readonly Fact[]): boolean =>
  parts.some((part) => isTransposition(amountOf(part), amountOf(part) + amountOf(whole) - add(parts)))

/** The figures of places inside the whole's, one a place, none inside another of them; of two, the smaller. */
function partsOf(whole: Fact, facts: readonly Fact[]): Fact[] {
  const byPlace = new Map<string, Fact>()
  for (const fact of facts) {
    const { node } = fact.place
    if (!node.within.includes(whole.place.node.id) || !sameInstitution(whole, fact) || !isNamed(fact)) continue
    const known = byPlace.get(node.id)
    if (!known || amountOf(fact) < amountOf(known)) byPlace.set(node.id, fact)
  }
  const found = [...byPlace.values()]
  return found.filter((fact) => !found.some((other) => fact.place.node.within.includes(other.place.node.id)))
}

// «Las entidades con más permisos son Jalisco, con 300…»: what a bare figure counts is a guess.
const isNamed = ({ measure, quantity }: Fact): boolean => measure.text !== quantity.raw

const exceeds = (whole: Fact, parts: readonly Fact[]): Finding =>
  findingOf({
    kind: 'part_exceeds_whole',
    values: [amountOf(whole), add(parts)],
    message: say.unitsExceed(whole, add(parts), parts.map(amountOf)),
    facts: [whole, ...parts],
    computed: add(parts),
  })

const closes = (whole: Fact, parts: readonly Fact[]): Finding =>
  findingOf({
    kind: 'sum_ok',
    values: [amountOf(whole)],
    message: say.sumOk(whole, add(parts), parts.map(amountOf)),
    facts: [whole, ...parts],
    computed: add(parts),
  })

const short = (whole: Fact, parts: readonly Fact[]): Finding =>
  findingOf({
    kind: 'sum_mismatch',
    values: [amountOf(whole), add(parts)],
    message: say.unitsShort(whole, add(parts)),
    facts: [whole, ...parts],
    computed: add(parts),
  })
