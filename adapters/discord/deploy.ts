import { DiscordAPIError, Routes } from 'discord.js'
import { readArguments, usageError } from '../arguments.ts'
import type { Run } from '../command.ts'
import { InputError } from '../input-error.ts'
import { makeRest } from './client.ts'
import { definitions } from './definitions.ts'
import { readApplicationId, readSettings, tokenRefused } from './settings.ts'

const USAGE = 'npm run discord:deploy [-- --guild ID]'

/** `discord:deploy`: registers the commands, everywhere or (`--guild`) in one guild at once; doing it twice changes nothing. */
export const deploy: Run = async (args) => {
  const { values, positionals } = readArguments(args, { guild: { type: 'string' } }, USAGE)
  if (positionals.length > 0) throw usageError(`«${positionals.join(' ')}» sobra`, USAGE)
  const guild = values.guild?.trim()
  if (guild !== undefined && !/^\d{1,20}$/.test(guild)) {
    throw new InputError(
      `--guild: «${guild}» no es el número de un servidor; «Copiar ID del servidor» lo da en modo de desarrollador`,
    )
  }
  const settings = readSettings(process.env)
  const application = readApplicationId(process.env)
  const route = guild ? Routes.applicationGuildCommands(application, guild) : Routes.applicationCommands(application)
  try {
    await makeRest(settings).put(route, { body: definitions })
  } catch (error) {
    throw explained(error)
  }
  process.stdout.write(
    `${definitions.length} comandos registrados ${guild ? `en el servidor ${guild}` : 'en todas partes'}\n`,
  )
  return 0
}

function explained(error: unknown): InputError {
  if (!(error instanceof DiscordAPIError))
    return new InputError(`no se pudo hablar con Discord: ${String(error).split('\n')[0]}`)
  if (error.status === 401) return tokenRefused()
  if (error.status === 403 || error.status === 404) {
    return new InputError(
      'DISCORD_APPLICATION_ID: no es la aplicación de DISCORD_TOKEN, o la aplicación no está en el servidor de --guild',
    )
  }
  return new InputError(`Discord no registró los comandos: ${error.message.split('\n')[0]}`)
}
