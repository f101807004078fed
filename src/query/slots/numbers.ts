import { termsIn } from '../../entity/measure/measure.ts'
import { numeralsIn } from '../../entity/number/numeral.ts'
import type { Days } from '../../entity/period/calendar.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Lexicon } from '../../lexicon.ts'
import { INDEFINITES } from '../../text/closed-classes.ts'
import { stem } from '../../text/stem.ts'
import type { Stretch } from '../domain.ts'
import type { AskedPeriod, AskedProgramme } from '../query.ts'
import { isBareCount } from '../thread/pointing.ts'
import { type Board, free, take, textOf, wordAt } from '../words/board.ts'
import { isStopWord } from '../words/cues.ts'
import { CONJUNCTIONS } from './conjunctions.ts'
import { type Said, said } from './said.ts'

/** What has been read before the numbers. */
interface Around {
  readonly periods: readonly Said<AskedPeriod>[]
  /** Dates over bulletins that print no year. */
  readonly undated: readonly Stretch[]
  readonly programmes: readonly Said<AskedProgramme>[]
  /** «jorn» of «¿cuál jornada, la 7ª o la 10ª?». */
  readonly event: string | null
}

/** What the numbers of a question are. */
export interface Numbers {
  /** «las diez Jornadas»: the days of so many events, as the bulletins count them. */
  readonly runs: readonly Said<AskedPeriod>[]
  /** Numbers that belong to no other slot: «los 956 trasplantes». */
  readonly figures: readonly Said<number>[]
  readonly ordinals: readonly Said<number>[]
}

interface ReadNumbers extends Numbers {
  /** «la 10ª» of «¿la 7ª Jornada o la 10ª?»: an edition without its noun. */
  readonly elided: readonly Said<AskedProgramme>[]
}

/** What the numbers are that no other recogniser has taken. */
export function readNumbers(
  board: Board,
  corpus: Corpus,
  lexicon: Lexicon,
  { periods, undated, programmes, event }: Around,
): ReadNumbers {
  const inTerms = insideTerms(termsIn(board.tokens, lexicon.measures))
  const dateless = new Set(undated.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)))
  const eventsAt = new Map(programmes.map((named) => [named.from, named]))
  const read = {
    runs: [] as Said<AskedPeriod>[],
    figures: [] as Said<number>[],
    ordinals: [] as Said<number>[],
    elided: [] as Said<AskedProgramme>[],
  }
  for (const numeral of numeralsIn(board.tokens)) {
    const { from, to, value, kind } = numeral
    if (inTerms.has(from) || isGlued(board, from)) continue
    if (dateless.has(from)) {
      take(board, from, to, 'number')
      continue
    }
    const run = kind === 'ordinal' || periods.length > 0 ? null : runOfEvents(numeral, eventsAt, corpus)
    if (run) {
      read.runs.push({ ...said(run, board, from, to), text: textOf(board, from, eventsAt.get(to)?.to ?? to) })
      take(board, from, to, 'number')
      continue
    }
    if (!free(board, from, to) || (to - from === 1 && ONE.has(wordAt(board, from)))) continue
    if (to - from === 1 && isBareCount(board, from)) {
      // «los dos hospitales»: the noun is that of the figures given.
      take(board, from, board.tokens[to]?.kind === 'word' && !isStopWord(wordAt(board, to)) ? to + 1 : to, 'stop')
      continue
    }
    const known = [...programmes, ...read.elided]
    const elided = kind === 'ordinal' && event !== null ? elidedEvent(board, numeral, known, event, corpus) : null
    if (elided) {
      read.elided.push(elided)
      take(board, elided.from, elided.to, 'programme')
      continue
    }
    const list = kind === 'ordinal' ? read.ordinals : read.figures
    list.push(said(value, board, from, to))
    take(board, from, to, 'number')
    if (kind === 'percent') takePercent(board, to)
  }
  return read
}

const ONE = new Set([...INDEFINITES, 'uno', 'primer', 'primera', 'primero'])

/** Tokens of a term behind its first: the «19» of «covid-19» counts nothing. */
const insideTerms = (terms: readonly Stretch[]): ReadonlySet<number> =>
  new Set(terms.flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, n) => from + 1 + n)))

/** «PM10», «H1N1», «SARS-CoV-2»: a number that hangs on a word. */
function isGlued({ tokens }: Board, at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || tokens[at]?.spaced !== false) return false
  return before.kind === 'word' || (before.fold === '-' && !before.spaced && tokens[at - 2]?.kind === 'word')
}

// «o la», «que en la»: no more than four words join two events.
const JOINT = 5

/** «la 7ª Jornada de Recuperación o la 10ª de Continuidad»: an edition of another series, whose noun is left out. */
function elidedEvent(
  board: Board,
  { from, to, value }: { readonly from: number; readonly to: number; readonly value: number },
  before: readonly Said<AskedProgramme>[],
  noun: string,
  corpus: Corpus,
): Said<AskedProgramme> | null {
  const linked = wordAt(board, to) === 'de' || wordAt(board, to) === 'del'
  const word = stem(wordAt(board, to + 1))
  if (linked && corpus.catalogue.series.has(word) && free(board, to, to + 2)) {
    return said({ series: `${noun} ${word}`, edition: value }, board, from, to + 2)
  }
  const after = board.tokens[to]
  const ends = after === undefined || after.kind !== 'word' || isStopWord(after.fold)
  const event = before.at(-1)
  if (!event || event.value.edition === null || !ends || linked) return null
  const between = board.tokens.slice(Math.max(event.to, from - JOINT), from)
  // «¿la 10ª Jornada tuvo más cirugías que la 7ª?»: what it is compared with may stand far from the first.
  const compared =
    between.at(-1)?.fold === 'la' && between.slice(-3, -1).some((t) => t.fold === 'que' || t.fold === 'a')
  const joined = compared || (between.length < JOINT && between.some((t) => CONJUNCTIONS.has(t.fold)))
  return joined ? said({ series: noun, edition: value }, board, from, to) : null
}

/** «las diez Jornadas»: the days that the bulletins print for that many events, where they count them once. */
function runOfEvents(
  { from, to, value }: { readonly from: number; readonly to: number; readonly value: number },
  eventsAt: ReadonlyMap<number, Said<AskedProgramme>>,
  corpus: Corpus,
): AskedPeriod | null {
  const own = eventsAt.get(from)
  const event = own && to < own.to ? own : eventsAt.get(to)
  if (event?.value.edition !== null || eventsAt.size > 1) return null
  const counts = corpus.facts.of(corpus.catalogue.byValue.get(value) ?? [])
  const runs = counts.filter((f) => f.measure.counts === 'events' && f.figure === 'level' && f.period?.end)
  const days = new Map(runs.map((f) => [`${f.period?.start} ${f.period?.end}`, f.period as Days]))
  const [run] = days.values()
  if (!run || days.size > 1) return null
  return { windows: [{ start: run.start, end: run.end }], shape: 'range', extent: 'continuous', yearSaid: true }
}

function takePercent(board: Board, from: number): void {
  const next = wordAt(board, from)
  if (next === '%') take(board, from, from + 1, 'number')
  if (next === 'por' && wordAt(board, from + 1) === 'ciento') take(board, from, from + 2, 'number')
}
