import type { BenchText, Contender } from './contender.ts'
import { cotejo } from './contenders/cotejo.ts'
import { fts5 } from './contenders/fts5.ts'
import { minisearch } from './contenders/minisearch.ts'
import { ANSWERED, type BenchQuestion, UNANSWERABLE } from './questions.ts'
import { median, microseconds, quantile } from './timing.ts'

/** How a contender does on the package's bulletins. */
export interface SmallResult {
  readonly name: string
  readonly right: number
  /** Another figure than the printed one. */
  readonly wrong: number
  readonly refused: number
  /** Figures given where none is printed. */
  readonly madeUp: number
  readonly p50: number
  readonly p99: number
  readonly build: number
  readonly mistakes: readonly string[]
}

const MAKERS: readonly ((texts: readonly BenchText[]) => Contender)[] = [cotejo, minisearch, fts5]
const WARM = 25
const ALL: readonly BenchQuestion[] = [...ANSWERED, ...UNANSWERABLE]

/**
 * The same questions of every contender, in rounds whose order alternates; medians over the rounds. Throws where a
 * contender answers a question in two ways.
 */
export function benchSmall(texts: readonly BenchText[], rounds: number): SmallResult[] {
  const builds = MAKERS.map(() => [] as number[])
  const times = MAKERS.map(() => ({ p50: [] as number[], p99: [] as number[] }))
  const answers = MAKERS.map(() => [] as (number | null)[][])
  let contenders: Contender[] = []
  for (let round = 0; round < rounds; round++) {
    const order = MAKERS.map((_, i) => (round % 2 === 0 ? i : MAKERS.length - 1 - i))
    const made: Contender[] = []
    for (const i of order) {
      builds[i]?.push(microseconds(() => (made[i] = (MAKERS[i] as (typeof MAKERS)[number])(texts))))
      const contender = made[i] as Contender
      // Untimed passes: what is measured is a process that has been answering for a while, its code compiled.
      for (let warm = 0; warm < WARM; warm++) for (const { text } of ALL) contender.answer(text)
      const given: (number | null)[] = []
      const taken = ALL.map(({ text }) => microseconds(() => given.push(contender.answer(text))))
      times[i]?.p50.push(median(taken))
      times[i]?.p99.push(quantile(taken, 0.99))
      answers[i]?.push(given)
    }
    contenders = made
  }
  return contenders.map((contender, i) => {
    const given = answers[i] as (number | null)[][]
    const first = given[0] as (number | null)[]
    for (const other of given) {
      const at = other.findIndex((value, k) => value !== first[k])
      if (at >= 0) throw new Error(`${contender.name} answers «${ALL[at]?.text}» in two ways`)
    }
    const outcomes = ALL.map(({ values, text }, k) => ({ values, text, got: first[k] as number | null }))
    const answerable = outcomes.filter(({ values }) => values.length > 0)
    const wrong = answerable.filter(({ values, got }) => got !== null && !values.includes(got))
    const refused = answerable.filter(({ got }) => got === null)
    const madeUp = outcomes.filter(({ values, got }) => values.length === 0 && got !== null)
    return {
      name: contender.name,
      right: answerable.length - wrong.length - refused.length,
      wrong: wrong.length,
      refused: refused.length,
      madeUp: madeUp.length,
      p50: median(times[i]?.p50 ?? []),
      p99: median(times[i]?.p99 ?? []),
      build: median(builds[i] ?? []),
      mistakes: [...wrong, ...refused, ...madeUp].map(
        ({ text, values, got }) => `${text} → ${got} (${values.join(' o ')})`,
      ),
    }
  })
}
