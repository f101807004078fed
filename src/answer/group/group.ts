import type { Corpus } from '../../facts/corpus.ts'
import type { Fact, Passage } from '../../facts/fact.ts'
import type { AnswerContext } from '../context.ts'
import { type Labelled, type LabelledFigures, labelledAt } from './labelled.ts'

/**
 * Figures that a text prints side by side of one thing, told apart by kind, place or name: «956 trasplantes: 442 de riñón,
 * 353 de córnea…». They may be ranked, added up where nothing else forbids it, and set against their total.
 */
export interface Group {
  /** Printed of them all; null where no figure is. */
  readonly total: Fact | null
  readonly members: readonly Fact[]
  /** Null where nothing is printed that tells each of them from the others. */
  readonly labelled: Labelled | null
}

/**
 * The groups of a sentence, of the table, records or labelled lines that it is part of: those of a list with its total
 * first, then those of one noun, then what is labelled alike.
 */
export function groupsOf(index: number, context: AnswerContext): readonly Group[] {
  const known = groups.get(context.corpus) ?? new Map<number, readonly Group[]>()
  groups.set(context.corpus, known)
  const found = known.get(index) ?? readGroups(index, context)
  if (known.size >= MAX_REMEMBERED) known.clear()
  known.set(index, found)
  return found
}

// No question changes how figures stand beside each other, and many look at the same sentences.
const groups = new WeakMap<Corpus, Map<number, readonly Group[]>>()
const MAX_REMEMBERED = 1000

function readGroups(index: number, context: AnswerContext): readonly Group[] {
  const { corpus } = context
  const own = countedIn(corpus.passages.get(index), corpus)
  const facts = own.length === 1 ? lineRun(index, corpus) : own
  const listed = [...Map.groupBy(facts.filter(isPart), listOf).values()]
  const headed = [...Map.groupBy(facts, headOf).values()]
  const [ofLists, ofNouns] = [listed, headed].map((all) => all.flatMap((members) => groupOf(members, corpus)))
  const labelled = labelledAt(index, context)
  const alike = labelled.flatMap((row) => labelledGroup(row, index, corpus) ?? [])
  const totalled = (ofLists ?? []).filter(({ total }) => total !== null)
  const all = [...totalled, ...alike.filter(({ total }) => total), ...(ofNouns ?? []), ...(ofLists ?? []), ...alike]
  const seen = new Set<string>()
  return all
    .filter(({ members }) => {
      const key = members.map(({ id }) => id).join(' ')
      return !seen.has(key) && seen.add(key)
    })
    .map((group) => ({ ...group, labelled: group.labelled ?? labelsOf(group, labelled) }))
}

/** Labelled figures as a group: of one noun, or with one figure of them all; «la mayoría en Guerrero (138)» is of that. */
function labelledGroup(row: LabelledFigures, index: number, corpus: Corpus): Group | null {
  const { facts, ...labelled } = row
  const [first, ...rest] = facts
  const opens = first !== undefined && rest.length > 1 && isTotalOf(first, facts, corpus)
  const members = opens ? rest : facts
  const total = opens ? first : (listTotal(members, corpus) ?? sumBefore(members, index, corpus))
  const isOne = labelled.side === 'before' || total !== null || new Set(members.map(headOf)).size === 1
  return isOne && members.length > 1 ? { total, members, labelled } : null
}

/** The labels of a group whose members all stand in one row of labelled figures. */
function labelsOf({ members }: Group, rows: readonly LabelledFigures[]): Labelled | null {
  const row = rows.find(({ labels }) => members.every(({ id }) => labels.has(id)))
  if (!row) return null
  const { facts: _, ...labelled } = row
  return labelled
}

/** The figure, in the sentence of the parts or so many before it, that they add up to. */
function sumBefore(parts: readonly Fact[], index: number, corpus: Corpus): Fact | null {
  const sum = parts.reduce((added, { quantity }) => added + quantity.value, 0)
  const bulletin = corpus.passages.get(index)?.bulletin
  const around = Array.from({ length: SENTENCES_BEFORE + 1 }, (_, back) => corpus.passages.get(index - back))
    .filter((passage) => passage?.bulletin === bulletin)
    .flatMap((passage) => countedIn(passage, corpus))
  return around.find((fact) => fact.quantity.value === sum && !parts.some(({ id }) => id === fact.id)) ?? null
}
const SENTENCES_BEFORE = 2

