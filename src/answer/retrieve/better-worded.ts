import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import { evidenceLines } from '../act/value.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, alarmsOf, isDispute, Shown } from '../context.ts'
import { lineOf } from '../wording/label.ts'
import { noteOf } from '../wording/note.ts'
import { say } from '../wording/sentences.ts'
import { figureInWords, MOST, nearnessOf } from './figure-in-words.ts'

/** How much more of the question another figure's own words must say than those of the figure that leads. */
const BETTER = 0.25

/**
 * The answer by the words around a figure, where its slots gave none: «¿cuánta gente murió?»; or where a figure of the
 * sentence says plainly more of the question than the one that leads. Null where the draft stands.
 */
export function betterWorded(query: Query, draft: Draft, context: AnswerContext): Draft | null {
  if (!ACTS.has(query.act) || query.selections.length > 1) return null
  const { corpus } = context
  const selection = query.selections[0] as Selection
  // «¿qué cobertura se alcanzó?» wants the percentage that a quoted sentence prints.
  const quotes = query.act === 'list' && query.unit === 'percent' && !draft.lead
  const refused = draft.status === 'not_found' || quotes
  const lead = draft.lead?.from === 'facts' ? draft.facts?.[draft.lead.index]?.fact : undefined
  if (!refused && (!lead || query.operation !== null || query.act !== 'value')) return null
  if (query.act === 'verify' && (query.operation !== null || query.claim !== null || query.figures.length > 0))
    return null
  const isWrongSort = lead !== undefined && query.unit === 'money' && lead.quantity.unit !== 'money'
  const own = lead && !isWrongSort ? nearnessOf(query, selection, lead, corpus) : 0
  const isBetter = (fact: Fact): boolean => nearnessOf(query, selection, fact, corpus) - own >= BETTER
  // Nearly every answer stands: whether anything beside its lead says more is seen without a search of the corpus.
  if (lead && !isWrongSort && (MOST - own < BETTER || !besideIn(lead, corpus).some(isBetter))) return null
  const best = figureInWords(query, selection, context)
  if (!best || best.fact.id === lead?.id) return null
  if (lead && !isWrongSort && !(isBeside(best.fact, lead) && isBetter(best.fact))) return null
  const shown = new Shown()
  const index = shown.addFact(best.fact)
  const findings = alarmsOf([best.fact], corpus)
  return {
    status: findings.some(isDispute) ? 'conflict' : 'answered',
    lead: { from: 'facts', index },
    lines: [
      query.act === 'verify'
        ? `${best.fact.quantity.value > 0 ? say.yes : say.no} ${lineOf(best.fact)}`
        : lineOf(best.fact),
      ...evidenceLines(best.fact, corpus),
      ...findings.map(({ message }) => say.warning(message)),
    ],
    facts: shown.facts,
    findings,
    note: noteOf(best.fact, corpus),
    byWords: true,
  }
}

const ACTS: ReadonlySet<Query['act']> = new Set<Query['act']>(['value', 'list', 'verify'])

/** The other figures of a figure's sentence. */
const besideIn = (lead: Fact, corpus: Corpus): readonly Fact[] =>
  corpus.factsOf(lead.bulletin).filter((fact) => fact.id !== lead.id && isBeside(fact, lead))

/** Whether two figures stand in one sentence. */
const isBeside = (a: Fact, b: Fact): boolean => a.bulletin === b.bulletin && a.sentence.start === b.sentence.start
