import { QUERY_VERSION, type Query } from '#core'
import type { Store, View } from '../storage/store.ts'

/** What a thread goes on from. */
export interface Conversation {
  /** The last query, in the words of lexicon and bulletins. */
  readonly query: Query
  /** Gaps that a question back left: they are none if the reply is answered. */
  readonly gaps: readonly string[]
}

/** The conversation of a key, null where there is none, it has expired, or another version kept it. */
export async function conversationOf(store: Store, view: View, key: string, now: string): Promise<Conversation | null> {
  const kept = (await store.conversation(view, key, now)) as Partial<Conversation> | null
  return kept?.query?.version === QUERY_VERSION ? { query: kept.query, gaps: kept.gaps ?? [] } : null
}
