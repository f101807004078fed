import { institutionMentions } from '../../entity/name/institution.ts'
import { type Programme, programmeMentions, sameProgramme } from '../../entity/name/programme.ts'
import { eventNounAt } from '../../entity/name/programme-name.ts'
import { addDays, type IsoDate, weekdayOf } from '../../entity/period/calendar.ts'
import { periodMentions } from '../../entity/period/period.ts'
import { type PlaceNode, placeMentions } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Lexicon } from '../../lexicon.ts'
import { ARTICLES } from '../../text/closed-classes.ts'
import type { Stretch } from '../domain.ts'
import type { AskedPeriod, AskedProgramme } from '../query.ts'
import { type Board, free, take, wordAt } from '../words/board.ts'
import { isSettingWord } from '../words/cues.ts'
import { bulletinMentions } from './bulletin-slot.ts'
import { CONJUNCTIONS } from './conjunctions.ts'
import { facilitiesByName } from './facility-names.ts'
import { type Numbers, readNumbers } from './numbers.ts'
import { type Said, said } from './said.ts'
import { windowsOf } from './windows.ts'

/** Everything but the measure that the recognisers found in a question. */
export interface Slots extends Numbers {
  readonly periods: readonly Said<AskedPeriod>[]
  readonly programmes: readonly Said<AskedProgramme>[]
  readonly places: readonly Said<PlaceNode>[]
  readonly institutions: readonly Said<string>[]
  readonly bulletins: readonly Said<string>[]
  /** The noun of events that stands in it, as a series: «jorn» of «¿cuál jornada, la 7ª o la 10ª?». */
  readonly event: string | null
}

/** Runs the recognisers that bulletins are read with too; each takes its tokens, the earlier the stronger. */
export function readSlots(board: Board, corpus: Corpus, lexicon: Lexicon, today: IsoDate | null): Slots {
  const bulletins = bulletinMentions(board, corpus, today)
  const { periods, undated } = readPeriods(board, corpus, today)
  const event = firstEventNoun(board)
  const programmes = readProgrammes(board, corpus)
  const { places, institutions } = readPlaces(board, corpus, lexicon)
  const numbers = readNumbers(board, corpus, lexicon, { periods, undated, programmes, event })
  const weeks = board.tokens.some((t) => t.fold === 'semana' || t.fold === 'semanas')
  return {
    periods: weeks ? periods.map((period) => ({ ...period, value: weekOf(period.value) })) : periods,
    programmes: [...programmes, ...numbers.elided],
    places,
    institutions,
    bulletins,
    runs: numbers.runs,
    figures: numbers.figures,
    ordinals: numbers.ordinals,
    event,
  }
}

interface ReadPeriods {
  readonly periods: readonly Said<AskedPeriod>[]
  /** «el 20 de julio» over bulletins that print no year: no window, and no number of anything either. */
  readonly undated: readonly Stretch[]
}

function readPeriods(board: Board, corpus: Corpus, today: IsoDate | null): ReadPeriods {
  const periods: Said<AskedPeriod>[] = []
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
  return { periods, undated }
}

function readProgrammes(board: Board, corpus: Corpus): readonly Said<AskedProgramme>[] {
  const programmes: Said<AskedProgramme>[] = []
  for (const { programme, from, to } of programmeMentions(board.tokens)) {
    if (!free(board, from, to) || isCounted(board, from)) continue
    const { series, edition } = programme
    // «la estrategia de continuidad» only describes; a plan without a number is a name where the bulletins have it.
    if (edition === null && isSettingWord(wordAt(board, from)) && !isPrinted(programme, corpus)) continue
    programmes.push(said({ series, edition }, board, from, to))
    take(board, from, to, 'programme')
  }
  return programmes
}

/** Places, and the institutions that stand in them or by themselves: «el ISSSTE en Sonora», «el ISSSTE». */
function readPlaces(board: Board, corpus: Corpus, lexicon: Lexicon): Pick<Slots, 'places' | 'institutions'> {
  const named = institutionMentions(board.tokens, lexicon.institutions).map((i) => said(i.name, board, i.from, i.to))
  const inPlace = (from: number, to: number): Said<string> | undefined =>
    named.find((mention) => mention.from >= from && mention.to <= to)
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
  return { places: [...places, ...elidedPlaces(board, places, lexicon)], institutions }
}

const isPrinted = (programme: Programme, { passageScopes }: Corpus): boolean =>
  passageScopes.programmes.some(({ value }) => sameProgramme(programme, value))

const firstEventNoun = ({ tokens }: Board): string | null =>
  tokens.map((_, at) => eventNounAt(tokens, at)).find((noun) => noun !== null) ?? null

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

const COUNTING = new Set(['cuantos', 'cuantas', 'cuantitas'])

/** «¿Cuántas Jornadas Nacionales…?» asks for the events themselves. */
const isCounted = (board: Board, from: number): boolean => COUNTING.has(wordAt(board, from - 1))
