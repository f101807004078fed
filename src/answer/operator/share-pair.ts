import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query } from '../../query/query.ts'
import type { AnswerContext } from '../context.ts'
import { groupsOf } from '../group/group.ts'
import { inTime } from '../group/in-scope.ts'
import { contentWords, passagesWith } from '../group/named-members.ts'
import { isOwn, nearness } from '../group/own-words.ts'
import type { Candidate } from '../select/candidate.ts'
import { alone } from './operands.ts'

/**
 * Part and whole by where a question's words stand: «¿qué porcentaje de los diabéticos en tratamiento está controlado?» names
 * first the whole, then what the part alone is said to be. Both are of one sentence, of it and the one before, or of labelled
 * lines. Null where no two figures are so told apart, or two pairs alike.
 */
export function sharePair(query: Query, context: AnswerContext): readonly [Candidate, Candidate] | null {
  const { corpus } = context
  const words = contentWords(query, corpus)
  if (words.length < 2) return null
  const pairs = passagesWith(words, corpus).flatMap((index) => pairsAt(index, words, context))
  const isAsked = (fact: Fact): boolean => query.selections.some((selection) => inTime(fact, selection, context))
  const [best, second] = pairs
    .filter(({ part, whole }) => isAsked(part) && isAsked(whole))
    .toSorted((a, b) => b.said - a.said)
  if (!best || (second && second.said === best.said && !sameValues(second, best))) return null
  return [alone(best.part), alone(best.whole)]
}

interface Pair {
  readonly part: Fact
  readonly whole: Fact
  /** How many of the words the two say themselves. */
  readonly said: number
}

const sameValues = (a: Pair, b: Pair): boolean =>
  a.part.quantity.value === b.part.quantity.value && a.whole.quantity.value === b.whole.quantity.value

function pairsAt(index: number, words: readonly string[], context: AnswerContext): readonly Pair[] {
  const { corpus } = context
  const beside = countsIn(index, corpus)
  const bulletin = corpus.passages.get(index)?.bulletin
  const before = corpus.passages.get(index - 1)?.bulletin === bulletin ? countsIn(index - 1, corpus) : []
  const lines = groupsOf(index, context).flatMap(({ members }) => (beside.length === 1 ? members : []))
  const wholes = [...new Set([...before, ...beside, ...lines])]
  return beside.flatMap((part) => wholes.flatMap((whole) => pairOf(part, whole, words, corpus) ?? []))
}

const countsIn = (index: number, corpus: Corpus): readonly Fact[] =>
  (corpus.passages.get(index)?.facts ?? [])
    .flatMap((id) => corpus.fact(id) ?? [])
    .filter(({ figure, quantity }) => figure === 'level' && quantity.unit === 'count')

/** Two figures as part and whole, where the words before some place of the question say the one and a word after it the other. */
function pairOf(part: Fact, whole: Fact, words: readonly string[], corpus: Corpus): Pair | null {
  if (whole === part || whole.quantity.value <= part.quantity.value || whole.stance !== part.stance) return null
  if (whole.quantity.start > part.quantity.start) return null
  const [ofWhole, ofPart] = [whole, part].map((fact) => words.map((word) => isOwn(word, fact, corpus)))
  const own = (said: readonly boolean[] | undefined, at: number): boolean => said?.[at] === true
  const split = words.findIndex((_, at) => at > 0 && own(ofPart, at) && !own(ofWhole, at))
  const isSurround = (word: string): boolean => nearness(word, part, corpus) > 0 || nearness(word, whole, corpus) > 0
  if (split < 0 || !own(ofWhole, 0) || !words.every(isSurround)) return null
  const said = words.filter((_, at) => (at < split ? own(ofWhole, at) : own(ofPart, at))).length
  const both = words.filter((_, at) => at < split && own(ofPart, at)).length
  return { part, whole, said: said + both / words.length }
}
