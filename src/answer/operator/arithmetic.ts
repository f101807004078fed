// Decimal figures are scaled to whole numbers first, so that sums are exact: 0.1 + 0.2 is 0.3.
const SCALE = 1000

// Adding 0 turns −0, which prints a sign, into 0.
const whole = (n: number): number => Math.round(n * SCALE) + 0

/** Exact sum of printed figures. */
export const sumOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + whole(v), 0) / SCALE

/** Exact difference of two printed figures. */
export const differenceOf = (a: number, b: number): number => (whole(a) - whole(b)) / SCALE + 0

/** Percent that a part is of a whole; null of nothing. */
export const shareOf = (part: number, of: number): number | null => (of === 0 ? null : (whole(part) * 100) / whole(of))

/** Percent that `to` is above `from`; null from nothing. */
export const changeOf = (from: number, to: number): number | null =>
  from === 0 ? null : ((whole(to) - whole(from)) * 100) / whole(from)

/** How many times `a` holds `b`; null of nothing. */
export const ratioOf = (a: number, b: number): number | null => (b === 0 ? null : whole(a) / whole(b))
