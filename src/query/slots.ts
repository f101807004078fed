import { institutionMentions } from '../entity/name/institution.ts'
import { programmeMentions } from '../entity/name/programme.ts'
import { numeralsIn } from '../entity/number/numeral.ts'
import { addDays, type Days, type IsoDate, weekdayOf } from '../entity/period/calendar.ts'
import { type PeriodMention, periodMentions, resolvePeriod } from '../entity/period/period.ts'
import { type PlaceNode, placeMentions } from '../entity/place/place.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon.ts'
import { stem } from '../text/stem.ts'
import { type Board, free, take, textOf, wordAt } from './board.ts'
import { isStopWord } from './cues.ts'
import { type Asked, type AskedPeriod, type AskedProgramme, OPEN_START } from './query.ts'

/** A slot value with where it stands, so that conjuncts can be told apart. */
export interface Said<T> extends Asked<T> {
  readonly from: number
  readonly to: number
}

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
  /** Whether the word «jornada» stands in it: «¿cuál jornada, la 7ª o la 10ª?». */
  readonly namesEvents: boolean
}

const said = <T>(value: T, board: Board, from: number, to: number): Said<T> => ({
  value,
  origin: 'said',
  text: textOf(board, from, to),
  from,
  to,
})

/** Runs the recognisers that bulletins are read with too; each takes its tokens, the earlier the stronger. */
export function readSlots(board: Board, corpus: Corpus, lexicon: Lexicon, today: IsoDate | null): Slots {
  const bulletins = [...bulletinNumbers(board, corpus), ...bulletinDates(board, corpus, today)]
  const periods: Said<AskedPeriod>[] = []
  for (const mention of periodMentions(board.tokens)) {
    if (!free(board, mention.from, mention.to)) continue
    const windows = windowsOf(mention, corpus.catalogue.years, today)
    if (windows.length === 0) continue
    const { shape, extent, from, to } = mention
    // «2021» of «el acumulado 2021», but not «desde cuándo»
    const period = said({ windows, shape, extent, yearSaid: windows.length === 1 }, board, from, to)
    // «el mismo periodo de 2018» is said back as its year.
    periods.push(shape === 'anaphoric' ? { ...period, text: windows[0]?.start.slice(0, 4) ?? '' } : period)
    take(board, from, to, 'period')
  }
  const weeks = board.tokens.some((t) => t.fold === 'semana' || t.fold === 'semanas')
  const namesEvents = board.tokens.some((t) => t.fold === 'jornada' || t.fold === 'jornadas')
  const programmes: Said<AskedProgramme>[] = []
  for (const { programme, from, to } of programmeMentions(board.tokens)) {
    if (!free(board, from, to) || isCounted(board, from)) continue
    const { series, edition } = programme
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
  const places: Said<PlaceNode>[] = []
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
  const figures: Said<number>[] = []
  const runs: Said<AskedPeriod>[] = []
  const ordinals: Said<number>[] = []
  for (const numeral of numeralsIn(board.tokens)) {
    const { from, to, value, kind } = numeral
    const run = kind === 'ordinal' || periods.length > 0 ? null : runOfEvents(numeral, programmes, corpus)
    if (run) {
      runs.push(said(run, board, from, to))
      take(board, from, to, 'number')
      continue
    }
    if (!free(board, from, to) || (to - from === 1 && ARTICLES.has(wordAt(board, from)))) continue
    const event = kind === 'ordinal' && namesEvents ? elidedEvent(board, numeral, programmes, corpus) : null
    if (event) {
      programmes.push(event)
      take(board, event.from, event.to, 'programme')
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
    namesEvents,
  }
}

const EVENT = stem('jornada')
const CONJUNCTIONS = new Set(['y', 'o', 'e', 'u', ',', 'contra', 'vs', 'que', 'ni', 'con'])

/** «la 7ª Jornada de Recuperación o la 10ª de Continuidad»: an edition of another series, whose noun is left out. */
function elidedEvent(
  board: Board,
  { from, to, value }: { readonly from: number; readonly to: number; readonly value: number },
  before: readonly Said<AskedProgramme>[],
  corpus: Corpus,
): Said<AskedProgramme> | null {
  const linked = wordAt(board, to) === 'de' || wordAt(board, to) === 'del'
  const word = stem(wordAt(board, to + 1))
  if (linked && corpus.catalogue.series.has(word) && free(board, to, to + 2)) {
    return said({ series: `${EVENT} ${word}`, edition: value }, board, from, to + 2)
  }
  const after = board.tokens[to]
  const ends = after === undefined || after.kind !== 'word' || isStopWord(after.fold)
  const event = before.at(-1)
  if (!event || event.value.edition === null || !ends || linked) return null
  const between = board.tokens.slice(event.to, from)
  // «¿la 10ª Jornada tuvo más cirugías que la 7ª?»: what it is compared with may stand far from the first.
  const compared = between.at(-1)?.fold === 'la' && between.slice(-3, -1).some((t) => t.fold === 'que')
  const joined = compared || (between.length <= 4 && between.some((t) => CONJUNCTIONS.has(t.fold)))
  return joined ? said({ series: EVENT, edition: value }, board, from, to) : null
}

/** «las diez Jornadas»: the days that the bulletins print for that many events, where they count them once. */
function runOfEvents(
  { from, to, value }: { readonly from: number; readonly to: number; readonly value: number },
  programmes: readonly Said<AskedProgramme>[],
  corpus: Corpus,
): AskedPeriod | null {
  const event = programmes.find((p) => p.from === to || (p.from === from && to < p.to))
  if (event?.value.edition !== null || programmes.length > 1) return null
  const counts = (corpus.catalogue.byValue.get(value) ?? []).map((i) => corpus.facts[i] as Fact)
  const runs = counts.filter((f) => f.measure.counts === 'events' && f.figure === 'level' && f.period?.end)
  const days = new Map(runs.map((f) => [`${f.period?.start} ${f.period?.end}`, f.period as Days]))
  const [run] = days.values()
  if (!run || days.size > 1) return null
  return { windows: [{ start: run.start, end: run.end }], shape: 'range', extent: 'continuous', yearSaid: true }
}

const LONGEST_NAME = 16
const ARTICLES_BEFORE = new Set(['el', 'la', 'los', 'las'])

/** «el Hospital General de La Raza o el de Especialidades 25»: a second unit, whose noun is left out. */
function elidedPlaces(board: Board, places: readonly Said<PlaceNode>[], lexicon: Lexicon): Said<PlaceNode>[] {
  return places.flatMap((place) => {
    const noun = board.tokens[place.from]
    let at = place.to
    while (CONJUNCTIONS.has(wordAt(board, at)) || wordAt(board, at) === 'en') at++
    if (!noun || at === place.to || !ARTICLES_BEFORE.has(wordAt(board, at))) return []
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

const ARTICLES = new Set(['un', 'una', 'uno', 'unos', 'unas', 'primer', 'primera', 'primero'])
const COUNTING = new Set(['cuantos', 'cuantas', 'cuantitas'])

/** «¿Cuántas Jornadas Nacionales…?» asks for the events themselves. */
const isCounted = (board: Board, from: number): boolean => COUNTING.has(wordAt(board, from - 1))

function takePercent(board: Board, from: number): void {
  const next = wordAt(board, from)
  if (next === '%') take(board, from, from + 1, 'number')
  if (next === 'por' && wordAt(board, from + 1) === 'ciento') take(board, from, from + 2, 'number')
}

/** The days of a mention; without a year once for each year of the corpus, so that any year's figure can fit. */
function windowsOf(mention: PeriodMention, years: readonly number[], today: IsoDate | null): Days[] {
  const reference = today ?? `${years[0] ?? 2000}-12-31`
  const same = sameDaysOf(mention, reference)
  if (same) return [same]
  const dated = mention.yearPrinted || mention.shape === 'relative' || mention.shape === 'anaphoric'
  if (dated || (mention.first === null && mention.last === null)) {
    const period = resolvePeriod(mention, { reference })
    return period ? [opened(mention, period)] : []
  }
  const windows: Days[] = []
  for (const year of years) {
    const period = resolvePeriod(mention, { reference: `${year}-12-31`, year })
    if (period) windows.push(opened(mention, period))
  }
  return windows
}

/** «el mismo periodo de 2018», asked without other days, is some of that year. */
function sameDaysOf({ shape, first }: PeriodMention, reference: IsoDate): Days | null {
  if (shape !== 'anaphoric' || first?.kind !== 'same' || first.in?.kind !== 'date') return null
  const { year, yearShift } = first.in
  const named = year ?? (yearShift === null ? null : Number(reference.slice(0, 4)) + yearShift)
  return named === null ? null : { start: `${named}-01-01`, end: `${named}-12-31` }
}

// «al 12 de septiembre» gives a cut-off and no start.
const opened = (mention: PeriodMention, { start, end }: Days): Days => ({
  start: mention.shape === 'until' ? OPEN_START : start,
  end,
})

const NAMES = new Set(['boletin', 'comunicado', 'boletines'])
const NUMBER_SIGNS = new Set(['no', 'num', 'numero', '#', 'nº', 'n', '.', 'º', '°', 'de', 'prensa', 'el'])

/** «el boletín 185», «comunicado No. 185/2021»: the ids of the bulletins with that number. */
function bulletinNumbers(board: Board, corpus: Corpus): Said<string>[] {
  const found: Said<string>[] = []
  for (let i = 0; i < board.tokens.length; i++) {
    if (!NAMES.has(wordAt(board, i))) continue
    let j = i + 1
    while (j < i + 5 && NUMBER_SIGNS.has(wordAt(board, j))) j++
    const token = board.tokens[j]
    if (token?.kind !== 'number' || !/^\d+$/.test(token.fold)) continue
    const year = wordAt(board, j + 1) === '/' ? wordAt(board, j + 2) : null
    const to = year === null ? j + 1 : j + 3
    const bulletin = corpus.bulletins.find((b) => numberMatches(b.number, token.fold, year))
    if (bulletin) found.push(said(bulletin.id, board, i, to))
    else if (year !== null || j > i + 1 || !['cifras', 'datos'].includes(wordAt(board, j + 1))) {
      found.push(said('', board, i, to))
    }
    take(board, i, to, 'bulletin')
  }
  return found
}

const DATED: ReadonlySet<PeriodMention['shape']> = new Set<PeriodMention['shape']>(['day', 'month'])

/** «el boletín de septiembre», «la nota del 22 de septiembre»: the bulletin of that date, where it is one. */
function bulletinDates(board: Board, corpus: Corpus, today: IsoDate | null): Said<string>[] {
  if (!board.tokens.some((t) => DATED_NAMES.has(t.fold))) return []
  const found: Said<string>[] = []
  for (const mention of periodMentions(board.tokens)) {
    let at = mention.from - 1
    while (at > 0 && DATE_LINKS.has(wordAt(board, at))) at--
    if (at === mention.from - 1 || !DATED_NAMES.has(wordAt(board, at)) || !DATED.has(mention.shape)) continue
    const windows = windowsOf(mention, corpus.catalogue.years, today)
    const dated = corpus.bulletins.filter((b) => windows.some((w) => b.date !== null && isWithin(b.date.date, w)))
    const [first] = dated
    if (!first || dated.some((b) => corpus.clusterOf(b.id) !== corpus.clusterOf(first.id))) continue
    found.push(said(first.id, board, at, mention.to))
    take(board, at, mention.to, 'bulletin')
  }
  return found
}

const DATED_NAMES = new Set(['boletin', 'comunicado', 'nota', 'documento'])
const DATE_LINKS = new Set(['de', 'del', 'fecha', 'fechado', 'publicado', 'emitido', 'el', 'en', 'mes'])
const isWithin = (date: IsoDate, { start, end }: Days): boolean => date >= start && (end === null || date <= end)

function numberMatches(printed: string | null, number: string, year: string | null): boolean {
  if (printed === null) return false
  const [n, y] = printed.split('/')
  return Number(n) === Number(number) && (year === null || y === undefined || y.endsWith(year) || year.endsWith(y))
}
