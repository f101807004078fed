import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { MeasureTable } from '../facts/measure-table.ts'
import { conflicts } from './conflicts.ts'
import { daysKey, subjectKey } from './scope.ts'
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

/** Figures of one measure or organ, by their numbers. */
interface Shelf {
  readonly organ: string | null
  readonly figures: readonly number[]
  /** How many of them were looked at, and the days that have to be looked at again. */
  seen: number
  readonly again: Set<number>
}

const NO_DAYS = 0

/**
 * The figures of all bulletins, by measure and by organ, which is counted by itself too («dos riñones»). A rule compares
 * those of one stretch of days among them; nearly every figure is the only one of its measure and days.
 */
export class FigureGroups {
  readonly #facts: Fact[] = []
  /** The stretch of days of each, numbered: sorting figures by it groups them. */
  readonly #days: number[] = []
  readonly #dayNumbers = new Map<string, number>()
  readonly #measures = new MeasureTable()
  readonly #shelves = new Map<unknown, Shelf>()
  readonly #touched = new Set<Shelf>()

  add(fact: Fact): void {
    const number = this.#facts.push(fact) - 1
    this.#days.push(this.#daysOf(fact))
    const { measure } = fact
    const entry = this.#measures.add(measure, true, number)
    this.#touched.add(this.#shelves.get(entry) ?? this.#newShelf(entry, null, entry.facts))
    const organ = organOf(fact)
    if (organ === null) return
    const shelf = this.#shelves.get(organ) ?? this.#newShelf(organ, organ, [])
    ;(shelf.figures as number[]).push(number)
    this.#touched.add(shelf)
  }

  /** Has a figure that is there looked at again. */
  touch(fact: Fact): void {
    const organ = organOf(fact)
    const entry = this.#measures.find(fact.measure)
    for (const shelf of [this.#shelves.get(entry), organ === null ? undefined : this.#shelves.get(organ)]) {
      if (!shelf) continue
      shelf.again.add(this.#daysOf(fact))
      this.#touched.add(shelf)
    }
  }

  /** The groups of two figures or more that have a new one, or were touched, since they were last asked for. */
  *touched(): Generator<FigureGroup> {
    for (const shelf of this.#touched) {
      for (const facts of this.#runsOf(shelf))
        yield* shelf.organ === null ? ofMeasure(facts) : ofOrgan(facts, shelf.organ)
      shelf.seen = shelf.figures.length
      shelf.again.clear()
    }
    this.#touched.clear()
  }

  /** Figures of one stretch of days, two or more. */
  *#runsOf({ figures, seen, again }: Shelf): Generator<readonly Fact[]> {
    const days = this.#days
    const late = new Set([...again, ...(seen === 0 ? [] : figures.slice(seen).map((n) => days[n] as number))])
    const some = seen === 0 ? [...figures] : figures.filter((n) => late.has(days[n] as number))
    some.sort((a, b) => (days[a] as number) - (days[b] as number) || a - b)
    for (let from = 0; from < some.length; ) {
      const own = days[some[from] as number] as number
      let to = from + 1
      while (to < some.length && days[some[to] as number] === own) to++
      if (to - from > 1 && own !== NO_DAYS) yield some.slice(from, to).map((n) => this.#facts[n] as Fact)
      from = to
    }
  }

  #daysOf(fact: Fact): number {
    const key = daysKey(fact)
    if (key === null) return NO_DAYS
    const known = this.#dayNumbers.get(key)
    if (known !== undefined) return known
    const number = this.#dayNumbers.size + 1
    this.#dayNumbers.set(key, number)
    return number
  }

  #newShelf(key: unknown, organ: string | null, figures: readonly number[]): Shelf {
    const shelf = { organ, figures, seen: 0, again: new Set<number>() }
    this.#shelves.set(key, shelf)
    return shelf
  }
}

const organOf = ({ measure }: Fact): string | null =>
  measure.head.kind === 'organ'
    ? measure.head.key
    : (measure.modifiers.find(({ kind }) => kind === 'organ')?.key ?? null)

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
