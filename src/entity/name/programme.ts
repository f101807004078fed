import { once } from '../../text/once.ts'
import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { asWritten, type Token } from '../../text/token.ts'
import { cardinalAt, digitsAt, ordinalAt, wordAt } from '../period/calendar-words.ts'
import {
  ARTICLES,
  CAPITAL_ONLY,
  type Casing,
  casingOf,
  EVENTS,
  editionBehind,
  eventNounAt,
  isCapital,
  keyOf,
  LINKS,
  NAMED,
  type Name,
  NOT_NAMES,
  NUMBERED_ONLY,
  nameAt,
  PLANS,
  romanAt,
  SCOPES,
  SERIES,
  THEMES,
} from './programme-name.ts'

/** A named series of events and, where one is meant, its edition: «10ª Jornada Nacional de Continuidad…». */
export interface Programme {
  /** Key of the series: stems of its name in order; «jorn nacional» alone is less than «jorn nacional continu». */
  readonly series: string
  readonly edition: number | null
  /** As written. */
  readonly text: string
}

/** A programme named in a text; offsets into the text, tokens `from`..`to` (exclusive). */
export interface ProgrammeMention extends Span {
  readonly programme: Programme
  readonly from: number
  readonly to: number
  /** Whether the series is meant, not one event of it: «las Jornadas Nacionales». */
  readonly plural: boolean
  /** How many events are named together: 10 of «las 10 Jornadas Nacionales», which is no edition. */
  readonly count: number | null
}

interface Found {
  readonly series: string
  readonly edition: number | null
  readonly count: number | null
  readonly plural: boolean
  readonly to: number
}

// An ordinal, figure or count before a noun of events: «8ª Jornada Nacional», «las 10 Jornadas», «la 7 jornada», «XXV Congreso».
function numbered(tokens: readonly Token[], at: number, casing: Casing): Found | null {
  const ordinal = ordinalAt(tokens, at) ?? romanAt(tokens, at)
  const figure = ordinal ? null : digitsAt(tokens, at, 3)
  const counted = ordinal ? null : figure !== null ? { value: figure, to: at + 1 } : cardinalAt(tokens, at)
  const number = ordinal ?? counted
  if (!number || number.value === 0) return null
  const to = SCOPES.has(wordAt(tokens, number.to)) || wordAt(tokens, number.to) === 'gran' ? number.to + 1 : number.to
  const word = wordAt(tokens, to)
  const noun = EVENTS.get(word)
  if (!noun) return null
  const plural = word !== noun
  const name = nameAt(tokens, to + 1, noun, casing)
  if (NOT_NAMES.has(wordAt(tokens, to + 1))) return null
  // «segunda semana de mayo» is a period and «segundo operativo» no series, unless written as a name.
  if (CAPITAL_ONLY.has(noun) && !(casing === 'told' && isCapital(tokens[to])) && !name.words.some((w) => SCOPES.has(w)))
    return null
  const before = number.to === to ? [] : [wordAt(tokens, number.to)]
  if (!ordinal && !plural) {
    // «la 7 Jornada»: an edition without its mark.
    if (figure === null || !/^(?:la|el|de|del)$/.test(wordAt(tokens, at - 1))) return null
    return { series: keyOf([noun, ...before, ...name.words]), edition: figure, count: null, plural: false, to: name.to }
  }
  const series =
    noun === 'edicion'
      ? (editionOf(tokens, to + 1, casing) ?? { words: [noun, ...name.words], to: name.to })
      : { words: [noun, ...before, ...name.words], to: name.to }
  return {
    series: keyOf(series.words),
    edition: ordinal ? ordinal.value : null,
    count: ordinal ? null : number.value,
    plural,
    to: series.to,
  }
}

// «la 5ª edición de la Feria de la Salud» is the fifth Feria.
function editionOf(tokens: readonly Token[], at: number, casing: Casing): Name | null {
  let i = at
  if (LINKS.has(wordAt(tokens, i))) i++
  if (ARTICLES.has(wordAt(tokens, i))) i++
  const noun = EVENTS.get(wordAt(tokens, i))
  if (!noun) return null
  const inner = nameAt(tokens, i + 1, noun, casing)
  return { words: [noun, ...inner.words], to: inner.to }
}

// «Jornadas de Recuperación de Servicios», «jornadas nacionales», «Plan Nacional de Recuperación»: the name makes it one.
function named(tokens: readonly Token[], at: number, casing: Casing): Found | null {
  const word = wordAt(tokens, at)
  const noun = EVENTS.get(word) ?? (PLANS.has(word) ? word : undefined)
  if (!noun) return null
  const name = nameAt(tokens, at + 1, noun, casing)
  const behind = EVENTS.has(word) ? editionBehind(tokens, name.to) : null
  if (behind && !CAPITAL_ONLY.has(noun) && wordAt(tokens, at) === noun) {
    return { series: keyOf([noun, ...name.words]), edition: behind.value, count: null, plural: false, to: behind.to }
  }
  if (NUMBERED_ONLY.has(noun) || name.words.length === 0) return null
  const capital = casing === 'told' && (isCapital(tokens[at]) || !PLANS.has(noun))
  const proper = tokens.slice(at + 1, name.to).some((token) => isCapital(token) && !LINKS.has(token.fold))
  const scoped = name.words.some((w) => SCOPES.has(w))
  const themed = name.words.some((w) => THEMES.has(w))
  const told = casing === 'told' ? (capital && proper) || scoped : scoped || (themed && PLANS.has(noun))
  // «las jornadas de recuperación», as people type it; «jornadas de vasectomía» is an activity.
  const inQuestion = eventNounAt(tokens, at) !== null && name.words.some((w) => SERIES.has(w))
  if (!told && !inQuestion) return null
  if (CAPITAL_ONLY.has(noun) && casing === 'told' && !isCapital(tokens[at])) return null
  return { series: keyOf([noun, ...name.words]), edition: null, count: null, plural: word !== noun, to: name.to }
}

