import { GrowingNumbers } from './growing.ts'
import { type RowOwner, RowReader, type RowStock } from './row-reader.ts'
import { type RowSource, Sheet, type SheetPlace } from './sheet.ts'
import { byteOf } from './signs.ts'

/**
 * The figures and sentences of many bulletins as rows of bytes, from which each is made when somebody asks for it: a
 * figure takes some thirty bytes instead of some thirty objects. What rows have in common («trasplantes de córnea», the
 * days of a bulletin) is one value for all of them.
 */
export class Ledger implements RowStock, RowSource {
  readonly #bytes = new GrowingNumbers((length) => new Uint8Array(length))
  readonly #starts = new GrowingNumbers((length) => new Uint32Array(length))
  readonly #numbers = new GrowingNumbers((length) => new Uint32Array(length))
  /** Of shared values, by their JSON. */
  readonly #numberOf = new Map<string, number>()
  readonly #values: unknown[] = []

  get bytes(): Uint8Array {
    return this.#bytes.list
  }

  get numbers(): Uint32Array {
    return this.#numbers.list
  }

  value(number: number): unknown {
    return this.#values[number]
  }

  /** Gives back the room that was made for more, once a whole corpus is entered. */
  trim(): void {
    for (const list of [this.#bytes, this.#starts, this.#numbers]) list.trim()
  }

  /** Enters a bulletin; `lines` are those of `writeSheet`. */
  enter(lines: string, bulletin: RowOwner): Sheet {
    const [facts = '', passages = '', words = '', ...shared] = lines.split('\n')
    const numbersAt = this.#numbers.length
    this.#numbers.room(shared.length)
    for (const json of shared) this.#numbers.push(this.#share(json))
    const [factsAt, passagesAt, wordsAt] = [this.#rows(facts), this.#rows(passages), this.#rows(words)]
    return new Sheet(this, bulletin, { numbersAt, factsAt, passagesAt, wordsAt })
  }

  reader(row: number, owner: RowOwner, { numbersAt }: SheetPlace): RowReader {
    return new RowReader(this, owner, this.#starts.list[row] as number, numbersAt)
  }

  #share(json: string): number {
    const known = this.#numberOf.get(json)
    if (known !== undefined) return known
    const value: unknown = JSON.parse(json)
    // Written anew, because a piece of a longer text would keep all of that in memory.
    this.#numberOf.set(JSON.stringify(value), this.#values.length)
    return this.#values.push(value) - 1
  }

  /** Takes rows in and gives the number of the first. */
  #rows(signs: string): number {
    const first = this.#starts.length
    const bytes = this.#bytes.room(signs.length)
    let end = this.#bytes.length
    let isStart = true
    for (let at = 0; at < signs.length; at++) {
      if (isStart) this.#starts.push(end)
      const byte = byteOf(signs, at)
      isStart = byte < 0
      if (!isStart) bytes[end++] = byte
    }
    this.#bytes.length = end
    return first
  }
}
