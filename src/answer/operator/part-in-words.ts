import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isBeyondRoot, kinKeysOf } from '../../facts/kinship.ts'
import type { Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import type { AnswerContext } from '../context.ts'
import { meantFigure } from '../rank/meant-figure.ts'
import { rankOf } from '../rank/ranked.ts'
import { vicinityOf } from '../retrieve/vicinity.ts'
import type { Candidate } from '../select/candidate.ts'
import { ENOUGH } from '../weights.ts'
import { alone } from './operands.ts'
import { first } from './operator.ts'

/** A whole stands in the sentence of its part or so many sentences before it. */
const SENTENCES = 3

/**
 * The part and the whole that a question names in words: «¿qué porcentaje de las piezas fueron muestras médicas?» of «el
 * saldo son 31,462 piezas, por las siguientes causas: muestras médicas, 11,305»; null where either is not printed.
 */
export function partInWords(query: Query, context: AnswerContext): readonly [Candidate, Candidate] | null {
  const { corpus } = context
  const counted: Query = { ...query, unit: 'count', operation: null }
  const selection: Selection = { ...first(query), measure: null, figure: null }
  const found = meantFigure(counted, selection, context)
  const part = found && isSurelyOf(found, query, corpus) ? found : null
  const whole = part ? (listTotal(part, corpus) ?? wholeBefore(part, counted, selection, context)) : null
  return part && whole ? [alone(part), alone(whole)] : null
}

/** Whether every word is said as such or by one of its family: a common root («partos», «participan») is too little to divide by. */
function isSurelyOf(fact: Fact, { features }: Query, corpus: Corpus): boolean {
  const { words } = vicinityOf(fact, corpus)
  return features.every(
    ({ key, text }) => words.has(key) || kinKeysOf(fold(text)).some((kin) => isBeyondRoot(kin) && words.has(kin)),
  )
}

/** The printed total of the list that a part stands in. */
function listTotal(part: Fact, corpus: Corpus): Fact | null {
  const lists = new Set(part.lists.filter(({ role }) => role === 'part').map(({ list }) => list))
  const total = corpus
    .factsOf(part.bulletin)
    .find((fact) => fact.lists.some(({ list, role }) => role === 'total' && lists.has(list)))
  return total && total.quantity.value >= part.quantity.value ? total : null
}

/** The nearest larger figure before the part that is of what the question divides: the first thing that it names. */
function wholeBefore(part: Fact, query: Query, selection: Selection, context: AnswerContext): Fact | null {
  const { corpus } = context
  const [divided] = query.features
  if (!divided) return null
  const rank = rankOf({ ...query, features: [divided] }, selection, context)
  const at = corpus.passageIndexOf(part.id)
  const passages = Array.from({ length: SENTENCES }, (_, i) => corpus.passages.get(at - i)).filter(
    (passage) => passage?.bulletin === part.bulletin,
  )
  const facts = passages.flatMap((passage) => (passage?.facts ?? []).flatMap((id) => corpus.fact(id) ?? []))
  return (
    facts.find(
      (fact) =>
        fact.id !== part.id &&
        fact.quantity.unit === 'count' &&
        fact.figure === 'level' &&
        fact.stance === part.stance &&
        fact.quantity.value > part.quantity.value &&
        rank(fact).evidence.said >= ENOUGH.wholeOfPart,
    ) ?? null
  )
}
