import { termsIn } from '../../entity/measure/measure.ts'
import { institutionMentions } from '../../entity/name/institution.ts'
import { type Programme, programmeMentions, sameProgramme } from '../../entity/name/programme.ts'
import { eventNounAt } from '../../entity/name/programme-name.ts'
import { numeralsIn } from '../../entity/number/numeral.ts'
import { addDays, type Days, type IsoDate, weekdayOf } from '../../entity/period/calendar.ts'
import { periodMentions } from '../../entity/period/period.ts'
import { type PlaceNode, placeMentions } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Lexicon } from '../../lexicon.ts'
import { ARTICLES, INDEFINITES } from '../../text/closed-classes.ts'
import { stem } from '../../text/stem.ts'
import type { Stretch } from '../domain.ts'
import type { AskedPeriod, AskedProgramme } from '../query.ts'
import { isBareCount } from '../thread/pointing.ts'
import { type Board, free, take, textOf, wordAt } from '../words/board.ts'
import { isSettingWord, isStopWord } from '../words/cues.ts'
import { bulletinMentions } from './bulletin-slot.ts'
import { facilitiesByName } from './facility-names.ts'
import { type Said, said } from './said.ts'
import { windowsOf } from './windows.ts'

/** Everything but the measure that the recognisers found in a question. */
export interface Slots {
  readonly periods: readonly Said<AskedPeriod>[]
  readonly programmes: readonly Said<AskedProgramme>[]
  readonly places: readonly Said<PlaceNode>[]
  readonly institutions: readonly Said<string>[]
  readonly bulletins: readonly Said<string>[]
  /** «las diez Jornadas»: the days of so many events, as the bulletins count them. */
  readonly runs: readonly Said<AskedPeriod>[]
  /** Numbers that belong to no other slot: «los 956 trasplantes». */
  readonly figures: readonly Said<number>[]
  readonly ordinals: readonly Said<number>[]
  /** The noun of events that stands in it, as a series: «jorn» of «¿cuál jornada, la 7ª o la 10ª?». */
  readonly event: string | null
}

/** Runs the recognisers that bulletins are read with too; each takes its tokens, the earlier the stronger. */
export function readSlots(board: Board, corpus: Corpus, lexicon: Lexicon, today: IsoDate | null): Slots {
  const bulletins = bulletinMentions(board, corpus, today)
  const periods: Said<AskedPeriod>[] = []
  // «el 20 de julio» over bulletins that print no year: no window, and no number of anything either.
  const undated: Stretch[] = []
  for (const mention of periodMentions(board.tokens)) {
    if (!free(board, mention.from, mention.to)) continue
    const windows = windowsOf(mention, corpus.catalogue.years, today)
    if (windows.length === 0) {
      undated.push(mention)
      continue
    }
    const { shape, extent, from, to } = mention
    // «2021» of «el acumulado 2021», but not «desde cuándo»
    const period = said({ windows, shape, extent, yearSaid: windows.length === 1 }, board, from, to)
    // «el mismo periodo de 2018» is said back as its year.
    periods.push(shape === 'anaphoric' ? { ...period, text: windows[0]?.start.slice(0, 4) ?? '' } : period)
    take(board, from, to, 'period')
  }
  const weeks = board.tokens.some((t) => t.fold === 'semana' || t.fold === 'semanas')
  const event = firstEventNoun(board)
  const programmes: Said<AskedProgramme>[] = []
  for (const { programme, from, to } of programmeMentions(board.tokens)) {
    if (!free(board, from, to) || isCounted(board, from)) continue
    const { series, edition } = programme
    // «la estrategia de continuidad» only describes; a plan without a number is a name where the bulletins have it.
    if (edition === null && isSettingWord(wordAt(board, from)) && !isPrinted(programme, corpus)) continue
    programmes.push(said({ series, edition }, board, from, to))
    take(board, from, to, 'programme')
  }
  const named = institutionMentions(board.tokens, lexicon.institutions).map((i) => said(i.name, board, i.from, i.to))
  const byStart = new Map(named.map((mention) => [mention.from, mention]))
  const inPlace = (from: number, to: number): Said<string> | undefined => {
    const starts = Array.from({ length: to - from }, (_, i) => byStart.get(from + i))
    return starts.find((mention) => mention !== undefined && mention.to <= to)
  }
  const institutions: Said<string>[] = []
  const places: Said<PlaceNode>[] = facilitiesByName(board, corpus)
  for (const { node, from, to } of placeMentions(board.tokens, lexicon.places)) {
    if (!free(board, from, to)) continue
    places.push(said(node, board, from, to))
    // «el ISSSTE en Sonora» is a place, and says whose.
    const whose = node.level === 'facility' ? undefined : inPlace(from, to)
    if (whose) institutions.push(whose)
    take(board, from, to, 'place')
  }
  for (const mention of named) {
    if (!free(board, mention.from, mention.to)) continue
    institutions.push(mention)
    take(board, mention.from, mention.to, 'institution')
  }
  places.push(...elidedPlaces(board, places, lexicon))
  const inTerms = insideTerms(termsIn(board.tokens, lexicon.measures))
  const dateless = new Set(undated.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)))
  const eventsAt = new Map(programmes.map((event) => [event.from, event]))
  const figures: Said<number>[] = []
  const runs: Said<AskedPeriod>[] = []
  const ordinals: Said<number>[] = []
  for (const numeral of numeralsIn(board.tokens)) {
    const { from, to, value, kind } = numeral
    if (inTerms.has(from) || isGlued(board, from)) continue
    if (dateless.has(from)) {
      take(board, from, to, 'number')
      continue
    }
    const run = kind === 'ordinal' || periods.length > 0 ? null : runOfEvents(numeral, eventsAt, corpus)
    if (run) {
      const event = programmes.find((p) => p.from === to)
      runs.push({ ...said(run, board, from, to), text: textOf(board, from, event?.to ?? to) })
      take(board, from, to, 'number')
      continue
    }
    if (!free(board, from, to) || (to - from === 1 && ONE.has(wordAt(board, from)))) continue
    if (to - from === 1 && isBareCount(board, from)) {
      // «los dos hospitales»: the noun is that of the figures given.
      take(board, from, board.tokens[to]?.kind === 'word' && !isStopWord(wordAt(board, to)) ? to + 1 : to, 'stop')
      continue
    }
    const elided = kind === 'ordinal' && event !== null ? elidedEvent(board, numeral, programmes, event, corpus) : null
    if (elided) {
      programmes.push(elided)
      take(board, elided.from, elided.to, 'programme')
      continue
    }
    const list = kind === 'ordinal' ? ordinals : figures
    list.push(said(value, board, from, to))
    take(board, from, to, 'number')
    if (kind === 'percent') takePercent(board, to)
  }
  return {
    periods: weeks ? periods.map((period) => ({ ...period, value: weekOf(period.value) })) : periods,
    programmes,
    places,
    institutions,
    bulletins,
    runs,
    figures,
    ordinals,
    event,
  }
}

