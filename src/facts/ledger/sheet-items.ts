import type { Items } from '../items.ts'
import type { Sheet } from './sheet.ts'

/** So many things stay made between questions: what one question looks at is looked at by the next. */
const MOST = 20_000

/** The figures or the sentences of sheets, one sheet behind the other. */
export class SheetItems<T> implements Items<T> {
  readonly #sheets: Sheet[] = []
  /** Index of the first of each sheet. */
  readonly #firsts: number[] = []
  readonly #make: (sheet: Sheet, n: number) => T
  readonly #made = new Map<number, T>()
  #length = 0

  constructor(make: (sheet: Sheet, n: number) => T) {
    this.#make = make
  }

  get length(): number {
    return this.#length
  }

  /** Adds the things of a sheet and gives the index of the first. */
  add(sheet: Sheet, count: number): number {
    const first = this.#length
    this.#sheets.push(sheet)
    this.#firsts.push(first)
    this.#length += count
    return first
  }

  get(index: number): T | undefined {
    const known = this.#made.get(index)
    if (known !== undefined || !(index >= 0 && index < this.#length)) return known
    const made = this.in(index, this.#make)
    this.#made.set(index, made)
    return made
  }

  of(indexes: readonly number[]): T[] {
    return indexes.map((index) => this.get(index) as T)
  }

  /** Those from an index up to another. */
  between(from: number, to: number): T[] {
    return Array.from({ length: to - from }, (_, n) => this.get(from + n) as T)
  }

  bulletinAt(index: number): string {
    return this.in(index, (sheet) => sheet.bulletin.id)
  }

  /** What a sheet tells of one of its things without making it. */
  in<V>(index: number, tell: (sheet: Sheet, n: number) => V): V {
    let [low, high] = [0, this.#firsts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#firsts[middle] as number) <= index) low = middle
      else high = middle - 1
    }
    return tell(this.#sheets[low] as Sheet, index - (this.#firsts[low] as number))
  }

  *[Symbol.iterator](): Generator<T> {
    for (let index = 0; index < this.#length; index++) yield this.get(index) as T
  }

  /** Lets go of what was made, where that is much, and tells whether it did: between questions, for in one a figure is one object. */
  rest(): boolean {
    const isMuch = this.#made.size > MOST
    if (isMuch) this.#made.clear()
    return isMuch
  }
}
