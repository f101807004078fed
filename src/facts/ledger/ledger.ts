import { GrowingNumbers } from './growing.ts'
import { type RowOwner, RowReader, type RowSource, type RowStock } from './row-reader.ts'
import { Sheet } from './sheet.ts'
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

  /** Enters a bulletin; `lines` are those of `writeSheet`. */
  enter(lines: string, bulletin: Omit<RowOwner, 'numbersAt'>): Sheet {
    const [facts = '', passages = '', words = '', ...shared] = lines.split('\n')
    const owner = { ...bulletin, numbersAt: this.#numbers.length }
    this.#numbers.room(shared.length)
    for (const json of shared) this.#numbers.push(this.#share(json))
    const [factsAt, passagesAt, wordsAt] = [this.#rows(facts), this.#rows(passages), this.#rows(words)]
    return new Sheet(owner, { factsAt, passagesAt, wordsAt }, this)
  }

  reader(owner: RowOwner, row: number): RowReader {
    return new RowReader(this, owner, this.#starts.list[row] as number)
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
    this.#bytes.room(signs.length)
    let isStart = true
    for (let at = 0; at < signs.length; at++) {
      if (isStart) this.#starts.push(this.#bytes.length)
      const byte = byteOf(signs, at)
      isStart = byte < 0
      if (!isStart) this.#bytes.push(byte)
    }
    return first
  }
}
