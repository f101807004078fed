import { InputError } from '../input-error.ts'

/** What Discord's part of the environment sets. */
export interface DiscordSettings {
  readonly token: string
  /** Base of the REST API without version, null for Discord's own: «http://127.0.0.1:4000/api». */
  readonly api: string | null
  /** Connections to the gateway; Discord asks for several from 2500 guilds on. */
  readonly shards: number
  /** Where /health and /metrics are served, null where PORT is not set. */
  readonly health: { readonly host: string; readonly port: number } | null
}

type Environment = Readonly<Record<string, string | undefined>>

const PORTAL = 'https://discord.com/developers/applications'

/** The settings of an environment. Throws `InputError` with one line: the variable and where its value is found. */
export function readSettings(env: Environment): DiscordSettings {
  return {
    token: readToken(env.DISCORD_TOKEN),
    api: readApi(env.DISCORD_API_URL),
    shards: readShards(env.DISCORD_SHARDS),
    health: readHealth(env),
  }
}

/** DISCORD_APPLICATION_ID, which registering the commands needs besides the token. */
export function readApplicationId(env: Environment): string {
  const id = env.DISCORD_APPLICATION_ID?.trim() ?? ''
  if (id === '')
    throw new InputError(`falta DISCORD_APPLICATION_ID: está en ${PORTAL}, General Information, Application ID`)
  if (!/^\d{1,20}$/.test(id)) {
    throw new InputError(`DISCORD_APPLICATION_ID: «${id}» no es un número; está en ${PORTAL}, General Information`)
  }
  return id
}

/** What is said where Discord does not take the token. */
export const tokenRefused = (): InputError =>
  new InputError(`DISCORD_TOKEN: Discord no lo acepta; se renueva en ${PORTAL}, Bot, Reset Token`)

function readToken(written: string | undefined): string {
  const token = written?.trim().replace(/^Bot\s+/i, '') ?? ''
  if (token === '') throw new InputError(`falta DISCORD_TOKEN: está en ${PORTAL}, Bot, Reset Token`)
  if (/\s/.test(token)) throw new InputError(`DISCORD_TOKEN: lleva espacios; copiarlo de ${PORTAL}, Bot, Reset Token`)
  return token
}

function readApi(written: string | undefined): string | null {
  if (!written?.trim()) return null
  const url = URL.parse(written.trim())
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError('DISCORD_API_URL: no es una dirección; escribirla como http://127.0.0.1:4000/api')
  }
  // The version is added by the client.
  return url.href.replace(/\/{1,9}$/, '').replace(/\/v\d{1,3}$/, '')
}

function readShards(written: string | undefined): number {
  const shards = written?.trim() ? Number(written) : 1
  if (!Number.isInteger(shards) || shards < 1 || shards > 1000) {
    throw new InputError(`DISCORD_SHARDS: «${written}» no es un número de conexiones; escribir uno como 2`)
  }
  return shards
}

function readHealth({ HOST, PORT }: Environment): DiscordSettings['health'] {
  if (!PORT?.trim()) return null
  const port = /^\d{1,5}$/.test(PORT.trim()) ? Number(PORT) : -1
  if (port < 0 || port > 65_535) throw new InputError(`PORT: «${PORT}» no es un puerto; escribir uno como 3000`)
  return { host: HOST || '127.0.0.1', port }
}
