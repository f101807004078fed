import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, afterEach } from 'vitest'
import { createLog } from '../../../adapters/chat/log.ts'
import { readConfig } from '../../../adapters/config.ts'
import { readSettings } from '../../../adapters/discord/settings.ts'
import { type Running, start } from '../../../adapters/discord/start.ts'
import { type FakeDiscord, fakeDiscord } from '../../fakes/discord.ts'

/** A bot of the real discord.js that talks to a fake Discord. */
export interface TestBot {
  readonly fake: FakeDiscord
  /** Lines of the log. */
  readonly log: readonly string[]
  /** Stops the bot and starts another one over the same store. */
  restart(): Promise<void>
  stop(): Promise<void>
}

interface Options {
  readonly fake?: FakeDiscord
  readonly home?: string
  readonly env?: Readonly<Record<string, string>>
  /** Folder of the bulletins that are answered from, those of the package if there is none. */
  readonly seeds?: string
}

const open: { stop(): Promise<void> }[] = []

/** Stops every bot of the test that ended. */
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop()
})

const homes: string[] = []
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true })
})

export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'cotejo-discord-'))
  homes.push(home)
  return home
}

/** A bot that is stopped when the test that opened it ends. */
export async function openBot(options: Options = {}): Promise<TestBot> {
  const bot = await runBot(options)
  open.push(bot)
  return bot
}

/** A bot that runs until it is stopped. */
export async function runBot({ fake, home = newHome(), env = {}, seeds }: Options = {}): Promise<TestBot> {
  const world = fake ?? (await fakeDiscord())
  const config = { ...readConfig({ COTEJO_HOME: home, ...env }), ...(seeds !== undefined && { seeds }) }
  const settings = readSettings({ DISCORD_TOKEN: world.token, DISCORD_API_URL: world.api, ...env })
  const log: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk))
      done()
    },
  })
  let bot: Running = await start(settings, config, createLog('discord', stream))
  return {
    fake: world,
    log,
    async restart() {
      await bot.stop()
      bot = await start(settings, config, createLog('discord', stream))
    },
    async stop() {
      await bot.stop()
      if (!fake) await world.close()
    },
  }
}
