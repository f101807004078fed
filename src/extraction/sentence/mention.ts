import type { NounPhrase } from '../../entity/measure/noun-phrase.ts'
import type { QuantityMention } from '../../entity/number/quantity.ts'

/** A quantity of a sentence with the noun phrase that follows it, if one does. Token indexes are the sentence's. */
export interface Mention {
  readonly quantity: QuantityMention
  readonly phrase: NounPhrase | null
  /** First token of the quantity and the token after its noun phrase. */
  readonly from: number
  readonly to: number
  /** First token of the numeral itself: of «superar los 110 millones» that of 110. */
  readonly core: number
  /** Whether it stands alone in parentheses: «(72 por ciento)». */
  readonly aside: boolean
  /** Token after the number and the words that point back at what was counted before: «388 de ellos», «40 de las cuales». */
  readonly after: number
  /** Whether such words follow. */
  readonly pointsBack: boolean
  /** Whether the text denies it: «no se registró ninguna complicación», a printed zero. */
  readonly denied: boolean
}
