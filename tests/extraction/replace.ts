import { formatDigits, formatPress, spellOut } from '#core/entity/number/number-format.ts'
import { defaultLexicon } from '#core/lexicon.ts'
import { fold } from '#core/text/fold.ts'
import { sourceSpan } from '#core/text/reading.ts'
import { stem } from '#core/text/stem.ts'
import { tokenize } from '#core/text/token.ts'
import type { Read } from './seeds.ts'

// A text with one class of its words replaced by others of the class: numbers, nouns or days.

interface Replacement {
  readonly start: number
  readonly end: number
  readonly by: string
}

export function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = text
  let last = text.length
  for (const { start, end, by } of [...replacements].sort((a, b) => b.start - a.start)) {
    if (end > last) continue
    result = result.slice(0, start) + by + result.slice(end)
    last = start
  }
  return result
}

export const STYLES: Readonly<Record<string, (n: number) => string>> = {
  figures: formatDigits,
  press: formatPress,
  words: (n) => spellOut(n, 'feminine'),
}

/** Another number as large, that is read in one way only: no year, no round thousand, no «un». */
function another(n: number): number {
  if (n <= 1) return n
  if (n < 10) return (n % 8) + 2
  // No country has 44 states, no month 38 days.
  if (n <= 31 && Number.isInteger(n)) return (n % 22) + 10
  const digits = [...String(n)].map((digit, i) =>
    /\d/.test(digit) ? ((Number(digit) + (i === 0 ? 1 : 3)) % 9) + 1 : '.',
  )
  const other = Number(digits.join(''))
  return other >= 1900 && other < 2100 ? other + 400 : other
}

/** «6.5 millones», «86 mil millones» and «71.2 por ciento» keep their unit and their figures. */
const WITH_UNIT = /^(\d+(?:\.\d+)?)(\s*(?:(?:mil\s+)?mill[oó]n(?:es)?|por\s+ciento|%))$/

export function renumbered(
  seed: Read,
  style: (n: number) => string,
): { readonly text: string; readonly to: readonly number[] } {
  const numerals = seed.facts.map(({ quantity }) => {
    const span = sourceSpan(seed.bulletin.reading, quantity.numeral)
    const printed = seed.text.slice(span.start, span.end)
    const [, digits, unit] = WITH_UNIT.exec(printed) ?? []
    if (digits !== undefined) {
      const other = another(Number(digits))
      return { ...span, by: `${other}${unit}`, to: (quantity.value / Number(digits)) * other }
    }
    const other = another(quantity.value)
    return { ...span, by: other <= 1 ? printed : Number.isInteger(other) ? style(other) : String(other), to: other }
  })
  return { text: replaced(seed.text, numerals), to: numerals.map(({ to }) => to) }
}

/** A text in lines as long as those of another: a number in words makes its line longer, by which lines are joined. */
export function rewrapped(text: string, like: string): string {
  const width = Math.max(...like.split('\n').map((line) => line.length))
  if (width >= 130) return text
  const rest = /(?<=\S) ?\n(?=[\p{L}\d(“"])/gu
  return text
    .split(/(\n\s*\n)/)
    .map((part) => (part.trim() === '' ? part : part.replace(rest, ' ').replace(wrapAt(width), '$1\n')))
    .join('')
}

const wrapAt = (width: number): RegExp => new RegExp(`(?=.{${width + 1}})(.{1,${width}})\\s`, 'gu')

const SYLLABLES = 'bal cor dim fur gol lun mir nip pol rin sum tor vel zar'.split(' ')

/** They begin the names of programmes, amounts and places, which other readers know. */
const OTHERS = /^(?:jornadas?|pesos?|estados?|centros?)$/

/** The nouns of the figures, known to the lexicon or not, each by an invented one with its number and capital. */
export function withInventedNouns({ text, facts }: Read): string {
  const invented = new Map<string, string>()
  const nameOf = (word: string): string => {
    const key = stem(fold(word))
    const n = invented.size
    if (!invented.has(key)) {
      invented.set(key, `${SYLLABLES[n % SYLLABLES.length]}${SYLLABLES[Math.floor(n / SYLLABLES.length)]}ub`)
    }
    const name = `${invented.get(key)}${word.endsWith('s') ? 'os' : 'o'}`
    return /^\p{Lu}/u.test(word) ? name.charAt(0).toUpperCase() + name.slice(1) : name
  }
  const { phrases } = defaultLexicon.measures
  return replaced(
    text,
    facts.flatMap(({ citation, measure: { head, modifiers } }) => {
      const tokens = tokenize(citation.quote)
      const known = phrases
        .matchAll(tokens)
        .flatMap(({ entry, from, to }) => (entry.head || entry.modifier ? tokens.slice(from, to) : []))
      const open = new Set([head, ...modifiers].map(({ key }) => key))
      const named = tokens.filter((token) => known.includes(token) || open.has(stem(token.fold)))
      return named
        .filter((token) => token.kind === 'word' && token.text.length > 3 && !OTHERS.test(token.fold))
        .map((token) => ({
          start: citation.start + token.start,
          end: citation.start + token.end,
          by: nameOf(token.text),
        }))
    }),
  )
}

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
const DATE = new RegExp(`(?:(\\d{1,2})\\s+al\\s+)?\\b(\\d{1,2})\\s+(?:de\\s+)?(${MONTHS.join('|')})`, 'g')
const WEEKS = 364

/** A day 52 weeks later is the same day of the week. */
export function later(day: string): string {
  const year = Number(day.slice(0, 4))
  // «en este 2021» begins and ends with its year.
  if (day.endsWith('-01-01') || day.endsWith('-12-31')) return `${year + 1}${day.slice(4)}`
  return new Date(Date.parse(`${day}T00:00:00Z`) + WEEKS * 864e5).toISOString().slice(0, 10)
}

/** Every printed day 52 weeks later, every printed year the next. */
export function shifted(text: string): string {
  const move = (day: number, month: number): { day: number; month: number } => {
    const date = later(`2021-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    return { day: Number(date.slice(8)), month: Number(date.slice(5, 7)) - 1 }
  }
  return text
    .replace(/\d{4}-\d\d-\d\d(?=T)/g, later)
    .replace(DATE, (_, first: string | undefined, last: string, name: string) => {
      const month = MONTHS.indexOf(name)
      const to = move(Number(last), month)
      const from = first === undefined ? null : move(Number(first), month)
      if (from && from.month !== to.month) throw new Error(`a range that a week tears apart: ${_}`)
      return `${from ? `${from.day} al ` : ''}${to.day} de ${MONTHS[to.month]}`
    })
    .replace(/(?<=\b(?:de|este)\s+)2021\b/g, '2022')
}