const countedIn = (passage: Passage | undefined, corpus: Corpus): readonly Fact[] =>
  (passage?.facts ?? []).flatMap((id) => corpus.fact(id) ?? []).filter(({ figure }) => COUNTED.has(figure))

const COUNTED: ReadonlySet<Fact['figure']> = new Set(['level', 'share', 'capacity'])

/** «Detecciones de diabetes: 68,415», line under line: lines of one figure each, of one noun. */
function lineRun(index: number, corpus: Corpus): readonly Fact[] {
  const [fact] = countedIn(corpus.passages.get(index), corpus)
  if (!fact) return []
  const along = (step: 1 | -1): Fact[] => {
    const found: Fact[] = []
    for (let at = index + step; ; at += step) {
      const passage = corpus.passages.get(at)
      const [next, ...more] = passage?.bulletin === fact.bulletin ? countedIn(passage, corpus) : []
      if (!next || more.length > 0 || headOf(next) !== headOf(fact) || next.zone !== fact.zone) return found
      found.push(next)
    }
  }
  return [...along(-1).reverse(), fact, ...along(1)]
}

const isPart = ({ lists }: Fact): boolean => lists.some(({ role }) => role === 'part')

const listOf = (fact: Fact): string => `${fact.lists.find(({ role }) => role === 'part')?.list} ${sortOf(fact)}`

const headOf = (fact: Fact): string => `${fact.measure.head.key} ${sortOf(fact)}`

/** Figures of another sort are never set beside each other: a number and a percentage, what was done and what is planned. */
const sortOf = ({ quantity, stance }: Fact): string => `${quantity.unit} ${stance === 'planned'}`

function groupOf(facts: readonly Fact[], corpus: Corpus): readonly Group[] {
  const inside = facts.find((fact) => isTotalOf(fact, facts, corpus)) ?? null
  const members = facts.filter((fact) => fact !== inside)
  return members.length > 1 ? [{ total: inside ?? listTotal(members, corpus), members, labelled: null }] : []
}

/** Whether a figure is of all the others: by its list, by their sum, or because they alone say of what place or kind they are. */
function isTotalOf(fact: Fact, all: readonly Fact[], corpus: Corpus): boolean {
  const others = all.filter((other) => other !== fact)
  const sum = others.reduce((added, { quantity }) => added + quantity.value, 0)
  const lists = fact.lists.filter(({ role }) => role === 'total').map(({ list }) => list)
  const heads = others.some((other) => other.lists.some(({ list, role }) => role === 'part' && lists.includes(list)))
  if (heads || others.length < 2 || fact.quantity.value < sum) return heads
  const isPlaceless = fact.place.basis !== 'printed' && others.every(({ place }) => place.basis === 'printed')
  const narrower = (other: Fact): boolean =>
    other.measure.modifiers.length > fact.measure.modifiers.length &&
    fact.measure.modifiers.every(({ key }) => other.measure.modifiers.some((m) => m.key === key))
  const isWide = isPlaceless || others.every(narrower)
  return fact.quantity.value === sum || (isWide && !isItem(fact, others, corpus))
}

/** «donación, 18 mil libros; compra, 7 mil»: a semicolon parts items, not a total from its parts. */
function isItem({ bulletin, quantity }: Fact, others: readonly Fact[], corpus: Corpus): boolean {
  const next = Math.min(...others.map((other) => other.quantity.start).filter((start) => start > quantity.end))
  return corpus.bulletin(bulletin).reading.text.slice(quantity.end, next).includes(';')
}

/** The total of the printed list that all of them are parts of. */
function listTotal([part, ...rest]: readonly Fact[], corpus: Corpus): Fact | null {
  const shared = part?.lists.find(
    ({ list, role }) => role === 'part' && rest.every(({ lists }) => lists.some((l) => l.list === list)),
  )
  const isTotal = ({ lists }: Fact): boolean => lists.some((l) => l.role === 'total' && l.list === shared?.list)
  return (part && shared && corpus.factsOf(part.bulletin).find(isTotal)) ?? null
}
