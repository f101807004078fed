import { glued, type Token } from '../../text/token.ts'

/** A number in figures: its digits as a whole number and how many of them are decimals («71.2» is 712 with 1). */
export interface Digits {
  readonly role: 'digits'
  readonly value: number
  readonly decimals: number
  /** How many digits were written, zeros in front included: «048» has 3. */
  readonly length: number
  /** Whether its thousands are separated: «1,234». */
  readonly grouped: boolean
}

// Beyond these a double no longer tells whole numbers apart: a serial number, not a figure.
const MOST_DIGITS = 15
const PLAIN = /^\d{1,15}$/

/**
 * Figures the Mexican way, «1,234,567.89», or the European one where only that can be meant («1.111,11», «1.234.567»,
 * «71,2», «0,683»). A single point is always decimal: «1.000» is one. Null where the separators make no number
 * («10.05.2021») or the digits are too many.
 */
export function parseDigits(text: string): Digits | null {
  // Most are a mere run of digits.
  if (PLAIN.test(text)) return { role: 'digits', value: Number(text), decimals: 0, length: text.length, grouped: false }
  const decimal = decimalSeparator(text)
  const at = decimal === '' ? -1 : text.lastIndexOf(decimal)
  const whole = at < 0 ? text : text.slice(0, at)
  const fraction = at < 0 ? '' : text.slice(at + 1)
  const groups = whole.split(decimal === ',' ? '.' : decimal === '.' ? ',' : /[.,]/)
  const lengthFits = (group: string, i: number) =>
    i > 0 ? group.length === 3 : groups.length === 1 || group.length <= 3
  if (!groups.every((group, i) => /^\d+$/.test(group) && lengthFits(group, i))) return null
  const digits = groups.join('') + fraction
  if (digits.length > MOST_DIGITS) return null
  return {
    role: 'digits',
    value: Number(digits),
    decimals: fraction.length,
    length: digits.length,
    grouped: groups.length > 1,
  }
}

/** Which of the two signs begins the decimals: the later one, a single point, or a comma that cannot mean thousands. */
function decimalSeparator(text: string): '.' | ',' | '' {
  const point = text.lastIndexOf('.')
  const comma = text.lastIndexOf(',')
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ','
  if (point >= 0) return text.indexOf('.') === point ? '.' : ''
  if (comma < 0 || text.indexOf(',') !== comma) return ''
  const thousands = comma <= 3 && text.length - comma === 4 && !(comma === 1 && text.startsWith('0'))
  return thousands ? '' : ','
}

/** Whether a token is nothing but digits. */
export const isWhole = (token: Token | undefined): boolean => token?.kind === 'number' && /^\d+$/.test(token.text)

/** The figures that begin at a token and the token after them, or null. */
export function digitsAt(tokens: readonly Token[], at: number): { readonly piece: Digits; readonly to: number } | null {
  const token = tokens[at] as Token
  const millions = apostropheMillions(tokens, at)
  if (millions) return { piece: millions, to: at + 3 }
  const piece = token.kind === 'number' ? parseDigits(token.text) : bareDecimals(tokens, at)
  return piece && { piece, to: token.kind === 'number' ? at + 1 : at + 2 }
}

/** «.5 por ciento». */
function bareDecimals(tokens: readonly Token[], at: number): Digits | null {
  const { text, spaced } = tokens[at] as Token
  const digits = glued(tokens, at + 1)?.text
  return text === '.' && spaced && digits && /^\d+$/.test(digits) ? parseDigits(`0.${digits}`) : null
}

/** «1'640,275», «$1,250'000,000.00», as amounts are written by hand. */
function apostropheMillions(tokens: readonly Token[], at: number): Digits | null {
  const mark = glued(tokens, at + 1)?.text
  const rest = glued(tokens, at + 2)?.text
  const head = (tokens[at] as Token).text
  if ((mark !== "'" && mark !== '’' && mark !== '´') || !rest || !/^\d{3},\d{3}(?:\.\d+)?$/.test(rest)) return null
  return /^\d{1,3}(?:,\d{3})?$/.test(head) ? parseDigits(`${head},${rest}`) : null
}
