import { measureKey } from '../../entity/measure/measure.ts'
import { placeFits } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { mostHeld } from '../../facts/holders.ts'
import { featuresOfKin, hasKin, kinshipsOf } from '../../facts/kinship.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { fitOf } from '../select/fit.ts'
import { isOfInstitution } from '../select/publisher.ts'
import { type Vicinity, vicinityOf } from './figure-words.ts'

interface Scope {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
}

/** A figure with the share of the question's words that stand around it, 0 … 1 and a little for its noun. */
interface Worded {
  readonly fact: Fact
  readonly coverage: number
}

/** Share of the question that the words around a figure must say. */
const ENOUGH = 0.62
/** How much better than the next figure it must be. */
const MARGIN = 0.06
/** Sentences looked into, those first that have most of the question's words. */
const MOST_PASSAGES = 24

/**
 * The one figure whose own words say what is asked, in whatever words: «¿cuánta gente murió?» of «hubo 12 decesos».
 * Null where a word of the question is nowhere near, or where two figures fit alike.
 */
export function figureInWords(query: Query, selection: Selection, scope: Scope): Worded | null {
  const { corpus } = scope
  const words = wordsOf(query, selection).filter((word) => hasKin(word, corpus.catalogue) || !PERSON.test(word))
  if (words.length === 0 || words.some((word) => !hasKin(word, corpus.catalogue))) return null
  const scored = passagesOf(words, corpus)
    .flatMap((index) => (corpus.passages[index]?.facts ?? []).flatMap((id) => corpus.fact(id) ?? []))
    .filter((fact) => isOfUnit(fact, query) && fits(fact, selection, scope))
    .map((fact) => ({ fact, coverage: wordedness(words, fact, selection, corpus) }))
    .filter(({ coverage }) => coverage >= ENOUGH)
    .sort((a, b) => b.coverage - a.coverage)
  // What was done before what was planned, where the question does not say.
  const done = scored.filter(({ fact }) => fact.stance !== 'planned')
  const fitting = done.length > 0 && selection.stance?.value !== 'planned' ? done : scored
  const [best] = fitting
  if (!best) return null
  const alike = fitting.filter(({ coverage }) => best.coverage - coverage < MARGIN)
  // Of one thing at several times the latest; of several things none.
  const key = measureKey(best.fact.measure)
  return alike.every(({ fact }) => measureKey(fact.measure) === key)
    ? (alike.toSorted(byLatest)[0] ?? null)
    : onlyValue(alike)
}

const byLatest = (a: Worded, b: Worded): number =>
  endOf(b.fact).localeCompare(endOf(a.fact), 'en') || b.coverage - a.coverage || (a.fact.id < b.fact.id ? -1 : 1)

const endOf = ({ period }: Fact): string => period?.end ?? period?.start ?? ''

/** The first of figures that all have one value. */
const onlyValue = (alike: readonly Worded[]): Worded | null =>
  new Set(alike.map(({ fact }) => fact.quantity.value)).size === 1 ? (alike[0] ?? null) : null

/** How much of a question the words around one figure say. */
export const nearnessOf = (query: Query, selection: Selection, fact: Fact, corpus: Corpus): number =>
  wordedness(wordsOf(query, selection), fact, selection, corpus)

/** What a noun of the question that heads the measure itself is worth: «recetas» before «41 mil recetas». */
const HEAD = 0.15

/** The most that the words around a figure can say of a question. */
export const MOST = 1 + HEAD

function wordedness(words: readonly string[], fact: Fact, selection: Selection, corpus: Corpus): number {
  const vicinity = vicinityOf(fact, corpus)
  const place = isThere(fact, selection) ? [] : placeWords(selection)
  const all = [...words, ...place]
  const credits = all
    .map((word) => ({ word, credit: creditOf(word, vicinity) }))
    .filter(({ word, credit }) => credit > 0 || !PERSON.test(word))
    .map(({ credit }) => credit)
  if (credits.length === 0 || credits.some((credit) => credit === 0)) return 0
  const noun = new Set(kinshipsOf(fold(fact.measure.head.name.split(' ')[0] ?? '')).map(({ key }) => key))
  const heads = words.some((word) => kinshipsOf(word).some(({ key }) => noun.has(key)))
  // «40 municipios con casos de dengue» are no people with dengue: places are counted where they are asked for.
  if (!heads && SETTINGS.has(fact.measure.counts)) return 0
  return credits.reduce((sum, credit) => sum + credit, 0) / credits.length + (heads ? HEAD : 0)
}

