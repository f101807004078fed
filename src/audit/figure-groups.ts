import { measureKey } from '../entity/measure/measure.ts'
import type { PlaceNode } from '../entity/place/place.ts'
import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import type { Items } from '../facts/items.ts'
import type { FactSlots } from '../facts/ledger/fact-row.ts'
import { GrowingNumbers } from '../facts/ledger/growing.ts'
import type { CatalogueMeasure } from '../facts/measure-table.ts'
import { conflicts } from './conflicts.ts'
import { daysKey, subjectKey } from './likeness.ts'
import { units } from './units.ts'
import type { World } from './world.ts'

type Find = (facts: readonly Fact[], world: World) => readonly Finding[]

/** Figures that a rule over several bulletins compares, in whatever order. */
interface FigureGroup {
  /** Which group it is: findings are in the order of the keys. */
  readonly key: string
  readonly find: Find
  readonly facts: readonly Fact[]
}

const unitsByMeasure: Find = (facts) =>
  [...Map.groupBy(facts, (fact) => subjectKey(fact) ?? '').values()].flatMap((group) => units(group, facts))

/** The figures of some bulletins by index, and their measures, both growing. */
export interface Figures {
  readonly facts: Items<Fact>
  readonly measures: ReadonlyMap<string, CatalogueMeasure>
  /** Slots of a figure, told without making it. */
  slotsOf(index: number): Pick<FactSlots, 'measure' | 'place' | 'period'>
  /** Indexes of a bulletin's figures. */
  indexesOf(bulletin: string): readonly number[]
}

/** What is compared together: the figures of one measure, or of all that count an organ («riñones», «trasplantes de riñón»). */
interface Shelf {
  readonly organ: string | null
  readonly measures: CatalogueMeasure[]
  /** The days that have to be looked at again; null where none was looked at yet. */
  again: Set<number> | null
}

const NO_DAYS = 0
/** More than any corpus has figures. */
const DAY = 2 ** 31

/**
 * The figures of all bulletins, by measure and by organ, which is counted by itself too («dos riñones»). A rule compares
 * those of one stretch of days among them; nearly every figure is the only one of its measure and days.
 */
export class FigureGroups {
  readonly #figures: Figures
  /** The stretch of days of each figure, numbered: sorting by it groups them. */
  readonly #days = new GrowingNumbers((length) => new Uint32Array(length))
  readonly #dayNumbers = new Map<string, number>()
  readonly #touched = new Set<Shelf>()
  readonly #byMeasure = new Map<string, readonly Shelf[]>()
  readonly #byOrgan = new Map<string, Shelf>()

  constructor(figures: Figures) {
    this.#figures = figures
  }

