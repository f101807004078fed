import type { Act, Query, Selection } from '../query/query.ts'
import type { Draft } from './answer.ts'
import { answerAudit } from './audit.ts'
import { byWidth } from './candidate.ts'
import type { AnswerContext } from './context.ts'
import { OPERATORS } from './operations.ts'
import { answerOverview, answerSummary } from './overview.ts'
import { say } from './sentences.ts'
import { answerSource } from './source.ts'
import { questionFor } from './suggest.ts'
import { answerContact, answerDefine, answerList, answerWhen, answerWhere, answerWho } from './text.ts'
import { answerReverse, answerValue } from './value.ts'
import { answerVerify } from './verify.ts'
import { gather } from './candidate.ts'

type Handler = (query: Query, context: AnswerContext) => Draft

/** «¿Cuántas…?»; without a measure, what a figure stands for or what there is of a place, days or event. */
const value: Handler = (query, context) => {
  const selection = query.selections[0] as Selection
  if (selection.measure) return answerValue(query, context)
  const reverse = query.figures.length > 0 ? answerReverse(query, context) : null
  if (reverse) return reverse
  if (query.figures.length > 0 && query.context.length === 0 && query.features.length <= query.figures.length) {
    return { status: 'not_found', lines: [say.noSentence] }
  }
  if (query.context.length > 0) return answerList({ ...query, act: 'list' }, context)
  return answerOverview(selection, query, context)
}

const help: Handler = (_query, { corpus }) => {
  const facts = gather(corpus.facts.map((fact) => ({ fact, fit: 'unspecified', common: 0 })), corpus).sort(byWidth)
  const names = new Set<string>()
  const chosen = facts.filter((c) => !names.has(c.fact.measure.head.key) && names.add(c.fact.measure.head.key)).slice(0, 6)
  return { status: 'help', lines: [...say.help], suggestions: chosen.map((c) => questionFor(c.fact)) }
}

const HANDLERS: Readonly<Record<Act, Handler>> = {
  value,
  list: answerList,
  where: answerWhere,
  when: answerWhen,
  who: answerWho,
  define: (query, context) => answerDefine(query, query.features.filter((f) => !f.key.includes(':')).map((f) => f.text), context),
  contact: (_query, context) => answerContact(context),
  source: answerSource,
  verify: answerVerify,
  audit: answerAudit,
  summary: answerSummary,
  help,
  out_of_scope: () => ({ status: 'out_of_scope', lines: [say.outOfScope] }),
}

const OPERATED: ReadonlySet<Act> = new Set<Act>(['value', 'list', 'where', 'when', 'who', 'verify', 'define'])

/** Answers a query: its operator where it has one that applies, else the handler of its act. */
export function respond(query: Query, context: AnswerContext): Draft {
  const operator = query.operation && OPERATED.has(query.act) ? OPERATORS[query.operation] : null
  return operator?.(query, context) ?? HANDLERS[query.act](query, context)
}
