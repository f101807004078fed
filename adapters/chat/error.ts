import { randomBytes } from 'node:crypto'
import { InputError } from '../input-error.ts'
import type { Log } from './log.ts'
import { words } from './words.ts'

/** «e-7f3a92»: ties the line that a person sees to the record in the log. */
const errorId = (): string => `e-${randomBytes(3).toString('hex')}`

/**
 * The one line that a person gets where something failed; the log gets the record with the same id. `where` says what
 * was being done: «ask», «preview». What the person can mend is said as it is.
 */
export function failureLine(error: unknown, log: Log, where: string): string {
  if (error instanceof InputError) return words.cannot(error.message)
  const id = errorId()
  log.error({ err: error, error: id, where }, 'failed')
  return words.failed(id)
}
