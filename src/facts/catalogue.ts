import MiniSearch from 'minisearch'
import type { Programme } from '../entity/name/programme.ts'
import type { Days, IsoDate } from '../entity/period/calendar.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import type { Group } from './groups.ts'
import type { FactSlots } from './ledger/fact-row.ts'
import { type CatalogueMeasure, MeasureTable } from './measure-table.ts'
import { post } from './postings.ts'
import type { Terms } from './terms.ts'

/**
 * Everything that questions look up by key: facts by measure, value and programme, passages by feature, words by
 * frequency. No look-up walks the corpus.
 */
export interface Catalogue {
  readonly measures: ReadonlyMap<string, CatalogueMeasure>
  /** Fact indexes by head key. */
  readonly byHead: Lists<string>
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
  readonly byValue: Lists<number>
  /** Indexes of the percentages. */
  readonly percents: readonly number[]
  /** Passage indexes by feature. */
  readonly byFeature: Lists<string>
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

/** Rising indexes by key. */
interface Lists<K> {
  get(key: K): readonly number[] | undefined
  has(key: K): boolean
}

/** What few questions look for, and is looked at in the figures and sentences themselves when the first of them does. */
export interface Printed {
  facts(): number
  valueOf(fact: number): number
  passages(): number
  featuresOf(passage: number): readonly string[]
}

/** The days that a corpus has anything of: few, however many figures there are. */
interface Dated {
  readonly figures: readonly Group<Days>[]
  readonly passages: readonly Group<Days>[]
  readonly issues: readonly Group<IsoDate>[]
}

/** A catalogue that grows with each bulletin. What few questions ask for is made when the first of them does. */
export class GrowingCatalogue implements Catalogue {
  readonly #printed: Printed
  readonly #table = new MeasureTable()
  readonly #byFeature = new Map<string, number[]>()
  readonly #words = new Map<string, number>()
  readonly #dated: Dated
  readonly #years: { list: readonly number[]; of: number } = { list: [], of: 0 }
  readonly #values: { readonly lists: Map<number, number[]>; until: number } = { lists: new Map(), until: 0 }
  readonly #numbers: { readonly lists: Map<string, number[]>; until: number } = { lists: new Map(), until: 0 }
  readonly #stems: { readonly known: Set<string>; until: number } = { known: new Set(), until: 0 }
  #search: { readonly index: MiniSearch; until: number } | null = null

  readonly measures = this.#table.measures
  readonly measuresByHead = this.#table.byHead
  readonly measuresByModifier = this.#table.byModifier
  readonly measuresByWord = this.#table.byWord
  readonly headsByNoun = this.#table.headsByNoun
  readonly counted = this.#table.counted
  readonly percents: number[] = []
  readonly byFeature: Lists<string> = {
    get: (key) => (isNumber(key) ? this.#numberLists() : this.#byFeature).get(key),
    has: (key) => (isNumber(key) ? this.#numberLists() : this.#byFeature).has(key),
  }
  readonly series = new Set<string>()
  readonly words = this.#words
  readonly byHead: Lists<string> = {
    get: (key) => this.#table.factsOfHead(key),
    has: (key) => this.#table.byHead.has(key),
  }
  readonly byValue: Lists<number> = {
    get: (value) => this.#valueLists().get(value),
    has: (value) => this.#valueLists().has(value),
  }

  /** Both are of the corpus and grow with it. */
  constructor(printed: Printed, dated: Dated) {
    this.#printed = printed
    this.#dated = dated
  }

  addFact({ measure, manner }: Pick<FactSlots, 'measure' | 'manner'>, index: number): void {
    const isPercent = manner.unit === 'percent'
    if (isPercent) this.percents.push(index)
    this.#table.add(measure, !isPercent, index)
  }

  /** Adds a sentence to those of one of its features, which is no number. */
  addFeature(feature: string, passage: number): void {
    post(this.#byFeature, feature, passage)
  }

  addProgramme(programme: Programme | null): void {
    if (programme) for (const word of programme.series.split(' ')) this.series.add(word)
  }

  addWords(words: Terms['words']): void {
    for (const [word, count] of words) this.#words.set(word, (this.#words.get(word) ?? 0) + count)
  }

  get years(): readonly number[] {
    const { figures, passages, issues } = this.#dated
    const of = figures.length + passages.length + issues.length
    if (this.#years.of < of) {
      const ends = figures.flatMap(({ value }) => [value.start, value.end ?? value.start])
      const dates = [...ends, ...passages.map(({ value }) => value.start), ...issues.map(({ value }) => value)]
      const list = [...new Set(dates.map((date) => Number(date.slice(0, 4))))].sort((a, b) => b - a)
      Object.assign(this.#years, { list, of })
    }
    return this.#years.list
  }

  readonly under = (key: string): readonly string[] => this.#table.under(key)

  hasStem(wanted: string): boolean {
    const { known, until } = this.#stems
    if (until < this.#words.size) for (const word of [...this.#words.keys()].slice(until)) known.add(stem(word))
    this.#stems.until = this.#words.size
    return known.has(wanted)
  }

  nearest(phrase: string): readonly CatalogueMeasure[] {
    this.#search ??= { index: emptySearch(), until: 0 }
    const { index, until } = this.#search
    if (until < this.measures.size) {
      const late = [...this.measures.values()].slice(until)
      index.addAll(late.map(({ key, name }) => ({ key, name })))
      this.#search.until = this.measures.size
    }
    return index
      .search(phrase)
      .slice(0, 8)
      .flatMap((hit) => this.measures.get(String(hit.id)) ?? [])
  }

  #numberLists(): ReadonlyMap<string, readonly number[]> {
    const numbers = this.#numbers
    for (; numbers.until < this.#printed.passages(); numbers.until++) {
      const features = this.#printed.featuresOf(numbers.until)
      for (const key of features) if (isNumber(key)) post(numbers.lists, key, numbers.until)
    }
    return numbers.lists
  }

  #valueLists(): ReadonlyMap<number, readonly number[]> {
    const values = this.#values
    for (; values.until < this.#printed.facts(); values.until++) {
      post(values.lists, this.#printed.valueOf(values.until), values.until)
    }
    return values.lists
  }
}

/** Numbers are nearly as many as the figures, and few questions ask for one: «#120». */
const isNumber = (feature: string): boolean => feature.startsWith('#')

const emptySearch = (): MiniSearch =>
  new MiniSearch({
    idField: 'key',
    fields: ['name'],
    processTerm: (term) => (term.length > 2 ? stem(fold(term)) : null),
    searchOptions: { fuzzy: 0.2, prefix: true },
  })
