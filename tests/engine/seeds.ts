import { readdirSync, readFileSync } from 'node:fs'
import { type Answer, createEngine, type Engine, type Query, type SourceText } from '#core'

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

/** The answer to the last of several turns, with the state kept as JSON between them, as a bot keeps it. */
export function converseWith({ ask }: Engine, turns: readonly string[]): Answer {
  let answer: Answer | null = null
  for (const turn of turns) {
    const previous: Query | null = answer ? JSON.parse(JSON.stringify(answer.understood)) : null
    answer = ask(turn, { previous })
  }
  return answer as Answer
}

/** The same over the five bulletins. */
export const converse = (turns: readonly string[]): Answer => converseWith(engine(), turns)

/** An answer as plain data, with all that can be seen of it. */
export const shown = ({ trace, ...answer }: Answer): unknown => ({ ...answer, trace: trace() })

/** An erratum of one of the five bulletins. */
export const ERRATUM: SourceText = {
  source: 'errata.txt',
  text: `Ciudad de México, 6 de mayo de 2021.
No. 186/2021

Fe de erratas del boletín No. 185/2021

Donde dice “cinco mil 355 mastografías” debe decir “cinco mil 535 mastografías”.
`,
}

/** The figure that an answer opens with, to one decimal. */
export const rounded = (answer: Answer): number => Math.round((leadOf(answer) ?? Number.NaN) * 10) / 10

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
