import type { QuantityMention } from '../../entity/number/quantity.ts'
import type { Token } from '../../text/token.ts'

const SCALES: Readonly<Record<string, number>> = { mil: 1e3, millones: 1e6 }

/** «1.6, 24 y 83 millones»: the bare numbers of a list of three or more take the scale of its last. */
export function sharedScale(quantities: readonly QuantityMention[], tokens: readonly Token[]): QuantityMention[] {
  const scaled = [...quantities]
  quantities.forEach((last, i) => {
    // «7.3 millones de pesos»: the unit stands behind the scale.
    const words = tokens.slice(last.from, last.to).map(({ fold }) => SCALES[fold])
    const scale = words.findLast((factor) => factor !== undefined)
    let first = i
    while (first > 0 && isJoined(quantities[first - 1], quantities[first], tokens)) first--
    if (scale === undefined || i - first < 2) return
    for (let k = first; k < i; k++) {
      const one = quantities[k] as QuantityMention
      const [low, high] = one.bounds
      scaled[k] = { ...one, value: one.value * scale, bounds: [low * scale, high * scale], unit: last.unit }
    }
  })
  return scaled
}

/** Whether nothing but a comma or «y» stands between a bare small number and the next one. */
function isJoined(a: QuantityMention | undefined, b: QuantityMention | undefined, tokens: readonly Token[]): boolean {
  const bare = a !== undefined && a.to - a.from === 1 && a.value < 1000 && a.unit === 'count'
  return bare && b?.from === a.to + 1 && /^(?:,|y|e)$/.test(tokens[a.to]?.fold ?? '')
}
