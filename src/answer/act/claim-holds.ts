import type { Quantity } from '../../entity/number/quantity.ts'
import type { Claim } from '../../query/query.ts'

/** «casi 500 mil» holds of what lies this near, in parts of the claimed value. */
const NEAR = 0.05

type Sized = Pick<Quantity, 'value' | 'precision' | 'bounds'>

/** Whether a printed quantity bears out a claim; null where its hedge leaves it open («más de 7,000» and «más de 8 mil»). */
export function claimHolds({ relation, value, to }: Claim, quantity: Sized): boolean | null {
  const exact = quantity.precision === 'exact'
  const [low, high] = exact ? [quantity.value, quantity.value] : quantity.bounds
  const verdict = (yes: boolean, no: boolean): boolean | null => (yes ? true : no ? false : null)
  switch (relation) {
    case 'equal':
      return quantity.value === value
    case 'more':
      return verdict(low > value || (!exact && low === value), high <= value)
    case 'less':
      return verdict(high < value || (!exact && high === value), low >= value)
    case 'at_least':
      return verdict(low >= value, high < value)
    case 'at_most':
      return verdict(high <= value, low > value)
    case 'about':
      return Math.abs(quantity.value - value) <= value * NEAR
    case 'between':
      return verdict(low >= value && high <= (to ?? value), high < value || low > (to ?? value))
  }
}
