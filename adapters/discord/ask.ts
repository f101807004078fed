import { words } from '../chat/words.ts'
import { answerPage } from './answer.ts'
import type { Bot } from './bot.ts'
import { QUESTION } from './limits.ts'
import { lines, type Message } from './message.ts'
import { COMMAND_TTL, type Place } from './place.ts'
import { said } from './said.ts'

/** The answer to a question of a command or a button, which who asks may go on from in that channel. */
export async function ask(bot: Bot, place: Place, text: string, isPrivate: boolean): Promise<Message> {
  if (text.length > QUESTION) return lines(words.tooLong(QUESTION))
  const shown = await bot.chat.ask({ asker: place.asker, text, key: place.ownKey, ttlMs: COMMAND_TTL })
  return answerPage(bot, shown, { canPublish: isPrivate })
}

/** What can be asked and how; the examples are buttons. */
export async function help(bot: Bot, { asker }: Place): Promise<Message> {
  const { rows } = await answerPage(bot, await bot.chat.ask({ asker, text: 'ayuda', key: null }))
  return { blocks: [words.help, [said.replying]], rows, picture: null, answer: null }
}
