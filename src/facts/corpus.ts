import type { Programme } from '../entity/name/programme.ts'
import type { Days, IsoDate } from '../entity/period/calendar.ts'
import type { PlaceNode } from '../entity/place/place.ts'
import { hash } from '../text/hash.ts'
import type { Bulletin } from './bulletin.ts'
import { buildCatalogue, type Catalogue } from './catalogue.ts'
import type { Contact, Definition, Extraction, Fact, Passage } from './fact.ts'
import type { Finding } from './finding.ts'
import { type Group, groupsOf } from './groups.ts'
import type { Terms } from './terms.ts'

/** A bulletin with everything read from it. */
export interface CorpusPart {
  readonly bulletin: Bulletin
  readonly extraction: Extraction
  readonly terms: Terms
}

/** The facts or passages of each bulletin, place, programme and stretch of days: look-ups walk these, not the corpus. */
interface Scopes {
  readonly bulletins: readonly Group<string>[]
  readonly places: readonly Group<PlaceNode>[]
  readonly programmes: readonly Group<Programme>[]
  readonly days: readonly Group<Days>[]
}

/** All bulletins that questions are asked of, with their facts, findings and look-ups. Immutable. */
export interface Corpus {
  /** Changes with any bulletin: part of an answer's id. */
  readonly version: string
  /** By source name, whatever order they were handed over in. */
  readonly bulletins: readonly Bulletin[]
  /** Bulletins whose place a corrected version took: nothing of them is a figure or passage of the corpus. */
  readonly superseded: readonly Bulletin[]
  readonly facts: readonly Fact[]
  readonly passages: readonly Passage[]
  readonly definitions: readonly Definition[]
  readonly contacts: readonly Contact[]
  readonly findings: readonly Finding[]
  readonly catalogue: Catalogue
  has(bulletin: string): boolean
  /** Throws where there is none of this id. */
  bulletin(id: string): Bulletin
  /** Copies of one bulletin share a cluster and count as one witness. */
  clusterOf(bulletin: string): string
  /** Findings that a fact is part of. */
  findingsOf(fact: string): readonly Finding[]
  /** The passage that a fact stands in. */
  passageOf(fact: string): Passage | null
  /** Its index among the passages, -1 where there is none. */
  passageIndexOf(fact: string): number
  fact(id: string): Fact | null
  readonly factScopes: Scopes
  readonly passageScopes: Scopes
  /** The bulletins by the day they are of; indexes into `bulletins`. */
  readonly issues: readonly Group<IsoDate>[]
  /** Whether a passage, by its index, holds a feature. */
  holds(passage: number, feature: string): boolean
  /** Index of a passage, -1 where it is none of this corpus. */
  indexOf(passage: Passage): number
  /** Figures of a bulletin, in the order of printing. */
  factsOf(bulletin: string): readonly Fact[]
  /** Indexes of a bulletin's passages, in the order of printing. */
  passagesOf(bulletin: string): readonly number[]
  /** Indexes of those of its title and headlines. */
  headlinesOf(bulletin: string): readonly number[]
  /** Institutions that publish the bulletins, each once. */
  readonly institutions: readonly string[]
}

/** Joins bulletins to a corpus; `clusterOf` and `findings` come from the stages that compare bulletins. */
export function buildCorpus(
  parts: readonly CorpusPart[],
  clusters: ReadonlyMap<string, string>,
  findings: readonly Finding[],
  superseded: readonly Bulletin[] = [],
): Corpus {
  const ordered = [...parts].sort((a, b) => (a.bulletin.source < b.bulletin.source ? -1 : 1))
  const bulletins = ordered.map((part) => part.bulletin)
  const facts = ordered.flatMap((part) => part.extraction.facts)
  const passages = ordered.flatMap((part) => part.extraction.passages)
  const byId = new Map(bulletins.map((b) => [b.id, b]))
  const findingsByFact = new Map<string, Finding[]>()
  for (const finding of findings) {
    for (const id of finding.facts) findingsByFact.set(id, [...(findingsByFact.get(id) ?? []), finding])
  }
  const passageByFact = new Map(passages.flatMap((passage, index) => passage.facts.map((id) => [id, index] as const)))
  const factsByBulletin = Map.groupBy(facts, ({ bulletin }) => bulletin)
  const factsById = new Map(facts.map((fact) => [fact.id, fact]))
  const indexById = new Map(passages.map((passage, index) => [passage.id, index]))
  const terms = ordered.map((part) => part.terms)
  const features = terms.flatMap((own) => own.features)
  const catalogue = buildCatalogue(bulletins, facts, passages, terms)
  const passageScopes = scopesOf(passages, (passage) => passage.places.map((place) => place.node))
  const passagesByBulletin = new Map(passageScopes.bulletins.map(({ value, indexes }) => [value, indexes]))
  const headlines = new Map<string, number[]>()
  for (const [index, { bulletin, zone }] of passages.entries()) {
    if (zone !== 'headline') continue
    const own = headlines.get(bulletin)
    if (own) own.push(index)
    else headlines.set(bulletin, [index])
  }
  return {
    version: hash([...bulletins.map((b) => b.id), ...superseded.map((b) => `-${b.id}`)].sort().join('+')),
    bulletins,
    superseded,
    facts,
    passages,
    definitions: ordered.flatMap((part) => part.extraction.definitions),
    contacts: ordered.flatMap((part) => part.extraction.contacts),
    findings,
    catalogue,
    has: (id) => byId.has(id),
    bulletin(id) {
      const found = byId.get(id)
      if (!found) throw new Error(`no bulletin ${id} in the corpus`)
      return found
    },
    clusterOf: (id) => clusters.get(id) ?? id,
    findingsOf: (id) => findingsByFact.get(id) ?? [],
    passageOf: (id) => passages[passageByFact.get(id) ?? -1] ?? null,
    passageIndexOf: (id) => passageByFact.get(id) ?? -1,
    fact: (id) => factsById.get(id) ?? null,
    factScopes: scopesOf(facts, (fact) => [fact.place.node, ...fact.place.also]),
    passageScopes,
    issues: groupsOf([...bulletins.entries()].flatMap(([i, { date: d }]) => (d ? [[d.date, d.date, i] as const] : []))),
    holds: (passage, feature) => features[passage]?.includes(feature) === true,
    indexOf: (passage) => indexById.get(passage.id) ?? -1,
    factsOf: (id) => factsByBulletin.get(id) ?? [],
    passagesOf: (id) => passagesByBulletin.get(id) ?? [],
    headlinesOf: (id) => headlines.get(id) ?? [],
    institutions: [...new Set(bulletins.flatMap(({ institution }) => institution ?? []))],
  }
}

interface Scoped {
  readonly bulletin: string
  readonly programme: Programme | null
  readonly period: Days | null
}

function scopesOf<T extends Scoped>(items: readonly T[], placesOf: (item: T) => readonly PlaceNode[]): Scopes {
  const entries = [...items.entries()]
  return {
    bulletins: groupsOf(entries.map(([i, { bulletin }]) => [bulletin, bulletin, i] as const)),
    places: groupsOf(entries.flatMap(([i, item]) => placesOf(item).map((node) => [node.id, node, i] as const))),
    programmes: groupsOf(
      entries.flatMap(([i, { programme: p }]) => (p ? [[`${p.series} ${p.edition}`, p, i] as const] : [])),
    ),
    days: groupsOf(entries.flatMap(([i, { period: p }]) => (p ? [[`${p.start} ${p.end}`, p, i] as const] : []))),
  }
}
