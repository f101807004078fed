import { once } from 'node:events'
import { openChat } from '../chat/chat.ts'
import { InFlight } from '../chat/in-flight.ts'
import { createLimiter } from '../chat/limiter.ts'
import { createLog, type Log } from '../chat/log.ts'
import { createMetrics } from '../chat/metrics.ts'
import type { Run } from '../command.ts'
import type { Config } from '../config.ts'
import { InputError } from '../input-error.ts'
import { openStore } from '../storage/open-store.ts'
import { makeApp } from './app.ts'
import { type Desk, measured } from './desk.ts'
import { openInstallations } from './installations.ts'
import { wasAsked } from './listeners/ask.ts'
import { answerUnfinished, type Gate } from './once.ts'
import { openDoors } from './receivers.ts'
import { platformError } from './refused.ts'
import { readSettings, type SlackSettings } from './settings.ts'
import { openThreads } from './threads.ts'

/** `slack`: answers in Slack until it is told to stop. */
export const run: Run = async (args, config) => {
  if (args.length > 0) throw new InputError(`«${args.join(' ')}» sobra; uso: npm run slack`)
  const log = createLog('slack')
  // Bolt's socket rejects so where Slack takes the token back: whoever started Cotejo starts it again, or looks.
  process.once('unhandledRejection', (error) => {
    log.fatal({ err: error }, 'stopped')
    process.exit(1)
  })
  const bot = await start(readSettings(process.env), config, log)
  process.stdout.write('{"ready":"slack"}\n')
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  await bot.stop()
  // Bolt's socket may be in the middle of connecting again, which nothing but the end of the process ends.
  process.exit(0)
}

/** Longest that a stop waits for what is being answered. */
const PATIENCE = 25_000

/** Questions a minute: a whole newsroom may ask at once, a script that went wild may not. */
const LIMITS_OF_USE = { person: 300, tenant: 3000 }

/** A running bot. */
export interface Bot {
  stop(): Promise<void>
}

/** Opens everything and answers what a process that died had left; resolves when events come in. */
export async function start(settings: SlackSettings, config: Config, log: Log): Promise<Bot> {
  const store = await openStore(config)
  const inFlight = new InFlight()
  const metrics = createMetrics('slack', () => inFlight.count)
  const chat = measured(await openChat({ config, store, log }), metrics)
  const { inbox } = chat
  const { workspaces } = settings
  const installations = workspaces.kind === 'many' ? openInstallations(store, workspaces.key) : null
  const desk: Desk = {
    chat,
    inbox,
    threads: openThreads(store, config.retentionDays),
    limiter: createLimiter(LIMITS_OF_USE),
    log,
    metrics,
    apiUrl: settings.apiUrl,
    retentionDays: config.retentionDays,
    forgetInstallation: async (team) => installations?.forget(team),
  }
  let ready = false
  const doors = openDoors(settings, installations, { log, metrics, isReady: () => ready })
  const gate: Gate = { inbox, inFlight, wasAsked: (...thread) => wasAsked(desk, ...thread) }
  const app = makeApp(settings, doors, gate, desk)
  const close = async (): Promise<void> => {
    await chat.close()
    await store.close()
  }
  try {
    await app.init()
    await doors.open()
  } catch (error) {
    await close()
    throw explained(error, settings.apiUrl)
  }
  ready = true
  const leftOver = answerUnfinished(app, gate).catch((error: unknown) => {
    log.error({ err: error, where: 'left over' }, 'events of before the start not answered')
  })
  return {
    async stop() {
      ready = false
      await doors.close()
      await leftOver
      await inFlight.drain(PATIENCE)
      await close()
    },
  }
}

/** Why Slack did not let Cotejo in, in a line that says what to look at. */
function explained(error: unknown, apiUrl: string): unknown {
  if ((error as { readonly code?: unknown } | null)?.code === 'slack_webapi_request_error') {
    return new InputError(`Slack no responde en ${apiUrl}; revisar la red o SLACK_API_URL`)
  }
  const code = platformError(error)
  if (code === null) return error
  const token = code.includes('not_allowed_token_type') ? 'SLACK_APP_TOKEN' : 'SLACK_BOT_TOKEN y SLACK_APP_TOKEN'
  return new InputError(`Slack no acepta la conexión (${code}); revisar ${token} en https://api.slack.com/apps`)
}
