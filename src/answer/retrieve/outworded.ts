import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import type { Draft, Fit } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { fitOf } from '../select/fit.ts'
import { MARGIN } from '../weights.ts'
import { figureInWords, MOST, nearnessIn } from './figure-in-words.ts'
import { leadOf, worded } from './worded.ts'

/**
 * The answer that overrules the slots: another figure's own words say plainly more of the question than those of the
 * figure that leads. Null where the lead stands.
 */
export function outworded(query: Query, draft: Draft, context: AnswerContext): Draft | null {
  if (query.act !== 'value' || query.operation !== null || query.selections.length > 1) return null
  const lead = leadOf(draft)
  const better = lead ? betterThan(lead, query, query.selections[0] as Selection, context) : null
  return better && worded(better, query, context)
}

/** The figure whose words say plainly more than the lead's; null where the lead stands, as nearly every one does. */
function betterThan(lead: Fact, query: Query, selection: Selection, context: AnswerContext): Fact | null {
  // What a thread leaves unsaid stands in its slots, not in the words of this question.
  if (Object.values(selection).some((slot) => slot?.origin === 'inherited')) return null
  if (query.context.length === 0 && isNamed(lead, selection)) return null
  // «¿a qué corresponde 956?» names the figure by its value.
  if (query.figures.includes(lead.quantity.value)) return null
  if (query.unit === 'money' && lead.quantity.unit !== 'money')
    return figureInWords(query, selection, context)?.fact ?? null
  const nearness = nearnessIn(query, selection, context)
  const own = nearness(lead)
  const isBetter = (fact: Fact): boolean =>
    fact.quantity.value !== lead.quantity.value &&
    !isNarrower(fact, lead, selection) &&
    nearness(fact) - own >= (isBeside(fact, lead) ? MARGIN.besideLead : MARGIN.elsewhere)
  // Whether anything beside the lead says more is seen without a search of the corpus.
  const mayBeElsewhere = MOST - own >= MARGIN.elsewhere
  if (!mayBeElsewhere && !(MOST - own >= MARGIN.besideLead && besideIn(lead, context.corpus).some(isBetter)))
    return null
  const best = figureInWords(query, selection, context)?.fact
  return best && isBetter(best) ? best : null
}

/** Whether the slots name the measure of a figure to the last word: «casos no graves», which «graves» alone is no more. */
function isNamed({ measure }: Fact, { measure: asked }: Selection): boolean {
  if (!asked || asked.value.modifiers.length === 0 || measure.head.key !== asked.value.head) return false
  return asked.value.modifiers.every((key) => measure.modifiers.some((m) => m.key === key))
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
