/** What Cotejo reads of a message event. Slack sends much more, and leaves out what does not apply. */
export interface MessageEvent {
  readonly type: string
  readonly subtype?: string
  readonly channel?: string
  readonly channel_type?: string
  readonly user?: string
  readonly bot_id?: string
  readonly text?: string
  readonly ts?: string
  readonly thread_ts?: string
  readonly edited?: unknown
  readonly files?: readonly FileStub[]
}

/** A file as a message carries it: often only its id. */
export interface FileStub {
  readonly id?: string
  readonly name?: string | null
  readonly size?: number
  readonly url_private?: string
  readonly url_private_download?: string
}

/** A message that somebody wrote. */
export interface Written extends MessageEvent {
  readonly channel: string
  readonly user: string
  readonly ts: string
}

/** Slack's own bot, which says so nowhere else. */
const SLACKBOT = 'USLACKBOT'

/** Whether a person wrote it just now: no bot, no edit, nothing that Slack says about a channel. */
export function isWritten(event: MessageEvent): event is Written {
  const { subtype, bot_id, edited, user, channel, ts } = event
  const isPlain = subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast'
  return isPlain && !bot_id && user !== SLACKBOT && edited === undefined && Boolean(user && channel && ts)
}

/** Direct messages between a person and the bot; their ids begin with D. */
export const isDirect = ({ channel_type: type, channel }: MessageEvent): boolean =>
  type === undefined ? channel?.startsWith('D') === true : type === 'im'

/** What comes with every event. */
export interface EventBody {
  readonly type?: string
  readonly team_id?: string
  readonly enterprise_id?: string | null
  readonly event_id?: string
  readonly is_ext_shared_channel?: boolean
  readonly authorizations?: readonly { readonly team_id?: string | null; readonly user_id?: string }[]
  readonly event?: MessageEvent & { readonly event_ts?: string }
}
