import type { Fact, Slot } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import { listed } from '../../text/listed.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { stepsOf } from '../select/select.ts'
import { lineOf } from './label.ts'
import { say } from './sentences.ts'
import { traceWords } from './trace-words.ts'

const MAX_DROPPED = 4

/** A sentence that a rule of extraction reads, null where the rule has none: a person is shown it instead of its name. */
export type ExampleOf = (slot: Slot, rule: string) => string | null

/** How an answer came about: the parse with the origin of each slot, the figures that each slot dropped, the rules that filled those shown. */
export const traceOf = (
  query: Query,
  draft: Draft,
  context: AnswerContext,
  exampleOf: ExampleOf,
): readonly string[] => [
  traceWords.act(traceWords.acts[query.act], query.operation && traceWords.operations[query.operation]),
  ...query.corrections.map(({ from, to }) => `  ${say.correctedPair(from, to)}`),
  ...query.unknown.map((word) => `  ${traceWords.unknown(word)}`),
  ...(query.context.length > 0 ? [`  ${traceWords.context(listed(query.context.map((f) => `«${f.text}»`)))}`] : []),
  ...query.selections.flatMap((selection) => [...slotLines(selection), ...droppedLines(selection, query, context)]),
  ...(draft.facts ?? []).flatMap(({ fact, fit }) => [
    `${traceWords.figure(lineOf(fact))} (${traceWords.fit[fit]})`,
    ...ruleLines(fact, exampleOf),
  ]),
]

const SLOTS = Object.keys(traceWords.slots) as readonly (Slot | 'bulletin')[]

const slotLines = (selection: Selection): readonly string[] =>
  SLOTS.flatMap((slot) => {
    const asked = selection[slot]
    if (!asked) return []
    const { value, text, origin } = asked
    const name =
      typeof value === 'object' && 'name' in value
        ? value.name
        : typeof value === 'string' && slot !== 'bulletin'
          ? (traceWords.values[value] ?? value)
          : text
    const said = text === '' || text === name ? '' : `: «${text}»`
    return [`  ${traceWords.slots[slot]}: ${name} (${traceWords.origins[origin]}${said})`]
  })

/** Figures of the asked measure that are not in the answer, under the slot that dropped them. */
function droppedLines(selection: Selection, query: Query, { corpus, lexicon }: AnswerContext): readonly string[] {
  const { facts, steps } = stepsOf(selection, {
    corpus,
    lexicon,
    context: query.context,
    latest: false,
    loosely: false,
    byPlace: false,
  })
  const lines: string[] = [`  ${traceWords.found(facts.length)}`]
  let kept = facts
  for (const [slot, filter] of steps) {
    const left = filter(kept)
    const dropped = kept.filter((fact) => !left.includes(fact))
    kept = left
    if (dropped.length === 0) continue
    const names = [...new Set(dropped.map(lineOf))]
    lines.push(`  ${traceWords.dropped(traceWords.filters[slot], dropped.length)}`)
    lines.push(...names.slice(0, MAX_DROPPED).map((name) => `    ${name}`))
    if (names.length > MAX_DROPPED) lines.push(`    ${say.more(String(names.length - MAX_DROPPED))}`)
  }
  return lines
}

const ruleLines = (fact: Fact, exampleOf: ExampleOf): readonly string[] =>
  (Object.keys(fact.evidence) as readonly Slot[]).map((slot) => {
    const { basis, rule } = fact.evidence[slot]
    const example = exampleOf(slot, rule)
    const how = example === null ? traceWords.rules[rule] : traceWords.asIn(example)
    return `  ${[`${traceWords.slots[slot]}: ${traceWords.bases[basis]}`, how].filter(Boolean).join(', ')}`
  })