/** Tokens of a term behind its first: the «19» of «covid-19» counts nothing. */
const insideTerms = (terms: readonly Stretch[]): ReadonlySet<number> =>
  new Set(terms.flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, n) => from + 1 + n)))

/** «PM10», «H1N1», «SARS-CoV-2»: a number that hangs on a word. */
function isGlued({ tokens }: Board, at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || tokens[at]?.spaced !== false) return false
  return before.kind === 'word' || (before.fold === '-' && !before.spaced && tokens[at - 2]?.kind === 'word')
}

const isPrinted = (programme: Programme, { passageScopes }: Corpus): boolean =>
  passageScopes.programmes.some(({ value }) => sameProgramme(programme, value))

const firstEventNoun = ({ tokens }: Board): string | null =>
  tokens.map((_, at) => eventNounAt(tokens, at)).find((noun) => noun !== null) ?? null

const CONJUNCTIONS = new Set(['y', 'o', 'e', 'u', ',', 'contra', 'vs', 'que', 'ni', 'con'])

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

const LONGEST_NAME = 16

/** «el Hospital General de La Raza o el de Especialidades 25»: a second unit, whose noun is left out. */
function elidedPlaces(board: Board, places: readonly Said<PlaceNode>[], lexicon: Lexicon): Said<PlaceNode>[] {
  return places.flatMap((place) => {
    const noun = board.tokens[place.from]
    let at = place.to
    while (CONJUNCTIONS.has(wordAt(board, at)) || wordAt(board, at) === 'en') at++
    if (!noun || at === place.to || !ARTICLES.has(wordAt(board, at))) return []
    const tokens = [noun, ...board.tokens.slice(at + 1, at + LONGEST_NAME)]
    const mention = placeMentions(tokens, lexicon.places)[0]
    if (mention?.from !== 0 || mention.to < 3 || mention.node.id === place.value.id) return []
    const to = at + mention.to
    if (!free(board, at, to)) return []
    const second = said(mention.node, board, at, to)
    take(board, at, to, 'place')
    return [second]
  })
}

/** «¿en cuál semana, la del 26 de abril o la del 31 de mayo?»: a day said of a week means its week. */
export function weekOf(asked: AskedPeriod): AskedPeriod {
  if (asked.shape !== 'day') return asked
  const windows = asked.windows.map(({ start }) => {
    const monday = addDays(start, 1 - weekdayOf(start))
    return { start: monday, end: addDays(monday, 6) }
  })
  return { ...asked, shape: 'week', windows }
}

const ONE = new Set([...INDEFINITES, 'uno', 'primer', 'primera', 'primero'])
const COUNTING = new Set(['cuantos', 'cuantas', 'cuantitas'])

/** «¿Cuántas Jornadas Nacionales…?» asks for the events themselves. */
const isCounted = (board: Board, from: number): boolean => COUNTING.has(wordAt(board, from - 1))

function takePercent(board: Board, from: number): void {
  const next = wordAt(board, from)
  if (next === '%') take(board, from, from + 1, 'number')
  if (next === 'por' && wordAt(board, from + 1) === 'ciento') take(board, from, from + 2, 'number')
}
