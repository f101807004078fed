import {
  type Answer,
  type Engine,
  type Gap,
  type GapReason,
  gapsOf,
  keptQuery,
  type Outline,
  outlineOf,
  type Past,
  QUERY_VERSION,
  type Query,
  type Versions,
} from '#core'
import type { Config } from './config.ts'
import { InputError } from './input-error.ts'
import { openStore } from './storage/open-store.ts'
import type { Store, View } from './storage/store.ts'

/**
 * What a command or bot remembers of what it was asked: queries and outlines of answers, for replay, and slots of what
 * had no answer. Never the words of a question, never who asked.
 */

/** An answer that can be given again, as the store has it. */
interface Kept {
  readonly queries: readonly Query[]
  readonly outline: Outline
}

/** A question that an engine answered. The question is only looked at: its words are not kept. */
export interface Asked {
  readonly question: string
  readonly answer: Answer
  readonly engine: Engine
  /** ISO instant. */
  readonly at: string
  /** The day that it is in the time zone of the people who ask. */
  readonly day: string
  /** Whether help and what is out of scope are kept too: their buttons may be pressed later. */
  readonly keepsAll?: boolean
}

const DAY = 24 * 60 * 60 * 1000
const GAPS: Readonly<Partial<Record<Answer['status'], GapReason>>> = { not_found: 'not_found', clarify: 'clarify' }

/** Whether there is anything to remember: help and what is out of scope say nothing of the bulletins. */
const isWorthKeeping = ({ status }: Answer): boolean => status !== 'help' && status !== 'out_of_scope'

/** Versions that an engine answers with: any change of a bulletin changes `corpus`. */
export const versionsOf = ({ corpus, version }: Engine): Versions => ({
  engine: version,
  corpus: corpus.version,
})

/**
 * Remembers an answer, and what it lacks if it lacks something; forgets what is older than the days given. Gives the
 * keys of the gaps noted: whoever has a conversation hands those of a question back to `forgetGaps` when it is answered.
 */
export async function remember(
  store: Store,
  view: View,
  asked: Asked,
  retentionDays: number,
): Promise<readonly string[]> {
  const { answer, engine, question, at, day } = asked
  if (!asked.keepsAll && !isWorthKeeping(answer)) return []
  // While the engine is as it answered: it may take in a bulletin as soon as anybody waits.
  const versions = versionsOf(engine)
  const queries = answer.parts.map((query) => keptQuery(query, engine))
  // Of what the kept queries give, which is what a replay is compared with.
  const kept: Kept = { queries, outline: outlineOf(engine.resolve(queries), engine.corpus) }
  await store.sweep(at, new Date(Date.parse(at) - retentionDays * DAY).toISOString())
  await store.rememberAnswer(view, { id: answer.id, query: kept, versions, at })
  const reason = GAPS[answer.status]
  return reason ? addGaps(store, view, gapsOf(answer.understood, reason, question, engine), day) : []
}

/** Takes gaps back by the keys that `remember` gave: the question back was answered. */
export async function forgetGaps(store: Store, view: View, keys: readonly string[]): Promise<void> {
  for (const key of keys) await store.dropGap(view, key)
}

/** Somebody disliked an answer: what it was about is a gap. Nothing where the answer is no longer remembered. */
export async function rememberDislike(
  store: Store,
  view: View,
  id: string,
  engine: Engine,
  day: string,
): Promise<void> {
  const kept = keptOf((await store.answer(view, id))?.query)
  const last = kept?.queries.at(-1)
  if (last) await addGaps(store, view, gapsOf(last, 'disliked', null, engine), day)
}

async function addGaps(store: Store, view: View, gaps: readonly Gap[], day: string): Promise<readonly string[]> {
  const keys = gaps.map((gap) => JSON.stringify(gap))
  // The day only: an instant would tell whose question it was.
  for (const [i, about] of keys.entries()) {
    await store.addGap(view, { about, status: gaps[i]?.reason ?? '', at: day })
  }
  return keys
}

/** An answer of the past with its queries, null where it is unknown, too old or kept by another version. */
export async function recall(
  store: Store,
  view: View,
  id: string,
): Promise<(Omit<Past, 'day'> & { readonly queries: readonly Query[] }) | null> {
  const answer = await store.answer(view, id)
  const kept = keptOf(answer?.query)
  if (!answer || !kept) return null
  return { id, at: answer.at, versions: answer.versions as Versions, ...kept }
}

function keptOf(value: unknown): Kept | null {
  const { queries, outline } = (value ?? {}) as Partial<Kept>
  const isWhole =
    Array.isArray(queries) && queries.length > 0 && queries.every(({ version }) => version === QUERY_VERSION)
  return isWhole && outline ? { queries, outline } : null
}

/**
 * Remembers one answer in a store of its own opening; gives whether it could. A disk that refuses costs the memory, one
 * line on stderr, and never the answer.
 */
export async function rememberOnce(asked: Asked, config: Config, view: View = { tenant: null }): Promise<boolean> {
  if (!isWorthKeeping(asked.answer)) return false
  try {
    const store = await openStore(config)
    try {
      await remember(store, view, asked, config.retentionDays)
      return true
    } finally {
      await store.close()
    }
  } catch (error) {
    const why = error instanceof InputError ? error.message : `error interno: ${String(error).split('\n')[0]}`
    process.stderr.write(`La respuesta no se guardó para repetirla. ${why}\n`)
    return false
  }
}
