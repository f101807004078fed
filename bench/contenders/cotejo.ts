import { createEngine, type Engine } from '#core'
import type { BenchText, Contender } from '../contender.ts'

/** The day that all questions are asked on. */
export const TODAY = '2026-11-23'

export const cotejo = (texts: readonly BenchText[]): Contender => overEngine(createEngine({ texts }))

/** The figure that an answer opens with. */
export const overEngine = (engine: Engine): Contender => ({
  name: 'Cotejo',
  answer(question) {
    const { lead, facts, computed } = engine.ask(question, { today: TODAY })
    if (!lead) return null
    return (lead.from === 'facts' ? facts[lead.index]?.fact.quantity.value : computed[lead.index]?.value) ?? null
  },
})
