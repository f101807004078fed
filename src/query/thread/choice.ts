import { numeralsIn } from '../../entity/number/numeral.ts'
import { conceptOf, isFunctionWord } from '../../facts/features.ts'
import { tokenize } from '../../text/token.ts'

/**
 * The offered question that a reply picks: «2», «la segunda», «la de julio»; null where it picks none or several, or
 * says more than a choice does.
 */
export function chosen(reply: string, choices: readonly string[]): string | null {
  if (choices.length === 0) return null
  const tokens = tokenize(reply)
  const words = tokens.filter((t) => t.kind === 'word' && !isFunctionWord(t.fold))
  const numeral = numeralsIn(tokens)[0]
  const bare =
    words.length === 0 ||
    (numeral !== undefined &&
      tokens.every((t, i) => (i >= numeral.from && i < numeral.to) || t.kind !== 'word' || isFunctionWord(t.fold)))
  if (numeral && bare) return choices[numeral.value - 1] ?? null
  if (/^\W*(?:la |el )?primer[ao]?\W*$/i.test(reply)) return choices[0] ?? null
  if (/^\W*(?:la |el )?[uú]ltim[ao]\W*$/i.test(reply)) return choices.at(-1) ?? null
  if (words.length === 0 || words.length > 5) return null
  const keys = words.map((w) => conceptOf(w.fold))
  const fits = choices.filter((choice) => {
    const held = new Set(tokenize(choice).map((t) => conceptOf(t.fold)))
    return keys.every((key) => held.has(key))
  })
  return fits.length === 1 ? (fits[0] ?? null) : null
}
