import { ChannelType, type GatewayMessageCreateDispatchData, MessageType } from 'discord.js'
import { failureLine } from '../chat/error.ts'
import { words } from '../chat/words.ts'
import { answerPage, answerShownBy, rememberShown } from './answer.ts'
import { help } from './ask.ts'
import type { Bot } from './bot.ts'
import { guildSettings, mayBePublic } from './guild-settings.ts'
import { QUESTION } from './limits.ts'
import { lines, type Message } from './message.ts'
import { orFailureLine } from './or-failure-line.ts'
import { askerOf, COMMAND_TTL, channelKey, type Place, threadTypes } from './place.ts'
import { replyTo } from './reply.ts'
import { said } from './said.ts'

/** Prefix of the ids of messages in the inbox. */
export const EVENT = 'discord:m:'

/** What answering a message needs: all of it is kept until it is answered. */
export interface Asked {
  readonly id: string
  readonly channel: string
  readonly guild: string | null
  readonly parent: string | null
  readonly isThread: boolean
  readonly user: string
  /** The question, without mentions. */
  readonly text: string
  /** Message that it replies to. */
  readonly repliesTo: string | null
  /** Whether it is a reply whose text Discord keeps back, because the mention was turned off. */
  readonly isUnread: boolean
}

/** Answers a message that speaks to the bot: a direct one, a mention, a reply to it, one in a thread where it answered. */
export async function takeMessage(bot: Bot, message: GatewayMessageCreateDispatchData): Promise<void> {
  const asked = await speaksToUs(bot, message)
  if (!asked) return
  const event = `${EVENT}${message.id}`
  if (await bot.inbox.claim(event, asked)) await answerMessage(bot, asked, event)
}

const WRITTEN: ReadonlySet<MessageType | undefined> = new Set([undefined, MessageType.Default, MessageType.Reply])

async function speaksToUs(bot: Bot, message: GatewayMessageCreateDispatchData): Promise<Asked | null> {
  const { author, content = '', guild_id, channel_id, mentions = [], message_reference: reference } = message
  if (!author || author.bot || message.webhook_id || author.id === bot.self() || !WRITTEN.has(message.type)) return null
  const known = bot.channel(channel_id)
  const asked: Asked = {
    id: message.id,
    channel: channel_id,
    guild: guild_id ?? null,
    parent: known?.parent ?? null,
    isThread: known?.isThread ?? threadTypes.has(message.channel_type),
    user: author.id,
    text: withoutMentions(content),
    repliesTo: reference?.message_id ?? null,
    isUnread: false,
  }
  const isDirect = asked.guild === null && message.channel_type !== ChannelType.GroupDM
  if (isDirect || mentions.some(({ id }) => id === bot.self())) return asked
  const repliesToUs = message.referenced_message?.author?.id === bot.self()
  if (repliesToUs) return { ...asked, isUnread: content === '' }
  if (content === '') return null
  const asker = askerOf(asked.guild, asked.user)
  if (asked.repliesTo !== null && (await answerShownBy(bot, asker, asked.repliesTo)) !== null) return asked
  return asked.isThread && (await bot.chat.knows(asker, channelKey(asked.guild, channel_id))) ? asked : null
}

/** A question without <@user>, <@&role>, <#channel> and <:emoji:id>. */
const withoutMentions = (content: string): string =>
  content
    .replace(/<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Answers a message that this process has claimed. */
export async function answerMessage(bot: Bot, asked: Asked, event: string): Promise<void> {
  const place = placeOfMessage(asked)
  try {
    const message = await messageFor(bot, asked, place)
    await bot.inbox.posting(event)
    const id = await orFailureLine(bot, 'message', message, (sent) => replyTo(bot.rest, asked, sent))
    if (id !== null && message.answer !== null) await rememberShown(bot, place.asker, id, message.answer)
  } catch (err) {
    bot.log.error({ err, where: 'message' }, 'not answered')
  } finally {
    await bot.inbox.done(event)
  }
}

async function messageFor(bot: Bot, asked: Asked, place: Place): Promise<Message> {
  try {
    const over = await bot.limiter.over(place.asker)
    if (over !== null) return lines(over)
    if (asked.isUnread) return lines(said.mentionNeeded)
    if (!mayBePublic(await guildSettings(bot.store, asked.guild), place)) return lines(said.notPublicHere)
    if (asked.text === '') return await help(bot, place)
    if (asked.text.length > QUESTION) return lines(words.tooLong(QUESTION))
    return await answerTo(bot, asked, place)
  } catch (error) {
    bot.metrics.failed()
    return lines(failureLine(error, bot.log, 'message'))
  }
}

/** A reply goes on from the answer that it replies to, a thread from its last or from the answer that it hangs on. */
async function answerTo(bot: Bot, asked: Asked, { asker, ownKey, isDirect }: Place): Promise<Message> {
  const hangsOn = await answerShownBy(bot, asker, asked.channel)
  const isThread = asked.isThread || hangsOn !== null
  const key = isThread ? channelKey(asked.guild, asked.channel) : ownKey
  const replied = asked.repliesTo === null ? null : await answerShownBy(bot, asker, asked.repliesTo)
  const goesOnFrom = replied ?? (isThread && !(await bot.chat.knows(asker, key)) ? hangsOn : null)
  const shown = await bot.chat.ask({
    asker,
    text: asked.text,
    key,
    ...(goesOnFrom !== null && { goesOnFrom }),
    ...(!isThread && !isDirect && { ttlMs: COMMAND_TTL }),
  })
  return answerPage(bot, shown)
}

function placeOfMessage({ guild, channel, parent, user }: Asked): Place {
  const isDirect = guild === null
  const ownKey = isDirect ? channelKey(null, channel) : `${channelKey(guild, channel)}/${user}`
  return { asker: askerOf(guild, user), guild, channel, parent, isDirect, canManage: false, ownKey }
}
