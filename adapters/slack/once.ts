import { type App, AuthorizationError, type ReceiverEvent } from '@slack/bolt'
import type { Asker } from '../chat/asker.ts'
import type { InFlight } from '../chat/in-flight.ts'
import type { Inbox, Left } from '../chat/inbox.ts'
import { type EventBody, isDirect, isWritten } from './event.ts'
import { askerOf } from './who.ts'

/** What stands between Slack and the listeners. */
export interface Gate {
  readonly inbox: Inbox
  /** Whether Cotejo was asked in a thread. */
  readonly wasAsked: (asker: Asker, channel: string, thread: string) => Promise<boolean>
  readonly inFlight: InFlight
}

/** Properties of an event that the receivers add; they reach the listeners' context. */
export interface EventProperties {
  /** Name of a socket's envelope. */
  readonly envelope?: string
  /** When a request says that it was sent, in seconds. */
  readonly sentAt?: number
  /** Key of the event in the inbox. */
  readonly eventKey?: string
  /** Whether a process that died may have posted the answer. */
  readonly mayBePosted?: boolean
}

const PREFIX = 'slack:event:'

/**
 * The app behind a gate: each event is kept before Slack hears that it arrived and handed on once, however often Slack
 * sends it, to however many processes. Bolt alone acknowledges first and forgets.
 */
export const gated = (app: App, gate: Gate): App =>
  Object.create(app, {
    processEvent: { value: (event: ReceiverEvent) => gate.inFlight.run(() => handOn(app, gate, event)) },
  })

async function handOn(app: App, gate: Gate, event: ReceiverEvent): Promise<void> {
  const properties: EventProperties = event.customProperties ?? {}
  if (isFromTheFuture(properties.sentAt)) {
    const error = new Error('request from the future')
    throw new AuthorizationError(error.message, error)
  }
  const body: EventBody = event.body
  const key = keyOf(body, properties)
  if (key === null) return app.processEvent(event)
  if (!(await concerns(body, gate)) || !(await gate.inbox.claim(key, workOf(event)))) return event.ack()
  await answerOnce(app, gate, key, event)
}

async function answerOnce(
  app: App,
  gate: Gate,
  key: string,
  event: ReceiverEvent,
  own: EventProperties = {},
): Promise<void> {
  try {
    await app.processEvent({ ...event, customProperties: { ...event.customProperties, ...own, eventKey: key } })
  } finally {
    await gate.inbox.done(key)
  }
}

/** Answers what a process that died had taken; what it may have posted, only where its listener sees that it did not. */
export async function answerUnfinished(app: App, gate: Gate): Promise<void> {
  const again = ({ event: key, work }: Left, mayBePosted: boolean): Promise<void> => {
    const event: ReceiverEvent = { body: { ...(work as object) }, ack: async () => {} }
    return gate.inFlight.run(() => answerOnce(app, gate, key, event, { mayBePosted }))
  }
  const { inbox } = gate
  const [unfinished, uncertain] = await Promise.all([inbox.unfinished(PREFIX), inbox.uncertain(PREFIX)])
  const asked = uncertain.filter(({ work }) => (work as EventBody).event !== undefined)
  await Promise.all([...unfinished.map((left) => again(left, false)), ...asked.map((left) => again(left, true))])
}

/** What is kept of an event until it is answered: its body, without Slack's old verification token. */
function workOf({ body }: ReceiverEvent): unknown {
  const { token: _, ...work } = body
  return work
}

const FIVE_MINUTES = 5 * 60

/** Bolt refuses old signatures only: one of tomorrow could be used again until then. */
const isFromTheFuture = (sentAt: number | undefined): boolean =>
  sentAt !== undefined && sentAt > Date.now() / 1000 + FIVE_MINUTES

/** An event has an id of its own, whatever carries it; anything else has one only where it came in an envelope. */
function keyOf(body: EventBody, { envelope }: EventProperties): string | null {
  const team = body.team_id ?? ''
  if (body.event_id !== undefined) return `${PREFIX}${team}/${body.event_id}`
  if (body.event?.event_ts !== undefined) return `${PREFIX}${team}/${body.event.channel ?? ''}/${body.event.event_ts}`
  return envelope === undefined ? null : `${PREFIX}envelope/${envelope}`
}

/** Nothing is kept of what people write to each other: only direct messages and threads where Cotejo was asked. */
async function concerns(body: EventBody, { wasAsked }: Gate): Promise<boolean> {
  const { event } = body
  if (!event || body.type !== 'event_callback') return true
  if (body.is_ext_shared_channel === true) return false
  if (event.type !== 'message') return true
  if (!isWritten(event)) return false
  if (isDirect(event)) return true
  const team = body.authorizations?.[0]?.team_id ?? body.team_id
  const asker = askerOf({ teamId: team ?? undefined, enterpriseId: body.enterprise_id ?? undefined }, event.user)
  return event.thread_ts !== undefined && wasAsked(asker, event.channel, event.thread_ts)
}
