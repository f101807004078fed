/** Numbers in one piece of memory that grows by a quarter when it is full: a list of a million costs what its numbers do. */
export class GrowingNumbers<T extends Uint8Array | Uint32Array> {
  #numbers: T
  readonly #make: (length: number) => T
  length = 0

  constructor(make: (length: number) => T) {
    this.#make = make
    this.#numbers = make(256)
  }

  /** The numbers, and room behind them. Another piece after each `room`. */
  get list(): T {
    return this.#numbers
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) this.room(1)
    this.#numbers[this.length++] = number
  }

  /** Gives back the room behind them. */
  trim(): void {
    this.#numbers = this.#numbers.slice(0, this.length) as T
  }

  /** Makes room for so many more, and gives the piece that has it. */
  room(more: number): T {
    if (this.length + more <= this.#numbers.length) return this.#numbers
    const larger = this.#make(Math.ceil((this.length + more) * 1.25))
    larger.set(this.#numbers.subarray(0, this.length))
    this.#numbers = larger
    return larger
  }
}
