import type { Fact } from '../../facts/fact.ts'
import { isNumberKey } from '../../facts/features.ts'
import type { Query, Selection } from '../../query/query.ts'
import { isOperatorWord } from '../../query/words/cues.ts'
import { fold } from '../../text/fold.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { isSaid } from '../rank/meant-figure.ts'
import { rankedFigures } from '../rank/ranked.ts'
import { leadOf, worded } from '../retrieve/worded.ts'
import { MARGIN } from '../weights.ts'
import { say } from '../wording/sentences.ts'
import { claimHolds } from './claim-holds.ts'

/**
 * The figure that a claim is about, found by its words: «¿la estrategia llegó a 712 municipios?» of «la estrategia se amplió a
 * 712 municipios». It bears the claim out or it does not, whatever other sentence prints the number. Null where no figure's
 * words say enough, or where several do and one of them bears it out no more than another.
 */
export function claimedFigure(query: Query, context: AnswerContext): Draft | null {
  const { claim } = query.assertion
  if (claim === null) return null
  const features = query.features.filter(({ key, text }) => !isNumberKey(key) && !isOperatorWord(fold(text)))
  const asked: Query = { ...query, features, unit: query.unit ?? 'count', operation: null }
  const selection = query.selections.find(({ measure }) => measure !== null) ?? (query.selections[0] as Selection)
  const ranked = rankedFigures(asked, selection, context)
  const best = ranked[0]
  if (!best || !isSaid(best, asked, context)) return null
  const alike = ranked.filter(({ score }) => best.score - score < MARGIN.figure).map(({ fact }) => fact)
  const holds = (fact: Fact): boolean | null => claimHolds(claim, fact.quantity)
  const bearing = alike.find((fact) => holds(fact) === true)
  const fact = bearing ?? best.fact
  if (!bearing && alike.some(({ quantity }) => quantity.value !== fact.quantity.value)) return null
  const verdict = holds(fact)
  const opening = verdict === null ? say.notPrecise : verdict ? say.yes : say.no
  const draft = worded(fact, { ...query, act: 'value' }, context)
  const [first = '', ...rest] = draft.lines
  return leadOf(draft) ? { ...draft, lines: [`${opening} ${first}`, ...rest] } : null
}
