import type { Span } from '../../text/span.ts'
import { type Token, tokenize } from '../../text/token.ts'
import { cardinalAt, percentEnd } from './cardinal.ts'
import { parseDigits } from './digits.ts'
import { NOT_COUNTED, wordAt } from './numeral-words.ts'
import { multipliedOrdinal, ordinalAt } from './ordinal.ts'

/** How a numeral counts: «tres», «tercera», «3 por ciento». */
export type NumeralKind = 'cardinal' | 'ordinal' | 'percent'

/** A number as written, in digits, words or both: «40 mil 215», «nueve mil 418», «6ª», «63.4 por ciento». */
export interface Numeral extends Span {
  readonly kind: NumeralKind
  readonly value: number
}

/** A numeral and the tokens it is written with: `from`..`to` (exclusive). */
export interface NumeralMention extends Numeral {
  readonly from: number
  readonly to: number
}

/**
 * Every numeral of a text in order, those inside dates and names («COVID-19») too. «un» and «una» count as 1 except
 * before a percent, «vez» and «porcentaje». A word that cannot continue a number begins the next: «tres, dos y uno» is
 * 3, 2, 1. Roman numerals are no numerals here.
 */
export const readNumerals = (text: string): Numeral[] =>
  numeralsIn(tokenize(text)).map(({ kind, value, start, end }) => ({ kind, value, start, end }))

/** `readNumerals` over the tokens of a text. */
export function numeralsIn(tokens: readonly Token[]): NumeralMention[] {
  const found: NumeralMention[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    if (token.kind === 'word' && !wordAt(tokens, i)) {
      i++
      continue
    }
    const numeral = numeralAt(tokens, i)
    if (numeral && !isTimeUnit(token, found.at(-1), i) && !isPercentWord(tokens, numeral)) found.push(numeral)
    else if (!numeral && token.kind === 'number') found.push(...runsOf(token, i))
    i = numeral ? numeral.to : i + 1
  }
  return found.filter((numeral, i) => !isArticle(tokens, numeral, found[i + 1]))
}

function numeralAt(tokens: readonly Token[], from: number): NumeralMention | null {
  const ordinal = ordinalAt(tokens, from)
  if (ordinal) return mention(tokens, from, ordinal.to, 'ordinal', ordinal.value)
  const cardinal = cardinalAt(tokens, from)
  if (!cardinal) return null
  const multiplied = multipliedOrdinal(tokens, cardinal)
  if (multiplied) return mention(tokens, from, multiplied.to, 'ordinal', multiplied.value)
  const end = percentEnd(tokens, cardinal.to)
  return mention(tokens, from, end || cardinal.to, end ? 'percent' : 'cardinal', cardinal.value)
}

const mention = (
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: NumeralKind,
  value: number,
): NumeralMention => ({
  kind,
  value,
  from,
  to,
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
})

/** «por ciento» with no number before it. */
const isPercentWord = (tokens: readonly Token[], { from, to }: NumeralMention): boolean =>
  to === from + 1 && tokens[from]?.fold === 'ciento' && tokens[from - 1]?.fold === 'por'

/** «30 segundos». */
const isTimeUnit = (token: Token, before: NumeralMention | undefined, at: number): boolean =>
  token.fold === 'segundos' && before?.to === at && before.kind === 'cardinal'

/** «un 25 %», «una vez». */
function isArticle(tokens: readonly Token[], numeral: NumeralMention, next: NumeralMention | undefined): boolean {
  const { from, to, kind } = numeral
  const word = tokens[from]?.fold
  if (to !== from + 1 || kind !== 'cardinal' || (word !== 'un' && word !== 'una')) return false
  return NOT_COUNTED.has(tokens[to]?.fold ?? '') || (next?.from === to && next.kind === 'percent')
}

/** Each run of digits by itself where together they make no number: «10.05.2021». */
function runsOf(token: Token, at: number): NumeralMention[] {
  return [...token.text.matchAll(/\d+/g)].flatMap((match) => {
    const digits = parseDigits(match[0])
    const start = token.start + match.index
    return digits
      ? [{ kind: 'cardinal', value: digits.value, start, end: start + match[0].length, from: at, to: at + 1 }]
      : []
  })
}
