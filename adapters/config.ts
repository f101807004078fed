import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from './input-error.ts'

/** What the environment sets, read once and checked. */
export interface Config {
  /** Folder of the bulletins that come with the package. */
  readonly seeds: string
  /** COTEJO_HOME: folder of the store and the history; it may not exist yet. */
  readonly home: string
  /** COTEJO_LEXICON: folder of the user's own vocabulary, or null. */
  readonly lexicon: string | null
  /** COTEJO_RETENTION_DAYS: how long conversations and answers are kept. */
  readonly retentionDays: number
  /** COTEJO_TZ: «America/Mexico_City». */
  readonly timeZone: string
  /** COTEJO_ADMINS: who may add bulletins from a chat: «slack:T024BE7LH/U0G9QF9C6». */
  readonly admins: readonly string[]
  /** COTEJO_KEY: 32 bytes that installations are encrypted and buttons signed with, or null. */
  readonly key: Uint8Array | null
  /** Folder that relative paths are meant from: npm runs its scripts in the package root and keeps the caller's here. */
  readonly workingFolder: string
}

const ROOT = fileURLToPath(new URL('../', import.meta.url))

type Environment = Readonly<Record<string, string | undefined>>

/** The settings of an environment. Throws `InputError` naming the variable that is wrong. */
export function readConfig(env: Environment): Config {
  const workingFolder = env.INIT_CWD || process.cwd()
  return {
    seeds: resolve(ROOT, 'seeds'),
    home: env.COTEJO_HOME ? resolve(workingFolder, env.COTEJO_HOME) : resolve(ROOT, '.cotejo'),
    lexicon: env.COTEJO_LEXICON ? resolve(workingFolder, env.COTEJO_LEXICON) : null,
    retentionDays: readDays('COTEJO_RETENTION_DAYS', env.COTEJO_RETENTION_DAYS || '30'),
    timeZone: readTimeZone(env.COTEJO_TZ || 'America/Mexico_City'),
    admins: readAdmins(env.COTEJO_ADMINS ?? ''),
    key: readKey(env.COTEJO_KEY),
    workingFolder,
  }
}

/** The date in a time zone, today's if no other instant is named: «2021-06-06». */
export const todayIn = (timeZone: string, now: Date = new Date()): string =>
  hasTemporal
    ? String(now.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate())
    : withIntl(timeZone).format(now)

// Node 26 has Temporal; `Intl`, which the older ones are left to, takes 15 ms of every start to say the date.
const hasTemporal = typeof Temporal !== 'undefined'
const withIntl = (timeZone: string): Intl.DateTimeFormat => new Intl.DateTimeFormat('en-CA', { timeZone })

const ADMIN = /^(?:slack|discord):[^\s,:/]+\/[^\s,:/]+$/

function readAdmins(list: string): readonly string[] {
  const people = list
    .split(',')
    .map((person) => person.trim())
    .filter(Boolean)
  const wrong = people.find((person) => !ADMIN.test(person))
  if (wrong === undefined) return people
  throw new InputError(
    `COTEJO_ADMINS: «${wrong}» no es una persona; escribir slack:T…/U… o discord:G…/U…, separadas por comas`,
  )
}

function readKey(value: string | undefined): Uint8Array | null {
  if (!value) return null
  const key = Buffer.from(value, 'base64')
  if (key.length === 32 && /^[\w+/-]{43}=?$/.test(value.trim())) return key
  throw new InputError('COTEJO_KEY: no son 32 bytes en base64; hacer una con: openssl rand -base64 32')
}

function readDays(name: string, value: string): number {
  const days = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (days === 0) throw new InputError(`${name}: «${value}» no es un número de días; escribir uno como 30`)
  return days
}

function readTimeZone(name: string): string {
  try {
    return hasTemporal ? Temporal.Now.zonedDateTimeISO(name).timeZoneId : withIntl(name).resolvedOptions().timeZone
  } catch {
    throw new InputError(`COTEJO_TZ: «${name}» no es una zona horaria; usar una como America/Mexico_City`)
  }
}
