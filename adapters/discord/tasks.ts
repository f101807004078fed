import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord.js'
import { words } from '../chat/words.ts'
import type { Bot } from './bot.ts'
import type { Call } from './call.ts'
import { type Command, commands } from './commands.ts'
import { guildSettings, mayBePublic } from './guild-settings.ts'
import { lines, type Message } from './message.ts'
import type { Place } from './place.ts'
import { type Press, presses } from './presses.ts'
import type { Acknowledgement } from './reply.ts'
import { said } from './said.ts'

/** What is to be done for an interaction: how it is acknowledged, and what is said then. */
export interface Task {
  readonly place: Place
  readonly name: string
  readonly how: Acknowledgement
  /** Whether every message is one more beside the one that the button is on. */
  readonly isAdded?: boolean
  readonly run: () => Promise<readonly Said[]>
}

/** A message; `isPublic` where everybody may see it although who asked was alone with the answer. */
export type Said = Message & { readonly isPublic?: boolean }

/** The task of a command or a button; null for any other interaction. */
export async function taskOf(bot: Bot, interaction: APIInteraction, place: Place): Promise<Task | null> {
  if (interaction.type === InteractionType.ApplicationCommand) return commandTask(bot, interaction, place)
  if (interaction.type === InteractionType.MessageComponent) return pressTask(bot, interaction, place)
  return null
}

async function commandTask(bot: Bot, interaction: APIApplicationCommandInteraction, place: Place): Promise<Task> {
  const { name } = interaction.data
  const command: Command | undefined = Object.hasOwn(commands, name)
    ? commands[name as keyof typeof commands]
    : undefined
  if (!command) return { place, name, how: 'private', run: async () => [lines(words.unknownButton)] }
  const settings = await guildSettings(bot.store, place.guild)
  const mayShow = mayBePublic(settings, place)
  const option = optionsOf(interaction)
  const wished = option('publica')
  const isPublic =
    place.isDirect || (command.audience === 'asked' && mayShow && (wished ?? !settings.isPrivate) === true)
  const call: Call = { place, option, isPrivate: !isPublic, ...resolvedOf(interaction, option('archivo')) }
  const isHeldBack = wished === true && !mayShow
  return {
    place,
    name,
    how: isPublic ? 'public' : 'private',
    run: async () => {
      const messages = await command.run(bot, call)
      return isHeldBack ? messages.map(withLine(said.notPublicHere)) : messages
    },
  }
}

const withLine =
  (line: string) =>
  (message: Message): Message => ({ ...message, blocks: [...message.blocks, [line]] })

function optionsOf({ data }: APIApplicationCommandInteraction): Call['option'] {
  const options =
    data.type === ApplicationCommandType.ChatInput || data.type === undefined
      ? ((data as APIChatInputApplicationCommandInteraction['data']).options ?? [])
      : []
  const given = new Map(options.flatMap((option) => ('value' in option ? [[option.name, option.value] as const] : [])))
  return (name) => given.get(name)
}

function resolvedOf({ data }: APIApplicationCommandInteraction, file: unknown): Pick<Call, 'attachment' | 'target'> {
  const resolved = ('resolved' in data ? data.resolved : undefined) ?? {}
  const attachments = 'attachments' in resolved ? resolved.attachments : undefined
  const messages = 'messages' in resolved ? resolved.messages : undefined
  const target = (data as Partial<APIMessageApplicationCommandInteraction['data']>).target_id
  return { attachment: attachments?.[String(file)] ?? null, target: (target && messages?.[target]) || null }
}

function pressTask(bot: Bot, interaction: APIMessageComponentInteraction, place: Place): Task {
  const id = bot.ids.read(interaction.data?.custom_id ?? '')
  const press: Press | undefined = id && Object.hasOwn(presses, id.verb) ? presses[id.verb] : undefined
  if (!id || !press) return { place, name: 'button', how: 'private', run: async () => [lines(words.unknownButton)] }
  const { message, member } = interaction
  const user = member?.user ?? interaction.user
  const name = member?.nick || user?.global_name || user?.username || ''
  const isOwn = ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || place.isDirect
  const isUpdate = press.manner === 'publish' || (press.manner === 'turn' && isOwn)
  return {
    place,
    name: id.verb,
    how: isUpdate ? 'update' : 'private',
    isAdded: press.manner === 'publish',
    run: async () => [await press.run(bot, { place, payload: id.payload, message: message?.id ?? '', name })],
  }
}
