import { fold } from '../../text/fold.ts'
import { once } from '../../text/once.ts'
import { remembered } from '../../text/remembered.ts'
import type { Token } from '../../text/token.ts'

/** What a word does in a cardinal: the program of numeral-program.ts says which may follow which. */
export type WordRole =
  | 'zero' // cero
  | 'unit' // un, siete
  | 'teen' // once … veintinueve, treintaicinco: nothing is added to it
  | 'ten' // treinta (y …)
  | 'prefix' // veinti tres, dieci seis
  | 'hundred' // ciento, doscientas
  | 'cien' // cien: only «mil» and the scales follow
  | 'cientos' // dos cientos
  | 'thousand' // mil
  | 'scale' // millón, billones, mdp
  | 'half' // medio millón, millón y medio, cuatro y medio por ciento
  | 'collective' // dos docenas, un centenar
  | 'and' // treinta y uno

/** A word of a cardinal: what it adds, and what may stand beside it. */
export interface CardinalWord {
  readonly role: WordRole
  readonly value: number
  /** «millón» stands for one million by itself, «millones» only after a number. */
  readonly alone?: true
}

/** An ordinal word; `room` is what may still be added: «vigésimo» (20) leaves room for 1–9. */
interface OrdinalWord {
  readonly value: number
  readonly room: number
}

