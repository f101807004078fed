import { isSetting } from '../../audit/likeness.ts'
import { measureKey } from '../../entity/measure/measure.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { type Holders, mostHeld } from '../../facts/holders.ts'
import { featuresOfKin, kinshipsOf } from '../../facts/kinship.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import type { Topic } from '../passage/topics.ts'
import { levelOf } from '../select/candidate.ts'
import { ofProgramme } from '../select/filters.ts'
import { isOfOtherKind } from '../select/loose-match.ts'
import { isOfInstitution } from '../select/publisher.ts'
import { ENOUGH, MARGIN, NUDGE } from '../weights.ts'
import { ageOf, daysFit } from './asked-days.ts'
import { type AskedTopics, askedTopics, coverageOf } from './asked-topics.ts'
import { unrounded } from './unrounded.ts'
import { type Vicinity, vicinityOf } from './vicinity.ts'

interface Scope {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
}

/** A figure with the share of the question that stands around it, 0 … 1 and a little for its noun. */
export interface Worded {
  readonly fact: Fact
  readonly coverage: number
}

/** Sentences looked into, those first that have most of the question. */
const MOST_PASSAGES = 24

/**
 * The one figure whose own words say what is asked, in whatever words: «¿cuánta gente murió?» of «hubo 12 decesos».
 * Null where a word of the question is nowhere near, or where two figures fit alike.
 */
export function figureInWords(
  query: Query,
  selection: Selection,
  scope: Scope,
  margin: number = MARGIN.figure,
): Worded | null {
  const scored = rankedFigures(query, selection, scope)
  const [best] = scored
  if (!best || best.coverage < ENOUGH.figure) return null
  const alike = scored.filter(({ coverage }) => best.coverage - coverage < margin)
  // Of one thing at several times the latest; of several things none.
  const key = measureKey(best.fact.measure)
  const chosen = alike.every(({ fact }) => measureKey(fact.measure) === key)
    ? alike.toSorted(byScope)[0]
    : onlyValue(alike)
  return chosen ? { ...chosen, fact: unrounded(chosen.fact, scope.corpus) } : null
}

/** Figures by how much of the question the words around them say, the best first. */
export function rankedFigures(query: Query, selection: Selection, scope: Scope): readonly Worded[] {
  const { corpus } = scope
  const asked = askedTopics(query, selection, corpus)
  if (!asked) return []
  const scored = passagesOf(asked, corpus)
    .flatMap((index) => (corpus.passages.get(index)?.facts ?? []).flatMap((id) => corpus.fact(id) ?? []))
    .filter((fact) => isOfUnit(fact, query) && !isGiven(fact, query))
    .map((fact) => ({ fact, coverage: wordedness(asked, fact, selection, scope) }))
    .filter(({ coverage }) => coverage > 0)
    .sort((a, b) => b.coverage - a.coverage || (a.fact.id < b.fact.id ? -1 : 1))
  // What was done before what was planned, where the question does not say.
  const done = scored.filter(({ fact }) => fact.stance !== 'planned')
  return done.length > 0 && selection.stance?.value !== 'planned' ? done : scored
}

const byScope = (a: Worded, b: Worded): number =>
  levelOf(a.fact) - levelOf(b.fact) ||
  endOf(b.fact).localeCompare(endOf(a.fact), 'en') ||
  b.coverage - a.coverage ||
  (a.fact.id < b.fact.id ? -1 : 1)

const endOf = ({ period }: Fact): string => period?.end ?? period?.start ?? ''

/** The first of figures that all have one value. */
const onlyValue = (alike: readonly Worded[]): Worded | null =>
  new Set(alike.map(({ fact }) => fact.quantity.value)).size === 1 ? (alike[0] ?? null) : null

/** How much of a question the words around any one figure say. */
export function nearnessIn(query: Query, selection: Selection, scope: Scope): (fact: Fact) => number {
  const asked = askedTopics(query, selection, scope.corpus)
  return (fact) => (asked ? wordedness(asked, fact, selection, scope) : 0)
}

/** The most that the words around a figure can say of a question. */
export const MOST = 1 + NUDGE.head

/** How many words narrow the measure without being asked for: «defunciones en estudio» of «defunciones». */
function extraWords({ words: asked }: AskedTopics, { measure }: Fact): number {
  const isAsked = (word: string): boolean => isFunctionWord(word) || kinshipsOf(word).some(({ key }) => asked.has(key))
  const terms = measure.modifiers
    .filter(({ key }) => asked.has(`t:${key}`))
    .flatMap(({ name }) => fold(name).split(' '))
  const words = measure.modifiers.flatMap(({ name }) => fold(name).split(' '))
  return words.filter((word) => !isAsked(word) && !terms.includes(word)).length
}

