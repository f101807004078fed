import { measureKey } from '../../entity/measure/measure.ts'
import { lengthOf } from '../../entity/period/calendar.ts'
import type { PlaceLevel } from '../../entity/place/place.ts'
import { isBeforeChange } from '../../facts/before-change.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Fit } from '../answer.ts'

/** A figure with every place that prints the same one: copies and repetitions count once. */
export interface Candidate {
  readonly fact: Fact
  readonly fit: Fit
  /** Days that it shares with the asked ones, 0 where none were asked. */
  readonly common: number
  /** Days that it covers; to date without an end counts as the rest of the year. */
  readonly days: number
  /** All facts that say the same, the lead's own first. */
  readonly witnesses: readonly Fact[]
  /** Other figures printed for the very same measure, place and period. */
  readonly rivals: readonly Candidate[]
}

/** Same key, same question answered: figures under one key with different values contradict each other. */
const scopeKey = (fact: Fact): string =>
  [
    measureKey(fact.measure),
    fact.place.node.id,
    fact.period?.start,
    fact.period?.end,
    fact.stance === 'planned' ? 'planned' : 'done',
    fact.figure,
    fact.quantity.unit,
    isBeforeChange(fact),
  ].join(' ')

const LEVELS: Readonly<Record<PlaceLevel, number>> = {
  nation: 0,
  abroad: 1,
  state: 1,
  representation: 2,
  city: 3,
  facility: 4,
}
const FITS: Readonly<Record<Fit, number>> = { exact: 0, unspecified: 0, inside: 1, overlaps: 2, contains: 3 }

/** Rank of a place's level, the nation first. */
export const levelOf = (fact: Fact): number => LEVELS[fact.place.node.level]

function daysOf(fact: Fact): number {
  if (!fact.period) return 0
  const days = lengthOf(fact.period)
  return Number.isFinite(days) ? days : 366
}

const endOf = (fact: Fact): string => fact.period?.end ?? fact.period?.start ?? ''

function byLatest(a: Fact, b: Fact): number {
  const [x, y] = [endOf(a), endOf(b)]
  return x > y ? -1 : x < y ? 1 : 0
}

/** Widest first: place, then days, then the latest end, then now before then and to date before in period. The value plays no part. */
export function byWidth(a: Candidate, b: Candidate): number {
  return (
    FITS[a.fit] - FITS[b.fit] ||
    (a.fit === 'overlaps' ? b.common - a.common : 0) ||
    levelOf(a.fact) - levelOf(b.fact) ||
    b.days - a.days ||
    byLatest(a.fact, b.fact) ||
    Number(isBeforeChange(a.fact)) - Number(isBeforeChange(b.fact)) ||
    accrualRank(a.fact) - accrualRank(b.fact) ||
    (a.fact.id < b.fact.id ? -1 : 1)
  )
}

/** Latest first, the widest of those that end together. */
export const byEnd = (a: Candidate, b: Candidate): number =>
  levelOf(a.fact) - levelOf(b.fact) || byLatest(a.fact, b.fact) || byWidth(a, b)

const accrualRank = (fact: Fact): number => (fact.accrual === 'to_date' ? 0 : 1)

/** A fact with how its days fit the asked ones. */
export interface Fitted {
  readonly fact: Fact
  readonly fit: Fit
  readonly common: number
}

/** A figure by itself or with those that say the same. */
export const candidateOf = ({ fact, fit, common }: Fitted, witnesses: readonly Fact[] = [fact]): Candidate => ({
  fact,
  fit,
  common,
  days: daysOf(fact),
  witnesses,
  rivals: [],
})

/** The widest so many of figures of which no days are asked: of many only those of the widest places are gathered. */
export function widest(facts: readonly Fact[], most: number, corpus: Corpus): readonly Candidate[] {
  const levels = [...Map.groupBy(facts, levelOf)].sort(([a], [b]) => a - b)
  const found: Candidate[] = []
  for (const [, own] of levels) {
    if (found.length >= most) break
    const unasked = own.map((fact): Fitted => ({ fact, fit: 'unspecified', common: 0 }))
    found.push(...gather(unasked, corpus).sort(byWidth))
  }
  return found.slice(0, most)
}

