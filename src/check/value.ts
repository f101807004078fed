import { isHedgeSatisfied, type Quantity } from '../entity/number/quantity.ts'

/**
 * How a stated number stands to a printed one: the same, its correct rounding («casi 36 millones» of 35 871 204), one
 * that the printed hedge allows without saying it («7,900» where «más de 7,000» is printed), or another.
 */
export type ValueFit = 'same' | 'rounds' | 'allowed' | 'other'

/** A bare number below this is meant as it stands: nobody rounds 353 to 350 without «cerca de». */
const ROUND = 1000

/** How a stated quantity stands to a printed one. */
export function valueFit(said: Quantity, printed: Quantity): ValueFit {
  const equal = said.value === printed.value
  if (equal && said.precision === printed.precision && said.bounds.every((b, i) => b === printed.bounds[i]))
    return 'same'
  if (equal && said.precision === 'exact') return 'rounds'
  if (printed.precision !== 'exact') return equal ? 'rounds' : allowed(said, printed)
  if (said.precision !== 'exact') {
    // «más de 500» is true of 956, and no rounding of it.
    const near = printed.value < 2 * said.value && said.value < 2 * printed.value
    return isHedgeSatisfied(said, printed.value) && near ? 'rounds' : 'other'
  }
  return isNearest(said, printed) ? 'rounds' : 'other'
}

const allowed = (said: Quantity, printed: Quantity): ValueFit =>
  said.precision === 'exact' && isHedgeSatisfied(printed, said.value) && said.value < 2 * printed.value
    ? 'allowed'
    : 'other'

/** «956 mil» of 956,421; «71 %» of 71.2 %. */
function isNearest(said: Quantity, printed: Quantity): boolean {
  const step = stepOf(said.value)
  const isCoarser = stepOf(printed.value) < step && (said.unit === 'percent' || step >= ROUND)
  // Of 956 nobody is left with 1,000.
  return isCoarser && printed.value >= step && Math.abs(said.value - printed.value) <= step / 2
}

/** The power of ten that a number is written to: 6,500,000 → 100,000; 425 → 1; 71.2 → 0.1. */
function stepOf(value: number): number {
  if (value === 0) return 1
  const [, decimals = ''] = String(value).split('.')
  if (decimals !== '') return 10 ** -decimals.length
  let step = 1
  while (value % (step * 10) === 0) step *= 10
  return step
}
