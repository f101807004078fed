import { AuthorizationError, type CodedError, type webApi } from '@slack/bolt'
import { failureLine } from '../chat/error.ts'
import { linesMessage } from './blocks/lines.ts'
import type { Desk } from './desk.ts'
import type { EventBody } from './event.ts'
import { type Place, type PrivatePlace, plainer, post, sayPrivately } from './place.ts'

/** The one place where what went wrong ends: a line for the person, a record with the same id for the log. */
export const onError =
  ({ log, metrics }: Pick<Desk, 'log' | 'metrics'>, clientOf: (token: string | undefined) => webApi.WebClient) =>
  async ({ error, context, body }: Failed): Promise<void> => {
    if (error instanceof AuthorizationError) {
      log.warn({ where: 'authorize' }, 'event of a workspace without installation')
      return
    }
    metrics.failed()
    const line = failureLine(unwrapped(error), log, 'slack')
    try {
      await tell(clientOf(context.botToken), body as Body, line)
    } catch (unsaid) {
      log.error({ err: unsaid, where: 'error line' }, 'error line not sent')
    }
  }

/** What Bolt gives an error handler. */
interface Failed {
  readonly error: CodedError
  readonly context: { readonly botToken?: string }
  readonly body: object
}

/** Bolt wraps what is no error of its own. */
const unwrapped = (error: Error & { readonly original?: unknown }): unknown => error.original ?? error

/** Says it where the question came from: in its thread, else privately; nowhere where nothing was asked. */
async function tell(client: webApi.WebClient, body: Body, line: string): Promise<void> {
  const message = plainer(linesMessage(line))
  const { event } = body
  if (event) {
    if (!ASKED.has(event.type) || !event.channel || !event.user) return
    const thread = event.thread_ts ?? (event.type === 'app_mention' ? (event.ts ?? null) : null)
    const place: Place = { client, channel: event.channel, thread }
    await post(place, message)
    return
  }
  const user = body.user_id ?? body.user?.id
  if (user === undefined) return
  const place: PrivatePlace = {
    client,
    channel: body.channel_id ?? body.channel?.id ?? body.container?.channel_id ?? '',
    user,
    thread: body.container?.thread_ts ?? null,
    responseUrl: body.response_url ?? null,
  }
  await sayPrivately(place, message)
}

const ASKED = new Set(['app_mention', 'message'])

/** What of an event, a command or a press says where it came from. */
interface Body extends EventBody {
  readonly user_id?: string
  readonly channel_id?: string
  readonly response_url?: string
  readonly user?: { readonly id: string }
  readonly channel?: { readonly id: string }
  readonly container?: { readonly channel_id?: string; readonly thread_ts?: string }
}
