import type { Span } from '../../text/span.ts'
import { Numbering } from '../numbering.ts'
import { signsOf } from './signs.ts'

/** What rows are written beside: the bulletin that they are of, and its reading. */
export interface RowContext {
  readonly id: string
  readonly source: string
  readonly title: string
  readonly text: string
}

/**
 * Writes the rows of one bulletin. What recurs (measures, places, days) is written once, as JSON, and numbered; words
 * that the bulletin prints are written as where they stand in its reading; places of the text as how far they are from
 * the last one.
 */
export class RowWriter {
  readonly bulletin: RowContext
  readonly #shared = new Numbering<string>()
  #row: string[] = []
  #near = 0

  constructor(bulletin: RowContext) {
    this.bulletin = bulletin
  }

  /** All that was written since the last row. */
  row(): string {
    const row = this.#row.join('')
    this.#row = []
    this.#near = 0
    return row
  }

  /** JSON of what the rows share, in the order of their numbers. */
  get shared(): readonly string[] {
    return this.#shared.items
  }

  /** A number, not negative and no fraction. */
  count(number: number): void {
    this.#row.push(signsOf(number))
  }

  #signed(number: number): void {
    this.count(number < 0 ? -2 * number - 1 : 2 * number)
  }

  /** Data that JSON can hold and that other rows have too. */
  share(value: unknown): void {
    this.count(this.sharedNumber(value))
  }

  sharedNumber(value: unknown): number {
    const json = JSON.stringify(value)
    return this.#shared.of(json, json)
  }

  /** Any number: 353, 9.6, Infinity. */
  figure(number: number): void {
    const isPlain = Number.isSafeInteger(number) && number >= 0
    this.count(isPlain ? number + 1 : 0)
    if (!isPlain) this.share(String(number))
  }

  span({ start, end }: Span): void {
    this.#signed(start - this.#near)
    this.#signed(end - start)
    this.#near = start
  }

  /** Words of the reading, wherever in it; else they are shared. */
  words(words: string): void {
    const { text } = this.bulletin
    const ahead = words === '' ? -1 : text.indexOf(words, this.#near)
    const at = ahead < 0 && words !== '' ? text.indexOf(words) : ahead
    this.count(at < 0 ? 0 : words.length)
    if (at < 0) this.share(words)
    else {
      this.#signed(at - this.#near)
      this.#near = at
    }
  }

  /** The id of a figure or sentence: that of its bulletin, a mark and a number. */
  id(id: string, mark: string): void {
    const own = `${this.bulletin.id}${mark}`
    const number = id.startsWith(own) ? Number(id.slice(own.length)) : Number.NaN
    const isOwn = Number.isSafeInteger(number) && id === `${own}${number}`
    this.count(isOwn ? number + 1 : 0)
    if (!isOwn) this.share(id)
  }
}
