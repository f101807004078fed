import { sameProgramme } from '../../entity/name/programme.ts'
import { type Days, daysInCommon, inside, lengthOf } from '../../entity/period/calendar.ts'
import { placeFits } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Passage } from '../../facts/fact.ts'
import { indexesWhere, ofCopies } from '../../facts/groups.ts'
import type { AskedProgramme, Feature, Query, Selection } from '../../query/query.ts'
import { CREDIT } from '../weights.ts'
import { type Topic, topicsOf } from './topics.ts'

/** A sentence with how much of the question's content it covers, 0 … 1 by weight. */
export interface Scored {
  readonly passage: Passage
  readonly coverage: number
  /** Features of the question that it lacks. */
  readonly missing: readonly Feature[]
}

/**
 * Sentences that hold the question's content words, the best first; rare words weigh more. Slots filter, copies of one
 * bulletin count once, and a sentence of another place or programme is none. Those that cover less than `least` may be
 * left out: then nobody looks at every sentence that has a common word.
 */
export function searchPassages(query: Query, asked: Selection, corpus: Corpus, least = 0): readonly Scored[] {
  const selection = inPrintedYear(asked, corpus)
  const topics = topicsOf(query, selection, corpus)
  const whole = topics.reduce((sum, topic) => sum + topic.weight, 0)
  const scope = scopeOf(selection, corpus)
  const scored: (Scored & { readonly fit: number })[] = []
  for (const index of holdersOf(topics, least * whole)) {
    const passage = corpus.passages.get(index) as Passage
    const fit = scope(passage, index)
    if (fit === 0) continue
    const credits = topics.map((topic) => topic.credit(index))
    const sum = topics.reduce((total, topic, i) => total + topic.weight * (credits[i] ?? 0), 0)
    const missing = topics.flatMap((topic, i) =>
      credits[i] === 1 ? [] : topic.features.filter((f) => !corpus.holds(index, f.key)),
    )
    scored.push({ passage, coverage: whole === 0 ? 0 : sum / whole, missing, fit })
  }
  return distinct(
    scored.sort((a, b) => b.coverage - a.coverage || b.fit - a.fit || byZone(a.passage, b.passage)),
    corpus,
  )
}

// Weights are sums of logarithms.
const ROUNDING = 1e-9

/** Passages that may hold so much of the topics' weight: whoever has none of the heaviest cannot make up for it. */
function holdersOf(topics: readonly Topic[], least: number): ReadonlySet<number> {
  const holders = new Set<number>()
  let left = topics.reduce((sum, topic) => sum + topic.weight, 0)
  for (const { weight, passages } of topics.toSorted((a, b) => b.weight - a.weight)) {
    if (left < least - ROUNDING) break
    for (const list of passages) for (const index of list) holders.add(index)
    left -= weight
  }
  return holders
}

/** Sentences of a place, period or programme, in the order of printing, copies once. */
export function passagesOf(asked: Selection, corpus: Corpus): readonly Passage[] {
  const selection = inPrintedYear(asked, corpus)
  const scope = scopeOf(selection, corpus)
  const all = within(selection, corpus)
    .map((index) => [corpus.passages.get(index) as Passage, index] as const)
    .filter(([p, index]) => p.zone !== 'front_matter' && scope(p, index) > 0)
    .map(([passage]) => ({ passage, coverage: 1, missing: [] }))
  return distinct(all, corpus).map((s) => s.passage)
}

/** Passages that the narrowest slot leaves, so that no look-up walks the corpus where a slot is said. */
function within({ place, bulletin, period }: Selection, corpus: Corpus): readonly number[] {
  const { places, days } = corpus.passageScopes
  if (place) return indexesWhere(places, (node) => isAt(placeFits(place.value, node)))
  if (bulletin) return ofCopies(corpus.passagesOf, bulletin.value, corpus)
  if (period) return indexesWhere(days, (d) => period.value.windows.some((w) => isWhen(d, w)))
  return Array.from(corpus.passages, (_, index) => index)
}

/** Days said without a year are those of the year that prints them, where one does. */
function inPrintedYear(selection: Selection, corpus: Corpus): Selection {
  const { period } = selection
  if (!period || period.value.yearSaid || period.value.windows.length < 2) return selection
  const printed = period.value.windows.filter((w) =>
    corpus.passageScopes.days.some(({ value }) => value.start === w.start && value.end === w.end),
  )
  return printed.length > 0
    ? { ...selection, period: { ...period, value: { ...period.value, windows: printed } } }
    : selection
}

const ZONES = { headline: 1, summary: 2, body: 0, table: 3, front_matter: 4 } as const

const byZone = (a: Passage, b: Passage): number =>
  ZONES[a.zone] - ZONES[b.zone] || b.items.length - a.items.length || (a.id < b.id ? -1 : 1)

/** How well a sentence fits the asked place, period, programme and bulletin: 0 where it speaks of another one. */
function scopeOf(selection: Selection, corpus: Corpus): (passage: Passage, index: number) => number {
  const { place, period, programme, bulletin } = selection
  const cluster = bulletin ? corpus.clusterOf(bulletin.value) : null
  const ofProgramme = programme ? programmeScope(programme.value, corpus) : null
  return (passage, index) => {
    if (cluster !== null && corpus.clusterOf(passage.bulletin) !== cluster) return 0
    if (place && !passage.places.some((p) => isAt(placeFits(place.value, p.node)))) return 0
    let fit = 1
    if (period) {
      const days = passage.period
      if (!days || !period.value.windows.some((w) => isWhen(days, w))) return 0
      if (period.value.windows.some((w) => days.start === w.start && days.end === w.end)) fit += 1
    }
    return ofProgramme ? fit * ofProgramme(passage, index) : fit
  }
}

/**
 * Sentences of a programme: its own; of an edition those printed of its very days; of a series without an edition
 * also the others of a bulletin that is about it, after its own.
 */
function programmeScope(asked: AskedProgramme, corpus: Corpus): (passage: Passage, index: number) => number {
  const named = { ...asked, text: '' }
  const own = new Set(indexesWhere(corpus.passageScopes.programmes, (p) => sameProgramme(named, p)))
  const passages = corpus.passages.of([...own])
  const days = new Set(passages.map(daysKey))
  const clusters = new Set(passages.map((p) => corpus.clusterOf(p.bulletin)))
  return (passage, index) => {
    if (own.has(index)) return 1
    if (asked.edition !== null)
      return passage.programme === null && days.has(daysKey(passage)) ? CREDIT.eventUnnamed : 0
    if (clusters.has(corpus.clusterOf(passage.bulletin))) return CREDIT.eventUnnamed
    // «dos jornadas por mes» names no series; a longer name must be the passage's own.
    return !asked.series.includes(' ') && corpus.holds(index, asked.series) ? CREDIT.eventUnnamed : 0
  }
}

const daysKey = ({ bulletin, period }: Passage): string =>
  period ? `${bulletin} ${period.start} ${period.end}` : `${bulletin} ?`

// A sentence of half a year says little about one of its weeks.
const EVENT_DAYS = 31

const isWhen = (days: Days, asked: Days): boolean =>
  inside(days, asked) || days.start === asked.start || (daysInCommon(asked, days) > 0 && lengthOf(days) <= EVENT_DAYS)

const isAt = (fit: string | null): boolean => fit === 'exact' || fit === 'inside'

function distinct<T extends { readonly passage: Passage }>(scored: readonly T[], corpus: Corpus): T[] {
  const seen = new Set<string>()
  return scored.filter(({ passage }) => {
    const key = `${corpus.clusterOf(passage.bulletin)} ${passage.text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
