import type { Citation, Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { conflicts } from './conflicts.ts'
import { duplicate } from './duplicate.ts'
import { equalsPlan } from './equals-plan.ts'
import type { Examined } from './examine.ts'
import type { AuditPart } from './page.ts'
import { daysKey, subjectKey } from './scope.ts'
import { editions, type Sighting } from './sightings.ts'
import { units } from './units.ts'
import { order, type World } from './world.ts'

/** Bulletin → cluster of copies; one that is missing stands alone. */
export type Clusters = ReadonlyMap<string, string>

/** Organs are counted by themselves too («dos riñones»): figures of one organ stand together. */
function topicKey(fact: Fact): string | null {
  const organ = [fact.measure.head, ...fact.measure.modifiers].find((term) => term.kind === 'organ')
  const days = daysKey(fact)
  return days === null ? null : organ ? `${organ.key} ${days}` : subjectKey(fact)
}

/** Rules over figures of several bulletins: each has the key that its figures share. */
interface GroupRule {
  readonly name: string
  readonly keyOf: (fact: Fact) => string | null
  readonly find: (facts: readonly Fact[], world: World) => readonly Finding[]
}

const GROUP_RULES: readonly GroupRule[] = [
  { name: 'one measure, place and period, two values', keyOf: subjectKey, find: conflicts },
  {
    name: 'units against the place they lie in',
    keyOf: topicKey,
    find: (facts) =>
      [...Map.groupBy(facts, (fact) => subjectKey(fact) ?? '').values()].flatMap((group) => units(group, facts)),
  },
]

interface Entry {
  readonly part: AuditPart
  readonly findings: readonly Finding[]
  readonly sightings: readonly Sighting[]
  readonly keys: readonly string[]
}

/**
 * Findings kept by key, so that adding a bulletin works out those of its own keys only. `recomputed` counts the groups
 * that the last call of `findings` had to look at.
 */
export class AuditIndex {
  readonly #entries = new Map<string, Entry>()
  readonly #groups = new Map<string, Fact[]>()
  readonly #series = new Map<string, Sighting[]>()
  readonly #found = new Map<string, readonly Finding[]>()
  readonly #dirty = new Set<string>()
  #clusters: Clusters = new Map()
  recomputed = 0

  /** Adds a bulletin with what was found in it alone; one that is there already is left as it is. */
  add(part: AuditPart, { findings, sightings }: Examined): void {
    const { id } = part.bulletin
    if (this.#entries.has(id)) return
    const keys: string[] = []
    GROUP_RULES.forEach((rule, n) => {
      for (const fact of part.extraction.facts) {
        const key = rule.keyOf(fact)
        if (key !== null) keys.push(put(this.#groups, `${n} ${key}`, fact))
      }
    })
    for (const sighting of sightings) keys.push(put(this.#series, sighting.key, sighting))
    for (const key of keys) this.#dirty.add(key)
    this.#entries.set(id, { part, findings, sightings, keys })
  }

  /** All findings of the bulletins added so far. */
  findings(clusters: Clusters): Finding[] {
    const clusterOf = (id: string): string => clusters.get(id) ?? id
    for (const [id, { keys }] of this.#entries) {
      if (clusterOf(id) !== (this.#clusters.get(id) ?? id)) for (const key of keys) this.#dirty.add(key)
    }
    this.#clusters = clusters
    const entries = [...this.#entries.values()].sort((a, b) => compare(sourceOf(a), sourceOf(b)))
    const own = entries.flatMap(({ findings }) => findings)
    const planned = new Set(own.filter(({ kind }) => kind === 'matches_plan').flatMap(({ facts }) => facts.slice(1)))
    const world: World = {
      clusterOf,
      bulletin: (id) => (this.#entries.get(id) as Entry).part.bulletin,
      isPlanned: (fact) => planned.has(fact),
    }
    this.recomputed = this.#dirty.size
    for (const key of this.#dirty) this.#found.set(key, this.#recompute(key, world))
    this.#dirty.clear()
    const between = [...this.#found].sort(([a], [b]) => compare(a, b)).flatMap(([, found]) => found)
    const alarms = [...own, ...between].filter(({ alarm }) => alarm)
    const plans = entries.flatMap(({ part }) => equalsPlan(part, alarms))
    return inOrder(distinct([...own, ...between, ...plans, ...this.#duplicates(clusterOf)], clusterOf))
  }

  #recompute(key: string, world: World): readonly Finding[] {
    const series = this.#series.get(key)
    if (series)
      return editions([...series].sort((a, b) => compare(placeOf(a.passage.citation), placeOf(b.passage.citation))))
    const rule = GROUP_RULES[Number(key.slice(0, key.indexOf(' ')))] as GroupRule
    const facts = this.#groups.get(key) ?? []
    return facts.length > 1 ? rule.find([...facts].sort(order), world) : []
  }

  #duplicates(clusterOf: (id: string) => string): Finding[] {
    const bulletins = [...this.#entries.values()].map(({ part }) => part.bulletin)
    const sorted = bulletins.sort((a, b) => (a.source < b.source ? -1 : 1))
    return [...Map.groupBy(sorted, ({ id }) => clusterOf(id)).values()].filter((c) => c.length > 1).map(duplicate)
  }
}

function put<T>(groups: Map<string, T[]>, key: string, item: T): string {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
  return key
}

/**
 * One finding for what copies and repeated zones say alike, its citations joined; and of several that speak of the
 * same figures, the first.
 */
function distinct(findings: readonly Finding[], clusterOf: (id: string) => string): Finding[] {
  const kept = new Map<string, Finding>()
  const sums = new Set<string>()
  for (const finding of findings) {
    const clusters = [...new Set(finding.bulletins.map(clusterOf))].sort().join(' ')
    const key = `${finding.kind} ${clusters} ${finding.message}`
    const same = kept.get(key)
    if (same) {
      kept.set(key, join(same, finding))
      continue
    }
    if (isSum(finding)) {
      const figures = [...finding.facts].sort().join(' ')
      if (sums.has(figures)) continue
      sums.add(figures)
    }
    kept.set(key, finding)
  }
  return [...kept.values()]
}

const isSum = ({ kind }: Finding): boolean =>
  kind === 'sum_ok' || kind === 'sum_mismatch' || kind === 'part_exceeds_whole'

function join(a: Finding, b: Finding): Finding {
  const facts = b.facts.filter((fact) => !a.facts.includes(fact))
  const spans = new Set(a.citations.map(({ source, start }) => `${source} ${start}`))
  const citations = b.citations.filter(({ source, start }) => !spans.has(`${source} ${start}`))
  return {
    ...a,
    citations: [...a.citations, ...citations],
    facts: [...a.facts, ...facts],
    bulletins: [...new Set([...a.bulletins, ...b.bulletins])],
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sourceOf = ({ part }: Entry): string => `${part.bulletin.source} ${part.bulletin.id}`

const placeOf = ({ source, start }: Citation): string => `${source} ${String(start).padStart(9, '0')}`

const firstOf = ({ citations: [first], message }: Finding): string => `${first ? placeOf(first) : ''} ${message}`

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => Number(b.alarm) - Number(a.alarm) || compare(firstOf(a), firstOf(b)))
