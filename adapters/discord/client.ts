import { Client, GatewayIntentBits, Options, Partials, REST } from 'discord.js'
import type { DiscordSettings } from './settings.ts'

const API_VERSION = '10'

/** No mention in any text reaches anybody. */
const allowedMentions = { parse: [], repliedUser: false }

const restOptions = ({ api }: DiscordSettings) => ({ version: API_VERSION, timeout: 10_000, ...(api && { api }) })

/**
 * A client that is not connected yet. No privileged intent: a message's text comes with mentions and direct messages.
 * What the bot needs it reads from the events themselves, so messages and people are not kept in memory.
 */
export const makeClient = (settings: DiscordSettings): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it a direct message in a channel that is not known yet never arrives.
    partials: [Partials.Channel],
    allowedMentions,
    shards: Array.from({ length: settings.shards }, (_, i) => i),
    shardCount: settings.shards,
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, ReactionManager: 0 }),
    rest: restOptions(settings),
  })

/** The REST API alone, for registering commands. */
export const makeRest = (settings: DiscordSettings): REST => new REST(restOptions(settings)).setToken(settings.token)
