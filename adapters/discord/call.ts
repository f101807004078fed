import type { APIAttachment, APIMessage } from 'discord.js'
import type { Place } from './place.ts'

/** A command as it was called. */
export interface Call {
  readonly place: Place
  /** What was given for an option, undefined where nothing was. */
  readonly option: (name: string) => string | number | boolean | undefined
  readonly attachment: APIAttachment | null
  /** Message that a context command is about; null where it was not kept over a restart. */
  readonly target: APIMessage | null
  /** Whether only who asked sees the answer. */
  readonly isPrivate: boolean
}
