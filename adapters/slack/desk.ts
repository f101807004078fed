import type { Chat } from '../chat/chat.ts'
import type { Inbox } from '../chat/inbox.ts'
import type { Limiter } from '../chat/limiter.ts'
import type { Log } from '../chat/log.ts'
import type { Metrics } from '../chat/metrics.ts'
import type { Threads } from './threads.ts'

/** What every listener works with. */
export interface Desk {
  readonly chat: Chat
  readonly inbox: Inbox
  readonly threads: Threads
  readonly limiter: Limiter
  readonly log: Log
  readonly metrics: Metrics
  /** Base of Slack's API: files are fetched from its origin too. */
  readonly apiUrl: string
  /** Days that conversations are kept. */
  readonly retentionDays: number
  /** Forgets the tokens of a workspace that took Cotejo away. */
  forgetInstallation(team: string): Promise<void>
}

/** The chat, its questions counted and timed. */
export const measured = (chat: Chat, metrics: Metrics): Chat => ({
  ...chat,
  async ask(question) {
    const start = performance.now()
    const shown = await chat.ask(question)
    metrics.answered(shown.card.status, (performance.now() - start) / 1000)
    return shown
  },
})
