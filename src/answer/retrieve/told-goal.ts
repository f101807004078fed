import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import type { AnswerContext } from '../context.ts'
import { ageOf } from './asked-days.ts'
import { isComparable, ofMatter } from './told-change.ts'
import { vicinityOf } from './vicinity.ts'

/** A goal and what was done of it, side by side in one sentence: «se programaron 580 y se lograron 636». */
export interface ToldGoal {
  readonly goal: Fact
  readonly done: Fact
}

/** The goal that the asked words stand beside; without any words, the first that the only bulletin prints. */
export function toldGoal(query: Query, selection: Selection, context: AnswerContext): ToldGoal | null {
  const { corpus } = context
  const facts = ofMatter(query, selection, context).map(({ fact }) => fact)
  const [only, ...others] = corpus.bulletins
  const matter = facts.length > 0 || !only || others.length > 0 || selection.measure ? facts : corpus.factsOf(only.id)
  for (const fact of matter) {
    const told = goalBeside(fact, corpus) ?? (query.assertion.universal ? allBeside(fact, corpus) : null)
    if (told) return told
  }
  return null
}

function goalBeside(fact: Fact, corpus: Corpus): ToldGoal | null {
  const beside = (corpus.passageOf(fact.id)?.facts ?? []).flatMap((id) => corpus.fact(id) ?? [])
  const goal = isPlan(fact, corpus) ? fact : beside.find((other) => isPlan(other, corpus))
  if (!goal) return null
  const done = beside.filter(
    (other) =>
      other.stance !== 'planned' && isComparable(other, goal) && ageOf(other, vicinityOf(other, corpus), corpus) === 0,
  )
  // Of a total and its parts, what comes nearest is what the goal was set for.
  const [nearest] = done.toSorted((a, b) => apart(a, goal) - apart(b, goal))
  return nearest ? { goal, done: nearest } : null
}

/** «dar de baja 324 ligas y a hoy van 289»: of two of one thing in a sentence the larger is all of it. */
function allBeside(fact: Fact, corpus: Corpus): ToldGoal | null {
  const beside = (corpus.passageOf(fact.id)?.facts ?? []).flatMap((id) => corpus.fact(id) ?? [])
  const other = beside.find((o) => isComparable(o, fact) && o.measure.head.key === fact.measure.head.key)
  if (!other || fact.quantity.unit === 'percent') return null
  const [goal, done] = fact.quantity.value > other.quantity.value ? [fact, other] : [other, fact]
  return { goal, done }
}

const isPlan = (fact: Fact, corpus: Corpus): boolean =>
  fact.stance === 'planned' && fact.quantity.unit === 'count' && AIMS.test(vicinityOf(fact, corpus).clause)

const AIMS =
  /\b(?:met[ao]s?|objetivo|previst\w|program\w{1,9}|plane\w{1,9}|contempl\w{1,9}|proyect\w{1,9}|espera\w{0,9}|autoriz\w{1,9}|sera|seran)\b/

const apart = (a: Fact, b: Fact): number => Math.abs(Math.log(a.quantity.value / b.quantity.value))