/** Joins facts that say the same, drops rounded ones that an exact one satisfies, and sets contradictions side by side. */
export function gather(facts: readonly Fitted[], corpus: Corpus): Candidate[] {
  const scopes = new Map<string, Fitted[]>()
  for (const item of facts) {
    const key = scopeKey(item.fact)
    const items = scopes.get(key)
    if (items) items.push(item)
    else scopes.set(key, [item])
  }
  const out: Candidate[] = []
  for (const all of scopes.values()) {
    const [only, ...others] = all
    if (only && others.length === 0) {
      out.push(candidateOf(only))
      continue
    }
    const items = ofTheirPlace(all, corpus)
    const exact = items.filter(({ fact }) => fact.quantity.precision === 'exact')
    const rounded = items.filter(
      ({ fact }) => fact.quantity.precision !== 'exact' && !exact.some((e) => satisfies(e.fact, fact)),
    )
    const values = new Map<number, Fitted[]>()
    for (const item of [...exact, ...rounded]) {
      const { value } = item.fact.quantity
      values.set(value, [...(values.get(value) ?? []), item])
    }
    const candidates = [...values.values()].map((same): Candidate => {
      const sorted = [...same].sort((a, b) => zoneRank(a.fact) - zoneRank(b.fact) || (a.fact.id < b.fact.id ? -1 : 1))
      return candidateOf(
        sorted[0] as Fitted,
        sorted.map((s) => s.fact),
      )
    })
    candidates.sort((a, b) => byWitnesses(a, b, corpus))
    const [lead, ...rivals] = candidates
    if (lead) out.push({ ...lead, rivals: rivals.filter((r) => contradicts(lead.fact, r.fact)) })
  }
  return out
}

/**
 * A table gives «Guerrero 512 … Total 3,415», the headline «3 mil 415 cirugías» with the bulletin's state by default: the
 * bulletin itself says that it is no figure of Guerrero, where another of Guerrero stands in words.
 */
function ofTheirPlace(items: readonly Fitted[], corpus: Corpus): readonly Fitted[] {
  const told = items.filter(({ fact }) => fact.place.basis === 'printed')
  if (told.length === 0 || told.length === items.length) return items
  return items.filter(({ fact }) => fact.place.basis === 'printed' || !isOfWiderPlace(fact, corpus))
}

const isOfWiderPlace = (fact: Fact, corpus: Corpus): boolean =>
  corpus
    .factsOf(fact.bulletin)
    .some(
      (other) =>
        other.quantity.value === fact.quantity.value &&
        fact.place.node.within.includes(other.place.node.id) &&
        measureKey(other.measure) === measureKey(fact.measure) &&
        other.period?.start === fact.period?.start &&
        other.period?.end === fact.period?.end,
    )

const satisfies = (exact: Fact, hedged: Fact): boolean => {
  if (hedged.quantity.precision === 'exact') return false
  const [low, high] = hedged.quantity.bounds
  const { value } = exact.quantity
  return (value >= low && value <= high) || Math.abs(value - hedged.quantity.value) <= hedged.quantity.value * 0.05
}

const contradicts = (a: Fact, b: Fact): boolean => !satisfies(a, b) && !satisfies(b, a) && !inOneSentence(a, b)

/** «3,412 atenciones, 118 de ellas por quemaduras»: a sentence does not contradict itself. */
const inOneSentence = (a: Fact, b: Fact): boolean =>
  a.bulletin === b.bulletin && a.sentence.start < b.sentence.end && b.sentence.start < a.sentence.end

const ZONES = { headline: 0, summary: 1, body: 2, table: 3, front_matter: 4 } as const
const zoneRank = (fact: Fact): number => ZONES[fact.zone]

/**
 * Which of two contradicting figures leads: more independent bulletins, more texts that print it, not part of a list
 * that adds up to the plan, headline or summary before body.
 */
function byWitnesses(a: Candidate, b: Candidate, corpus: Corpus): number {
  return decidedBy(a, b, corpus).order
}

/** What decided which of two rivals leads. */
export type Decision = 'clusters' | 'texts' | 'plan' | 'zone' | 'order'

/** The order of two contradicting figures and which rule decided it. */
export function decidedBy(
  a: Candidate,
  b: Candidate,
  corpus: Corpus,
): { readonly order: number; readonly rule: Decision } {
  const clusters = (c: Candidate): number => new Set(c.witnesses.map((f) => corpus.clusterOf(f.bulletin))).size
  const texts = (c: Candidate): number => new Set(c.witnesses.map((f) => f.bulletin)).size
  const planned = (c: Candidate): number =>
    corpus.findingsOf(c.fact.id).some((f) => f.kind === 'matches_plan') ? 1 : 0
  const rules: readonly (readonly [Decision, number])[] = [
    ['clusters', clusters(b) - clusters(a)],
    ['texts', texts(b) - texts(a)],
    ['plan', planned(a) - planned(b)],
    ['zone', Math.min(zoneRank(a.fact), 2) - Math.min(zoneRank(b.fact), 2)],
  ]
  for (const [rule, order] of rules) if (order !== 0) return { order, rule }
  return { order: a.fact.id < b.fact.id ? -1 : 1, rule: 'order' }
}
