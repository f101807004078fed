import type { Span } from '../../text/span.ts'
import { numberIn } from './signs.ts'

/** What all rows have in common: their bytes, and the values that they share. */
export interface RowStock {
  readonly bytes: Uint8Array
  /** Numbers of shared values, stretch by stretch: in each by the number that the rows of one bulletin give them. */
  readonly numbers: Uint32Array
  value(number: number): unknown
}

/** The bulletin that rows are of. */
export interface RowOwner {
  readonly id: string
  readonly source: string
  readonly title: string
  /** A stretch of its reading. */
  words(from: number, to: number): string
}

/** Reads a row as `RowWriter` wrote it, part by part in the same order. */
export class RowReader {
  readonly owner: RowOwner
  readonly #stock: RowStock
  readonly #bytes: Uint8Array
  readonly #numbersAt: number
  at: number
  #near = 0

  /** At a place of the bytes; `numbersAt` is where the numbers of what the bulletin's rows share begin. */
  constructor(stock: RowStock, owner: RowOwner, at: number, numbersAt: number) {
    this.#stock = stock
    this.#bytes = stock.bytes
    this.#numbersAt = numbersAt
    this.owner = owner
    this.at = at
  }

  count(): number {
    return numberIn(this.#bytes, this)
  }

  #signed(): number {
    const number = numberIn(this.#bytes, this)
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2
  }

  shared<T>(): T {
    return this.sharedAt<T>(this.count())
  }

  /** What the rows of this bulletin share under a number. */
  sharedAt<T>(own: number): T {
    return this.#stock.value(this.#stock.numbers[this.#numbersAt + own] as number) as T
  }

  figure(): number {
    const number = this.count()
    return number > 0 ? number - 1 : Number(this.shared<string>())
  }

  span(): Span {
    const start = this.#near + this.#signed()
    const end = start + this.#signed()
    this.#near = start
    return { start, end }
  }

  words(): string {
    const length = this.count()
    if (length === 0) return this.shared<string>()
    this.#near += this.#signed()
    return this.owner.words(this.#near, this.#near + length)
  }

  id(mark: string): string {
    const number = this.count()
    return number > 0 ? `${this.owner.id}${mark}${number - 1}` : this.shared<string>()
  }
}
