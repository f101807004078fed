import { type Answer, compareReplay, formatDay, outlineOf, type Replay, type StoredBulletin } from '#core'
import { type Config, todayIn } from '../config.ts'
import { recall, versionsOf } from '../memory.ts'
import { openEngine } from '../open-engine.ts'
import { openStoreIfThere } from '../storage/open-store.ts'
import type { View } from '../storage/store.ts'

const PUBLIC: View = { tenant: null }

/** Answers a query of the past over today's bulletins; null where the store does not have it. */
export async function replay(id: string, config: Config): Promise<{ answer: Answer; comparison: Replay } | null> {
  const store = await openStoreIfThere(config)
  if (!store) return null
  try {
    const past = await recall(store, PUBLIC, id)
    if (!past) return null
    const stored: StoredBulletin[] = []
    for await (const { id, source, title, state, supersedes, addedAt } of store.documents(PUBLIC, STATES)) {
      stored.push({ id, source, title, state, supersedes, addedAt })
    }
    const engine = await openEngine(undefined, config)
    const answer = engine.resolve(past.queries)
    const day = formatDay(todayIn(config.timeZone, new Date(past.at)))
    const comparison = compareReplay(
      { ...past, day },
      outlineOf(answer, engine.corpus),
      versionsOf(engine),
      engine.corpus,
      stored,
    )
    return { answer, comparison }
  } finally {
    await store.close()
  }
}

const STATES = ['published', 'superseded', 'withdrawn'] as const
