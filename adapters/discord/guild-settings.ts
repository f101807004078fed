import type { Store } from '../storage/store.ts'
import type { Place } from './place.ts'

/** What `/ajustes` sets for a guild. */
export interface GuildSettings {
  /** Channels where answers may be public; null for all. */
  readonly publicIn: readonly string[] | null
  /** Whether a command that does not say answers in private. */
  readonly isPrivate: boolean
}

/** What `/ajustes` was given; what is left out stays as it is. */
export interface Change {
  readonly channel?: string | undefined
  readonly allow?: boolean | undefined
  readonly isPrivate?: boolean | undefined
  readonly everywhere?: boolean | undefined
}

const DEFAULTS: GuildSettings = { publicIn: null, isPrivate: true }
const KIND = 'discord-guild'

/** The settings of a guild; those of none in direct messages. */
export async function guildSettings(store: Store, guild: string | null): Promise<GuildSettings> {
  if (guild === null) return DEFAULTS
  return { ...DEFAULTS, ...((await store.row(KIND, guild)) as Partial<GuildSettings> | null) }
}

/** Keeps the settings of a guild. */
export const saveGuildSettings = (store: Store, guild: string, settings: GuildSettings): Promise<void> =>
  store.saveRow(KIND, guild, settings)

/** Forgets the settings of a guild; whether there were any. */
export const forgetGuildSettings = (store: Store, guild: string): Promise<boolean> => store.deleteRow(KIND, guild)

/** A channel that is named is allowed unless the change says no; the last one taken off leaves none. */
export function changed(
  settings: GuildSettings,
  { channel, allow = true, isPrivate, everywhere }: Change,
): GuildSettings {
  const others = (settings.publicIn ?? []).filter((id) => id !== channel)
  const named = channel === undefined ? settings.publicIn : allow ? [...others, channel] : others
  return { publicIn: everywhere ? null : named, isPrivate: isPrivate ?? settings.isPrivate }
}

/** Whether everybody in the channel may see an answer there; a thread is as the channel that it hangs on. */
export function mayBePublic({ publicIn }: GuildSettings, { channel, parent, isDirect }: Place): boolean {
  return isDirect || publicIn === null || publicIn.includes(channel) || (parent !== null && publicIn.includes(parent))
}
