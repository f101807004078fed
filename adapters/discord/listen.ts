import {
  type APIInteraction,
  type Client,
  Events,
  type GatewayGuildDeleteDispatchData,
  type GatewayMessageCreateDispatchData,
  InteractionType,
} from 'discord.js'
import { complete } from './autocomplete.ts'
import type { Bot } from './bot.ts'
import { takeInteraction } from './interactions.ts'
import { takeMessage } from './messages.ts'
import { forgetGuild } from './presses.ts'

/** What is done with each event; the others only keep the client's own memory true. */
const handlers: Readonly<Record<string, (bot: Bot, data: never) => Promise<void>>> = {
  INTERACTION_CREATE: (bot, interaction: APIInteraction) =>
    interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? complete(bot, interaction)
      : takeInteraction(bot, interaction),
  MESSAGE_CREATE: (bot, message: GatewayMessageCreateDispatchData) => takeMessage(bot, message),
  // A guild that is only out of reach has not removed the bot.
  GUILD_DELETE: async (bot, { id, unavailable }: GatewayGuildDeleteDispatchData) =>
    unavailable ? undefined : forgetGuild(bot, id),
}

/** Events that the client would keep in memory, and stop at a field that is missing: it does not get to see them. */
const OURS: ReadonlySet<string> = new Set(['INTERACTION_CREATE', 'MESSAGE_CREATE'])

/**
 * Hears what Discord sends, as it sends it: an event can be kept and answered by another process, and none depends on
 * what the client has in memory. Nothing is taken on any more when `isOpen` says no.
 */
export function listen(client: Client, bot: Bot, isOpen: () => boolean): void {
  client.on(Events.Raw, (event: { t: string | null; readonly d: never }) => {
    const name = event.t ?? ''
    const handle = Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (OURS.has(name)) event.t = null
    if (!handle || !isOpen()) return
    void bot.running.run(async () => {
      try {
        await handle(bot, event.d)
      } catch (err) {
        bot.log.error({ err, where: name }, 'failed')
      }
    })
  })
  report(client, bot)
}

/** What goes on with the connection, for the log. */
function report(client: Client, { log }: Bot): void {
  client.on(Events.Error, (err) => log.error({ err, where: 'client' }, 'failed'))
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'connection failed'))
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'))
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'))
  client.rest.on('rateLimited', ({ method, retryAfter, scope }) =>
    log.warn({ method, retryAfter, scope }, 'rate limited'),
  )
}
