import { type Days, daysInCommon, inside, lengthOf } from '../entity/calendar.ts'
import { placeFits } from '../entity/place.ts'
import { sameProgramme } from '../entity/programme.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Passage } from '../facts/fact.ts'
import { isClassWord } from '../query/cues.ts'
import type { Feature, Query, Selection } from '../query/query.ts'

/** A sentence with how much of the question's content it covers, 0 … 1 by weight. */
export interface Scored {
  readonly passage: Passage
  readonly coverage: number
  /** Features of the question that it lacks. */
  readonly missing: readonly Feature[]
}

/** Share of the question's content that a sentence must hold to answer it. */
export const ENOUGH = 0.6

/**
 * Sentences that hold the question's content words, the best first; rare words weigh more. Slots filter, copies of one
 * bulletin count once, and a sentence of another place or programme is none.
 */
export function searchPassages(query: Query, selection: Selection, corpus: Corpus): readonly Scored[] {
  const { byFeature } = corpus.catalogue
  const total = corpus.passages.length
  const weights = new Map(
    query.features.map((f) => [
      f.key,
      weightOf(byFeature.get(f.key)?.length ?? 0, total) * (isClassWord(f.key) ? 0.2 : 1),
    ]),
  )
  // A word and the term it belongs to say one thing: the heavier of those at one place counts.
  const whole = [...weights.values()].reduce((sum, w) => sum + w, 0)
  const hits = new Map<number, number>()
  for (const [key, weight] of weights) {
    for (const index of byFeature.get(key) ?? []) hits.set(index, (hits.get(index) ?? 0) + weight)
  }
  const scored: Scored[] = []
  for (const [index, sum] of hits) {
    const passage = corpus.passages[index] as Passage
    if (!fitsSelection(passage, index, selection, corpus)) continue
    const missing = query.features.filter((f) => byFeature.get(f.key)?.includes(index) !== true)
    scored.push({ passage, coverage: whole === 0 ? 0 : sum / whole, missing })
  }
  return distinct(
    scored.sort((a, b) => byCoverage(a, b)),
    corpus,
  )
}

/** Sentences of a place, period or programme, in the order of printing, copies once. */
export function passagesOf(selection: Selection, corpus: Corpus): readonly Passage[] {
  const all = corpus.passages
    .filter((p, index) => p.zone !== 'front_matter' && fitsSelection(p, index, selection, corpus))
    .map((passage) => ({ passage, coverage: 1, missing: [] }))
  return distinct(all, corpus).map((s) => s.passage)
}

// An unseen word weighs as much as the rarest seen one: it is content that nothing covers.
const weightOf = (frequency: number, total: number): number => Math.log(1 + total / Math.max(frequency, 1)) ** 2

const ZONES = { headline: 1, summary: 2, body: 0, table: 3, front_matter: 4 } as const

const byCoverage = (a: Scored, b: Scored): number =>
  b.coverage - a.coverage ||
  ZONES[a.passage.zone] - ZONES[b.passage.zone] ||
  b.passage.items.length - a.passage.items.length ||
  (a.passage.id < b.passage.id ? -1 : 1)

/** Whether a sentence may speak of the asked place, period, programme and bulletin. */
function fitsSelection(passage: Passage, index: number, selection: Selection, corpus: Corpus): boolean {
  const { place, period, programme, bulletin } = selection
  if (bulletin && corpus.clusterOf(passage.bulletin) !== corpus.clusterOf(bulletin.value)) return false
  if (place && !passage.places.some((p) => isAt(placeFits(place.value, p.node)))) return false
  if (period) {
    const days = passage.period
    if (!days || !period.value.windows.some((w) => isWhen(days, w))) return false
  }
  if (!programme) return true
  const named = { ...programme.value, text: '' }
  if (passage.programme && sameProgramme(named, passage.programme)) return true
  if (programme.value.edition !== null) return false
  // «dos jornadas por mes» names no series; a longer name must be the passage's own.
  const { series } = programme.value
  return !series.includes(' ') && corpus.catalogue.byFeature.get(series)?.includes(index) === true
}

// A sentence of half a year says little about one of its weeks.
const EVENT_DAYS = 31

const isWhen = (days: Days, asked: Days): boolean =>
  inside(days, asked) || days.start === asked.start || (daysInCommon(asked, days) > 0 && lengthOf(days) <= EVENT_DAYS)

const isAt = (fit: string | null): boolean => fit === 'exact' || fit === 'inside'

function distinct(scored: readonly Scored[], corpus: Corpus): Scored[] {
  const seen = new Set<string>()
  return scored.filter(({ passage }) => {
    const key = `${corpus.clusterOf(passage.bulletin)} ${passage.text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
