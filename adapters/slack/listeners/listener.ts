import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../desk.ts'

/** What listens to one event of Slack's: thin, since what is said is decided elsewhere. */
export type EventListener<Name extends string> = (
  desk: Desk,
) => (args: SlackEventMiddlewareArgs<Name> & AllMiddlewareArgs) => Promise<void>

/** Key of the event in the inbox, which the gate hands on. */
export const eventKeyOf = (context: Readonly<Record<string, unknown>>): string | undefined =>
  typeof context.eventKey === 'string' ? context.eventKey : undefined
