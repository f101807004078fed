import type {
  APIInteraction,
  APIMessageApplicationCommandInteraction,
  APIMessageComponentInteraction,
} from 'discord.js'
import { failureLine } from '../chat/error.ts'
import { rememberShown } from './answer.ts'
import type { Bot } from './bot.ts'
import { lines } from './message.ts'
import { orFailureLine } from './or-failure-line.ts'
import { placeOf } from './place.ts'
import { acknowledge, edit, followUp, wasAcknowledged } from './reply.ts'
import { type Said, type Task, taskOf } from './tasks.ts'

/** Prefix of the ids of interactions in the inbox. */
export const EVENT = 'discord:i:'

/** Answers a command or a button, once whatever is sent twice. */
export async function takeInteraction(bot: Bot, interaction: APIInteraction): Promise<void> {
  const place = placeOf(interaction)
  if (!place) return
  const event = `${EVENT}${interaction.id}`
  if (!(await bot.inbox.claim(event, withoutMessages(interaction)))) return
  await answerInteraction(bot, interaction, event)
}

/** Answers an interaction that this process has claimed; `isLeftOver` where another had claimed it and died. */
export async function answerInteraction(
  bot: Bot,
  interaction: APIInteraction,
  event: string,
  isLeftOver = false,
): Promise<void> {
  try {
    const place = placeOf(interaction)
    const task = place && (await taskOf(bot, interaction, place))
    if (!task) return
    if (isLeftOver && (await wasAcknowledged(() => answerTask(bot, interaction, task, event)))) return
    if (await acknowledge(bot.rest, interaction, task.how)) await answerTask(bot, interaction, task, event)
    else bot.log.warn({ where: task.name }, 'too late to answer')
  } catch (err) {
    bot.log.error({ err, where: 'interaction' }, 'not answered')
  } finally {
    await bot.inbox.done(event)
  }
}

async function answerTask(bot: Bot, interaction: APIInteraction, task: Task, event: string): Promise<void> {
  const { place } = task
  let messages: readonly Said[]
  try {
    const over = await bot.limiter.over(place.asker)
    messages = over === null ? await task.run() : [lines(over)]
  } catch (error) {
    messages = [lines(failureLine(error, bot.log, task.name))]
    bot.metrics.failed()
  }
  for (const [i, message] of messages.entries()) {
    const isAdded = i > 0 || task.isAdded === true
    // An edit sent twice leaves one message; one more message does not.
    if (isAdded) await bot.inbox.posting(event)
    const isPrivate = !message.isPublic && task.how !== 'public'
    const id = await orFailureLine(bot, task.name, message, (sent) =>
      isAdded ? followUp(bot.rest, interaction, sent, isPrivate) : edit(bot.rest, interaction, sent),
    )
    if (id !== null && message.answer !== null) await rememberShown(bot, place.asker, id, message.answer)
  }
}

/** An interaction as it is kept until it is answered: of a message that it is about or on, nothing but its id. */
function withoutMessages(interaction: APIInteraction): unknown {
  const { message, data, ...rest } = interaction as APIMessageComponentInteraction
  const about = data as Partial<APIMessageApplicationCommandInteraction['data']> | undefined
  return {
    ...rest,
    ...(message && { message: { id: message.id, flags: message.flags } }),
    data: about?.resolved?.messages ? { ...about, resolved: {} } : about,
  }
}
