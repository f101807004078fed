/** What a slip of the pen makes of one number: two ways to write the same figure, told by their digits alone. */

const digitsOf = (n: number): string => String(Math.round(Math.abs(n)))

/** Same digits in another order: 5,725 and 5,275. */
export function isTransposition(a: number, b: number): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)]
  return a !== b && x.length === y.length && x.length > 1 && sorted(x) === sorted(y)
}

const sorted = (digits: string): string => [...digits].sort().join('')

/** How many digits differ in numbers of one length; Infinity where the lengths differ. */
function digitsApart(a: number, b: number): number {
  const [x, y] = [digitsOf(a), digitsOf(b)]
  if (x.length !== y.length) return Number.POSITIVE_INFINITY
  let apart = 0
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) apart++
  return apart
}

/** One slip away: two digits swapped, or one digit changed in a number of three or more. */
export function isSlip(a: number, b: number): boolean {
  if (a === b) return false
  if (digitsApart(a, b) === 1) return Math.min(a, b) >= 100
  return isTransposition(a, b) && digitsApart(a, b) === 2
}

/** Digits without the zeros at the end: 3,400 has two. In round numbers almost any gap looks like a slip. */
export function significantDigits(n: number): number {
  const digits = digitsOf(n)
  let last = digits.length
  while (last > 0 && digits[last - 1] === '0') last--
  return last
}

/** Digits that scanning confuses with each other. */
const LOOKALIKES: readonly string[] = ['17', '08', '06', '38', '56', '58', '68', '49', '27']

/** Whether the numbers differ in one digit that scanning confuses: 5,361 and 5,367. */
export function isLookalike(a: number, b: number): boolean {
  if (digitsApart(a, b) !== 1) return false
  const [x, y] = [digitsOf(a), digitsOf(b)]
  const at = [...x].findIndex((digit, i) => digit !== y[i])
  const pair = [x[at], y[at]].sort().join('')
  return LOOKALIKES.includes(pair)
}
