import { type APIInteraction, type Client, Events, GatewayCloseCodes, HTTPError } from 'discord.js'
import { openChat } from '../chat/chat.ts'
import { serveHealth } from '../chat/health.ts'
import { InFlight } from '../chat/in-flight.ts'
import { createLimiter } from '../chat/limiter.ts'
import { createLog } from '../chat/log.ts'
import { createMetrics } from '../chat/metrics.ts'
import type { Config } from '../config.ts'
import { InputError } from '../input-error.ts'
import { openStore } from '../storage/open-store.ts'
import type { Bot } from './bot.ts'
import { makeClient } from './client.ts'
import { answerInteraction, EVENT as INTERACTION } from './interactions.ts'
import { createLanes } from './lanes.ts'
import { listen } from './listen.ts'
import { measuredChat } from './measured-chat.ts'
import { type Asked, answerMessage, EVENT as MESSAGE } from './messages.ts'
import { type DiscordSettings, tokenRefused } from './settings.ts'

/** Longest that a stop waits for what is being answered. */
const PATIENCE = 20_000

/** Questions and presses a minute: more than anybody's hands, fewer than a script's. */
const LIMITS_OF_USE = { person: 240, tenant: 3000 }

/** A bot that is connected. */
export interface Running {
  /** Resolves with the reason when Discord closes a connection for good. */
  readonly lost: Promise<InputError>
  stop(): Promise<void>
}

/** Connects every shard and answers what a process that died had left. */
export async function start(settings: DiscordSettings, config: Config, log = createLog('discord')): Promise<Running> {
  const client = makeClient(settings)
  const store = await openStore(config)
  const running = new InFlight()
  const metrics = createMetrics('discord', () => running.count)
  const chat = measuredChat(await openChat({ config: withPlainAdmins(config), store, log }), metrics, createLanes())
  const bot: Bot = {
    rest: client.rest,
    chat,
    store,
    inbox: chat.inbox,
    ids: chat.ids,
    limiter: createLimiter(LIMITS_OF_USE),
    metrics,
    running,
    log,
    retentionDays: config.retentionDays,
    origin: settings.api && new URL(settings.api).origin,
    self: () => client.user?.id ?? '',
    channel: (id) => knownChannel(client, id),
  }
  let isOpen = true
  const lost = new Promise<InputError>((done) => {
    client.on(Events.ShardDisconnect, ({ code }) => done(closedFor(code)))
  })
  const health = settings.health && (await serveHealth(settings.health, metrics, () => isOpen && client.isReady()))
  const close = async (): Promise<void> => {
    await health?.close()
    await client.destroy()
    await chat.close()
    await store.close()
  }
  listen(client, bot, () => isOpen)
  try {
    await client.login(settings.token)
  } catch (error) {
    await close()
    throw explained(error, settings)
  }
  void running.run(() => answerUnfinished(bot))
  return {
    lost,
    async stop() {
      isOpen = false
      await running.drain(PATIENCE)
      await close()
    },
  }
}

/** What was claimed by a process that died: each event is given to one process only. */
async function answerUnfinished(bot: Bot): Promise<void> {
  try {
    for (const { event, work } of await bot.inbox.unfinished(INTERACTION)) {
      await answerInteraction(bot, work as APIInteraction, event, true)
    }
    for (const { event, work } of await bot.inbox.unfinished(MESSAGE)) await answerMessage(bot, work as Asked, event)
  } catch (err) {
    bot.log.error({ err, where: 'left over' }, 'events of before the start not answered')
  }
}

function knownChannel(client: Client, id: string) {
  const channel = client.channels.cache.get(id)
  return channel ? { isThread: channel.isThread(), parent: ('parentId' in channel && channel.parentId) || null } : null
}

/** Discord's ids are numbers; in COTEJO_ADMINS the letters that tell guild from person may stand: «discord:G88/U44». */
const withPlainAdmins = (config: Config): Config => ({
  ...config,
  admins: config.admins.map((person) => person.replace(/^discord:G?(\d+)\/U?(\d+)$/, 'discord:$1/$2')),
})

/** Why Discord did not let Cotejo in, in a line that says what to look at. */
function explained(error: unknown, { api }: DiscordSettings): unknown {
  const { code, status } = (error ?? {}) as { readonly code?: unknown; readonly status?: unknown }
  if (code === 'TokenInvalid' || status === 401) return tokenRefused()
  if (error instanceof Error && /authentication failed/i.test(error.message)) return tokenRefused()
  if (error instanceof TypeError || error instanceof HTTPError || typeof code === 'string') {
    return new InputError(`Discord no responde${api ? ` en ${api}; revisar DISCORD_API_URL` : '; revisar la red'}`)
  }
  return error
}

/** Why Discord closed a connection and takes no new one: https://discord.com/developers/docs/topics/opcodes-and-status-codes */
function closedFor(code: number): InputError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return tokenRefused()
  return new InputError(`Discord cerró la conexión y no admite otra (código ${code}); revisar DISCORD_SHARDS`)
}