  /** Has the figures of a bulletin looked at again. */
  touch(bulletin: string): void {
    for (const index of this.#figures.indexesOf(bulletin)) this.#touch(index)
  }

  /** The groups of two figures or more that have a new one, or were touched, since they were last asked for. */
  *touched(): Generator<FigureGroup> {
    this.#takeIn()
    for (const shelf of this.#touched) {
      for (const facts of this.#runsOf(shelf))
        yield* shelf.organ === null ? ofMeasure(facts) : ofOrgan(facts, shelf.organ)
      shelf.again = new Set()
    }
    this.#touched.clear()
  }

  /** What came since. */
  #takeIn(): void {
    const { facts } = this.#figures
    const from = this.#days.length
    for (let n = from; n < facts.length; n++) this.#days.push(this.#daysOf(n))
    this.#takeInMeasures()
    // At first all is new.
    for (let n = from; from > 0 && n < facts.length; n++) this.#touch(n)
  }

  #touch(index: number): void {
    const { measure } = this.#figures.slotsOf(index)
    for (const shelf of this.#byMeasure.get(measureKey(measure)) ?? []) {
      shelf.again?.add(this.#days.list[index] as number)
      this.#touched.add(shelf)
    }
  }

  /** Measures come in the order of their first figure. */
  #takeInMeasures(): void {
    const { measures } = this.#figures
    if (this.#byMeasure.size === measures.size) return
    for (const measure of [...measures.values()].slice(this.#byMeasure.size)) {
      const shelves = [this.#newShelf(null, measure)]
      const organ = organOf(this.#figures.slotsOf(measure.facts[0] as number))
      if (organ !== null) {
        const shelf = this.#byOrgan.get(organ)
        if (shelf) shelf.measures.push(measure)
        else this.#byOrgan.set(organ, this.#newShelf(organ, measure))
        shelves.push(this.#byOrgan.get(organ) as Shelf)
      }
      this.#byMeasure.set(measure.key, shelves)
    }
  }

  /** Figures of one stretch of days that may have something to do with each other. */
  *#runsOf({ measures, again }: Shelf): Generator<readonly Fact[]> {
    const days = this.#days.list
    const figures = measures.flatMap(({ facts }) => facts)
    const some = again ? figures.filter((n) => again.has(days[n] as number)) : figures
    // Numbers sort much faster than figures: days above, the figure's own number below.
    const sorted = Float64Array.from(some, (n) => (days[n] as number) * DAY + n).sort()
    for (let from = 0; from < sorted.length; ) {
      const own = Math.floor((sorted[from] as number) / DAY)
      let to = from + 1
      while (to < sorted.length && Math.floor((sorted[to] as number) / DAY) === own) to++
      const indexes = to - from > 1 && own !== NO_DAYS ? Array.from(sorted.subarray(from, to), (key) => key % DAY) : []
      if (this.#meet(indexes)) {
        // A text that is there twice says nothing twice.
        const distinct = [...new Map(this.#figures.facts.of(indexes).map((fact) => [fact.id, fact])).values()]
        if (distinct.length > 1) yield distinct
      }
      from = to
    }
  }

  /** Whether two figures are of one place or one is of a place inside the other's: else nothing can be said of them. */
  #meet(indexes: readonly number[]): boolean {
    const places = new Map<string, PlaceNode>()
    for (const index of indexes) {
      const { node } = this.#figures.slotsOf(index).place
      if (places.has(node.id)) return true
      places.set(node.id, node)
    }
    return [...places.values()].some(({ within }) => within.some((id) => places.has(id)))
  }

  #daysOf(index: number): number {
    const key = daysKey(this.#figures.slotsOf(index))
    if (key === null) return NO_DAYS
    const known = this.#dayNumbers.get(key)
    if (known !== undefined) return known
    const number = this.#dayNumbers.size + 1
    this.#dayNumbers.set(key, number)
    return number
  }

  #newShelf(organ: string | null, measure: CatalogueMeasure): Shelf {
    const shelf = { organ, measures: [measure], again: null }
    this.#touched.add(shelf)
    return shelf
  }
}

const organOf = ({ measure }: Pick<FactSlots, 'measure'>): string | null =>
  [measure.head, ...measure.modifiers].find(({ kind }) => kind === 'organ')?.key ?? null

/** Figures of one measure and days, apart by unit: one value is printed of each, and what is inside adds up to the whole. */
function* ofMeasure(facts: readonly Fact[]): Generator<FigureGroup> {
  for (const [key, same] of Map.groupBy(facts, (fact) => subjectKey(fact) as string)) {
    if (same.length < 2) continue
    yield { key: `0 ${key}`, find: conflicts, facts: same }
    if (organOf(same[0] as Fact) === null) yield { key: `1 ${key}`, find: unitsByMeasure, facts: same }
  }
}

/** Figures of an organ and days, whatever they count: «trasplantes de riñón», «riñones procurados». */
function* ofOrgan(facts: readonly Fact[], organ: string): Generator<FigureGroup> {
  yield { key: `1 ${organ} ${daysKey(facts[0] as Fact)}`, find: unitsByMeasure, facts }
}
