import { once } from 'node:events'
import type { Run } from '../command.ts'
import { InputError } from '../input-error.ts'
import { deploy } from './deploy.ts'
import { readSettings } from './settings.ts'
import { start } from './start.ts'

/** `discord`: answers in Discord until it is told to stop; `discord deploy` registers the commands. */
export const run: Run = async (args, config) => {
  const [task, ...rest] = args
  if (task === 'deploy') return deploy(rest, config)
  if (task !== undefined) throw new InputError(`«${task}» sobra; uso: npm run discord, npm run discord:deploy`)
  const stopping = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  const bot = await start(readSettings(process.env), config)
  process.stdout.write('{"ready":"discord"}\n')
  const lost = await Promise.race([stopping.then(() => null), bot.lost])
  await bot.stop()
  if (lost) throw lost
  return 0
}
