import { DiscordAPIError, InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js'
import { limits } from './limits.ts'
import { type Message, type Payload, payloadsOf } from './message.ts'

/** What answering an interaction needs: all of it is kept until it is answered, so that another process can. */
export interface Ticket {
  readonly id: string
  readonly token: string
  readonly application_id: string
}

/** Error codes of Discord's API: https://discord.com/developers/docs/topics/opcodes-and-status-codes */
const codes = {
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  tooLarge: 40005,
  badBody: 50035,
  missingPermission: 50013,
} as const

/** A simpler message may pass where Discord says one of these. */
const REFUSALS: ReadonlySet<unknown> = new Set([codes.badBody, codes.tooLarge, codes.missingPermission, 413])

/** How an interaction is acknowledged: an answer for who asked or for all, or a change of the message with the button. */
export type Acknowledgement = 'private' | 'public' | 'update'

/** Tells Discord that an answer is coming; false where it is too late for any. */
export async function acknowledge(rest: REST, ticket: Ticket, how: Acknowledgement): Promise<boolean> {
  const type =
    how === 'update'
      ? InteractionResponseType.DeferredMessageUpdate
      : InteractionResponseType.DeferredChannelMessageWithSource
  const data = how === 'private' ? { data: { flags: MessageFlags.Ephemeral } } : {}
  try {
    await done(rest.post(Routes.interactionCallback(ticket.id, ticket.token), { body: { type, ...data }, auth: false }))
    return true
  } catch (error) {
    if (hasCode(error, codes.unknownInteraction)) return false
    // A request that seemed lost and was sent again, or a process that died after it.
    if (hasCode(error, codes.alreadyAcknowledged)) return true
    throw error
  }
}

/** Does what only works once an interaction is acknowledged; false where it turns out not to be. */
export async function wasAcknowledged(answer: () => Promise<void>): Promise<boolean> {
  try {
    await answer()
    return true
  } catch (error) {
    if (hasCode(error, codes.unknownWebhook) || hasCode(error, codes.unknownInteraction)) return false
    throw error
  }
}

/** Questions to complete what is being typed. */
export async function suggest(
  rest: REST,
  ticket: Ticket,
  choices: readonly { name: string; value: string }[],
): Promise<void> {
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult
  await rest.post(Routes.interactionCallback(ticket.id, ticket.token), {
    body: { type, data: { choices } },
    auth: false,
  })
}

/** Puts the answer where it was announced; gives the message's id. Doing it twice leaves one message. */
export const edit = (rest: REST, ticket: Ticket, message: Message): Promise<string | null> => {
  const route = Routes.webhookMessage(ticket.application_id, ticket.token, '@original')
  return deliver(message, (payload) => rest.patch(route, { ...payload, auth: false }))
}

/** One more message to an interaction that has its answer. */
export const followUp = (rest: REST, ticket: Ticket, message: Message, isPrivate: boolean): Promise<string | null> =>
  deliver(message, ({ body, files }) =>
    rest.post(Routes.webhook(ticket.application_id, ticket.token), {
      body: isPrivate ? { ...body, flags: Number(body.flags ?? 0) | MessageFlags.Ephemeral } : body,
      files,
      auth: false,
    }),
  )

/** A reply to a message of a person; the same reply sent again within minutes is one message. */
export const replyTo = (
  rest: REST,
  to: { readonly id: string; readonly channel: string },
  message: Message,
): Promise<string | null> =>
  deliver(message, ({ body, files }) =>
    rest.post(Routes.channelMessages(to.channel), {
      body: {
        ...body,
        message_reference: { message_id: to.id, fail_if_not_exists: false },
        nonce: to.id.slice(-limits.nonce),
        enforce_nonce: true,
      },
      files,
    }),
  )

/** Sends the fullest form that Discord takes: an answer is never dropped for its looks. */
async function deliver(message: Message, send: (payload: Payload) => Promise<unknown>): Promise<string | null> {
  let refusal: unknown
  for (const form of payloadsOf(message)) {
    try {
      const sent = (await done(send(form))) as { readonly id?: unknown } | null | undefined
      return typeof sent?.id === 'string' ? sent.id : null
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || !REFUSALS.has(error.code)) throw error
      refusal = error
    }
  }
  throw refusal
}

/** What a request gave; one that was done and whose reply cannot be read gave nothing. */
async function done(request: Promise<unknown>): Promise<unknown> {
  try {
    return await request
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const hasCode = (error: unknown, code: number): boolean => error instanceof DiscordAPIError && error.code === code
