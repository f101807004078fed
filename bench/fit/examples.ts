import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine, type Engine } from '#core'
import { askedFigure } from '#core/answer/rank/asked-figure.ts'
import { type Evidence, evidenceOf } from '#core/answer/rank/evidence.ts'
import type { Selection } from '#core/query/query.ts'

/** A question with what speaks for each figure of its bulletins, and which of them it means. */
export interface Example {
  readonly figures: readonly { readonly evidence: Evidence; readonly isMeant: boolean }[]
}

/** A line of a question file: `primary` is the figure that has to lead. */
interface Asked {
  readonly question?: string
  readonly file?: string
  readonly category: string
  readonly expect: { readonly status: string; readonly primary: number | null }
}

/** Questions over the bulletins of a folder, each asked of one. */
export function questionsOf(dir: string): readonly Example[] {
  const engines = new Map<string, Engine>()
  for (const file of readdirSync(dir).filter((name) => /\.(?:txt|md)$/.test(name))) {
    const text = readFileSync(join(dir, file), 'utf8')
    engines.set(file.replace(/\.\w+$/, ''), createEngine({ texts: [{ source: file, text }] }))
  }
  return askedIn(join(dir, 'questions.jsonl')).flatMap((asked) => {
    const engine = engines.get(asked.file?.replace(/\.\w+$/, '') ?? '')
    return engine ? exampleOf(asked, engine) : []
  })
}

/** Questions over the bulletins that the project comes with, asked of all of them. */
export function seedQuestions(file: string): readonly Example[] {
  const texts = readdirSync('seeds').map((source) => ({ source, text: readFileSync(join('seeds', source), 'utf8') }))
  const engine = createEngine({ texts })
  return askedIn(file).flatMap((asked) => exampleOf(asked, engine))
}

const askedIn = (file: string): readonly Asked[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Asked)

// What is worked out, listed or refused has no one figure that is meant.
const WITHOUT_ONE = new Set('suma ranking lista desglose tendencia conflicto seguimiento'.split(' '))

function exampleOf({ question, category, expect }: Asked, engine: Engine): readonly Example[] {
  const meant = expect.primary
  if (question === undefined || WITHOUT_ONE.has(category) || expect.status !== 'answered' || meant === null) return []
  const { corpus } = engine
  const [query] = engine.ask(question).parts
  if (!query) return []
  const asked = askedFigure(query, query.selections[0] as Selection, engine)
  const facts = corpus.bulletins.flatMap(({ id }) => corpus.factsOf(id))
  const figures = facts
    .filter(({ figure }) => figure !== 'rank' && figure !== 'ordinal')
    .map((fact) => ({ evidence: evidenceOf(asked, fact, corpus), isMeant: isNear(fact.quantity.value, meant) }))
  return figures.some(({ isMeant }) => isMeant) ? [{ figures }] : []
}

const isNear = (a: number, b: number): boolean => Math.abs(Math.abs(a) - Math.abs(b)) <= Math.abs(b) * 1e-9