const SETTINGS: ReadonlySet<string> = new Set(['facilities', 'territories', 'events', 'kinds'])

const creditOf = (word: string, vicinity: Vicinity): number =>
  Math.max(0, ...kinshipsOf(word).map(({ key, credit }) => credit * (vicinity.get(key) ?? 0)))

/** The content words of a question, folded, those of a measure that it takes over from the thread among them. */
function wordsOf({ features }: Query, selection: Selection): readonly string[] {
  const { measure } = selection
  const follows = Object.values(selection).some((slot) => slot?.origin === 'inherited')
  const own = features.filter(({ key }) => !/^(?:#|o:|t:)/.test(key)).map(({ text }) => fold(text))
  // «¿y de especialidad?» is said, what it narrows is not.
  const inherited = follows ? fold(measure?.value.name ?? '').split(/[^\p{L}\d]+/u) : []
  const words = [...inherited.filter((word) => word.length > 1 && !isFunctionWord(word)), ...own]
  return [...new Set(words.filter((word) => !SORTS.test(word)))]
}

/** Words that say what sort of figure is asked for: `unit` has them. */
const SORTS = /^(?:porcentajes?|proporcion|tasa|numero|cantidad|cifra|total|nivel|dinero|pesos|monto|importe)$/

// «¿cuántas personas murieron?»: who dies, falls ill or is vaccinated is a person without the text saying so.
const PERSON = /^(?:personas?|gente|habitantes?|individuos?|ciudadan[oa]s?|mexican[oa]s?|poblacion|quienes)$/

/** The sentences that hold most of the words. */
function passagesOf(words: readonly string[], { catalogue }: Corpus): readonly number[] {
  const holders = words.map((word) => {
    const keys = new Set(kinshipsOf(word).flatMap(({ key }) => featuresOfKin(key, catalogue)))
    return [...keys].map((key) => catalogue.byFeature.get(key) ?? [])
  })
  return mostHeld(holders, MOST_PASSAGES)
}

/** Whether a figure is of the sort asked for: only levels are counted, and only a percentage is a share. */
function isOfUnit({ quantity, figure }: Fact, { unit }: Query): boolean {
  if (unit === 'percent') return quantity.unit === 'percent'
  if (unit === 'money') return quantity.unit === 'money' && figure !== 'change'
  if (unit === 'count') return quantity.unit === 'count' && COUNTED.has(figure)
  return figure !== 'ordinal' && figure !== 'rank'
}

const COUNTED: ReadonlySet<Fact['figure']> = new Set(['level', 'rate', 'capacity'])

function fits(fact: Fact, selection: Selection, { corpus, lexicon }: Scope): boolean {
  const { place, stance, period, institution } = selection
  if (stance?.value === 'planned' && fact.stance !== 'planned' && fact.figure !== 'threshold') return false
  if (institution && !isOfInstitution(fact, institution.value, corpus, lexicon)) return false
  if (place && !isThere(fact, selection) && placeWords(selection).length === 0) return false
  return !period || (fact.period !== null && fitOf(fact, selection) !== 'contains')
}

/** Whether the figure's place is the one asked for or lies in it. */
function isThere(fact: Fact, { place }: Selection): boolean {
  if (!place || place.value.level === 'nation') return true
  const nodes = [fact.place.node, ...fact.place.also]
  return nodes.some((node) => /exact|inside/.test(placeFits(place.value, node) ?? ''))
}

/** What tells a town or hospital from others, for texts that name it without more: «Los Mochis» → mochis. */
function placeWords({ place }: Selection): readonly string[] {
  if (!place || (place.value.level !== 'city' && place.value.level !== 'facility')) return []
  const [own = ''] = fold(place.value.name).split(',')
  const words = own.split(/[^\p{L}\d]+/u)
  return words.filter((word) => word.length > 1 && !isFunctionWord(word) && !BUILDING.test(word))
}

const BUILDING = /^(?:hospital(?:es)?|clinicas?|unidad|centro|medic[ao]|general|zona|regional|nuev[ao]|imss|issste)$/
