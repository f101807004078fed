import { BOT_USER, TEAM } from './slack-methods.ts'

/** What Slack sends: events, commands, presses, shortcuts, with the fields that it documents. */

type Json = Readonly<Record<string, unknown>>

let counted = 0
const next = (): number => ++counted

/** A `ts` that no other message has. */
export const newTs = (): string => `1795850000.${String(next()).padStart(6, '0')}`

/** An event as the Events API wraps it. */
export const eventOf = (event: Json, extra: Json = {}): Json => ({
  token: 'verification',
  team_id: TEAM,
  api_app_id: 'A0COTEJO1',
  event,
  type: 'event_callback',
  event_id: `Ev${String(next()).padStart(8, '0')}`,
  event_time: 1_795_850_000,
  authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true }],
  is_ext_shared_channel: false,
  ...extra,
})

interface Said {
  readonly user?: string
  readonly channel?: string
  readonly thread?: string
  readonly ts?: string
  readonly more?: Json
}

export function mention(
  text: string,
  { user = 'U0ANA', channel = 'C0PRENSA', thread, ts = newTs(), more }: Said = {},
): Json {
  return eventOf({
    type: 'app_mention',
    user,
    channel,
    text: `<@${BOT_USER}> ${text}`,
    ts,
    event_ts: ts,
    ...(thread !== undefined && { thread_ts: thread }),
    ...more,
  })
}

export function message(
  text: string,
  { user = 'U0ANA', channel = 'D0ANA', thread, ts = newTs(), more }: Said = {},
): Json {
  return eventOf({
    type: 'message',
    channel_type: channel.startsWith('D') ? 'im' : 'channel',
    user,
    channel,
    text,
    ts,
    event_ts: ts,
    ...(thread !== undefined && { thread_ts: thread }),
    ...more,
  })
}

export const command = (
  text: string,
  responseUrl: string,
  { user = 'U0ANA', channel = 'C0PRENSA' }: Said = {},
): Json => ({
  command: '/cotejo',
  text,
  user_id: user,
  user_name: 'ana',
  channel_id: channel,
  channel_name: 'prensa',
  team_id: TEAM,
  team_domain: 'prensa',
  api_app_id: 'A0COTEJO1',
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: `trigger.${next()}`,
})

/** A press on a button of a message, by the id of its action. */
export function press(
  action: Json,
  {
    responseUrl,
    user = 'U0ANA',
    channel = 'C0PRENSA',
    thread,
    ts = newTs(),
  }: Said & { readonly responseUrl?: string } = {},
): Json {
  return {
    type: 'block_actions',
    user: { id: user, username: 'ana', team_id: TEAM },
    team: { id: TEAM, domain: 'prensa' },
    api_app_id: 'A0COTEJO1',
    container: { type: 'message', message_ts: ts, channel_id: channel, ...(thread && { thread_ts: thread }) },
    channel: { id: channel, name: 'prensa' },
    trigger_id: `trigger.${next()}`,
    ...(responseUrl !== undefined && { response_url: responseUrl }),
    actions: [{ type: 'button', block_id: 'b', action_ts: ts, ...action }],
  }
}

export const messageShortcut = (text: string, responseUrl: string): Json => ({
  type: 'message_action',
  callback_id: 'cotejar_mensaje',
  team: { id: TEAM, domain: 'prensa' },
  channel: { id: 'C0PRENSA', name: 'prensa' },
  user: { id: 'U0ANA', username: 'ana', team_id: TEAM },
  message_ts: '1795840000.000001',
  message: { type: 'message', user: 'U0LUIS', ts: '1795840000.000001', text },
  trigger_id: `trigger.${next()}`,
  response_url: responseUrl,
})

export const homeOpened = (tab: 'home' | 'messages', user = 'U0ANA'): Json =>
  eventOf({ type: 'app_home_opened', user, channel: 'D0ANA', tab, event_ts: newTs() })
