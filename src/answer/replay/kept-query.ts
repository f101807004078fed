import { sameProgramme } from '../../entity/name/programme.ts'
import type { Days } from '../../entity/period/calendar.ts'
import { formatLong, formatLongDay } from '../../entity/period/period-format.ts'
import type { PlaceNode } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import { conceptOf, isFunctionWord } from '../../facts/features.ts'
import { isFamilyWord } from '../../facts/kinship.ts'
import {
  type Asked,
  type AskedPeriod,
  type AskedProgramme,
  type Feature,
  OPEN_START,
  type Query,
  type Selection,
} from '../../query/query.ts'
import { isCommonWord } from '../../query/spelling/vocabulary.ts'
import { fold } from '../../text/fold.ts'
import { tokenize } from '../../text/token.ts'
import type { AnswerContext } from '../context.ts'
import { say } from '../wording/sentences.ts'
import { isPersonName } from './nameless-words.ts'

/** Stands where a word was left out: no bulletin prints it, so it matches nothing, as the word itself did not. */
export const LEFT_OUT = '[…]'

// What counts people, procedures or money has fewer digits; telephones, accounts and insurance numbers have more.
const MOST_DIGITS = 9

/**
 * A query as it may be stored: what was understood, said in the words of lexicon and corpus («mayo», «tortas de
 * Juan Pérez» → the days of May, nothing). Answering it gives the figures that the question itself got.
 */
export function keptQuery(query: Query, { corpus, lexicon }: AnswerContext): Query {
  const { claim } = query.assertion
  const isKnown = (feature: Feature): boolean => isKnownFeature(feature, corpus)
  const kept = (feature: Feature): Feature => (isKnown(feature) ? feature : { key: LEFT_OUT, text: LEFT_OUT })
  const isFigure = (value: number): boolean => corpus.catalogue.byValue.has(value) || value < 10 ** MOST_DIGITS
  const features = query.features.filter(({ key }) => !key.startsWith('#') || isFigure(Number(key.slice(1))))
  const known = new Set([...query.features, ...query.context].filter(isKnown).map(({ text }) => text))
  const selection = (said: Selection): Selection => ({
    ...said,
    measure: said.measure && { ...said.measure, text: said.measure.value.name },
    place:
      said.place && placeOf(said.place, corpus, (name) => lexicon.places.names.matchAll(tokenize(name)).length > 0),
    period: said.period && { ...said.period, text: daysOf(said.period.value) },
    programme: said.programme && programmeOf(said.programme, corpus),
    institution: said.institution && { ...said.institution, text: said.institution.value },
    stance: said.stance && { ...said.stance, text: '' },
    accrual: said.accrual && { ...said.accrual, text: '' },
    figure: said.figure && { ...said.figure, text: '' },
    bulletin: said.bulletin && { ...said.bulletin, text: /\d+(?:[/-]\d+)?/.exec(said.bulletin.text)?.[0] ?? '' },
  })
  // «el Marqués», but no name of a person.
  const isKnownName = (name: string): boolean =>
    name.split(' ').every((word) => isFunctionWord(word) || isKnown({ key: conceptOf(word), text: word }))
  return {
    ...query,
    selections: query.selections.map(selection),
    parts: { ...query.parts, names: query.parts.names.filter(isKnownName) },
    thread: {
      ...query.thread,
      earlier: query.thread.earlier.map(selection),
      refused: (query.thread.refused ?? []).map(selection),
      whole: query.thread.whole && selection(query.thread.whole),
      found: null,
      quoted: [],
    },
    features: features.map(kept),
    context: query.context.map(kept),
    figures: query.figures.filter(isFigure),
    assertion: { ...query.assertion, claim: claim && isFigure(claim.value) ? claim : null },
    corrections: [],
    unknown: query.unknown.map((word) => (known.has(word) ? word : LEFT_OUT)),
  }
}

/** Whether lexicon, corpus or common Spanish have the word: then it tells nothing about who wrote it. */
export const isKnownFeature = ({ key, text }: Feature, { catalogue }: Corpus): boolean =>
  /^(?:t|o|undone):|^#/.test(key) ||
  catalogue.byFeature.has(key) ||
  isFamilyWord(fold(text)) ||
  (isCommonWord(fold(text)) && !isPersonName(fold(text)))

/** The days said again: «del 31 de mayo al 6 de junio de 2021»; without its year where the question gave none. */
function daysOf({ windows, yearSaid }: AskedPeriod): string {
  const days = windows[0]
  if (!days) return ''
  const text = days.start === OPEN_START ? untilOf(days) : formatLong(days)
  if (yearSaid) return text
  const yearless = text.replace(/ (?:de )?\d{4}$/, '')
  return yearless === 'en' ? `en ${say.asked.year}` : yearless
}

const untilOf = ({ end }: Days): string => (end === null ? '' : say.asked.upTo(formatLongDay(end)))

/** A programme by the name that a bulletin prints; stems that stand in none are left out. */
function programmeOf(said: Asked<AskedProgramme>, corpus: Corpus): Asked<AskedProgramme> {
  const { edition } = said.value
  const printed = corpus.passageScopes.programmes.find(({ value }) => sameProgramme(said.value, value))?.value
  if (printed) return { ...said, text: edition === null ? printed.text.replace(/^\d\S*\s/, '') : printed.text }
  const stems = said.value.series.split(' ')
  const series = stems
    .map((s) => (corpus.catalogue.series.has(s) || corpus.catalogue.hasStem(s) ? s : LEFT_OUT))
    .join(' ')
  // Known words all of them: «9ª Jornada Nacional» may be said back as it was.
  if (!series.includes(LEFT_OUT)) return said
  const text = edition === null ? say.asked.programme : say.asked.edition(edition)
  return { ...said, value: { series, edition }, text }
}

/** A place by its own name; the proper name of a unit that neither lexicon nor corpus has is left out. */
function placeOf(said: Asked<PlaceNode>, corpus: Corpus, isName: (name: string) => boolean): Asked<PlaceNode> {
  const { value } = said
  const { facility } = value
  const isKnown = [corpus.factScopes, corpus.passageScopes].some(({ places }) =>
    places.some((p) => p.value.id === value.id),
  )
  if (!facility?.name || isKnown || isName(value.name)) return { ...said, text: value.name }
  const node: PlaceNode = {
    ...value,
    id: `${facility.types[0] ?? 'unidad'}-${LEFT_OUT}`,
    name: LEFT_OUT,
    facility: { ...facility, name: LEFT_OUT, label: LEFT_OUT },
  }
  return { ...said, value: node, text: node.name }
}
