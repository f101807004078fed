import type { Fact } from '../facts/fact.ts'
import type { Finding, FindingKind } from '../facts/finding.ts'
import { listed } from '../text/listed.ts'
import { isRepaired } from '../text/reading.ts'
import { isLookalike, isTransposition } from './digits.ts'
import { isCountable, isExact, isRoundingOf } from './likeness.ts'
import { findingOf } from './make.ts'
import { areRivals } from './rivals.ts'
import { say, zonesOf } from './say.ts'
import { byLead, byValue, order, type Printed, type World, witnessesOf } from './world.ts'

/** Figures of one measure in one stretch of days, of any place: those of one place and stance must agree. */
export function conflicts(facts: readonly Fact[], world: World): Finding[] {
  const groups = Map.groupBy(facts.filter(isCountable), (fact) => `${fact.place.node.id} ${fact.stance}`)
  return [...groups.values()].flatMap((group) => {
    const sorted = [...group].sort(order)
    const exact = byValue(sorted.filter(isExact))
    const hedged = sorted.filter((fact) => !isExact(fact))
    const rounds = exact.filter(
      ({ facts: same }) => !same.some((fact) => sorted.some((other) => isRoundingOf(fact, other))),
    )
    return [...roundings(sorted, exact), ...disputes(rounds, world), ...brokenHedges(hedged, exact, world)]
  })
}

function roundings(facts: readonly Fact[], exact: readonly Printed[]): Finding[] {
  const seen = new Set<string>()
  return facts.flatMap((rounded) => {
    const match = exact.find(({ facts: same }) => same.some((fact) => isRoundingOf(rounded, fact)))
    if (!match || seen.has(`${rounded.quantity.raw} ${match.value}`)) return []
    seen.add(`${rounded.quantity.raw} ${match.value}`)
    const witness = match.facts[0] as Fact
    return [
      findingOf({
        kind: 'rounding',
        values: [match.value, rounded.quantity.value],
        message: say.rounding(witness, rounded.quantity.raw, match.value),
        facts: [...match.facts, rounded],
      }),
    ]
  })
}

/** Values that contradict each other, those joined by any pair in one finding. */
function disputes(printed: readonly Printed[], world: World): Finding[] {
  const left = new Set(printed)
  const findings: Finding[] = []
  for (const first of printed) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const member of group) {
      for (const other of [...left]) {
        if (!areRivals(member, other, printed)) continue
        left.delete(other)
        group.push(other)
      }
    }
    if (group.length > 1) findings.push(dispute([...group].sort(byLead(world)), world))
  }
  return findings
}

/** Values that a message tells one by one. */
const MOST_TOLD = 4

function dispute(values: readonly Printed[], world: World): Finding {
  const [lead, other] = values as [Printed, Printed]
  const fact = lead.facts[0] as Fact
  const bulletins = new Set(values.flatMap(({ facts }) => facts.map((f) => f.bulletin)))
  const kind = values.length > 2 ? 'conflict' : kindOf(lead, other, world)
  const told = values
    .slice(0, MOST_TOLD)
    .map((printed) => say.valueIn(printed.value, whereOf(printed, bulletins.size === 1)))
  const where = values.length > MOST_TOLD ? [...told, say.more(values.length - MOST_TOLD)] : told
  const messages: Partial<Record<FindingKind, string>> = {
    transposition: say.transposition(fact, where, bulletins.size === 1),
    ocr: say.ocr(fact, lead.value, other.value),
    superseded: say.superseded(fact, lead.value, other.value),
  }
  return findingOf({
    kind,
    values: values.map(({ value }) => value),
    message: messages[kind] ?? say.conflict(fact, values.length, where, bulletins.size === 1),
    facts: values.flatMap(({ facts }) => facts),
    witnesses: values.map((printed) => witnessesOf(printed, world)),
  })
}

const whereOf = ({ facts }: Printed, one: boolean): string =>
  one
    ? zonesOf(facts)
    : listed(
        [...Map.groupBy(facts, (fact) => fact.citation.source)].map(([source, own]) => `${zonesOf(own)} de ${source}`),
      )

function kindOf(a: Printed, b: Printed, world: World): FindingKind {
  if (supersedes(a, b, world)) return 'superseded'
  if (isMisread(a, b, world)) return 'ocr'
  return isTransposition(a.value, b.value) ? 'transposition' : 'conflict'
}

/** A digit that scanning confuses, in a copy whose figure or whose neighbours were mended, against a clean text. */
function isMisread(a: Printed, b: Printed, world: World): boolean {
  if (!isLookalike(a.value, b.value)) return false
  const clusters = new Set([...a.facts, ...b.facts].map((fact) => world.clusterOf(fact.bulletin)))
  const shared = a.facts.some((x) => b.facts.some((y) => x.bulletin === y.bulletin))
  const mended = [a, b].some(({ facts }) =>
    facts.every((f) => isRepaired(world.bulletin(f.bulletin).reading, f.citation)),
  )
  return clusters.size === 1 && !shared && mended
}

/** Both printed under one bulletin number on different days: the later text replaces the earlier. */
function supersedes(a: Printed, b: Printed, world: World): boolean {
  return a.facts.every((x) =>
    b.facts.every((y) => {
      const [p, q] = [world.bulletin(x.bulletin), world.bulletin(y.bulletin)]
      const numbered = p.number !== null && p.number === q.number && p.institution === q.institution
      return p.id !== q.id && numbered && p.date !== null && q.date !== null && p.date.date !== q.date.date
    }),
  )
}

/** «más de 7 mil» against 6,500 printed elsewhere for the same thing. */
function brokenHedges(hedged: readonly Fact[], exact: readonly Printed[], world: World): Finding[] {
  const seen = new Set<number>()
  return hedged.flatMap((fact) => {
    const value = fact.quantity.value
    if (seen.has(value) || exact.length !== 1) return []
    const [only] = exact as [Printed]
    const own: Printed = { value, facts: [fact] }
    if (only.value === value || only.facts.some((f) => isRoundingOf(fact, f)) || !areRivals(own, only, [own, only]))
      return []
    seen.add(value)
    return [dispute([only, own].sort(byLead(world)), world)]
  })
}
