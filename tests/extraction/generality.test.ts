import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureKey } from '#core/entity/measure/measure.ts'
import { formatDigits, formatPress, spellOut } from '#core/entity/number/number-format.ts'
import type { Fact, Passage } from '#core/facts/fact.ts'
import { compileLexicon, defaultLexicon, lexiconData } from '#core/lexicon.ts'
import { fold } from '#core/text/fold.ts'
import { sourceSpan } from '#core/text/reading.ts'
import { stem } from '#core/text/stem.ts'
import { tokenize } from '#core/text/token.ts'
import { elsewhere, nameElsewhere } from './elsewhere.ts'
import { reordered, scopesOf } from './scopes.ts'
import { type Read, readText, seeds } from './seeds.ts'

// In each seed one class of words is replaced by others of its class: extraction may change in that slot only.

const days = ({ period }: Fact): string => `${period?.start ?? '?'}..${period?.end ?? '?'}`
const rest = ({ stance, accrual, figure, quantity, zone }: Fact): string =>
  [stance, accrual, figure, quantity.unit, quantity.precision, zone].join(' ')
const value = ({ quantity }: Fact): number => quantity.value
const measure = (fact: Fact): string => measureKey(fact.measure)
const place = ({ place: { node } }: Fact): string => node.id
const programme = (fact: Fact): string => `${fact.programme?.series} ${fact.programme?.edition}`

type Slot = (fact: Fact) => string | number

const SLOTS = { value, measure, place, days, programme, rest } as const satisfies Record<string, Slot>

/** All slots of the facts but one, in order. */
const without = (slot: keyof typeof SLOTS, facts: readonly Fact[]): string[] =>
  facts.map((fact) =>
    Object.entries(SLOTS)
      .filter(([name]) => name !== slot)
      .map(([, of]) => of(fact))
      .join(' | '),
  )

interface Replacement {
  readonly start: number
  readonly end: number
  readonly by: string
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = text
  let last = text.length
  for (const { start, end, by } of [...replacements].sort((a, b) => b.start - a.start)) {
    if (end > last) continue
    result = result.slice(0, start) + by + result.slice(end)
    last = start
  }
  return result
}

const STYLES: Readonly<Record<string, (n: number) => string>> = {
  figures: formatDigits,
  press: formatPress,
  words: (n) => spellOut(n, 'feminine'),
}

/** Another number as large, that is read in one way only: no year, no round thousand, no «un». */
function another(n: number): number {
  if (n === 1) return 1
  if (n < 10) return (n % 8) + 2
  const digits = [...String(n)].map((digit, i) =>
    /\d/.test(digit) ? ((Number(digit) + (i === 0 ? 1 : 3)) % 9) + 1 : '.',
  )
  const other = Number(digits.join(''))
  return other >= 1900 && other < 2100 ? other + 400 : other
}

/** «6.5 millones» and «71.2 por ciento» keep their unit and their figures. */
const WITH_UNIT = /^(\d+(?:\.\d+)?)(\s+(?:mill[oó]n(?:es)?|por\s+ciento))$/

function renumbered(
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
    return { ...span, by: other === 1 ? printed : style(other), to: other }
  })
  return { text: rewrapped(replaced(seed.text, numerals), seed.text), to: numerals.map(({ to }) => to) }
}

