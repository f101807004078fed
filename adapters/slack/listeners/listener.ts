import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../desk.ts'

/** What listens to one event of Slack's: thin, since what is said is decided elsewhere. */
export type EventListener<Name extends string> = (
  desk: Desk,
) => (args: SlackEventMiddlewareArgs<Name> & AllMiddlewareArgs) => Promise<void>

/** What the gate says of an event: its key in the inbox, and whether a process that died may have answered it. */
export interface Mark {
  readonly key: string | undefined
  readonly mayBePosted: boolean
}

/** The mark of an event that Bolt's context carries. */
export const markOf = ({ eventKey, mayBePosted }: Readonly<Record<string, unknown>>): Mark => ({
  key: typeof eventKey === 'string' ? eventKey : undefined,
  mayBePosted: mayBePosted === true,
})