function wordedness(asked: AskedTopics, fact: Fact, selection: Selection, scope: Scope): number {
  const { corpus } = scope
  const near = vicinityOf(fact, corpus)
  if (!fits(fact, near, selection, scope)) return 0
  const coverage = coverageOf(asked, fact, near, selection)
  if (coverage === 0) return 0
  const { key, name } = fact.measure.head
  const noun = kinshipsOf(nounOf(name))
  const heads = asked.terms.has(`t:${key}`) || noun.some((kin) => asked.terms.has(kin.key))
  // «40 municipios con casos de dengue» are no people with dengue: places are counted where they are asked for.
  if (!heads && isSetting(fact.measure)) return 0
  const extra = Math.max(NUDGE.mostExtraWords, extraWords(asked, fact) * NUDGE.extraWord)
  const isEarlier = near.isStart || (!selection.period && ageOf(fact, near, corpus) > 0)
  return coverage + (heads ? NUDGE.head : 0) + (isEarlier ? NUDGE.earlierDays : 0) + extra
}

/** The sentences that hold most of the question. */
const passagesOf = ({ topics }: AskedTopics, corpus: Corpus): readonly number[] =>
  mostHeld(
    topics.map((topic) => holdersOf(topic, corpus)),
    MOST_PASSAGES,
  )

/** Sentences that hold a topic by its words, by its term or by words that say the same. */
function holdersOf({ features }: Topic, { catalogue }: Corpus): Holders {
  const kin = features.flatMap(({ text }) =>
    fold(text)
      .split(' ')
      .filter((word) => !isFunctionWord(word))
      .flatMap((word) => kinshipsOf(word).flatMap(({ key }) => featuresOfKin(key, catalogue))),
  )
  const keys = new Set([...features.map(({ key }) => key), ...kin])
  return [...keys].flatMap((key) => (catalogue.byFeature.has(key) ? [catalogue.byFeature.get(key) ?? []] : []))
}

/** Whether a figure is of the sort asked for: only levels are counted, and only a percentage is a share. */
export function isOfUnit({ quantity, figure }: Fact, { unit }: Query): boolean {
  if (unit === 'percent') return quantity.unit === 'percent'
  if (unit === 'money') return quantity.unit === 'money' && figure !== 'change'
  if (unit === 'count') return quantity.unit === 'count' && COUNTED.has(figure)
  return figure !== 'ordinal' && figure !== 'rank'
}

/** «¿qué porcentaje bajó de 7 %?»: a number that the question itself gives is no answer to it. */
const isGiven = ({ quantity }: Fact, { act, figures }: Query): boolean =>
  act === 'value' && figures.includes(quantity.value)

const COUNTED: ReadonlySet<Fact['figure']> = new Set(['level', 'rate', 'capacity'])

/** Whether the slots of a question leave room for a figure. */
export function fits(fact: Fact, near: Vicinity, selection: Selection, { corpus, lexicon }: Scope): boolean {
  const { stance, institution, figure } = selection
  if (stance?.value === 'denied' && !/\b(?:no|sin|ni)\b/.test(near.clause)) return false
  if (figure && fact.figure !== figure.value) return false
  if (stance?.value === 'planned' && fact.stance !== 'planned' && fact.figure !== 'threshold') return false
  if (institution && !isOfInstitution(fact, institution.value, corpus, lexicon)) return false
  if (ofProgramme([fact], selection, corpus).length === 0) return false
  // «el 24 % de los casos del país» is of Veracruz; a state's count is none of the country's.
  const isOfCountry = selection.place?.value.level === 'nation' && fact.quantity.unit !== 'percent'
  if (isOfCountry && fact.place.node.level !== 'nation') return false
  if (countsOther(fact, selection, corpus, lexicon)) return false
  if (isOfOtherKind(fact, selection.measure?.value.modifiers ?? [], { lexicon })) return false
  return daysFit(fact, near, selection, corpus)
}

/** «¿cuántas consultas hubo en Sinaloa?» is not answered by what was operated there: both nouns are known, and differ. */
function countsOther({ measure }: Fact, selection: Selection, { catalogue }: Corpus, { measures }: Lexicon): boolean {
  const asked = selection.measure?.value.head ?? null
  const [head, own] = [asked === null ? undefined : measures.heads.get(asked), measures.heads.get(measure.head.key)]
  if (asked === null || !head || !own || asked === measure.head.key) return false
  // «¿cuántas atenciones?» wants them all where a bulletin counts them: consultations are one kind of them.
  const isWhole = head.generic && !own.generic && !own.person && selection.measure?.value.modifiers.length === 0
  if (isWhole && catalogue.byHead.has(asked)) return true
  if ([head, own].some(({ generic, person }) => generic || person)) return false
  return catalogue.byHead.has(asked) ? head.counts === own.counts : !areKin(head.name, own.name)
}

/** «contagios» and «casos», «defunciones» and «muertes»: two names in the lexicon for one thing. */
const areKin = (a: string, b: string): boolean => {
  const keys = new Set(kinshipsOf(nounOf(a)).map(({ key }) => key))
  return kinshipsOf(nounOf(b)).some(({ key }) => keys.has(key))
}

const nounOf = (name: string): string => fold(name.split(' ')[0] ?? '')
