import { readdirSync, readFileSync } from 'node:fs'
import { type Answer, createEngine, type Engine, type SourceText } from '#core'

const folder = new URL('../../seeds/', import.meta.url)

/** The five bulletins of the package, as texts of record. */
export const texts: readonly SourceText[] = readdirSync(folder)
  .sort()
  .map((source) => ({ source, text: readFileSync(new URL(source, folder), 'utf8') }))

let built: Engine | undefined

/** One engine over them for all tests of a file. */
export function engine(): Engine {
  built ??= createEngine({ texts, today: '2026-11-23' })
  return built
}

/** The answer to the last of several turns. */
export function converse(turns: readonly string[]): Answer {
  let answer: Answer | null = null
  for (const turn of turns) answer = engine().ask(turn, { previous: answer?.understood ?? null })
  return answer as Answer
}

/** The figure that an answer opens with, null where it opens with none. */
export function leadOf({ lead, facts, computed }: Answer): number | null {
  if (!lead) return null
  return lead.from === 'facts'
    ? (facts[lead.index]?.fact.quantity.value ?? null)
    : (computed[lead.index]?.value ?? null)
}

/** Every figure that an answer carries: printed, computed, operand or found. */
export const figuresOf = ({ facts, computed, findings }: Answer): number[] => [
  ...facts.map((f) => f.fact.quantity.value),
  ...computed.flatMap((c) => [c.value, ...c.operands.map((o) => o.value)]),
  ...findings.flatMap((f) => f.values),
]
