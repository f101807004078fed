// Words are exact for whole numbers of 0 … 10¹⁸.
const MILLION = 1e6
const BILLION = 1e12

/** A number in figures the Mexican way, at most one decimal: «482,917», «63.4». */
export function formatDigits(n: number): string {
  const rounded = Math.round(n * 10) / 10
  const [whole = '', fraction] = String(Math.abs(rounded)).split('.')
  const first = whole.length % 3 || 3
  const groups = [whole.slice(0, first)]
  for (let i = first; i < whole.length; i += 3) groups.push(whole.slice(i, i + 3))
  return `${rounded < 0 ? '-' : ''}${groups.join(',')}${fraction ? `.${fraction}` : ''}`
}

/** A percentage (71.2, not 0.712) to one decimal: «71.2 %». */
export const formatPercent = (n: number): string => `${formatDigits(n)} %`

/** A percentage as the press writes it: «71.2 por ciento». */
export const formatPressPercent = (n: number): string => `${formatDigits(n)} por ciento`

/**
 * A number as the press writes it: «482 mil 917», «27 millones 408 mil 163», «mil 250», «840». A number with decimals
 * or below zero is written in figures.
 */
export const formatPress = (n: number): string =>
  Number.isInteger(n) && n >= 0 ? written(n, (below) => String(below), 'un') : formatDigits(n)

/** Whether the noun after a number takes «de»: «27 millones de consultas», but «27 millones 408 mil 163 consultas». */
export const takesDe = (n: number): boolean => n >= MILLION && n % MILLION === 0

type Gender = 'masculine' | 'feminine'

/** A whole number in words: «mil doscientos cuarenta y cinco», «doscientas mil una»; «uno» and «veintiuno» in full. */
export function spellOut(n: number, gender: Gender = 'masculine'): string {
  if (n === 0) return 'cero'
  // Scales are masculine nouns, «mil» agrees with what is counted: «doscientas mil consultas», «doscientos millones».
  return written(n, (below, last, scaled) => hundreds(below, last ? gender : scaled ? 'short' : short(gender)), 'un')
}

type Ending = Gender | 'short'

const short = (gender: Gender): Ending => (gender === 'feminine' ? 'feminine' : 'short')

/** How a number below a thousand is written; `last` where it ends the numeral, `scaled` where «millones» follows. */
type Below = (n: number, last: boolean, scaled: boolean) => string

/** The order of groups that all styles share: billones, millones, mil, the rest. */
function written(n: number, below: Below, one: string): string {
  const billions = Math.floor(n / BILLION)
  const millions = Math.floor((n % BILLION) / MILLION)
  const rest = n % MILLION
  const scale = (count: number, noun: string, plural: string) =>
    count === 0 ? '' : count === 1 ? `${one} ${noun}` : `${thousands(count, below, true)} ${plural}`
  const parts = [
    scale(billions, 'billón', 'billones'),
    scale(millions, 'millón', 'millones'),
    rest > 0 || n === 0 ? thousands(rest, below, false) : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function thousands(n: number, below: Below, scaled: boolean): string {
  const head = Math.floor(n / 1000)
  const rest = n % 1000
  const mil = head === 0 ? '' : head === 1 ? 'mil' : `${below(head, false, scaled)} mil`
  if (head > 0 && rest === 0) return mil
  return `${mil} ${below(rest, !scaled, scaled)}`.trim()
}

// The exact words; numeral-words.ts holds every form that may be read.
const UNDER_THIRTY = [
  ...['', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce', 'trece'],
  ...['catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho', 'diecinueve', 'veinte', 'veintiuno', 'veintidós'],
  ...['veintitrés', 'veinticuatro', 'veinticinco', 'veintiséis', 'veintisiete', 'veintiocho', 'veintinueve'],
]
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa']
const HUNDREDS = [
  ...['', 'ciento', 'doscientos', 'trescientos', 'cuatrocientos', 'quinientos'],
  ...['seiscientos', 'setecientos', 'ochocientos', 'novecientos'],
]

function hundreds(n: number, ending: Ending): string {
  if (n === 100) return 'cien'
  const hundred = HUNDREDS[Math.floor(n / 100)] ?? ''
  return `${ending === 'feminine' ? hundred.replace(/os$/, 'as') : hundred} ${tens(n % 100, ending)}`.trim()
}

function tens(n: number, ending: Ending): string {
  if (n >= 30) return [TENS[Math.floor(n / 10)], tens(n % 10, ending)].filter((word) => word !== '').join(' y ')
  const word = UNDER_THIRTY[n] ?? ''
  if (n % 10 !== 1 || n === 11) return word
  return ending === 'masculine' ? word : word.replace(/uno$/, ending === 'feminine' ? 'una' : n === 1 ? 'un' : 'ún')
}
