import { type PlaceNode, placeFits } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { isPersonNoun, isThingNoun } from '../../facts/generic-nouns.ts'
import { kinKeysOf, kinshipsOf } from '../../facts/kinship.ts'
import type { Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { ageOf, daysFit } from '../retrieve/asked-days.ts'
import { type Vicinity, vicinityOf } from '../retrieve/vicinity.ts'
import { levelOf } from '../select/candidate.ts'
import { fitOf } from '../select/fit.ts'
import { CREDIT, EVIDENCE, type EvidenceName, OWN_WORDS } from '../weights.ts'
import { type AskedFigure, type AskedTopic, asksChange } from './asked-figure.ts'

/** What speaks for and against a figure as the answer to a question: a share, or 1 where it holds. */
export type Evidence = Readonly<Record<EvidenceName, number>>

/** All that is told of a figure beside a question, by its words, its noun, its sort and its scope. */
export function evidenceOf(asked: AskedFigure, fact: Fact, corpus: Corpus): Evidence {
  const near = vicinityOf(fact, corpus)
  return {
    ...ofWords(asked, fact, near),
    ...ofNoun(asked, fact),
    ...ofSort(asked, fact),
    ...ofDays(asked, fact, near, corpus),
    ...ofPlace(asked, fact, near),
    ...ofPrint(fact),
  }
}

/** The weighed sum: the figure that has most of it is the one that is meant. */
export function scoreOf(evidence: Evidence): number {
  let score = 0
  for (const [name, weight] of WEIGHTS) score += weight * evidence[name]
  return score
}

/** The most that can speak for any figure as the answer to a question. */
export const mostScoreOf = (query: Query, { period, place }: Selection): number =>
  EVIDENCE.said +
  EVIDENCE.own +
  EVIDENCE.head +
  (period ? EVIDENCE.daysExact : 0) +
  (place ? EVIDENCE.place : 0) +
  (asksChange(query) ? EVIDENCE.askedChange : 0)

const WEIGHTS = Object.entries(EVIDENCE) as readonly (readonly [EvidenceName, number])[]

const yes = (holds: boolean): number => (holds ? 1 : 0)

/** How much of the question the words around it say, and what they leave out. */
function ofWords({ topics }: AskedFigure, { zone }: Fact, near: Vicinity) {
  // What was done is told by the title only of what stands in a table.
  const least = zone === 'table' ? 0 : CREDIT.title
  let [whole, said, own, absent, absentDeed] = [0, 0, 0, 0, 0]
  for (const topic of topics) {
    const credit = creditOf(topic, near)
    // «¿cuánta gente murió?»: that it was people need not be said.
    if (topic.isPerson && credit === 0) continue
    whole += topic.weight
    said += topic.weight * credit
    if (credit >= OWN_WORDS) own += topic.weight
    if (topic.isDeed && credit <= least) absentDeed += topic.weight
    else if (credit === 0) absent += topic.weight
  }
  const share = (part: number): number => (whole === 0 ? 0 : part / whole)
  return { said: share(said), own: share(own), absent: share(absent), absentDeed: share(absentDeed) }
}

/** How much of a topic the words around a figure say: as a term, or its words on the average. */
function creditOf({ terms, words, acronyms }: AskedTopic, near: Vicinity): number {
  const term = Math.max(0, ...terms.map((key) => near.words.get(key) ?? 0))
  const loose = words.reduce((sum, word) => sum + creditOfWord(word, near), 0) / Math.max(1, words.length)
  // «las quejas que recibió la CNDH»: who issued the bulletin need not stand beside its figures.
  const issuer = acronyms.some((text) => near.initials.has(text)) ? CREDIT.issuer : 0
  return Math.max(term, loose, issuer)
}

/** How much a word is said near a figure, by itself or by one of its kin. */
export const creditOfWord = (word: string, { words }: Pick<Vicinity, 'words'>): number =>
  Math.max(0, ...kinshipsOf(word).map(({ key, credit }) => credit * (words.get(key) ?? 0)))

/** Whether it counts what is counted, and what narrows it unasked: «defunciones en estudio» of «defunciones». */
function ofNoun({ noun, selection, countsPeople, countsThings, keys }: AskedFigure, fact: Fact) {
  const { measure } = fact
  const own = kinKeysOf(fold(measure.head.name.split(' ')[0] ?? ''))
  const isHead = noun.length > 0 && (own[0] === noun[0] || measure.head.key === selection.measure?.value.head)
  const isKin = !isHead && own.some((key) => noun.includes(key))
  const isNarrowing = !isHead && !isKin && wordsOf(`${measure.name} ${measure.text}`).some((w) => sharesKey(w, noun))
  const isPeople = countsPeople && (PEOPLE.has(measure.counts) || isPersonNoun(fold(measure.head.name)))
  const isNamed = isHead || isKin || isNarrowing
  // «4,140 a Hermosillo», «126 desiertas», «1,480 apoyos»: the noun is that of a figure before, or stands for anything.
  const isOpen =
    fact.evidence.measure.basis !== 'printed' ||
    (measure.modifiers.length === 0 && hasKey(fold(measure.head.name), keys)) ||
    (measure.modifiers.length === 0 && isThingNoun(fold(measure.head.name))) ||
    countsThings
  const asked = selection.measure?.value.modifiers ?? []
  const extra = measure.modifiers
    .filter(({ key }) => !asked.includes(key))
    .flatMap(({ name }) => wordsOf(name))
    .filter((word) => !hasKey(word, keys) && !HAPPENED.test(word)).length
  return {
    head: yes(isHead),
    headKin: yes(isKin),
    headNarrowing: yes(isNarrowing),
    headOfPeople: yes(!isNamed && isPeople),
    headOpen: yes(noun.length > 0 && !isNamed && !isPeople && isOpen),
    headOther: yes(noun.length > 0 && !isNamed && !isPeople && !isOpen),
    extraWords: isHead || isKin ? Math.min(MOST_EXTRA, extra) / MOST_EXTRA : 0,
  }
}

const MOST_EXTRA = 3
// «19 defunciones que ocurrieron»
const HAPPENED = /(?:aron|ieron)$/
const PEOPLE: ReadonlySet<string> = new Set(['persons', 'patients', 'donors'])

const sharesKey = (word: string, keys: readonly string[]): boolean => kinKeysOf(word).some((key) => keys.includes(key))
const hasKey = (word: string, keys: ReadonlySet<string>): boolean => kinKeysOf(word).some((key) => keys.has(key))

/** The words of a text that say something, folded. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !isFunctionWord(word))

/** Whether it is a figure of the sort asked for: a share, money, a level, a change, a plan. */
function ofSort({ unit: asked, asksChange, selection }: AskedFigure, { quantity: { unit }, figure, stance }: Fact) {
  const plans = selection.stance?.value === 'planned'
  return {
    noPercent: yes(asked === 'percent' && unit !== 'percent'),
    noMoney: yes(asked === 'money' && unit !== 'money'),
    onlyCount: yes(asked === 'amount' && unit === 'count'),
    noCount: yes(asked === 'count' && (unit === 'percent' || unit === 'money')),
    change: yes(figure === 'change' && !asksChange),
    askedChange: yes(figure === 'change' && asksChange),
    share: yes(figure === 'share' && asked !== 'percent'),
    planned: yes(stance === 'planned' && !plans),
    unplanned: yes(plans && stance !== 'planned' && figure !== 'threshold'),
  }
}

/** How its days stand to those asked for; without any, whether it looks back. */
function ofDays({ selection, ofOneEvent }: AskedFigure, fact: Fact, near: Vicinity, corpus: Corpus) {
  const asks = selection.period !== null
  const fit = fitOf(fact, selection)
  const isSaid = asks && fit === 'contains' && daysFit(fact, near, selection, corpus)
  return {
    daysExact: yes(fit === 'exact'),
    daysOverlap: yes(fit === 'overlaps'),
    daysOther: yes(asks && fit === 'contains' && !isSaid),
    daysInClause: yes(isSaid),
    accrued: yes(!asks && ofOneEvent && fact.accrual === 'to_date'),
    lookingBack: yes(!asks && (near.isStart || ageOf(fact, near, corpus) > 0)),
  }
}

/** How its place stands to the one asked for, by its slot and by the words near it; without any, how wide it is. */
function ofPlace({ selection, placeWords, words }: AskedFigure, fact: Fact, near: Vicinity) {
  const asked = selection.place?.value
  const fits: readonly ReturnType<typeof placeFits>[] = asked
    ? [fact.place.node, ...fact.place.also].map((node) => placeFits(asked, node))
    : []
  // A town that no list has is a word of the question like others.
  const isNamed =
    !asked &&
    fact.place.node.level === 'city' &&
    wordsOf(fact.place.node.name.split(',')[0] ?? '').some((word) => words.has(word))
  // One state's figure is none of the country's.
  const isWhole = asked?.level === 'nation'
  const [isExact, isInside] = [fits.includes('exact'), fits.includes('inside')]
  return {
    place: yes(isExact || isNamed),
    placeInside: yes(!isExact && isInside && !isWhole),
    placeOther: yes(asked !== undefined && !isExact && (isWhole || !isInside)),
    placeInWords:
      placeWords.length > 0 && mayBeInWords(asked, fact)
        ? Math.min(...placeWords.map((word) => (wordsOf(near.clause).includes(word) ? 1 : creditOfWord(word, near))))
        : 0,
    narrowPlace: asked || isNamed ? 0 : levelOf(fact) / MOST_LEVEL,
  }
}

/** Of a hospital or town the words say more than a slot; a figure of another state is none of the one that stands beside it. */
const mayBeInWords = (asked: PlaceNode | undefined, { place }: Fact): boolean =>
  /city|facility/.test(asked?.level ?? '') || place.basis !== 'printed'

const MOST_LEVEL = 4

/** How and where it is printed. */
const ofPrint = ({ quantity, zone, lists }: Fact) => ({
  hedged: yes(quantity.precision !== 'exact'),
  inHeadline: yes(zone === 'headline'),
  part: yes(lists.some(({ role }) => role === 'part')),
})
