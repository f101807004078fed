import { DiscordAPIError } from 'discord.js'
import { failureLine } from '../chat/error.ts'
import type { Bot } from './bot.ts'
import { lines, type Message } from './message.ts'

/** Sends a message; where Discord says no to every form of it, the one line that says so. Gives the message's id. */
export async function orFailureLine(
  bot: Bot,
  where: string,
  message: Message,
  send: (message: Message) => Promise<string | null>,
): Promise<string | null> {
  try {
    return await send(message)
  } catch (error) {
    // Of a request without any reply nobody knows whether it was done.
    if (!(error instanceof DiscordAPIError)) throw error
    bot.metrics.failed()
    await send(lines(failureLine(error, bot.log, where)))
    return null
  }
}
