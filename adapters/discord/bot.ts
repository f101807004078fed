import type { REST } from 'discord.js'
import type { Chat } from '../chat/chat.ts'
import type { InFlight } from '../chat/in-flight.ts'
import type { Inbox } from '../chat/inbox.ts'
import type { Limiter } from '../chat/limiter.ts'
import type { Log } from '../chat/log.ts'
import type { Metrics } from '../chat/metrics.ts'
import type { SignedIds } from '../chat/signed-id.ts'
import type { Store } from '../storage/store.ts'

/** What every handler works with. What a second process would need stands in the store, not here. */
export interface Bot {
  readonly rest: REST
  readonly chat: Chat
  readonly store: Store
  readonly inbox: Inbox
  readonly ids: SignedIds
  readonly limiter: Limiter
  readonly metrics: Metrics
  readonly running: InFlight
  readonly log: Log
  /** COTEJO_RETENTION_DAYS. */
  readonly retentionDays: number
  /** Where attachments may come from besides Discord's hosts: the origin of DISCORD_API_URL, null where it is not set. */
  readonly origin: string | null
  /** The bot's own id, known once it is connected. */
  readonly self: () => string
  /** What is known of a channel by its id. */
  readonly channel: (id: string) => { readonly isThread: boolean; readonly parent: string | null } | null
}