/** A text in lines as long as those of another: a number in words makes its line longer, by which lines are joined. */
function rewrapped(text: string, like: string): string {
  const width = Math.max(...like.split('\n').map((line) => line.length))
  if (width >= 130) return text
  const rest = /(?<=\S) ?\n(?=[\p{L}\d(“"])/gu
  return text
    .split(/(\n\s*\n)/)
    .map((part) => (part.trim() === '' ? part : part.replace(rest, ' ').replace(wrapAt(width), '$1\n')))
    .join('')
}

const wrapAt = (width: number): RegExp => new RegExp(`(?=.{${width + 1}})(.{1,${width}})\\s`, 'gu')

describe.each(seeds.map((seed) => [seed.name.slice(0, 3), seed] as const))('bulletin %s', (_, seed) => {
  test.each(Object.entries(STYLES))('other numbers in %s', (_, style) => {
    const { text, to } = renumbered(seed, style)
    const read = readText(seed.name, text)
    expect(without('value', read.facts)).toEqual(without('value', seed.facts))
    expect(read.facts.map(value)).toEqual(to)
  })

  test('invented nouns', () => {
    const text = withInventedNouns(seed)
    expect(text).not.toBe(seed.text)
    expect(without('measure', readText(seed.name, text).facts)).toEqual(without('measure', seed.facts))
  })

  test('dates 52 weeks later', () => {
    const text = shifted(seed.text)
    expect(text).not.toBe(seed.text)
    const read = readText(seed.name, text)
    expect(without('days', read.facts)).toEqual(without('days', seed.facts))
    expect(read.facts.map(days)).toEqual(seed.facts.map((fact) => days(fact).replace(/\d{4}-\d\d-\d\d/g, later)))
  })

  test('other places', () => {
    const text = elsewhere(seed.text)
    const read = readText(seed.name, text)
    expect(without('place', read.facts)).toEqual(without('place', seed.facts))
    const names = ({ place: { node, also } }: Fact): string[] => [node, ...also].map(({ name }) => name)
    expect(read.facts.map(names)).toEqual(seed.facts.map((fact) => names(fact).map(nameElsewhere)))
    const told = ({ places }: Passage): string[] => places.map(({ node }) => node.name)
    expect(read.passages.map(told)).toEqual(seed.passages.map((passage) => told(passage).map(nameElsewhere)))
  })
})

const SYLLABLES = 'bal cor dim fur gol lun mir nip pol rin sum tor vel zar'.split(' ')

/** They begin the names of programmes, which another reader knows. */
const EVENTS = /^jornadas?$/

/** The nouns of the figures, known to the lexicon or not, each by an invented one with its number and capital. */
function withInventedNouns({ text, facts }: Read): string {
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
        .filter((token) => token.kind === 'word' && token.text.length > 3 && !EVENTS.test(token.fold))
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
function later(day: string): string {
  const year = Number(day.slice(0, 4))
  // «en este 2021» begins and ends with its year.
  if (day.endsWith('-01-01') || day.endsWith('-12-31')) return `${year + 1}${day.slice(4)}`
  return new Date(Date.parse(`${day}T00:00:00Z`) + WEEKS * 864e5).toISOString().slice(0, 10)
}

/** Every printed day 52 weeks later, every printed year the next. */
function shifted(text: string): string {
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

test('paragraphs that open their own scope may stand in any order', () => {
  const runs = seeds.flatMap((seed) => scopesOf(seed).map((scopes) => ({ seed, scopes })))
  expect(runs.flatMap(({ scopes }) => scopes).length).toBeGreaterThan(8)
  // Which event the figures are of is said by the paragraph before, as often as not.
  const said = ({ facts }: Pick<Read, 'facts'>): string[] => without('programme', facts).sort()
  const order = fc.nat(runs.length - 1).chain((run) => {
    const all = [...(runs[run]?.scopes.keys() ?? [])]
    return fc.record({ run: fc.constant(run), order: fc.shuffledSubarray(all, { minLength: all.length }) })
  })
  fc.assert(
    fc.property(order, ({ run, order }) => {
      const { seed, scopes } = runs[run] as (typeof runs)[number]
      expect(said(readText(seed.name, reordered(seed.text, scopes, order)))).toEqual(said(seed))
    }),
    { numRuns: 40 },
  )
})

test('no measure is needed in the lexicon', () => {
  const bare = compileLexicon({ ...lexiconData, measures: { heads: [], facets: {}, neutral: [] } })
  const found = { facts: 0, value: 0, head: 0, place: 0, days: 0 }
  for (const seed of seeds) {
    const read = readText(seed.name, seed.text, bare)
    for (const fact of seed.facts) {
      found.facts++
      const other = read.facts.find((f) => f.citation.start === fact.citation.start && value(f) === value(fact))
      if (!other) continue
      found.value++
      if (headStems(fact).has(other.measure.head.key)) found.head++
      if (place(other) === place(fact)) found.place++
      if (days(other) === days(fact)) found.days++
    }
  }
  expect(found.facts).toBeGreaterThan(100)
  for (const part of [found.value, found.head, found.place, found.days])
    expect(part / found.facts).toBeGreaterThanOrEqual(0.9)
})

/** The stems that the head of a measure may be printed with. */
const headStems = ({ measure: { head } }: Fact): Set<string> =>
  new Set([
    head.key,
    ...(defaultLexicon.measures.heads.get(head.key)?.forms ?? []).map((form) => stem(fold(form.split(' ')[0] ?? ''))),
  ])
