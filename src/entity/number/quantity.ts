import { COORDINATORS, ARTICLES as DEFINITES } from '../../text/closed-classes.ts'
import type { Span } from '../../text/span.ts'
import { asWritten, type Token } from '../../text/token.ts'
import { HEDGES_AFTER, HEDGES_BEFORE, type Hedge, type HedgePrecision } from './hedges.ts'
import { isYear, type NumberRange, PERCENT_ARTICLES, rangeAt } from './number-range.ts'
import { type NumeralMention, numeralsIn } from './numeral.ts'
import { type MarkedUnit, MONEY_SCALES, MONEY_SIGNS, UNITS_AFTER } from './unit-words.ts'

/** What a quantity is measured in. */
export type Unit = 'count' | MarkedUnit
/** How surely it says its value. */
export type Precision = 'exact' | HedgePrecision | 'between'

/** A number with how exactly it is meant: «más de 6.5 millones» is at least 6 500 000. */
export interface Quantity extends Span {
  /** The number printed; for «entre 3 y 5» the lower one (no single value is meant: see `bounds`). */
  readonly value: number
  readonly unit: Unit
  readonly precision: Precision
  /** What the words allow, ends included: [lower, upper], `Infinity` where open. */
  readonly bounds: readonly [number, number]
  /** As printed, hedge and money words included, white space collapsed: «casi 36 millones», «126 millones de pesos». */
  readonly raw: string
  /** The numeral alone, without hedge and money words; of a range, the lower one. */
  readonly numeral: Span
}

/** A quantity and the tokens it is written with: `from`..`to` (exclusive). */
export interface QuantityMention extends Quantity {
  readonly from: number
  readonly to: number
}

/** Whether an exact number is what the quantity allows: 6 541 870 is «más de 6.5 millones», 35 871 204 «casi 36 millones». */
export const isHedgeSatisfied = (quantity: Pick<Quantity, 'bounds'>, exact: number): boolean =>
  quantity.bounds[0] <= exact && exact <= quantity.bounds[1]

/**
 * Every cardinal and percent of a text as a quantity, in order, those inside dates and names too. «24.4 millones más
 * que en 2020» and «20 más» carry no hedge: there «más» compares.
 */
export function quantitiesIn(tokens: readonly Token[]): QuantityMention[] {
  const numerals = numeralsIn(tokens)
  const percents = percentsOf(tokens, numerals)
  const hedges = hedgesByEnd(tokens)
  const found: QuantityMention[] = []
  for (let i = 0; i < numerals.length; i++) {
    const numeral = numerals[i] as NumeralMention
    if (numeral.kind === 'ordinal' || isArticle(tokens, numeral, numerals[i + 1])) continue
    const range = rangeAt(tokens, numeral, numerals[i + 1])
    if (range) i++
    const last = range?.upper ?? numeral
    const unit = unitAt(tokens, last, percents.has(last))
    const start = MONEY_SIGNS.has(tokens[numeral.from - 1]?.text ?? '') ? numeral.from - 1 : numeral.from
    const money = start < numeral.from || MONEY_SCALES.has(tokens[last.to - 1]?.fold ?? '')
    const hedged = range ? ranged(range) : hedge(tokens, hedges, numeral, start, numerals[i - 1], numerals[i + 1])
    const to = Math.max(unit.to, hedged.to)
    found.push({
      value: range ? range.bounds[0] : numeral.value,
      unit: money ? 'money' : unit.unit,
      precision: hedged.precision,
      bounds: hedged.bounds,
      raw: asWritten(tokens, hedged.from, to),
      numeral: { start: numeral.start, end: numeral.end },
      start: (tokens[hedged.from] as Token).start,
      end: (tokens[to - 1] as Token).end,
      from: hedged.from,
      to,
    })
  }
  return found
}

/** «un 20 y un 30 por ciento», «un 8 de marzo»: right before another number «un» counts nothing. */
const isArticle = (tokens: readonly Token[], numeral: NumeralMention, next: NumeralMention | undefined): boolean =>
  tokens[numeral.from]?.fold === 'un' && numeral.to === numeral.from + 1 && next?.from === numeral.to

/** A number with its precision, as tokens `from`..`to`. */
interface Hedged {
  readonly from: number
  readonly to: number
  readonly precision: Precision
  readonly bounds: readonly [number, number]
}

const ranged = ({ from, upper, bounds }: NumberRange): Hedged => ({ from, to: upper.to, precision: 'between', bounds })

const ARTICLES: ReadonlySet<string> = new Set([...DEFINITES, 'un', 'una'])

interface HedgeMatch {
  readonly entry: Hedge
  readonly from: number
}