// «la estrategia “120 días por un solo IMSS”»: what stands in quotation marks behind a plan is its name.
function quoted(tokens: readonly Token[], at: number): Found | null {
  if (!PLANS.has(wordAt(tokens, at)) && !EVENTS.has(wordAt(tokens, at))) return null
  let i = at + 1
  if (/^(?:nacional|denominad[oa]|llamad[oa])$/.test(wordAt(tokens, i))) i++
  if (!/^[“"«]$/.test(wordAt(tokens, i))) return null
  const words: string[] = []
  for (let j = i + 1; j < tokens.length && j < i + 16; j++) {
    const token = tokens[j] as Token
    if (/^[”"»]$/.test(token.fold)) {
      return words.length === 0 ? null : { series: keyOf(words), edition: null, count: null, plural: false, to: j + 1 }
    }
    if (token.kind !== 'symbol' && !LINKS.has(token.fold) && !ARTICLES.has(token.fold)) words.push(token.fold)
  }
  return null
}

function listed(tokens: readonly Token[], at: number): Found | null {
  const match = NAMED.matchAt(tokens, at)
  if (!match) return null
  const words = tokens
    .slice(at, match.to)
    .filter(({ fold: w, kind }) => kind === 'word' && !LINKS.has(w) && !ARTICLES.has(w))
  return { series: keyOf(words.map(({ fold: w }) => w)), edition: null, count: null, plural: false, to: match.to }
}

// «la 7ª y 8ª Jornadas»: the first takes the noun of the second.
function paired(tokens: readonly Token[], at: number, casing: Casing): Found | null {
  const first = ordinalAt(tokens, at)
  if (!first || !/^(?:y|,|a)$/.test(wordAt(tokens, first.to))) return null
  const second = numbered(tokens, first.to + (ARTICLES.has(wordAt(tokens, first.to + 1)) ? 2 : 1), casing)
  return second && second.edition !== null ? { ...second, edition: first.value, to: first.to } : null
}

/** The programmes that a text names, in order, none overlapping: «la 8ª Jornada Nacional», «las 10 Jornadas de Continuidad». */
export function programmeMentions(tokens: readonly Token[]): ProgrammeMention[] {
  const casing = casingOf(tokens)
  const mentions: ProgrammeMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const found =
      numbered(tokens, at, casing) ??
      paired(tokens, at, casing) ??
      quoted(tokens, at) ??
      listed(tokens, at) ??
      named(tokens, at, casing)
    if (!found) {
      at++
      continue
    }
    const { series, edition, count, plural, to } = found
    const text = asWritten(tokens, at, to)
    const { start } = tokens[at] as Token
    mentions.push({
      programme: { series, edition, text },
      start,
      end: (tokens[to - 1] as Token).end,
      from: at,
      to,
      plural,
      count,
    })
    at = to
  }
  return mentions
}

type Key = Pick<Programme, 'series' | 'edition'>

/** Whether every word of `part` is one of `whole`: «jorn continu» of «jorn nacional continu servici». */
function isPartOf(part: string, whole: string): boolean {
  if (part === whole) return true
  const words = new Set(whole.split(' '))
  return part.split(' ').every((word) => words.has(word))
}

/** «¿y en la 7ª?», where nothing says of what. */
export const ANY_SERIES = ''

/** Whether what is asked for is what is printed: its words are among the printed ones, and its edition, if any, is the same. */
export const sameProgramme = (asked: Key, printed: Key): boolean =>
  (asked.edition === null || asked.edition === printed.edition) &&
  (asked.series === ANY_SERIES || isPartOf(asked.series, printed.series))

const scopes = once(() => new Set([...SCOPES].map(stem)))

/** «siete Jornadas Nacionales»: the noun of events and how far they reach, but none of their names. */
export const isUnnamed = ({ series }: Key): boolean =>
  series
    .split(' ')
    .slice(1)
    .every((word) => scopes().has(word))

/**
 * The fullest name that a text gives for a programme: «8ª Jornada Nacional» beside «8ª Jornada Nacional de Recuperación
 * de Servicios» is of that series. Where the editions differ or two series fit, the name stays as it is.
 */
export function fullestProgramme(programme: Programme, known: readonly Programme[]): Programme {
  const fuller = known.filter(
    (other) =>
      other.series !== programme.series &&
      isPartOf(programme.series, other.series) &&
      (programme.edition === null || other.edition === null || other.edition === programme.edition),
  )
  const same = fuller.filter((other) => other.edition !== null && other.edition === programme.edition)
  const candidates = same.length > 0 ? same : fuller
  const longest = candidates.toSorted((a, b) => b.series.length - a.series.length)[0]
  if (!longest || !candidates.every((other) => isPartOf(other.series, longest.series))) return programme
  return { ...programme, series: longest.series }
}
