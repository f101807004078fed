import { type Engine, questionFor } from '#core'

/** Questions that have an answer, for buttons and for completing what is typed. */
export interface Examples {
  /** At most `most` of those that hold every word typed, as far as it is typed. */
  of(engine: Engine, today: string, typed: string, most: number): readonly string[]
}

/** What was found out about the questions of an engine: made once, asked only when somebody types towards them. */
interface Known {
  readonly candidates: readonly { readonly question: string; readonly words: readonly string[] }[]
  readonly answered: Map<string, boolean>
}

/** So many questions are tried for one keystroke: each takes about a millisecond. */
const MOST_TRIED = 120

/** Examples of engines; what was found out about the questions of one is kept as long as it is. */
export function createExamples(): Examples {
  const known = new WeakMap<Engine, Known>()
  return {
    of(engine, today, typed, most) {
      const { candidates, answered } = known.get(engine) ?? knownOf(engine, today)
      if (!known.has(engine)) known.set(engine, { candidates, answered })
      const wanted = wordsOf(typed)
      const found: string[] = []
      let tried = 0
      for (const { question, words } of candidates) {
        if (found.length >= most || tried >= MOST_TRIED) break
        if (!wanted.every((start) => words.some((word) => word.startsWith(start)))) continue
        if (!answered.has(question)) {
          tried++
          const { status } = engine.ask(question, { today })
          answered.set(question, status === 'answered' || status === 'conflict')
        }
        if (answered.get(question)) found.push(question)
      }
      return found
    },
  }
}

/** The questions of the help, then one a figure, the latest figures first. */
function knownOf(engine: Engine, today: string): Known {
  const counted = [...engine.corpus.facts].filter(({ figure }) => figure === 'level')
  const latest = counted.toSorted((a, b) => ((a.period?.end ?? '') < (b.period?.end ?? '') ? 1 : -1))
  const questions = [...engine.ask('ayuda', { today }).suggestions, ...latest.map(questionFor)]
  return {
    candidates: [...new Set(questions)].map((question) => ({ question, words: wordsOf(question) })),
    answered: new Map(),
  }
}

/** Words without accents, capitals and signs. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
