/**
 * A hash of a text as 12 hexadecimal digits (two 32-bit multiplicative mixes, cyrb53): ids of bulletins and answers.
 * It tells texts apart and is there at once; it is no seal against anybody: the store keeps a SHA-256 for that.
 */
export function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return ((b >>> 8).toString(16).padStart(6, '0') + (a >>> 8).toString(16).padStart(6, '0')).slice(0, 12)
}

// 12 hexadecimal digits: sums of two such numbers are still exact.
const LARGEST = 2 ** 48

/** A hash of some texts whatever their order, in which one more costs no look at the others. */
export class HashOfAll {
  #sum = 0
  #count = 0

  add(text: string): void {
    this.#sum = (this.#sum + Number.parseInt(hash(text), 16)) % LARGEST
    this.#count++
  }

  value(): string {
    return hash(`${this.#count} ${this.#sum}`)
  }
}
