import { words } from '../chat/words.ts'
import { answerPage } from './answer.ts'
import { ask } from './ask.ts'
import type { Bot } from './bot.ts'
import { mayAdd } from './commands.ts'
import { escaped } from './escape.ts'
import { forgetGuildSettings, guildSettings, mayBePublic } from './guild-settings.ts'
import { lines, type Message } from './message.ts'
import type { Place } from './place.ts'
import { questionMark } from './render-answer.ts'
import { said } from './said.ts'
import { viewPage } from './views.ts'

/** A button as it was pressed. */
export interface Pressed {
  readonly place: Place
  readonly payload: string
  /** Message that the button is on. */
  readonly message: string
  /** Name of who pressed, as people there see it. */
  readonly name: string
}

/** A button or menu that somebody pressed. */
export interface Press {
  /** `turn` changes the message where only who pressed sees it; `publish` adds one; else the answer is a private one. */
  readonly manner: 'private' | 'turn' | 'publish'
  readonly run: (bot: Bot, pressed: Pressed) => Promise<Message & { readonly isPublic?: boolean }>
}

/** What each kind of button does. */
export const presses: Readonly<Record<string, Press>> = {
  abrir: { manner: 'private', run: (bot, { place, payload }) => viewPage(bot, place, payload) },
  pasar: { manner: 'turn', run: (bot, { place, payload }) => viewPage(bot, place, payload) },
  preguntar: { manner: 'private', run: askSuggested },
  opinar: { manner: 'private', run: rate },
  publicar: { manner: 'publish', run: publish },
  incorporar: { manner: 'private', run: incorporate },
  descartar: { manner: 'private', run: discard },
  borrar: { manner: 'private', run: eraseGuild },
}

async function askSuggested(bot: Bot, { place, payload }: Pressed): Promise<Message> {
  const [id = '', mark] = payload.split('.')
  const shown = await bot.chat.again(place.asker, id)
  const question = shown?.card.suggestions.find((suggestion) => questionMark(suggestion) === mark)
  if (question === undefined) return lines(words.unknownAnswer)
  return ask(bot, place, question, true)
}

async function rate(bot: Bot, { place, payload }: Pressed): Promise<Message> {
  const [id = '', verdict] = payload.split('.')
  await bot.chat.feedback(place.asker, id, verdict === 'up' ? 'up' : 'down')
  return lines(words.thanks)
}

async function publish(
  bot: Bot,
  { place, payload, message, name }: Pressed,
): Promise<Message & { isPublic?: boolean }> {
  if (!mayBePublic(await guildSettings(bot.store, place.guild), place)) return lines(said.notPublicHere)
  const shown = await bot.chat.again(place.asker, payload)
  if (!shown) return lines(words.unknownAnswer)
  const event = `discord:p:${message}:${payload}`
  if (!(await bot.inbox.claim(event, null))) return lines(said.alreadyPublished)
  await bot.inbox.done(event)
  const page = await answerPage(bot, shown)
  return { ...page, blocks: [...page.blocks, [`-# ${escaped(words.published(name))}`]], isPublic: true }
}

async function incorporate(bot: Bot, { place, payload }: Pressed): Promise<Message> {
  if (!mayAdd(bot, place)) return lines(words.onlyAdmins)
  const report = await bot.chat.incorporate(place.asker, payload)
  if (report === null) return lines(words.expired)
  const title = escaped(report.title)
  return lines(report.outcome === 'added' ? words.incorporated(title, report.facts) : words.alreadyThere(title))
}

async function discard(bot: Bot, { place, payload }: Pressed): Promise<Message> {
  await bot.chat.discard(place.asker, payload)
  return lines(words.discarded)
}

async function eraseGuild(bot: Bot, { place, payload }: Pressed): Promise<Message> {
  if (place.guild !== payload || !place.canManage) return lines(said.onlyManagers)
  await forgetGuild(bot, payload)
  return lines(said.erased)
}

/** Everything of a guild goes: bulletins, conversations, opinions, settings. */
export async function forgetGuild(bot: Bot, guild: string): Promise<void> {
  await bot.chat.forgetTenant(`discord:${guild}`)
  await forgetGuildSettings(bot.store, guild)
}
