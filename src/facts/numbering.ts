/** Distinct items by key, numbered in the order of first meeting. */
export class Numbering<T> {
  readonly items: T[] = []
  readonly #numbers = new Map<string, number>()

  of(key: string, item: T): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.items.push(item) - 1
    this.#numbers.set(key, number)
    return number
  }
}
