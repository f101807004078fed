import type { Fact } from '../../facts/fact.ts'
import { conceptOf } from '../../facts/features.ts'
import { kinKeysIn } from '../../facts/kinship.ts'
import type { Query } from '../../query/query.ts'
import type { AnswerContext } from '../context.ts'
import { CREDIT } from '../weights.ts'
import { type Group, groupsOf } from './group.ts'
import { inScope } from './in-scope.ts'
import { type KindFit, kindFit } from './kinds.ts'
import { labelKeys, sharedKeys } from './label-keys.ts'
import { contentWords, nameWords, passagesWith } from './named-members.ts'
import { isSaid, nearness } from './own-words.ts'

/** A printed list that a question asks for by what its labels are: «municipio» of «¿qué municipio tiene más visitas?». */
export interface LabelledList extends Group {
  readonly fit: KindFit
  /** How near the other words of the question stand, 0 … 1. */
  readonly said: number
}

/**
 * The list whose labels are of the asked kind and around whose figures the other words of a question stand; its members
 * are those of the days and places asked for. Null where there is none, or two that say as much and are not the same.
 */
export function labelledList(query: Query, context: AnswerContext, least: KindFit): LabelledList | null {
  const kind = query.parts.by?.noun
  if (kind === undefined) return null
  const { corpus } = context
  const words = contentWords(query, corpus).filter((word) => !isSame(word, kind))
  const passages = passagesWith([...words, kind, ...nameWords(query)], corpus)
  const found = passages
    .flatMap((index) => [index, index + 1])
    .flatMap((index) => groupsOf(index, context))
    .flatMap((group) => fitted(group, kind, words, query, context) ?? [])
    .filter(({ fit }) => fit >= least)
    .sort((a, b) => b.fit - a.fit || b.said - a.said || b.members.length - a.members.length)
  const [best] = found
  const isRival = (other: LabelledList): boolean =>
    other.fit === best?.fit && other.said === best.said && !holdsAll(best, other)
  return best === undefined || found.some(isRival) ? null : best
}

const holdsAll = (a: Group, b: Group): boolean => b.members.every(({ id }) => a.members.some((fact) => fact.id === id))

const isSame = (word: string, kind: string): boolean => conceptOf(word) === conceptOf(kind)

function fitted(
  group: Group,
  kind: string,
  words: readonly string[],
  query: Query,
  context: AnswerContext,
): LabelledList | null {
  const { corpus } = context
  const fit = kindFit(kind, group, context)
  if (fit === 0) return null
  const shared = sharedKeys(group, corpus)
  const heading = kinKeysIn(group.labelled?.heading ?? '')
  const near = (word: string, member: Fact): number =>
    isSaid(word, shared, corpus)
      ? CREDIT.ownClause
      : Math.max(isSaid(word, heading, corpus) ? CREDIT.sentenceBefore : 0, nearness(word, member, corpus))
  // What is told of another figure of the sentence is not told of this one, where no row of labels says that they are alike.
  const least = group.labelled?.side === 'before' ? 0 : CREDIT.anotherFigure
  const isLeftOut = (word: string, member: Fact): boolean =>
    near(word, member) <= least && !(fit === PRINTED && isDeed(word))
  const members = group.members.filter(
    (member) => isAsked(member, query, context) && !words.some((word) => isLeftOut(word, member)),
  )
  if (members.length < 2) return null
  const credits = words.map((word) => Math.max(...members.map((member) => near(word, member))))
  // «¿qué crédito tiene más lugares?» of «Lugares disponibles: 320»: what the figures count may be a word that says little.
  const heads = query.selections.flatMap(({ measure }) => measure?.value.head ?? [])
  if (members.some(({ measure }) => heads.includes(measure.head.key))) credits.push(CREDIT.ownClause)
  const said = credits.length === 0 ? CREDIT.title : credits.reduce((sum, credit) => sum + credit, 0) / credits.length
  // Of places it is not enough that the whole bulletin is about what is asked: it may list them of something else as well.
  return said < CREDIT.title || (fit < PRINTED && said === CREDIT.title) ? null : { ...group, members, fit, said }
}

const PRINTED: KindFit = 3

const isAsked = (fact: Fact, { selections }: Query, context: AnswerContext): boolean =>
  selections.some((selection) => inScope(fact, selection, context))

/** «le tocan», «tuvo»: what was done may be said by another verb where the kind of the labels is printed. */
const isDeed = (word: string): boolean => /(?:aron|ieron|an|en|[oó]|aba|ido|ado)$/.test(word)

/** The members without those that the question leaves out: «sin contar la capital». */
export function withoutExcluded(
  { members, ...group }: Group,
  { parts }: Query,
  { corpus }: AnswerContext,
): readonly Fact[] {
  const excluded = new Set(parts.excluded)
  const isLeftOut = (keys: ReadonlySet<string>): boolean => [...excluded].some((key) => keys.has(key))
  const left = labelKeys({ members, ...group }, corpus).filter(({ keys }) => !isLeftOut(keys))
  return left.map(({ member }) => member)
}
