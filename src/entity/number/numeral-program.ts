import type { Digits } from './digits.ts'
import type { CardinalWord, WordRole } from './numeral-words.ts'

/** A word or run of figures inside a cardinal. */
export type Piece = CardinalWord | Digits

type Last =
  | WordRole
  | 'digits'
  | 'start'
  | 'ten and' // treinta y
  | 'scale and' // un millón y
  | 'count and' // cuatro y
  | 'halved' // cuatro y medio
  | 'decimal thousand' // 1.5 mil
  | 'closed' // 6.5 millones, un millón y medio: nothing follows

/** A cardinal as read so far. */
export interface Progress {
  readonly last: Last
  /** Groups that are closed: «2 millones» of «2 millones 074 mil 882». */
  readonly total: number
  /** Thousands of the open group: «mil» of «mil 250 millones». */
  readonly thousands: number
  /** What has been said since the last «mil» or scale, as a whole number with `digits.decimals` decimals. */
  readonly rest: number
  /** The run of figures that `rest` is, where it is one. */
  readonly digits: Digits | null
  /** The last scale used; the next one must be smaller. */
  readonly scale: number
}

/** Before the first word of a numeral. */
export const START: Progress = {
  last: 'start',
  total: 0,
  thousands: 0,
  rest: 0,
  digits: null,
  scale: Number.POSITIVE_INFINITY,
}

const BELOW_HUNDRED = ['unit', 'teen', 'ten', 'prefix'] as const
const BELOW_THOUSAND = [...BELOW_HUNDRED, 'hundred', 'cien', 'digits'] as const

/** Which piece may follow which; whatever else comes begins the next numeral. */
const FOLLOWS: Readonly<Record<Last, readonly (WordRole | 'digits')[]>> = {
  start: ['zero', ...BELOW_THOUSAND, 'thousand', 'scale', 'half'],
  zero: [],
  unit: ['cientos', 'collective', 'and', 'thousand', 'scale'],
  teen: ['collective', 'and', 'thousand', 'scale'],
  ten: ['collective', 'and', 'thousand', 'scale'],
  'ten and': ['unit', 'digits', 'half'],
  'count and': ['half'],
  halved: ['thousand', 'scale'],
  prefix: ['unit'],
  hundred: [...BELOW_HUNDRED, 'thousand', 'scale'],
  cien: ['thousand', 'scale'],
  cientos: [...BELOW_HUNDRED, 'thousand', 'scale'],
  digits: ['collective', 'and', 'thousand', 'scale'],
  thousand: [...BELOW_THOUSAND, 'scale'],
  'decimal thousand': ['scale'],
  scale: [...BELOW_THOUSAND, 'thousand', 'and'],
  'scale and': ['half'],
  half: ['collective', 'scale'],
  collective: [],
  and: [],
  closed: [],
}

// «treinta y», «veinti», «medio» are no numbers yet.
const INCOMPLETE: ReadonlySet<Last> = new Set<Last>(['ten and', 'scale and', 'count and', 'prefix', 'half'])

const add = (p: Progress, piece: Piece): Progress => ({ ...p, last: piece.role, rest: p.rest + piece.value })

/** What each piece does to the number, or null where it cannot be meant as a part of it. */
const STEPS: Readonly<Record<Piece['role'], (p: Progress, piece: Piece) => Progress | null>> = {
  zero: add,
  teen: add,
  ten: add,
  prefix: add,
  hundred: add,
  cien: add,
  // «diez y seis» is sixteen, «diez y dos» a list.
  unit: (p, piece) => (p.last === 'ten and' && p.rest % 100 === 10 && piece.value < 6 ? null : add(p, piece)),
  cientos: (p, piece) => (p.rest > 1 && p.rest < 10 ? { ...p, last: 'cientos', rest: p.rest * piece.value } : null),
  and: (p) => ({ ...p, last: p.last === 'ten' ? 'ten and' : p.last === 'scale' ? 'scale and' : 'count and' }),
  digits: (p, piece) => (piece.role === 'digits' && digitsFit(p, piece) ? { ...add(p, piece), digits: piece } : null),
  thousand: (p) => {
    if (p.thousands > 0 || (p.digits && !p.digits.grouped && p.digits.length - p.digits.decimals > 3)) return null
    const thousands = times(p, p.rest || 1, 1e3)
    if (thousands >= Math.min(p.scale, 1e9)) return null
    return { ...p, last: p.digits?.decimals ? 'decimal thousand' : 'thousand', thousands, rest: 0, digits: null }
  },
  scale: (p, piece) => {
    const bare = p.thousands + p.rest === 0
    if (piece.value >= p.scale || (bare && !('alone' in piece && p.last === 'start'))) return null
    const amount = times(p, bare ? 1 : p.thousands + p.rest, piece.value)
    if (amount >= Math.min(p.scale, piece.value * 1e9)) return null
    return { ...START, last: p.digits?.decimals ? 'closed' : 'scale', total: p.total + amount, scale: piece.value }
  },
  half: (p) => {
    if (p.last === 'scale and') return { ...p, last: 'closed', total: p.total + p.scale / 2 }
    if (p.total + p.thousands > 0 || p.digits?.decimals) return null
    const value = p.rest * 10 + 5
    const digits: Digits = { role: 'digits', value, decimals: 1, length: String(value).length, grouped: false }
    return { ...p, last: p.last === 'start' ? 'half' : 'halved', rest: value, digits }
  },
  collective: (p, piece) =>
    p.total + p.thousands > 0 ? null : { ...START, last: 'closed', total: times(p, p.rest, piece.value) },
}

/** Figures continue a number only as its next group: «40 mil 215», «2 millones 074 mil», «3 millones 450,000». */
function digitsFit(p: Progress, digits: Digits): boolean {
  if (p.last === 'start') return true
  if (digits.decimals > 0) return false
  if (p.last === 'ten and') return digits.length === 1 && digits.value > 0
  if (!digits.grouped && digits.length <= 3) return true
  return p.last === 'scale' && digits.length <= 6 && (digits.grouped || digits.length === 6)
}

/** `head × factor` without rounding errors: «1.1 millones» is 11 × 100 000. */
function times(p: Progress, head: number, factor: number): number {
  const shift = 10 ** (p.digits?.decimals ?? 0)
  return factor % shift === 0 ? head * (factor / shift) : (head * factor) / shift
}

/** The cardinal with one more piece, or null where the piece begins another number: «tres», «dos». */
export const step = (p: Progress, piece: Piece): Progress | null =>
  FOLLOWS[p.last].includes(piece.role) ? STEPS[piece.role](p, piece) : null

/** The number read so far, or null where it waits for more («treinta y …»). */
export const numberOf = (p: Progress): number | null =>
  p.last === 'start' || INCOMPLETE.has(p.last)
    ? null
    : p.total + (p.thousands + p.rest) / 10 ** (p.digits?.decimals ?? 0)