/** The hedges of a text by the token that follows them. */
function hedgesByEnd(tokens: readonly Token[]): Map<number, HedgeMatch> {
  const byEnd = new Map<number, HedgeMatch>()
  for (const match of HEDGES_BEFORE.matchAll(tokens)) {
    if (crossesSentence(tokens, match.from, match.to)) continue
    byEnd.set(match.to, match)
    if (tokens[match.to - 1]?.fold === 'aprox' && tokens[match.to]?.text === '.') byEnd.set(match.to + 1, match)
  }
  return byEnd
}

// Phrase tables overlook full stops: «fueron 20 más. De 300…» is no «más de».
const crossesSentence = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => token.text === '.')

/** The numeral with the hedges around it; of several («por lo menos unas 300») the outermost decides. */
function hedge(
  tokens: readonly Token[],
  hedges: ReadonlyMap<number, HedgeMatch>,
  numeral: NumeralMention,
  start: number,
  previous: NumeralMention | undefined,
  next: NumeralMention | undefined,
): Hedged {
  const exact: Hedged = { from: start, to: numeral.to, precision: 'exact', bounds: [numeral.value, numeral.value] }
  const article = !hedges.has(start) && ARTICLES.has(tokens[start - 1]?.fold ?? '')
  const inner = hedges.get(article ? start - 1 : start)
  // «20 consultas más de las 300» compares, and so does «20 más de las 300».
  const compares = article && inner !== undefined && previous?.to === inner.from && !isYear(tokens, previous)
  if (inner && !compares) {
    const outer = hedges.get(inner.from) ?? inner
    return { ...exact, from: outer.from, ...meaning(outer.entry, numeral.value) }
  }
  const after = HEDGES_AFTER.matchAt(tokens, numeral.to)
  if (!after || next?.from === after.to || crossesSentence(tokens, after.from, after.to)) return exact
  return { ...exact, to: after.to, ...meaning(after.entry, numeral.value) }
}

const meaning = ({ precision, factors }: Hedge, value: number): Pick<Hedged, 'precision' | 'bounds'> => ({
  precision,
  bounds: [scaled(value, factors[0]), scaled(value, factors[1])],
})

// Rounded, for 24.4 × 1.1 is 26.840000000000003.
const scaled = (value: number, factor: number): number =>
  value === 0 || factor === 1 ? value : Math.round(value * factor * 1e6) / 1e6

/** The unit that the words after a numeral give it, and where those that belong to the quantity end. */
function unitAt(
  tokens: readonly Token[],
  numeral: NumeralMention,
  percent: boolean,
): { readonly unit: Unit; readonly to: number } {
  if (percent) return { unit: 'percent', to: numeral.to }
  const millions = numeral.value >= 1e6 && tokens[numeral.to - 1]?.kind === 'word'
  const at = millions && tokens[numeral.to]?.fold === 'de' ? numeral.to + 1 : numeral.to
  const match = UNITS_AFTER.matchAt(tokens, at)
  return match
    ? { unit: match.entry.unit, to: match.entry.belongs ? match.to : numeral.to }
    : { unit: 'count', to: numeral.to }
}

const PERCENT_JOINTS: ReadonlySet<string> = new Set([...COORDINATORS, 'a', 'al'])

/** The numerals that are percents, those that share the sign of a later one too: «58.4 y 41.6 por ciento». */
function percentsOf(tokens: readonly Token[], numerals: readonly NumeralMention[]): Set<NumeralMention> {
  const percents = new Set<NumeralMention>()
  for (let i = numerals.length - 1; i >= 0; i--) {
    const numeral = numerals[i] as NumeralMention
    const next = numerals[i + 1]
    const shares = next && percents.has(next) && mayShare(tokens, numeral, next, percents)
    if (numeral.kind === 'percent' || shares) percents.add(numeral)
  }
  return percents
}

function mayShare(
  tokens: readonly Token[],
  numeral: NumeralMention,
  next: NumeralMention,
  percents: ReadonlySet<NumeralMention>,
): boolean {
  const article = PERCENT_ARTICLES.has(tokens[next.from - 1]?.fold ?? '')
  if (numeral.to !== next.from - (article ? 2 : 1)) return false
  const joint = tokens[numeral.to]?.fold ?? ''
  // A comma only continues a list that «y» closes: «30, 40 y 30 por ciento», not «en 2021, 30 por ciento».
  const joins = PERCENT_JOINTS.has(joint) || (joint === ',' && next.kind !== 'percent' && percents.has(next))
  const named = tokens[numeral.from - 1]?.text === '-' && tokens[numeral.from]?.spaced === false
  return joins && numeral.kind === 'cardinal' && numeral.value <= 100 && !named
}
