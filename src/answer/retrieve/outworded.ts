import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { mostScoreOf } from '../rank/evidence.ts'
import { isSaid } from '../rank/meant-figure.ts'
import { rankedFigures, rankOf } from '../rank/ranked.ts'
import { MARGIN } from '../weights.ts'
import { joined } from './joined.ts'
import { unrounded } from './unrounded.ts'
import { leadOf, worded } from './worded.ts'

/**
 * The answer that overrules the slots: plainly more speaks for another figure than for the one that leads. Null where the
 * lead stands.
 */
export function outworded(query: Query, draft: Draft, context: AnswerContext): Draft | null {
  if (query.act !== 'value' || query.operation !== null || !differInNarrowing(query.selections)) return null
  const lead = leadOf(draft)
  const better = lead ? betterThan(lead, query, context) : null
  return better && worded(better, query, context)
}

function betterThan(lead: Fact, query: Query, context: AnswerContext): Fact | null {
  const selection = joined(query.selections)
  // What a thread leaves unsaid stands in its slots, not in the words of this question.
  if (Object.values(selection).some((slot) => slot?.origin === 'inherited')) return null
  // «¿a qué corresponde 956?» names the figure by its value.
  if (query.figures.includes(lead.quantity.value)) return null
  // Where all that can speak for a figure speaks for the lead, nothing beside it is looked at.
  const own = rankOf(query, selection, context)(lead).score
  if (mostScoreOf(query, selection) - own < MARGIN.overLead) return null
  const [best] = rankedFigures(query, selection, context)
  if (!best || !isSaid(best, query, context) || best.fact.quantity.value === lead.quantity.value) return null
  // «de riñón y de córnea» are two figures, «sobrepeso y obesidad» may be what one is of: its own clause says both.
  if (query.selections.length > 1 && best.evidence.own < 1) return null
  return best.score - own >= MARGIN.overLead ? unrounded(best.fact, context.corpus) : null
}

/** Plan and result, two places or two nouns are two figures; what narrows one noun may be what one figure is of. */
const differInNarrowing = ([first, ...others]: readonly Selection[]): boolean =>
  new Set([first, ...others].flatMap((selection) => selection?.measure?.value.head ?? [])).size < 2 &&
  others.every((other) =>
    (['place', 'period', 'programme', 'stance'] as const).every(
      (slot) => JSON.stringify(other[slot]?.value) === JSON.stringify(first?.[slot]?.value),
    ),
  )
