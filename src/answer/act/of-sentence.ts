import type { Passage } from '../../facts/fact.ts'
import type { Query } from '../../query/query.ts'
import { sentenceIndex } from '../../query/thread/quoted.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { alone } from '../operator/operands.ts'
import { figuresIn, quotations } from '../passage/quotations.ts'
import { periodLabel } from '../wording/label.ts'
import { figures } from './list.ts'
import { namesOf } from './where.ts'

/** What the sentence quoted before says of a thing of its own: «¿y cómo está la paciente?»; null where none is asked of. */
export function answerOfSentence(query: Query, context: AnswerContext): Draft | null {
  const { corpus, lexicon } = context
  const { sentence } = query.thread
  const passage = sentence === undefined ? undefined : corpus.passages.get(sentenceIndex(sentence, corpus))
  if (!passage) return null
  if (query.act === 'value') {
    const head = query.selections[0]?.measure?.value.head
    const facts = passage.facts.flatMap((id) => corpus.fact(id) ?? [])
    const own = facts.filter(({ measure }) => measure.head.key === head)
    const all = facts.filter(({ measure }) => lexicon.measures.heads.get(measure.head.key)?.generic === true)
    return { ...figures((own.length > 0 ? own : all).map(alone), corpus), lead: { from: 'facts', index: 0 } }
  }
  const opening = openingOf(query, passage)
  const scored = { passage, coverage: 1, missing: [] }
  return {
    ...quotations([scored], corpus, query, opening === '' ? [] : [opening]),
    facts: figuresIn([passage], corpus),
  }
}

/** The place or the days that a question asks for, before the sentence that tells them. */
function openingOf(query: Query, passage: Passage): string {
  if (query.act === 'where' || query.act === 'who') return namesOf(passage, query)
  return query.act === 'when' && passage.period && query.selections[0]?.measure ? periodLabel(passage.period) : ''
}
