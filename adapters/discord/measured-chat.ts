import type { Chat } from '../chat/chat.ts'
import type { Metrics } from '../chat/metrics.ts'
import type { Lanes } from './lanes.ts'

/** The chat with every question counted; what has come in is claimed and acknowledged before one is answered. */
export function measuredChat(chat: Chat, metrics: Metrics, lanes: Lanes): Chat {
  return {
    ...chat,
    inbox: { ...chat.inbox, claim: (event, work) => lanes.first(() => chat.inbox.claim(event, work)) },
    async ask(asking) {
      const start = performance.now()
      const shown = await lanes.second(() => chat.ask(asking))
      metrics.answered(shown.card.status, (performance.now() - start) / 1000)
      return shown
    },
  }
}
