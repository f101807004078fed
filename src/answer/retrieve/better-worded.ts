import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import { evidenceLines } from '../act/value.ts'
import type { Draft, Fit } from '../answer.ts'
import { type AnswerContext, alarmsOf, isDispute, Shown } from '../context.ts'
import { fitOf } from '../select/fit.ts'
import { lineOf } from '../wording/label.ts'
import { noteOf } from '../wording/note.ts'
import { say } from '../wording/sentences.ts'
import { figureInWords, MOST, nearnessIn } from './figure-in-words.ts'

/** How much more of the question another figure's own words must say than those of the figure that leads. */
const BETTER_BESIDE = 0.08
const BETTER_ELSEWHERE = 0.2

/**
 * The answer by the words around a figure, where its slots gave none: «¿cuánta gente murió?»; or where another figure's
 * own words say plainly more of the question than those of the one that leads. Null where the draft stands.
 */
export function betterWorded(query: Query, draft: Draft, context: AnswerContext): Draft | null {
  if (!ACTS.has(query.act) || query.selections.length > 1) return null
  if (query.act === 'verify' && (query.operation !== null || query.claim !== null || query.figures.length > 0))
    return null
  const selection = query.selections[0] as Selection
  const lead = draft.lead?.from === 'facts' ? draft.facts?.[draft.lead.index]?.fact : undefined
  if (lead) {
    const better =
      query.operation === null && query.act === 'value' ? betterThan(lead, query, selection, context) : null
    return better && worded(better, query, context)
  }
  // «¿qué cobertura se alcanzó?» wants the percentage that a quoted sentence prints, but of kinds alike none.
  const open = draft.status === 'answered' && isFigureAsked(query)
  if (draft.status !== 'not_found' && !open) return null
  const best = figureInWords(query, selection, context, open ? BETTER_BESIDE : undefined)
  return best && worded(best.fact, query, context)
}

const ACTS: ReadonlySet<Query['act']> = new Set<Query['act']>(['value', 'list', 'verify'])

const isFigureAsked = ({ act, unit, operation }: Query): boolean =>
  operation === null && act !== 'verify' && (act === 'value' || unit === 'percent' || unit === 'money')

/** The figure whose words say plainly more than the lead's; null where the lead stands, as nearly every one does. */
function betterThan(lead: Fact, query: Query, selection: Selection, context: AnswerContext): Fact | null {
  // What a thread leaves unsaid stands in its slots, not in the words of this question.
  if (Object.values(selection).some((slot) => slot?.origin === 'inherited')) return null
  if (query.context.length === 0 && isNamed(lead, selection)) return null
  if (query.unit === 'money' && lead.quantity.unit !== 'money')
    return figureInWords(query, selection, context)?.fact ?? null
  const nearness = nearnessIn(query, selection, context)
  const own = nearness(lead)
  const isBetter = (fact: Fact): boolean =>
    fact.quantity.value !== lead.quantity.value &&
    !isNarrower(fact, lead, selection) &&
    nearness(fact) - own >= (isBeside(fact, lead) ? BETTER_BESIDE : BETTER_ELSEWHERE)
  // Whether anything beside the lead says more is seen without a search of the corpus.
  const mayBeElsewhere = MOST - own >= BETTER_ELSEWHERE
  if (!mayBeElsewhere && !(MOST - own >= BETTER_BESIDE && besideIn(lead, context.corpus).some(isBetter))) return null
  const best = figureInWords(query, selection, context)?.fact
  return best && isBetter(best) ? best : null
}

/** Whether the slots name the measure of a figure to the last word: «casos no graves», which «graves» alone is no more. */
function isNamed({ measure }: Fact, { measure: asked }: Selection): boolean {
  if (!asked || asked.value.modifiers.length === 0 || measure.head.key !== asked.value.head) return false
  return asked.value.modifiers.every((key) => measure.modifiers.some((m) => m.key === key))
}

function worded(fact: Fact, query: Query, { corpus }: AnswerContext): Draft {
  const shown = new Shown()
  const index = shown.addFact(fact)
  const findings = alarmsOf([fact], corpus)
  const verdict = query.act === 'verify' ? `${fact.quantity.value > 0 ? say.yes : say.no} ` : ''
  return {
    status: findings.some(isDispute) ? 'conflict' : 'answered',
    lead: { from: 'facts', index },
    lines: [
      `${verdict}${lineOf(fact)}`,
      ...evidenceLines(fact, corpus),
      ...findings.map(({ message }) => say.warning(message)),
    ],
    facts: shown.facts,
    findings,
    note: noteOf(fact, corpus),
    byWords: true,
  }
}

const FITS: Readonly<Record<Fit, number>> = { exact: 0, unspecified: 0, inside: 1, overlaps: 2, contains: 3 }

/** Whether a figure fits the asked days less well, or is of a part of the place that nobody asked for. */
const isNarrower = (fact: Fact, lead: Fact, selection: Selection): boolean =>
  FITS[fitOf(fact, selection)] > FITS[fitOf(lead, selection)] ||
  ((selection.place?.value.level ?? 'nation') === 'nation' &&
    lead.place.node.level === 'nation' &&
    fact.place.node.level !== 'nation')

/** The other figures of a figure's sentence. */
const besideIn = (lead: Fact, corpus: Corpus): readonly Fact[] =>
  corpus.factsOf(lead.bulletin).filter((fact) => fact.id !== lead.id && isBeside(fact, lead))

/** Whether two figures stand in one sentence. */
const isBeside = (a: Fact, b: Fact): boolean => a.bulletin === b.bulletin && a.sentence.start === b.sentence.start
