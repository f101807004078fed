import { isPeopleNoun } from '../facts/generic-nouns.ts'
import { isFamilyWord } from '../facts/kinship.ts'
import type { Feature, Query } from '../query/query.ts'
import { isDeed, isEverydayNoun } from '../query/spelling/vocabulary.ts'
import { isFiniteVerb } from '../text/finite-verb.ts'
import { fold } from '../text/fold.ts'
import type { Draft } from './answer.ts'
import { leadOf } from './retrieve/worded.ts'

/**
 * A refused question without the verbs that only lead up to what it asks («¿cuántas dosis alcanzaron a poner…?»); null
 * where it has none, or names nothing that is counted. What people do to a thing («robaron», «cancelaron») is no such verb.
 */
export function withoutEdgeVerbs(query: Query): Query | null {
  if (!query.selections.some(({ measure }) => measure !== null)) return null
  const edge = query.context.filter(isEdgeVerb)
  if (edge.length === 0) return null
  const stays = ({ text }: Feature): boolean => !edge.some((verb) => verb.text === text)
  return {
    ...query,
    context: query.context.filter(stays),
    features: query.features.filter(stays),
    unknown: query.unknown.filter((word) => !edge.some(({ text }) => text === word)),
  }
}

/** Of people a verb says which are meant: «¿cuántos pacientes renunciaron?» is not how many there are. */
export function countsPeople(draft: Draft): boolean {
  const measure = leadOf(draft)?.measure
  return measure !== undefined && (PEOPLE.has(measure.counts) || isPeopleNoun(fold(measure.name.split(' ')[0] ?? '')))
}

const PEOPLE: ReadonlySet<string> = new Set(['persons', 'patients', 'donors'])

const isEdgeVerb = ({ text }: Feature): boolean =>
  isFiniteVerb(text) && ![isDeed, isFamilyWord, isEverydayNoun].some((says) => says(fold(text)))
