import { type APIInteraction, ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord.js'
import type { Asker } from '../chat/asker.ts'

/** Where something was asked and by whom. */
export interface Place {
  readonly asker: Asker
  /** Guild that has the bot; null for a direct message and for a person's own install. */
  readonly guild: string | null
  readonly channel: string
  /** Channel that a thread hangs on, null where it is none or is not known. */
  readonly parent: string | null
  /** Whether nobody but the person reads along. */
  readonly isDirect: boolean
  /** «Administrar servidor», which Discord tells with every interaction. */
  readonly canManage: boolean
  /** Key of what this person asks in this channel by commands, mentions and buttons. */
  readonly ownKey: string
}

/** How long a command may be gone on from in its channel. */
export const COMMAND_TTL = 30 * 60 * 1000

/** «discord:8812» and «discord:8812/4411»; outside of guilds a person is a tenant of their own, «discord:@4411». */
export function askerOf(guild: string | null, user: string): Asker {
  const tenant = guild === null ? `discord:@${user}` : `discord:${guild}`
  return { tenant, person: `${tenant}/${user}` }
}

/** Everything that is said in a channel: a thread, a direct message. */
export const channelKey = (guild: string | null, channel: string): string => `discord:${guild ?? '@'}/${channel}`

/** Kinds of channel that are threads. */
export const threadTypes: ReadonlySet<ChannelType | undefined> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
])

const MANAGES = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator

/** Where an interaction happened; null for one without a person, which no command or button is. */
export function placeOf(interaction: APIInteraction): Place | null {
  const { member, context, channel } = interaction
  const user = (member?.user ?? interaction.user)?.id
  if (!user) return null
  const guild = hasGuild(interaction) ? (interaction.guild_id ?? null) : null
  const where = channel?.id ?? interaction.channel_id ?? '0'
  const isDirect =
    context === undefined || context === null
      ? !interaction.guild_id && channel?.type !== ChannelType.GroupDM
      : context === InteractionContextType.BotDM
  return {
    asker: askerOf(guild, user),
    guild,
    channel: where,
    parent: (channel && 'parent_id' in channel && channel.parent_id) || null,
    isDirect,
    canManage: (BigInt(member?.permissions ?? 0) & MANAGES) !== 0n,
    ownKey: isDirect ? channelKey(null, where) : `${channelKey(guild, where)}/${user}`,
  }
}

/** Whether the guild has the bot: somebody's own install works in guilds that do not, and must see nothing of theirs. */
function hasGuild({ authorizing_integration_owners: owners }: APIInteraction): boolean {
  return !owners || Object.keys(owners).length === 0 || owners['0'] !== undefined
}
