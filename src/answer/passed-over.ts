import edges from '#data/lexicon/edge-verbs.json' with { type: 'json' }
import { isPeopleNoun } from '../facts/generic-nouns.ts'
import { isFamilyWord } from '../facts/kinship.ts'
import type { Feature, Query } from '../query/query.ts'
import { isDeed, isEverydayNoun } from '../query/spelling/vocabulary.ts'
import { isFiniteVerb } from '../text/finite-verb.ts'
import { fold } from '../text/fold.ts'
import { irregularRootsOf } from '../text/irregular-verbs.ts'
import { once } from '../text/once.ts'
import { infinitives } from '../text/verb-forms.ts'
import type { Draft } from './answer.ts'
import { leadOf } from './retrieve/worded.ts'

/** A question without its edge verbs. */
export interface Passed {
  readonly query: Query
  /** Whether it asks the same of people too: «viven con diabetes» has all of them, «renunciaron» only some. */
  readonly ofPeople: boolean
}

/**
 * A refused question without the verbs that only lead up to what it asks («¿cuántas dosis alcanzaron a poner…?»); null
 * where it has none, or names nothing that is counted. What people do to a thing («robaron», «cancelaron») is no such verb.
 */
export function withoutEdgeVerbs(query: Query): Passed | null {
  if (!query.selections.some(({ measure }) => measure !== null)) return null
  const edge = query.context.filter(isEdgeVerb)
  if (edge.length === 0) return null
  const stays = ({ text }: Feature): boolean => !edge.some((verb) => verb.text === text)
  const rest = {
    ...query,
    context: query.context.filter(stays),
    features: query.features.filter(stays),
    unknown: query.unknown.filter((word) => !edge.some(({ text }) => text === word)),
  }
  return { query: rest, ofPeople: edge.every(({ text }) => isBeing()(fold(text)) !== null) }
}

/** Of people a verb says which are meant: «¿cuántos pacientes renunciaron?» is not how many there are. */
export function countsPeople(draft: Draft): boolean {
  const measure = leadOf(draft)?.measure
  return measure !== undefined && (PEOPLE.has(measure.counts) || isPeopleNoun(fold(measure.name.split(' ')[0] ?? '')))
}

const PEOPLE: ReadonlySet<string> = new Set(['persons', 'patients', 'donors'])

const formsOf = (verbs: readonly string[]) => once(() => infinitives(verbs, irregularRootsOf))

/** «viven», «siguen»: says only that there is such a thing or person, in any tense. */
const isBeing = formsOf(edges.being)
/** «terminaron», «se van a instalar», «aceptó»: leads up to what is done, in any tense. */
const isLeading = formsOf(edges.leading)

/** A verb that has nothing of what is counted: one of those, or one that no list has and so nobody does to a thing. */
function isEdgeVerb({ text }: Feature): boolean {
  const word = fold(text)
  if (isBeing()(word) !== null || isLeading()(word) !== null) return true
  return isFiniteVerb(text) && ![isDeed, isFamilyWord, isEverydayNoun].some((says) => says(word))
}
