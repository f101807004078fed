import { MONTHS } from '../closed-classes.ts'
import { fold } from '../fold.ts'
import type { Edit } from './draft.ts'

/** A number whose thousands single spaces part, and the text around it on its own line, folded. */
interface Spaced {
  readonly start: number
  readonly text: string
  readonly before: string
  readonly after: string
}

/** A reason why figures that a space parts are no one number, although the text parts thousands so. */
export interface ApartRule {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly holds: (spaced: Spaced) => boolean
}

const WORD_BEFORE = /(?<![\p{L}\d])([\p{L}\d]+)\.? ?[(:]? $/u
const lastWord = (before: string): string => WORD_BEFORE.exec(before)?.[1] ?? ''

/** Words that name what their number numbers, and no more: the number behind it begins anew. */
const NAMED = new Set([
  ...`no num numero nums tel tels telefono telefonos lada linea ext exts extension extensiones articulo art fraccion
  comunicado boletin pagina pag cuadro grafica folio zona clinica umf hgz hgr umae cp codigo el dia semana año`.split(
    /\s+/,
  ),
  ...MONTHS,
  'setiembre',
])

/** Why two groups of figures are two numbers. */
export const APART_RULES: readonly ApartRule[] = [
  {
    name: 'behind a word that numbers',
    example: 'llamar al teléfono 800 033',
    counterExample: 'se levantaron 41 236 actas',
    holds: ({ before }) => NAMED.has(lastWord(before)),
  },
  {
    name: 'behind a number or sign that goes on',
    example: 'la COVID-19 200 veces; 55 1 200',
    counterExample: 'a 1 200 personas',
    holds: ({ before }) => /[\d\p{L}][-/.]$|\d[ .,]?$/u.test(before),
  },
  {
    name: 'before more figures',
    example: '800 033 50 50',
    counterExample: '800 033, en 2022',
    holds: ({ after }) => /^(?:[/:-]?|\s)\d/.test(after),
  },
  {
    name: 'upper end of a range',
    example: 'mujeres de 15 a 49 200 consultas',
    counterExample: 'pasó de 980 a 1 200 consultas',
    holds: ({ before, text }) => {
      const lower = /(?:^|[^\p{L}])(?:del?|entre)(?: los| las)? (\d{1,3}) (?:a|y|al)(?: los| las)? $/u.exec(before)?.[1]
      return lower !== undefined && Number(lower) < Number(text.split(' ')[0])
    },
  },
]

const SPACED = /(?<!\d)(?<!\d[.,])[1-9]\d{0,2}(?: \d{3})+(?![\d])(?:\.\d+)?/g
/** Thousands parted otherwise: «1,234», «3 mil 415», «12345». */
const OTHERWISE = /\d,\d{3}(?!\d)|(?<!\p{L})mil \d{2,3}(?!\d)|\d mil(?!\p{L})/gu
/** What a sentence says on after a number, and a table does not. */
const GOES_ON = /^(?: ?%| \p{L}|[,;.)](?: |$))/u

/** How far back a rule looks. */
const REACH = 40

function spacedIn(text: string): Spaced[] {
  return Array.from(text.matchAll(SPACED), (match) => {
    const start = match.index
    const end = start + match[0].length
    const line = fold(text.slice(Math.max(0, start - REACH, text.lastIndexOf('\n', start - 1) + 1), start))
    return { start, text: match[0], before: line, after: text.slice(end, end + 3) }
  }).filter((spaced) => !APART_RULES.some((rule) => rule.holds(spaced)))
}

/**
 * The text's own style is what proves that «96 514» is one number: sentences that print numbers of three groups, or
 * several of two, more often than any other way to part thousands.
 */
function isStyle(text: string, found: readonly Spaced[]): boolean {
  const told = found.filter(({ after }) => GOES_ON.test(after))
  const proof = told.some((spaced) => spaced.text.split(' ').length > 2) || told.length >= SEVERAL
  return proof && found.length > Array.from(text.matchAll(OTHERWISE)).length
}

const SEVERAL = 3

/** Thousands that a text parts by single spaces, «1 682 873», read as «1,682,873»; two spaces part columns. */
export function thousandsEdits(text: string): Edit[] {
  const found = spacedIn(text)
  if (!isStyle(text, found)) return []
  return found.flatMap(({ start, text: number }) =>
    Array.from(number.matchAll(/ /g), ({ index }) => ({ start: start + index, end: start + index + 1, after: ',' })),
  )
}

const POINTED = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d]|[.,]\d| ?%| por ciento)/g
/** Points and commas in their Mexican use: «71.2», «1,234». */
const MEXICAN = /(?<![\d.,])\d+\.\d{1,2}(?![\d.])|(?<![\d.,])\d{1,3},\d{3}(?!\d)/
/** A comma before decimals: «8,5 %». */
const DECIMAL_COMMA = /(?<![\d.,])\d+,\d{1,2}(?= ?%| por ciento| puntos| millones)/

/**
 * Thousands that a text parts by points, «1.682», read as «1,682». That it does so must be proved: by a number of three
 * groups, by decimals behind a comma or by several such numbers, and by no point or comma in its Mexican use.
 */
export function pointedEdits(text: string): Edit[] {
  if (MEXICAN.test(text)) return []
  const found = Array.from(text.matchAll(POINTED))
  const proof = found.some(([number]) => number.split('.').length > 2) || DECIMAL_COMMA.test(text)
  if (!proof && found.length < SEVERAL) return []
  return found.flatMap(({ 0: number, index: start }) =>
    Array.from(number.matchAll(/\./g), ({ index }) => ({ start: start + index, end: start + index + 1, after: ',' })),
  )
}
