import { headOfVerb } from '../../entity/measure/measure.ts'
import type { QuantityMention } from '../../entity/number/quantity.ts'
import type { Antecedent, Context, MeasureDraft } from '../context.ts'

const MILLION = 1e6
/** An amount that is told in millions: «2 mil 348 millones de pesos», not «2,348,000,000». */
const inMillions = ({ mention: { quantity } }: Antecedent): boolean =>
  quantity.value >= MILLION && !/\d,\d{3},\d{3}/.test(quantity.raw)

/**
 * A bare number that goes on from an amount in millions is in millions too: «se invirtieron 2 mil 348 millones de
 * pesos: mil 690 en obra y 658 en equipo». Null where the number stands for itself.
 */
export function scaledAs(context: Context, measure: MeasureDraft): QuantityMention | null {
  const { mention, total, earlier, last, list, sentence } = context
  const { quantity, phrase } = mention
  if (quantity.unit !== 'count' || (phrase?.head && !mention.pointsBack) || quantity.value >= MILLION) return null
  const previous = (list?.parts ?? []).filter((part) => part < context.index).map((part) => earlier.get(part))
  const near = [total, previous.at(-1), ...[...earlier.values()].reverse(), earlier.size === 0 ? last : null]
  const source = near.find(
    (other) => other && isMoney(other) && (other.measure.head.key === measure.head.key || spends(context)),
  )
  const counted =
    /^\p{L}/u.test(phrase ? '' : (sentence.tokens[quantity.to]?.fold ?? '')) &&
    !LINKS.test(sentence.tokens[quantity.to]?.fold ?? '')
  // «1.5 millones de personas; en Tepic, 320 mil»: a part is not larger than its whole.
  if (!source || counted || quantity.value * MILLION > source.mention.quantity.value * MOST) return null
  const [low, high] = quantity.bounds
  return {
    ...quantity,
    value: quantity.value * MILLION,
    bounds: [low * MILLION, high * MILLION],
    unit: source.mention.quantity.unit,
  }
}

const MOST = 5

/** «en obra pública se ejercieron 16 mil»: a verb of money. */
const spends = ({ verb, lexicon }: Context): boolean =>
  verb?.folds.some((word) => headOfVerb(word, lexicon.measures)?.counts === 'money') ?? false

const isMoney = (other: Antecedent): boolean =>
  inMillions(other) &&
  (other.mention.quantity.unit === 'money' ||
    other.measure.counts === 'money' ||
    (other.measure.counts === 'unknown' && !other.mention.phrase?.head))

const LINKS = /^(?:de|del|en|para|a|al|por|contra|y|e|que|más|mas|menos|fueron|son|es|se|seran|corresponden|provienen)$/
