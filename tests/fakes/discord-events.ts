import { type FakeDiscord, GUILD } from './discord.ts'
import type { Said } from './discord-rest.ts'

/** Somebody at a place; what is left out is a member without permissions in the guild's first channel. */
export interface Who {
  readonly user?: string
  /** Null in a direct message. */
  readonly guild?: string | null
  readonly channel?: string
  readonly permissions?: string
  /** Channel type: 0 text, 1 direct, 11 thread. */
  readonly type?: number
  readonly shard?: number
}

export const USER = '500000000000000001'
export const CHANNEL = '600000000000000001'
export const MANAGE_GUILD = String(1 << 5)

const userOf = (id: string) => ({
  id,
  username: `persona${id.slice(-3)}`,
  global_name: 'Ana *Pérez*',
  discriminator: '0',
  avatar: null,
})

function placeOf({ user = USER, guild = GUILD, channel = CHANNEL, permissions = '0', type }: Who) {
  const isDirect = guild === null
  return {
    channel_id: channel,
    channel: { id: channel, type: type ?? (isDirect ? 1 : 0) },
    context: isDirect ? 1 : 0,
    ...(isDirect
      ? { user: userOf(user), authorizing_integration_owners: { 1: user } }
      : {
          guild_id: guild,
          member: {
            user: userOf(user),
            permissions,
            roles: [],
            nick: null,
            joined_at: '2026-01-01T00:00:00Z',
            deaf: false,
            mute: false,
            flags: 0,
          },
          authorizing_integration_owners: { 0: guild },
        }),
  }
}

/** Sends an interaction; gives its id. `age` makes one that was sent so long ago. */
function interact(
  fake: FakeDiscord,
  type: number,
  who: Who,
  parts: object,
  { age = 0, on }: { age?: number; on?: string } = {},
): string {
  const id = fake.nextId()
  const token = `token-${id}`
  fake.world.interactions.set(token, { id, at: Date.now() - age, ...(on && { on }) })
  const base = {
    id,
    application_id: fake.application,
    type,
    token,
    version: 1,
    locale: 'es-419',
    guild_locale: 'es-ES',
    app_permissions: '0',
    entitlements: [],
    attachment_size_limit: 10_485_760,
  }
  fake.gateway.dispatch('INTERACTION_CREATE', { ...base, ...placeOf(who), ...parts }, who.shard ?? 0)
  return id
}

type Options = Readonly<Record<string, string | boolean>>
const optionTypes = { string: 3, boolean: 5 } as const

const optionsOf = (options: Options) =>
  Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: name === 'archivo' ? 11 : name === 'canal' ? 7 : optionTypes[typeof value as keyof typeof optionTypes],
  }))

/** A slash command: `command(fake, 'cotejo', { pregunta: '…' })`. `resolved` holds attachments. */
export const command = (
  fake: FakeDiscord,
  name: string,
  options: Options = {},
  who: Who = {},
  resolved?: object,
  age = 0,
): string =>
  interact(
    fake,
    2,
    who,
    { data: { id: '1', name, type: 1, options: optionsOf(options), ...(resolved && { resolved }) } },
    { age },
  )

/** «Cotejar este mensaje» on a message with this text. */
export const checkMessage = (fake: FakeDiscord, content: string, who: Who = {}): string => {
  const id = fake.nextId()
  const message = {
    id,
    channel_id: CHANNEL,
    content,
    author: userOf('500000000000000099'),
    attachments: [],
    embeds: [],
    type: 0,
  }
  return interact(fake, 2, who, {
    data: { id: '2', name: 'Cotejar este mensaje', type: 3, target_id: id, resolved: { messages: { [id]: message } } },
  })
}

/** What is being typed in an option. */
export const typing = (fake: FakeDiscord, name: string, option: string, value: string, who: Who = {}): string =>
  interact(fake, 4, who, {
    data: { id: '1', name, type: 1, options: [{ name: option, type: 3, value, focused: true }] },
  })

/** A press on a button of a message. */
export const press = (fake: FakeDiscord, said: Said, customId: string, who: Who = {}): string =>
  interact(
    fake,
    3,
    who,
    {
      data: { custom_id: customId, component_type: 2 },
      message: {
        id: said.id,
        channel_id: CHANNEL,
        flags: said.isPrivate ? 64 : 0,
        author: userOf(fake.application),
        content: '',
        attachments: [],
        embeds: [],
        components: [],
      },
    },
    { on: said.id },
  )

interface Written {
  /** Whether the bot is mentioned. */
  readonly mentions?: boolean
  readonly repliesTo?: string
  readonly bot?: boolean
  readonly id?: string
}

/** A message that somebody writes; gives its id. */
export function write(
  fake: FakeDiscord,
  content: string,
  who: Who = {},
  { mentions = true, repliesTo, bot, id = fake.nextId() }: Written = {},
): string {
  const { user = USER, guild = GUILD, channel = CHANNEL, type } = who
  const isDirect = guild === null
  const isMention = mentions && !isDirect
  fake.gateway.dispatch(
    'MESSAGE_CREATE',
    {
      id,
      channel_id: channel,
      channel_type: type ?? (isDirect ? 1 : 0),
      ...(isDirect ? {} : { guild_id: guild }),
      author: { ...userOf(user), ...(bot && { bot }) },
      content: isMention ? `<@${fake.application}> ${content}` : content,
      mentions: isMention ? [userOf(fake.application)] : [],
      type: repliesTo ? 19 : 0,
      attachments: [],
      embeds: [],
      ...(repliesTo && {
        message_reference: { message_id: repliesTo, channel_id: channel },
        referenced_message: {
          id: repliesTo,
          channel_id: channel,
          author: userOf(fake.application),
          content: '',
          attachments: [],
          embeds: [],
          type: 0,
        },
      }),
    },
    who.shard ?? 0,
  )
  return id
}
