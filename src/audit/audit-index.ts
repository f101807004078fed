import type { Citation } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { post } from '../facts/postings.ts'
import { duplicate } from './duplicate.ts'
import { equalsPlan } from './equals-plan.ts'
import type { Examined } from './examine.ts'
import { FigureGroups, type Figures } from './figure-groups.ts'
import { OwnFigures } from './own-figures.ts'
import type { AuditPart } from './page.ts'
import { editions, type Sighting } from './sightings.ts'
import { order, type World } from './world.ts'

/** Bulletin → cluster of copies; one that is missing stands alone. */
export type Clusters = ReadonlyMap<string, string>

interface Entry {
  readonly part: AuditPart
  readonly findings: readonly Finding[]
}

/**
 * Findings kept by the group of figures that they are of, so that adding a bulletin works out those of its own groups
 * only. `recomputed` counts the groups that the last call of `findings` had to look at.
 */
export class AuditIndex {
  readonly #entries = new Map<string, Entry>()
  /** Those of whom something was found alone, and those that plan anything: few of many. */
  readonly #telling: Entry[] = []
  readonly #planning: AuditPart[] = []
  readonly #own: OwnFigures | null
  readonly #figures: FigureGroups
  readonly #series = new Map<string, Sighting[]>()
  readonly #found = new Map<string, readonly Finding[]>()
  readonly #dirty = new Set<string>()
  #clusters: Clusters = new Map()
  /** What was given last, as long as nothing else is found: most bulletins say nothing of the others. */
  #last: readonly Finding[] | null = null
  recomputed = 0

  /** `figures` are those of the corpus, where there is one: they grow with it, and none is sorted twice. */
  constructor(figures?: Figures) {
    const own = new OwnFigures()
    this.#own = figures ? null : own
    this.#figures = new FigureGroups(figures ?? own)
  }

  /** Adds a bulletin with what was found in it alone; one that is there already is left as it is. */
  add(part: AuditPart, { findings, sightings, plans }: Examined): void {
    const { id } = part.bulletin
    if (this.#entries.has(id)) return
    const entry = { part, findings }
    this.#entries.set(id, entry)
    if (findings.length > 0) this.#telling.push(entry)
    if (plans) this.#planning.push(part)
    if (plans || findings.length > 0) this.#last = null
    this.#own?.add(part)
    for (const sighting of sightings) {
      post(this.#series, sighting.key, sighting)
      this.#dirty.add(sighting.key)
    }
  }

  /** All findings of the bulletins added so far; the same list as before where no other is found. */
  findings(clusters: Clusters): readonly Finding[] {
    this.#note(clusters)
    const clusterOf = (id: string): string => clusters.get(id) ?? id
    const own = this.#telling.sort((a, b) => compare(sourceOf(a.part), sourceOf(b.part))).flatMap((e) => e.findings)
    const planned = new Set(own.filter(({ kind }) => kind === 'matches_plan').flatMap(({ facts }) => facts.slice(1)))
    const world: World = {
      clusterOf,
      bulletin: (id) => (this.#entries.get(id) as Entry).part.bulletin,
      isPlanned: (fact) => planned.has(fact),
    }
    this.#recompute(world)
    if (this.#last) return this.#last
    const between = [...this.#found].sort(([a], [b]) => compare(a, b)).flatMap(([, found]) => found)
    const alarms = [...own, ...between].filter(({ alarm }) => alarm)
    const planning = this.#planning.sort((a, b) => compare(sourceOf(a), sourceOf(b)))
    const plans = planning.flatMap((part) => equalsPlan(part, alarms))
    this.#last = inOrder(distinct([...own, ...between, ...plans, ...this.#duplicates(clusters)], clusterOf))
    return this.#last
  }

  /** The figures of a bulletin whose cluster is another now are looked at again: copies are one witness. */
  #note(clusters: Clusters): void {
    const before = this.#clusters
    const moved = [...new Set([...before.keys(), ...clusters.keys()])].filter(
      (id) => (before.get(id) ?? id) !== (clusters.get(id) ?? id),
    )
    if (moved.length > 0) this.#last = null
    for (const id of moved) this.#figures.touch(id)
    this.#clusters = new Map(clusters)
  }

  #recompute(world: World): void {
    this.recomputed = this.#dirty.size
    for (const key of this.#dirty) {
      const series = [...(this.#series.get(key) ?? [])]
      this.#keep(
        key,
        editions(series.sort((a, b) => compare(placeOf(a.passage.citation), placeOf(b.passage.citation)))),
      )
    }
    this.#dirty.clear()
    for (const { key, find, facts } of this.#figures.touched()) {
      this.recomputed++
      this.#keep(key, find([...facts].sort(order), world))
    }
  }

  #keep(key: string, findings: readonly Finding[]): void {
    const none = findings.length === 0
    if (none && !this.#found.has(key)) return
    this.#last = null
    if (none) this.#found.delete(key)
    else this.#found.set(key, findings)
  }

  #duplicates(clusters: Clusters): Finding[] {
    const bulletins = [...clusters.keys()].flatMap((id) => this.#entries.get(id)?.part.bulletin ?? [])
    const sorted = bulletins.sort((a, b) => (a.source < b.source ? -1 : 1))
    const groups = [...Map.groupBy(sorted, ({ id }) => clusters.get(id) ?? id).values()]
    return groups.filter((cluster) => cluster.length > 1).map(duplicate)
  }
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

const sourceOf = ({ bulletin }: AuditPart): string => `${bulletin.source} ${bulletin.id}`

const placeOf = ({ source, start }: Citation): string => `${source} ${String(start).padStart(9, '0')}`

const firstOf = ({ citations: [first], message }: Finding): string => `${first ? placeOf(first) : ''} ${message}`

const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings
    .map((finding) => ({ finding, first: firstOf(finding) }))
    .sort((a, b) => Number(b.finding.alarm) - Number(a.finding.alarm) || compare(a.first, b.first))
    .map(({ finding }) => finding)
