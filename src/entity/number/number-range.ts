import type { Token } from '../../text/token.ts'
import type { NumeralMention } from './numeral.ts'
import { scaleOf } from './numeral-words.ts'

/** A way to write a range: the word before the lower number, the one between, and when it is to be believed. */
interface RangeForm {
  readonly opener: string
  readonly joint: string
  /** `percent`: only where the upper number is a percent, else dates are written so («del 24 al 26»). */
  readonly when: 'always' | 'noun' | 'percent'
  readonly example: string
}

const FORMS: readonly RangeForm[] = [
  { opener: 'entre', joint: 'y', when: 'always', example: 'entre 3 y 5 pacientes' },
  { opener: 'de', joint: 'a', when: 'noun', example: 'de 20 a 30 pacientes' },
  { opener: 'del', joint: 'al', when: 'percent', example: 'del 5 al 10 por ciento' },
]

const ARTICLES: ReadonlySet<string> = new Set(['los', 'las'])
// «el» is an article of percents and of days: «entre el 5 y el 10 por ciento», «entre el 10 y el 12 de septiembre».
/** «el 5 por ciento», «un 5 por ciento», «los 5 puntos». */
export const PERCENT_ARTICLES: ReadonlySet<string> = new Set(['los', 'las', 'el', 'un'])

// «pasó de 300 a 500 camas», «aumentó de 5 a 10»: a change from one figure to another, no range.
const CHANGES = /^(?:pas[oóa]|aument|subi|increment|disminu|baj[oóa]|redu|crec|descend|ampli|evolucion|cambi)/
const CHANGE_REACH = 4

const NO_NOUN: ReadonlySet<string> = new Set('de del a al en y e o u que con por para se fue la el los las'.split(' '))

/** Two numerals that bound one quantity. */
export interface NumberRange {
  /** Token of the opener: «entre». */
  readonly from: number
  readonly lower: NumeralMention
  readonly upper: NumeralMention
  /** What the words mean: «entre 3 y 5 millones» is [3 000 000, 5 000 000]. */
  readonly bounds: readonly [number, number]
}

/** The range whose lower number is `lower`, or null: «entre 3 y 5», «de 20 a 30 pacientes». */
export function rangeAt(
  tokens: readonly Token[],
  lower: NumeralMention,
  upper: NumeralMention | undefined,
): NumberRange | null {
  if (!upper || upper.kind === 'ordinal' || isYear(tokens, lower) || isYear(tokens, upper)) return null
  const articles = upper.kind === 'percent' ? PERCENT_ARTICLES : ARTICLES
  const isArticle = (at: number) => articles.has(tokens[at]?.fold ?? '')
  const from = isArticle(lower.from - 1) ? lower.from - 2 : lower.from - 1
  const joint = isArticle(upper.from - 1) ? upper.from - 2 : upper.from - 1
  const form = FORMS.find((f) => f.opener === tokens[from]?.fold && f.joint === tokens[joint]?.fold)
  if (!form || joint !== lower.to || !believed(tokens, form, from, upper)) return null
  const bounds = boundsOf(tokens, lower, upper)
  return bounds[0] < bounds[1] ? { from, lower, upper, bounds } : null
}

function believed(tokens: readonly Token[], form: RangeForm, from: number, upper: NumeralMention): boolean {
  if (form.when === 'always') return true
  if (tokens.slice(Math.max(0, from - CHANGE_REACH), from).some((token) => CHANGES.test(token.fold))) return false
  const next = tokens[upper.to]
  return upper.kind === 'percent' || (form.when === 'noun' && next?.kind === 'word' && !NO_NOUN.has(next.fold))
}

/** The lower number takes the scale of the upper one: «de 2 a 3 mil» begins at two thousand. */
function boundsOf(tokens: readonly Token[], lower: NumeralMention, upper: NumeralMention): readonly [number, number] {
  const scale = scaleOf(tokens[upper.to - 1]?.text ?? '')
  const elided = scale > 1 && lower.value < 1e3 && lower.value < upper.value / scale
  return [elided ? lower.value * scale : lower.value, upper.value]
}

/** Whether it is written as a year would be: four digits between 1900 and 2099. */
export const isYear = (tokens: readonly Token[], numeral: NumeralMention): boolean =>
  numeral.kind === 'cardinal' &&
  numeral.to === numeral.from + 1 &&
  /^(?:19|20)\d\d$/.test(tokens[numeral.from]?.text ?? '')
