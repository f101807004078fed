/**
 * Numbers as printable signs, one behind the other: 63 is one sign, 64 two, 50,000 three. A sign of the first 64 ends its
 * number, one of the other thirty leads on to the next: small numbers, which nearly all are, take one sign.
 */
const ENDING = 64
const LEADING = 30
/** «!», the first sign that can be seen. */
const FIRST = 33

/** A number, not negative and no fraction, as signs. */
export function signsOf(number: number): string {
  let signs = String.fromCharCode(FIRST + (number % ENDING))
  for (let left = Math.floor(number / ENDING); left > 0; left = Math.floor(left / LEADING)) {
    signs = String.fromCharCode(FIRST + ENDING + (left % LEADING)) + signs
  }
  return signs
}

/** Signs as bytes: one that `numberIn` reads quickest. */
export const byteOf = (signs: string, at: number): number => signs.charCodeAt(at) - FIRST

/** Where somebody has read some signs to. */
export interface Place {
  at: number
}

/** The number that begins at a place, which moves behind it. */
export function numberIn(bytes: Uint8Array, place: Place): number {
  let number = 0
  let byte = bytes[place.at++] as number
  while (byte >= ENDING) {
    number = number * LEADING + byte - ENDING
    byte = bytes[place.at++] as number
  }
  return number * ENDING + byte
}
