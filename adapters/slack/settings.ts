import { InputError } from '../input-error.ts'

/** How events come: over a socket that Cotejo opens, or as requests to a server of its own. */
export type Transport =
  | { readonly kind: 'socket'; readonly appToken: string; readonly server: Address | null }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly server: Address }

/** Where the server listens. */
export interface Address {
  readonly host: string
  readonly port: number
}

/** One workspace by its token, or any number of them that install Cotejo themselves. */
export type Workspaces =
  | { readonly kind: 'one'; readonly botToken: string }
  | {
      readonly kind: 'many'
      readonly clientId: string
      readonly clientSecret: string
      readonly stateSecret: string
      /** COTEJO_KEY: 32 bytes that installations are encrypted with. */
      readonly key: Uint8Array
    }

/** What the environment says of Slack. */
export interface SlackSettings {
  readonly transport: Transport
  readonly workspaces: Workspaces
  /** SLACK_API_URL with its last slash: «https://slack.com/api/». */
  readonly apiUrl: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Where in Slack's pages (https://api.slack.com/apps, the app's menu) each setting is found. */
const PAGES: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: 'empieza con xoxb-; está en «OAuth & Permissions», «Bot User OAuth Token»',
  SLACK_APP_TOKEN:
    'empieza con xapp-; está en «Basic Information», «App-Level Tokens», con el permiso connections:write',
  SLACK_SIGNING_SECRET: 'está en «Basic Information», «App Credentials», «Signing Secret»',
  SLACK_CLIENT_ID: 'está en «Basic Information», «App Credentials», «Client ID»',
  SLACK_CLIENT_SECRET: 'está en «Basic Information», «App Credentials», «Client Secret»',
  SLACK_STATE_SECRET: 'es cualquier secreto largo de elección propia; protege «/slack/install»',
  COTEJO_KEY: 'son 32 bytes en base64; «openssl rand -base64 32» da una',
  SLACK_API_URL: 'es una dirección como https://slack.com/api/; sin ella se usa la de Slack',
  PORT: 'es un puerto entre 0 y 65535, como 3000',
}

const SLACK_API = 'https://slack.com/api/'

/** The settings of an environment. Throws `InputError` naming the variable that is wrong or missing and where it is. */
export function readSettings(env: Environment): SlackSettings {
  return { workspaces: readWorkspaces(env), transport: readTransport(env), apiUrl: readApiUrl(env.SLACK_API_URL) }
}

function readWorkspaces(env: Environment): Workspaces {
  const isMany = !env.SLACK_BOT_TOKEN && Boolean(env.SLACK_CLIENT_ID || env.SLACK_CLIENT_SECRET)
  if (!isMany) return { kind: 'one', botToken: matching(env, 'SLACK_BOT_TOKEN', /^(xoxe\.)?xoxb-\S+$/) }
  return {
    kind: 'many',
    clientId: matching(env, 'SLACK_CLIENT_ID', /^[\w.-]+$/),
    clientSecret: secret(env, 'SLACK_CLIENT_SECRET'),
    stateSecret: secret(env, 'SLACK_STATE_SECRET'),
    key: readKey(env),
  }
}

function readTransport(env: Environment): Transport {
  const host = env.HOST || '127.0.0.1'
  const port = env.PORT ? readPort(env) : null
  if (env.SLACK_APP_TOKEN || !env.SLACK_SIGNING_SECRET) {
    const appToken = matching(env, 'SLACK_APP_TOKEN', /^xapp-\S+$/, ' (o SLACK_SIGNING_SECRET, para recibir por HTTP)')
    return { kind: 'socket', appToken, server: port === null ? null : { host, port } }
  }
  return {
    kind: 'http',
    signingSecret: secret(env, 'SLACK_SIGNING_SECRET'),
    server: { host, port: port ?? 3000 },
  }
}

function matching(env: Environment, name: string, shape: RegExp, instead = ''): string {
  const value = env[name]?.trim()
  if (!value) throw wrong(name, `falta${instead}`)
  if (!shape.test(value)) throw wrong(name, 'no tiene la forma esperada')
  return value
}

/** A secret has no shape of its own; a token in its place is the usual mistake. */
const secret = (env: Environment, name: string): string => matching(env, name, /^(?!x(?:ox|app-))\S+$/)

function readKey(env: Environment): Uint8Array {
  const key = Buffer.from(matching(env, 'COTEJO_KEY', /^[\w+/-]+={0,2}$/), 'base64')
  if (key.length !== 32) throw wrong('COTEJO_KEY', 'no tiene la forma esperada')
  return key
}

function readPort(env: Environment): number {
  const port = Number(matching(env, 'PORT', /^\d{1,5}$/))
  if (port > 65_535) throw wrong('PORT', 'no tiene la forma esperada')
  return port
}

function readApiUrl(value: string | undefined): string {
  if (!value) return SLACK_API
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol)) throw wrong('SLACK_API_URL', 'no tiene la forma esperada')
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

// The value itself is never repeated: it may be another secret, put in the wrong place.
const wrong = (name: string, what: string): InputError => new InputError(`${name}: ${what}; ${PAGES[name] ?? ''}`)
