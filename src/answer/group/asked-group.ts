import type { Fact } from '../../facts/fact.ts'
import { kinKeysOf } from '../../facts/kinship.ts'
import type { Query } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { type AnswerContext, asksPlaces } from '../context.ts'
import { quotable } from '../passage/quotations.ts'
import { type Group, groupsOf } from './group.ts'
import { inScope } from './in-scope.ts'

/**
 * The group of the sentence that says most of a question: «¿cómo se repartieron las sesiones de atención psicológica?» of
 * «En atención psicológica se realizaron 543 sesiones individuales, 115 familiares y 152 grupales». Null where no sentence
 * says enough, or the figures of those that do are no group. Places are set side by side only where they are asked for.
 */
export function askedGroup(query: Query, context: AnswerContext): Group | null {
  const { corpus } = context
  const selection = query.selections[0]
  if (!selection) return null
  const groups = quotable(query, selection, corpus)
    .flatMap(({ passage }) => groupsOf(corpus.indexOf(passage), context))
    .filter((group) => !isSetting(group) || isNamed(group, query))
    .filter(({ members }) => members.every((fact) => inScope(fact, selection, context)))
  const byPlace = asksPlaces(query)
  const apart = groups.find(({ members }) => isByPlace(members) === byPlace)
  return apart ?? (byPlace ? null : (groups[0] ?? null))
}

/** The whole group that some figures of one noun stand in: no member of a printed list is left out. */
export function completed(facts: readonly Fact[], context: AnswerContext): readonly Fact[] {
  const [first] = facts
  if (!first) return facts
  const nouns = new Set(facts.map(({ measure }) => measure.head.key))
  const around = groupsOf(context.corpus.passageIndexOf(first.id), context).filter(({ members }) =>
    members.every(({ measure }) => nouns.has(measure.head.key)),
  )
  const [whole] = around
    .filter(({ members }) => facts.every((fact) => members.includes(fact)))
    .sort((a, b) => Number(closes(b)) - Number(closes(a)) || b.members.length - a.members.length)
  return whole?.members ?? facts
}

/** Whether the members add up to their total. */
const closes = ({ members, total }: Group): boolean =>
  members.reduce((sum, { quantity }) => sum + quantity.value, 0) === total?.quantity.value

/** «en 19 delegaciones y 12 hospitales»: where something was done is no kind of it. */
const isSetting = ({ members }: Group): boolean => members.every(({ measure }) => SETTINGS.has(measure.counts))

const SETTINGS: ReadonlySet<string> = new Set(['facilities', 'territories', 'events', 'kinds'])

/** Whether the question has the noun of the group's figures, or another that counts the same. */
export function isNamed({ members, total }: Group, { features }: Query): boolean {
  const nouns = new Set(
    [...members, ...(total ? [total] : [])].flatMap(({ measure }) =>
      kinKeysOf(fold(measure.head.name.split(' ')[0] ?? '')),
    ),
  )
  return features.some(({ text }) =>
    fold(text)
      .split(' ')
      .some((word) => kinKeysOf(word).some((key) => nouns.has(key))),
  )
}

/** Whether places tell figures apart, each its own. */
export const isByPlace = (facts: readonly Fact[]): boolean =>
  facts.every(({ place }) => place.basis === 'printed') &&
  new Set(facts.map(({ place }) => place.node.id)).size === facts.length
