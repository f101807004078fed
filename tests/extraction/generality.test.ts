import { describe, expect, test } from 'vitest'
import { measureKey } from '#core/entity/measure/measure.ts'
import { formatDigits, formatPress, spellOut } from '#core/entity/number/number-format.ts'
import type { Fact } from '#core/facts/fact.ts'
import { compileLexicon, defaultLexicon, lexiconData } from '#core/lexicon.ts'
import { fold } from '#core/text/fold.ts'
import { sourceSpan } from '#core/text/reading.ts'
import { stem } from '#core/text/stem.ts'
import { tokenize } from '#core/text/token.ts'
import { type Read, readText, seeds } from './seeds.ts'

// In each seed one class of words is replaced by others of its class: extraction may change in that slot only.

const days = ({ period }: Fact): string => `${period?.start ?? '?'}..${period?.end ?? '?'}`
const rest = ({ stance, accrual, figure, quantity, zone }: Fact): string =>
  [stance, accrual, figure, quantity.unit, quantity.precision, zone].join(' ')
const value = ({ quantity }: Fact): number => quantity.value
const measure = (fact: Fact): string => measureKey(fact.measure)
const place = ({ place: { node } }: Fact): string => node.id

type Slot = (fact: Fact) => string | number

const SLOTS = { value, measure, place, days, rest } as const satisfies Record<string, Slot>

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

/** Numbers in words make lines of another length, by which a wrapped text is joined. */
const isWrapped = ({ text }: Read): boolean => text.split('\n').every((line) => line.length < 130)

function restyled(seed: Read, style: (n: number) => string): string {
  return replaced(
    seed.text,
    seed.facts.flatMap(({ quantity }) => {
      const span = sourceSpan(seed.bulletin.reading, quantity.numeral)
      const printed = seed.text.slice(span.start, span.end)
      // «un hígado» and «2.5 millones de» are written in one way only.
      const open = quantity.value >= 10 && Number.isInteger(quantity.value) && !/mill[oó]n(?:es)?$/.test(printed)
      return open ? [{ ...span, by: style(quantity.value) }] : []
    }),
  )
}

describe.each(seeds.map((seed) => [seed.name.slice(0, 3), seed] as const))('bulletin %s', (_, seed) => {
  test.each(Object.entries(STYLES))('numbers in %s', (name, style) => {
    if (name === 'words' && isWrapped(seed)) return
    const text = restyled(seed, style)
    expect(text).not.toBe(seed.text)
    expect(without('rest', readText(seed.name, text).facts)).toEqual(without('rest', seed.facts))
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

  test('other states', () => {
    const text = elsewhere(seed.text)
    const read = readText(seed.name, text)
    expect(without('place', read.facts)).toEqual(without('place', seed.facts))
    const named = (fact: Fact): boolean => fact.place.node.level === 'state'
    expect(read.facts.filter(named).map((fact) => fact.place.node.name)).toEqual(
      seed.facts.filter(named).map((fact) => elsewhere(fact.place.node.name)),
    )
  })
})

const SYLLABLES = 'bal cor dim fur gol lun mir nip pol rin sum tor vel zar'.split(' ')

/** They begin the names of programmes, which another reader knows. */
const EVENTS = /^jornadas?$/

/** The nouns of the figures that the lexicon knows, each by an invented one with its number and capital. */
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
    facts.flatMap(({ citation }) => {
      const tokens = tokenize(citation.quote)
      return phrases.matchAll(tokens).flatMap(({ entry, from, to }) =>
        entry.head || entry.modifier
          ? tokens
              .slice(from, to)
              .filter((token) => token.kind === 'word' && token.text.length > 3 && !EVENTS.test(token.fold))
              .map((token) => ({
                start: citation.start + token.start,
                end: citation.start + token.end,
                by: nameOf(token.text),
              }))
          : [],
      )
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

const STATES: Readonly<Record<string, string>> = {
  Oaxaca: 'Tlaxcala',
  Sinaloa: 'Nayarit',
  Tamaulipas: 'Zacatecas',
  Aguascalientes: 'Colima',
  'Nuevo León': 'San Luis Potosí',
}

const elsewhere = (text: string): string =>
  text.replace(new RegExp(`(?<!, )\\b(?:${Object.keys(STATES).join('|')})\\b`, 'g'), (name) => STATES[name] ?? name)

test('paragraphs that open their own scope may stand in any order', () => {
  const paragraph = (unit: string, n: number): string =>
    `En el Hospital General de Zona ${n} de ${unit} se realizaron ${n + 300} cirugías y ${n + 40} partos.`
  const units = ['Toluca', 'Saltillo', 'Tepic', 'Colima']
  const opening =
    'Ciudad de México, 3 de mayo de 2022.\n\nAvances en los hospitales\n\nDel 25 de abril al 1 de mayo se trabajó.'
  const text = (order: readonly number[]): string =>
    [opening, ...order.map((i) => paragraph(units[i] as string, i + 20))].join('\n\n')
  const sorted = (order: readonly number[]): string[] => without('rest', readText('x.txt', text(order)).facts).sort()
  expect(sorted([0, 1, 2, 3])).toHaveLength(8)
  expect(sorted([3, 1, 0, 2])).toEqual(sorted([0, 1, 2, 3]))
  expect(sorted([2, 3, 1, 0])).toEqual(sorted([0, 1, 2, 3]))
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
