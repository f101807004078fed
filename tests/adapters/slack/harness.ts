import { createLog } from '../../../adapters/chat/log.ts'
import { type Config, readConfig } from '../../../adapters/config.ts'
import { type Bot, start } from '../../../adapters/slack/main.ts'
import { readSettings } from '../../../adapters/slack/settings.ts'
import { FakeSlack } from '../../fakes/slack.ts'
import { wordsOf } from '../../fakes/slack-blocks.ts'
import { folderWith } from '../run.ts'

type Json = Readonly<Record<string, unknown>>

/** A bot of this process that talks to a fake of Slack, with a store of its own. */
export interface Harness {
  readonly slack: FakeSlack
  /** What the bot logged, a record a line. */
  readonly logged: readonly string[]
  readonly home: string
  readonly stop: () => Promise<void>
  /** The same store with another process's bot, after this one is gone. */
  readonly restart: () => Promise<Harness>
}

export const ADMIN = 'U0ADMIN'

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-one', SLACK_APP_TOKEN: 'xapp-one' }

type Environment = Readonly<Record<string, string>>

/** `own` takes the place of what the package sets: the folder of its bulletins. */
export async function startSlack(env: Environment = {}, own: Partial<Config> = {}): Promise<Harness> {
  return startIn(folderWith({}), await FakeSlack.open(), env, own)
}

async function startIn(home: string, slack: FakeSlack, env: Environment, own: Partial<Config>): Promise<Harness> {
  const logged: string[] = []
  const log = createLog('slack', { write: (line: string) => void logged.push(line) })
  const all = {
    ...SOCKET,
    SLACK_API_URL: slack.apiUrl,
    COTEJO_HOME: home,
    COTEJO_ADMINS: `slack:T024BE7LH/${ADMIN}`,
    ...env,
  }
  const bot: Bot = await start(readSettings(all), { ...readConfig(all), ...own }, log)
  return {
    slack,
    logged,
    home,
    async stop() {
      await bot.stop()
      await slack.close()
    },
    async restart() {
      await bot.stop()
      return startIn(home, slack, env, own)
    },
  }
}

/** Waits until something is there, and gives it. */
export async function until<T>(look: () => T | undefined | false, ms = 10_000): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const found = look()
    if (found) return found
    if (Date.now() > end) throw new Error(`nothing after ${ms} ms: ${look}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}

/** Messages posted for everybody, in a channel and thread where they are named. */
export const posted = ({ slack }: Harness, channel?: string, thread?: string): Json[] =>
  slack
    .callsOf('chat.postMessage')
    .map(({ args }) => args)
    .filter(
      (args) =>
        (channel === undefined || args.channel === channel) && (thread === undefined || args.thread_ts === thread),
    )

/** What a person reads of a message: its blocks' words, or its text where it has none. */
export const readable = ({ blocks, text }: Json): string => (blocks ? wordsOf(blocks).join('\n') : String(text))

/** The button of a message whose action begins so. */
export function buttonOf({ blocks }: Json, action: string): Json {
  const elements = (blocks as readonly Json[]).flatMap(({ elements }) => (elements ?? []) as readonly Json[])
  const found = elements.find(({ action_id: id }) => String(id).startsWith(action))
  if (!found) throw new Error(`no button ${action}`)
  return { action_id: found.action_id, type: found.type, value: found.value }
}
