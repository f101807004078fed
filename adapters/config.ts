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
    workingFolder,
  }
}

/** Today's date in a time zone: «2021-06-06». */
export const todayIn = (timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date())

function readDays(name: string, value: string): number {
  const days = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (days === 0) throw new InputError(`${name}: «${value}» no es un número de días; escribir uno como 30`)
  return days
}

function readTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    throw new InputError(`COTEJO_TZ: «${name}» no es una zona horaria; usar una como America/Mexico_City`)
  }
}