const UNITS: readonly (readonly [value: number, forms: readonly string[]])[] = [
  [1, ['un', 'uno', 'una']],
  [2, ['dos']],
  [3, ['tres']],
  [4, ['cuatro']],
  [5, ['cinco']],
  [6, ['seis']],
  [7, ['siete']],
  [8, ['ocho']],
  [9, ['nueve']],
]
const TEENS = ['once', 'doce', 'trece', 'catorce', 'quince']
const TENS = ['diez', 'veinte', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa']
const HUNDREDS: readonly (readonly [value: number, roots: readonly string[]])[] = [
  [200, ['dosci']],
  [300, ['tresci']],
  [400, ['cuatroci']],
  [500, ['quini', 'cincoci']],
  [600, ['seisci']],
  [700, ['seteci', 'sieteci']],
  [800, ['ochoci']],
  [900, ['noveci', 'nueveci']],
]
const COLLECTIVES: readonly (readonly [noun: string, value: number])[] = [
  ['decena', 10],
  ['decenas', 10],
  ['docena', 12],
  ['docenas', 12],
  ['veintena', 20],
  ['treintena', 30],
  ['cincuentena', 50],
  ['centena', 100],
  ['centenas', 100],
  ['centenar', 100],
  ['centenares', 100],
  ['millar', 1000],
  ['millares', 1000],
]

function cardinalWords(): Map<string, CardinalWord> {
  const words = new Map<string, CardinalWord>([
    ['cero', { role: 'zero', value: 0 }],
    ['dieci', { role: 'prefix', value: 10 }],
    ['veinti', { role: 'prefix', value: 20 }],
    ['ciento', { role: 'hundred', value: 100 }],
    ['cien', { role: 'cien', value: 100 }],
    ['cientos', { role: 'cientos', value: 100 }],
    ['cientas', { role: 'cientos', value: 100 }],
    ['mil', { role: 'thousand', value: 1e3 }],
    ['millon', { role: 'scale', value: 1e6, alone: true }],
    ['millones', { role: 'scale', value: 1e6 }],
    ['billon', { role: 'scale', value: 1e12, alone: true }],
    ['billones', { role: 'scale', value: 1e12 }],
    ['trillon', { role: 'scale', value: 1e18, alone: true }],
    ['trillones', { role: 'scale', value: 1e18 }],
    ['mdp', { role: 'scale', value: 1e6 }],
    ['mdd', { role: 'scale', value: 1e6 }],
    ['medio', { role: 'half', value: 0.5 }],
    ...COLLECTIVES.map(([noun, value]): [string, CardinalWord] => [noun, { role: 'collective', value }]),
    ['y', { role: 'and', value: 0 }],
    ['i', { role: 'and', value: 0 }],
    // The accent as scanners read it.
    ['millen', { role: 'scale', value: 1e6, alone: true }],
    ['billen', { role: 'scale', value: 1e12, alone: true }],
    ['veintides', { role: 'teen', value: 22 }],
    // Too short for the spelling by sound below.
    ['dies', { role: 'ten', value: 10 }],
    ['onse', { role: 'teen', value: 11 }],
    ['dose', { role: 'teen', value: 12 }],
    ['dieseis', { role: 'teen', value: 16 }],
  ])
  TEENS.forEach((word, i) => void words.set(word, { role: 'teen', value: 11 + i }))
  TENS.forEach((word, i) => void words.set(word, { role: 'ten', value: 10 * (i + 1) }))
  for (const [value, forms] of UNITS) {
    for (const form of forms) {
      words.set(form, { role: 'unit', value })
      if (value > 5) words.set(`dieci${form}`, { role: 'teen', value: 10 + value })
      words.set(`veinti${form}`, { role: 'teen', value: 20 + value })
      for (const [i, ten] of TENS.entries()) {
        if (i > 1) for (const and of 'iy') words.set(ten + and + form, { role: 'teen', value: 10 * (i + 1) + value })
      }
    }
  }
  for (const [value, roots] of HUNDREDS) {
    for (const root of roots) {
      words.set(`${root}entos`, { role: 'hundred', value })
      words.set(`${root}entas`, { role: 'hundred', value })
    }
  }
  return words
}

const ORDINAL_UNITS: readonly (readonly [value: number, stems: readonly string[]])[] = [
  [1, ['primer']],
  [2, ['segund']],
  [3, ['tercer']],
  [4, ['cuart']],
  [5, ['quint']],
  [6, ['sext']],
  [7, ['septim', 'setim']],
  [8, ['octav']],
  [9, ['noven']],
]
// Stem, value, room. The eleventh and twelfth are complete; tens and above wait for their units.
const ORDINAL_STEMS: readonly (readonly [stem: string, value: number, room: number])[] = [
  ['undecim', 11, 1],
  ['duodecim', 12, 1],
  ['decimonon', 19, 1],
  ['decim', 10, 10],
  ['vigesim', 20, 10],
  ['trigesim', 30, 10],
  ['cuadragesim', 40, 10],
  ['quincuagesim', 50, 10],
  ['sexagesim', 60, 10],
  ['septuagesim', 70, 10],
  ['octogesim', 80, 10],
  ['nonagesim', 90, 10],
  ['centesim', 100, 100],
  ['ducentesim', 200, 100],
  ['tricentesim', 300, 100],
  ['cuadringentesim', 400, 100],
  ['quingentesim', 500, 100],
  ['sexcentesim', 600, 100],
  ['septingentesim', 700, 100],
  ['octingentesim', 800, 100],
  ['octingesim', 800, 100],
  ['noningentesim', 900, 100],
  ['milesim', 1e3, 1e3],
  ['millonesim', 1e6, 1e6],
  ['billonesim', 1e12, 1e12],
]
const ENDINGS = ['o', 'a', 'os', 'as']

function ordinalWords(): Map<string, OrdinalWord> {
  const words = new Map<string, OrdinalWord>()
  const add = (stem: string, value: number, room: number) => {
    for (const ending of ENDINGS) words.set(stem + ending, { value, room })
    if (/(?:primer|tercer)$/.test(stem)) words.set(stem, { value, room })
  }
  for (const [stem, value, room] of ORDINAL_STEMS) add(stem, value, room)
  for (const [unit, stems] of ORDINAL_UNITS) {
    for (const stem of stems) {
      add(stem, unit, 1)
      // decimoséptima, decimooctavo and decimoctavo, vigesimoprimer
      for (const [ten, value, room] of ORDINAL_STEMS) {
        if (room !== 10) continue
        for (const joint of stem.startsWith('o') ? ['o', ''] : ['o', 'a']) add(ten + joint + stem, value + unit, 1)
      }
    }
  }
  // onceava, catorceavo, treintavo: fractions by the book, ordinals in the press.
  for (const [word, { role, value }] of CARDINALS) {
    if ((role === 'teen' || role === 'ten') && value > 10) {
      add(`${word}av`, value, 1)
      if (/[ae]$/.test(word)) add(`${word.slice(0, -1)}av`, value, 1)
    }
  }
  return words
}

const CARDINALS = cardinalWords()
const ORDINALS = once(ordinalWords)

/** Written against digits, they make an ordinal: «8ª», «7mo», «3ra», «1er», «24°». */
export const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(
  'ª º ° a o er ero era ro ra do da to ta mo ma vo va no na avo ava'.split(' '),
)

/** Words before which «un» and «una» are articles: «una vez», «un porcentaje del 25%». */
export const NOT_COUNTED: ReadonlySet<string> = new Set(['vez', 'porcentaje'])

// Real words that only sound like a numeral.
const HOMOPHONES = new Set(['siento', 'sientos', 'villon', 'villones'])
const SHORTEST_BY_SOUND = 5

/** How a folded word sounds in Mexico: z, s and soft c alike, b and v alike, h silent. */
const sound = (folded: string): string =>
  folded
    .replace(/\p{M}/gu, '')
    .replace(/z|c(?=[ei])/g, 's')
    .replaceAll('v', 'b')
    .replaceAll('h', '')
    .replaceAll('ss', 's')

const bySound = <T>(words: ReadonlyMap<string, T>): Map<string, T> =>
  new Map([...words].filter(([word]) => word.length >= SHORTEST_BY_SOUND).map(([word, entry]) => [sound(word), entry]))

const CARDINALS_BY_SOUND = once(() => bySound(CARDINALS))
const ORDINALS_BY_SOUND = once(() => bySound(ORDINALS()))

// Thousands of forms, which hardly a word of a question sounds like the end of.
const ORDINAL_ROOTS = [...ORDINAL_UNITS.flatMap(([, roots]) => roots), ...ORDINAL_STEMS.map(([root]) => root), 'av']
const ORDINAL_SOUND = new RegExp(`(?:${ORDINAL_ROOTS.map(sound).join('|')})(?:[oa]s?)?$`)

/** A word as a part of a numeral, misspelt or not («diesiseis», «beinte», «nobena»), or null. */
interface NumeralWord {
  readonly cardinal: CardinalWord | null
  readonly ordinal: OrdinalWord | null
}

/** What a folded word means in a numeral: «doscientas» 200, «septima» 7th; null for any other word. */
const numeralWord = remembered((folded: string): NumeralWord | null => {
  const heard = sound(folded)
  const mayBeOrdinal = ORDINAL_SOUND.test(heard)
  const exact = {
    cardinal: CARDINALS.get(folded) ?? null,
    ordinal: (mayBeOrdinal && ORDINALS().get(folded)) || null,
  }
  if (exact.cardinal || exact.ordinal) return exact
  if (folded.length < SHORTEST_BY_SOUND || HOMOPHONES.has(folded)) return null
  const cardinal = CARDINALS_BY_SOUND().get(heard) ?? null
  const ordinal = (mayBeOrdinal && ORDINALS_BY_SOUND().get(heard)) || null
  return cardinal || ordinal ? { cardinal, ordinal } : null
})

/** The power of ten that a word multiplies by: «mil» 1000, «millones» 1 000 000; 1 for any other word. */
export function scaleOf(word: string): number {
  const cardinal = numeralWord(fold(word))?.cardinal
  return cardinal?.role === 'thousand' || cardinal?.role === 'scale' ? cardinal.value : 1
}

/** The part that the token at `at` may play in a numeral, or null. */
export const wordAt = (tokens: readonly Token[], at: number): NumeralWord | null => {
  const token = tokens[at]
  return token?.kind === 'word' ? numeralWord(token.fold) : null
}
