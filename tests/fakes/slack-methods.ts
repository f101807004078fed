import { faultsOfBlocks, faultsOfView } from './slack-blocks.ts'

/** Arguments of a call: strings as they came, what was JSON read. */
export type Arguments = Readonly<Record<string, unknown>>

interface Method {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** What is wrong with the arguments, as Slack's code and in words. */
  check?(args: Arguments): string[]
  /** What is answered beside `ok`. */
  answer(args: Arguments, number: number): Arguments
}

const faultsOfMessage = ({ text, blocks }: Arguments): string[] => [
  ...(typeof text === 'string' && text !== '' && text.length <= 4000 ? [] : ['no text, or a very long one']),
  ...(blocks === undefined ? [] : faultsOfBlocks(blocks, 'message')),
]

export const TEAM = 'T024BE7LH'
export const BOT_USER = 'U0COTEJO1'

/** The `ts` that the call of that number gave its message. */
export const tsOf = (number: number): string => `1795860000.${String(number).padStart(6, '0')}`

/** The methods that Cotejo may call, with the fields that each must and may have. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': {
    required: [],
    optional: [],
    answer: () => ({ user_id: BOT_USER, bot_id: 'B0COTEJO1', team_id: TEAM, team: 'Prensa', user: 'cotejo' }),
  },
  'apps.connections.open': { required: [], optional: [], answer: () => ({}) },
  'chat.postMessage': {
    required: ['channel', 'text'],
    optional: ['blocks', 'thread_ts', 'unfurl_links', 'unfurl_media'],
    check: (args) => [
      ...faultsOfMessage(args),
      ...(args.unfurl_links === 'false' && args.unfurl_media === 'false' ? [] : ['links would unfold']),
    ],
    answer: ({ channel }, number) => ({ channel, ts: tsOf(number) }),
  },
  'chat.postEphemeral': {
    required: ['channel', 'user', 'text'],
    optional: ['blocks', 'thread_ts'],
    check: faultsOfMessage,
    answer: (_, number) => ({ message_ts: tsOf(number) }),
  },
  'views.open': {
    required: ['trigger_id', 'view'],
    optional: [],
    check: ({ view }) => faultsOfView(view),
    answer: ({ view }) => ({ view }),
  },
  'views.publish': {
    required: ['user_id', 'view'],
    optional: [],
    check: ({ view }) => faultsOfView(view),
    answer: ({ view }) => ({ view }),
  },
  'conversations.replies': { required: ['channel', 'ts'], optional: ['oldest'], answer: () => ({}) },
  'conversations.history': { required: ['channel'], optional: ['oldest'], answer: () => ({}) },
  'files.info': { required: ['file'], optional: [], answer: () => ({}) },
  'files.getUploadURLExternal': {
    required: ['filename', 'length'],
    optional: ['alt_text'],
    answer: () => ({ file_id: 'F0UPLOADED' }),
  },
  'files.completeUploadExternal': {
    required: ['files'],
    optional: [],
    answer: () => ({ files: [{ id: 'F0UPLOADED' }] }),
  },
  'assistant.threads.setSuggestedPrompts': {
    required: ['channel_id', 'prompts'],
    optional: ['title'],
    check: ({ prompts }) => (Array.isArray(prompts) && prompts.length >= 1 && prompts.length <= 4 ? [] : ['prompts']),
    answer: () => ({}),
  },
  'oauth.v2.access': {
    required: ['client_id', 'client_secret', 'code'],
    optional: ['redirect_uri'],
    answer: ({ code }) => ({
      app_id: 'A0COTEJO1',
      token_type: 'bot',
      access_token: `xoxb-of-${String(code)}`,
      bot_user_id: BOT_USER,
      scope: 'chat:write',
      team: { id: String(code), name: 'Otra' },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: 'U0INSTALLS' },
    }),
  },
}

/** Fields that Slack's own client adds to every call. */
const COMMON = new Set(['token', 'team_id'])

/** What is wrong with a call: its method, a field that is missing or unknown, blocks over a limit. */
export function faultsOfCall(method: string, args: Arguments): { readonly error: string; readonly faults: string[] } {
  const known = Object.hasOwn(methods, method) ? methods[method] : undefined
  if (!known) return { error: 'unknown_method', faults: [`unknown method ${method}`] }
  const missing = known.required.filter((name) => args[name] === undefined || args[name] === '')
  const allowed = new Set([...known.required, ...known.optional, ...COMMON])
  const strange = Object.keys(args).filter((name) => !allowed.has(name))
  const fields = [...missing.map((name) => `missing ${name}`), ...strange.map((name) => `unknown ${name}`)]
  if (fields.length > 0) return { error: 'invalid_arguments', faults: fields }
  return { error: 'invalid_blocks', faults: known.check?.(args) ?? [] }
}
