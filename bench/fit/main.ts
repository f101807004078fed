import { parseArgs } from 'node:util'
import { EVIDENCE } from '#core/answer/weights.ts'
import { questionsOf, seedQuestions } from './examples.ts'
import { accuracy, regressed, type Weights } from './regression.ts'

// Works out the numbers of `EVIDENCE` in src/answer/weights.ts from questions whose figure is known.
// usage: node bench/fit/main.ts DIR… [--seeds FILE,…] [--held DIR,…]
// A DIR has bulletins (.txt, .md) and questions.jsonl, each with the `file` that it is asked of.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string' }, held: { type: 'string' }, decay: { type: 'string', default: '0.01' } },
})

const listed = (text: string | undefined): readonly string[] => text?.split(',').filter((part) => part !== '') ?? []

const sets = [
  ...positionals.map((dir) => ({ name: dir, examples: questionsOf(dir) })),
  ...listed(values.seeds).map((file) => ({ name: file, examples: seedQuestions(file) })),
]
const decay = Number(values.decay)
const now: Weights = EVIDENCE
for (const { name, examples } of sets) {
  const others = sets.filter((set) => set.name !== name).flatMap((set) => set.examples)
  const left = sets.length > 1 ? accuracy(examples, regressed(others, decay)) : Number.NaN
  console.log(
    `${name}: ${examples.length} questions, ${accuracy(examples, now)} right with the present weights, ${left} with those of the others`,
  )
}
const weights = regressed(
  sets.flatMap(({ examples }) => examples),
  decay,
)
for (const dir of listed(values.held)) {
  const examples = questionsOf(dir)
  console.log(
    `${dir} (held out): ${examples.length} questions, ${accuracy(examples, now)} → ${accuracy(examples, weights)}`,
  )
}
for (const [name, weight] of Object.entries(weights)) console.log(`  ${name}: ${weight.toFixed(2)},`)
