import type { Asker } from '../chat/asker.ts'
import type { Store } from '../storage/store.ts'

/** Which answer a message of ours shows, so that a thread that somebody opens under it goes on from there. */
export interface Threads {
  opened(asker: Asker, channel: string, ts: string, answerId: string): Promise<void>
  /** Id of the answer that the thread's first message shows, null where it is none of ours. */
  answerAt(tenant: string, channel: string, ts: string): Promise<string | null>
}

const DAY = 24 * 60 * 60 * 1000

/** The threads that the bot was asked in. */
export function openThreads(store: Store, retentionDays: number, now: () => Date = () => new Date()): Threads {
  const keyOf = (tenant: string, channel: string, ts: string): string => `${tenant}/${channel}/${ts}#answer`
  return {
    async opened({ tenant, person }, channel, ts, answerId) {
      const expires = new Date(now().getTime() + retentionDays * DAY).toISOString()
      await store.saveConversation({ tenant }, keyOf(tenant, channel, ts), { answer: answerId }, expires, person)
    },
    async answerAt(tenant, channel, ts) {
      const kept = await store.conversation({ tenant }, keyOf(tenant, channel, ts), now().toISOString())
      const { answer } = (kept ?? {}) as { readonly answer?: unknown }
      return typeof answer === 'string' ? answer : null
    },
  }
}

/** Key of a conversation: a thread, a direct message without one, or a person's commands in a channel. */
export const conversationKey = (tenant: string, channel: string, rest: string | null): string =>
  rest === null ? `${tenant}/${channel}` : `${tenant}/${channel}/${rest}`
