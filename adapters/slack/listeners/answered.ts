import type { Place } from '../place.ts'

/** The question's own message, and who we are. */
interface Asked {
  readonly place: Place
  readonly ts: string
  readonly bot: string | undefined
}

/**
 * Whether the answer to a question stands in its thread or direct message: asked only where a process died while it was
 * posting. What cannot be looked up throws: then the person gets a line, and nobody a second answer.
 */
export async function isAnswered({ place, ts, bot }: Asked): Promise<boolean> {
  const { client, channel, thread } = place
  const { messages = [] } =
    thread === null
      ? await client.conversations.history({ channel, oldest: ts })
      : await client.conversations.replies({ channel, ts: thread, oldest: ts })
  return messages.some((message) => message.user === bot && Number(message.ts) > Number(ts))
}
