import MiniSearch from 'minisearch'
import { measureKey } from '../entity/measure/measure.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/token.ts'
import type { Bulletin } from './bulletin.ts'
import type { Fact, Passage } from './fact.ts'
import type { Terms } from './terms.ts'

/** What a distinct measure of the corpus is called and which facts have it. */
export interface CatalogueMeasure {
  readonly key: string
  readonly name: string
  readonly head: string
  readonly modifiers: readonly string[]
  /** Indexes into the corpus's facts. */
  readonly facts: readonly number[]
}

/**
 * Everything that questions look up by key: facts by measure, value and programme, passages by feature, words by
 * frequency. Built once; no look-up walks the corpus.
 */
export interface Catalogue {
  readonly measures: ReadonlyMap<string, CatalogueMeasure>
  /** Fact indexes by head key. */
  readonly byHead: ReadonlyMap<string, readonly number[]>
  /** Fact indexes by modifier key. */
  readonly byModifier: ReadonlyMap<string, readonly number[]>
  /** Distinct measures by head key, by modifier key, and by the stem of a word of their name. */
  readonly measuresByHead: ReadonlyMap<string, readonly CatalogueMeasure[]>
  readonly measuresByModifier: ReadonlyMap<string, readonly CatalogueMeasure[]>
  readonly measuresByWord: ReadonlyMap<string, readonly CatalogueMeasure[]>
  /** Heads by the stem of the first word of their name: «dosis de vacuna» under «dosis». */
  readonly headsByNoun: ReadonlyMap<string, ReadonlySet<string>>
  /** A key and the kinds of it that the corpus has: «cancer», «cancer-mama». */
  under(key: string): readonly string[]
  /** Heads of figures that count something: a mere percentage is no measure to count. */
  readonly counted: ReadonlySet<string>
  readonly byValue: ReadonlyMap<number, readonly number[]>
  /** Indexes of the percentages. */
  readonly percents: readonly number[]
  /** Passage indexes by feature. */
  readonly byFeature: ReadonlyMap<string, readonly number[]>
  /** Stems of the words that name the series of events of the bulletins: «recuperacion», «continuidad». */
  readonly series: ReadonlySet<string>
  /** How often each folded word stands in the bulletins. */
  readonly words: ReadonlyMap<string, number>
  /** Whether one of those words has a stem. */
  hasStem(stem: string): boolean
  /** Years of figures and bulletins, latest first. */
  readonly years: readonly number[]
  /** Names of measures nearest to a phrase that names none, best first. */
  nearest(phrase: string): readonly CatalogueMeasure[]
}

export function buildCatalogue(
  bulletins: readonly Bulletin[],
  facts: readonly Fact[],
  passages: readonly Passage[],
  terms: readonly Terms[],
): Catalogue {
  const measures = new Map<string, CatalogueMeasure & { readonly facts: number[] }>()
  const byHead = new Map<string, number[]>()
  const byModifier = new Map<string, number[]>()
  const measuresByHead = new Map<string, CatalogueMeasure[]>()
  const measuresByModifier = new Map<string, CatalogueMeasure[]>()
  const measuresByWord = new Map<string, CatalogueMeasure[]>()
  const headsByNoun = new Map<string, Set<string>>()
  const kinds = new KindsOfKeys()
  const byValue = new Map<number, number[]>()
  const counted = new Set<string>()
  const percents: number[] = []
  const years = new Set<number>()
  for (const [index, fact] of facts.entries()) {
    const { head, modifiers } = fact.measure
    const key = measureKey(fact.measure)
    const entry = measures.get(key)
    if (entry) entry.facts.push(index)
    else {
      const names = modifiers.map((m) => m.key)
      const made = { key, name: fact.measure.name, head: head.key, modifiers: names, facts: [index] }
      measures.set(key, made)
      post(measuresByHead, head.key, made)
      for (const name of new Set(names)) post(measuresByModifier, name, made)
      for (const word of stemsOf(made.name)) post(measuresByWord, word, made)
      for (const own of [head.key, ...names]) kinds.add(own)
    }
    const noun = nounOf(head.name)
    const headsOfNoun = headsByNoun.get(noun)
    if (headsOfNoun) headsOfNoun.add(head.key)
    else headsByNoun.set(noun, new Set([head.key]))
    post(byHead, head.key, index)
    if (fact.quantity.unit === 'percent') percents.push(index)
    else counted.add(head.key)
    for (const modifier of modifiers) post(byModifier, modifier.key, index)
    post(byValue, fact.quantity.value, index)
    if (fact.period) years.add(Number(fact.period.start.slice(0, 4)))
    if (fact.period?.end) years.add(Number(fact.period.end.slice(0, 4)))
  }
  const byFeature = new Map<string, number[]>()
  const series = new Set<string>()
  const features = terms.flatMap((own) => own.features)
  for (const [index, passage] of passages.entries()) {
    for (const key of features[index] ?? []) post(byFeature, key, index)
    for (const word of passage.programme?.series.split(' ') ?? []) series.add(word)
    if (passage.period) years.add(Number(passage.period.start.slice(0, 4)))
  }
  const counts = new Map<string, number>()
  for (const own of terms) for (const [word, count] of own.words) counts.set(word, (counts.get(word) ?? 0) + count)
  for (const bulletin of bulletins) {
    if (bulletin.date) years.add(Number(bulletin.date.date.slice(0, 4)))
  }
  let stems: ReadonlySet<string> | null = null
  let search: MiniSearch | null = null
  return {
    measures,
    byHead,
    byModifier,
    measuresByHead,
    measuresByModifier,
    measuresByWord,
    headsByNoun,
    under: (key) => kinds.of(key),
    counted,
    byValue,
    percents,
    byFeature,
    series,
    words: counts,
    hasStem(wanted) {
      stems ??= new Set([...counts.keys()].map(stem))
      return stems.has(wanted)
    },
    years: [...years].sort((a, b) => b - a),
    nearest(phrase) {
      search ??= indexOf([...measures.values()])
      return search
        .search(phrase)
        .slice(0, 8)
        .flatMap((hit) => measures.get(String(hit.id)) ?? [])
    },
  }
}

function indexOf(measures: readonly CatalogueMeasure[]): MiniSearch {
  const search = new MiniSearch({
    idField: 'key',
    fields: ['name'],
    processTerm: (term) => (term.length > 2 ? stem(fold(term)) : null),
    searchOptions: { fuzzy: 0.2, prefix: true },
  })
  search.addAll(measures.map(({ key, name }) => ({ key, name })))
  return search
}

/** Keys by each of their beginnings: «cancer-mama» is a kind of «cancer». */
class KindsOfKeys {
  readonly #keys = new Set<string>()
  readonly #under = new Map<string, string[]>()

  add(key: string): void {
    if (this.#keys.has(key)) return
    this.#keys.add(key)
    post(this.#under, key, key)
    for (let at = key.indexOf('-'); at > 0; at = key.indexOf('-', at + 1)) post(this.#under, key.slice(0, at), key)
  }

  of(key: string): readonly string[] {
    return this.#under.get(key) ?? []
  }
}

const stemsOf = (name: string): ReadonlySet<string> => new Set(tokenize(name).map((token) => stem(token.fold)))

/** The stem of a name's first word. */
export const nounOf = (name: string): string => stem(fold(name.split(' ')[0] ?? ''))

function post<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
