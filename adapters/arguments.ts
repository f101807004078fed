import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { InputError } from './input-error.ts'

/** The options of every command that answers over a corpus. */
export const corpusOptions = {
  corpus: { type: 'string', multiple: true },
  today: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig

/** The words typed after a command. Throws `InputError` with the usage line for an option that is not in the table. */
export function readArguments<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  usage: string,
) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { values, positionals }
  } catch (error) {
    const said = error instanceof Error ? (/'(--?[^' ]+)/.exec(error.message)?.[1] ?? '') : ''
    throw usageError(`la opción ${said} no existe o está incompleta`, usage)
  }
}

/** «ask: falta la pregunta. Uso: …», as an error. */
export const usageError = (what: string, usage: string): InputError => new InputError(`${what}. Uso: ${usage}`)

/** The day that `--today` sets: «2021-06-06», or null where it is not given. */
export function readToday(today: string | undefined): string | null {
  if (today === undefined) return null
  const day = /^\d{4}-\d{2}-\d{2}$/.test(today) ? new Date(`${today}T00:00:00Z`) : null
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== today) {
    throw new InputError(`--today: «${today}» no es una fecha; escribirla como 2021-06-06`)
  }
  return today
}
