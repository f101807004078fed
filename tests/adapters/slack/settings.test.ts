import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../adapters/slack/settings.ts'

const socket = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_APP_TOKEN: 'xapp-1-A1-2-abc' }
const http = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: 'a1b2c3', PORT: '3001' }
const many = {
  SLACK_SIGNING_SECRET: 'a1b2c3',
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 'def456',
  SLACK_STATE_SECRET: 'ghi789',
  COTEJO_KEY: Buffer.alloc(32, 7).toString('base64'),
}

describe('settings', () => {
  test('a socket, unless a signing secret stands alone', () => {
    expect(readSettings(socket)).toEqual({
      workspaces: { kind: 'one', botToken: 'xoxb-1-2-abc' },
      transport: { kind: 'socket', appToken: 'xapp-1-A1-2-abc', server: null },
      apiUrl: 'https://slack.com/api/',
    })
    expect(readSettings({ ...http, SLACK_APP_TOKEN: socket.SLACK_APP_TOKEN }).transport).toEqual({
      kind: 'socket',
      appToken: 'xapp-1-A1-2-abc',
      server: { host: '127.0.0.1', port: 3001 },
    })
  })

  test('HTTP listens on the loopback interface unless told', () => {
    const at = { kind: 'http', signingSecret: 'a1b2c3' }
    expect(readSettings(http).transport).toEqual({ ...at, server: { host: '127.0.0.1', port: 3001 } })
    const everywhere = { ...http, HOST: '0.0.0.0' }
    expect(readSettings(everywhere).transport).toEqual({ ...at, server: { host: '0.0.0.0', port: 3001 } })
  })

  test('many workspaces where there is no bot token', () => {
    expect(readSettings(many).workspaces).toEqual({
      kind: 'many',
      clientId: '12.34',
      clientSecret: 'def456',
      stateSecret: 'ghi789',
      key: Buffer.alloc(32, 7),
    })
    expect(readSettings({ ...many, SLACK_BOT_TOKEN: 'xoxb-1' }).workspaces).toMatchObject({ kind: 'one' })
  })

  test('the API elsewhere, with its last slash', () => {
    expect(readSettings({ ...socket, SLACK_API_URL: 'http://127.0.0.1:4000/api' }).apiUrl).toBe(
      'http://127.0.0.1:4000/api/',
    )
  })

  const { SLACK_BOT_TOKEN: _, ...noBot } = socket
  const { SLACK_CLIENT_SECRET: __, ...noSecret } = many
  const wrong: readonly [string, Readonly<Record<string, string>>, string, string][] = [
    ['no token', noBot, 'SLACK_BOT_TOKEN', 'OAuth & Permissions'],
    ['the app token as bot token', { ...socket, SLACK_BOT_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN', 'OAuth & Permissions'],
    ['no way in', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN', 'App-Level Tokens'],
    ['the bot token as app token', { ...socket, SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN', 'App-Level Tokens'],
    [
      'a token as signing secret',
      { ...http, SLACK_SIGNING_SECRET: 'xoxb-1' },
      'SLACK_SIGNING_SECRET',
      'Signing Secret',
    ],
    ['a port of no number', { ...http, PORT: 'tres' }, 'PORT', '65535'],
    ['a port too high', { ...http, PORT: '70000' }, 'PORT', '65535'],
    ['no client secret', noSecret, 'SLACK_CLIENT_SECRET', 'Client Secret'],
    ['a short key', { ...many, COTEJO_KEY: 'YWJj' }, 'COTEJO_KEY', '32 bytes'],
    ['an API of no address', { ...socket, SLACK_API_URL: 'api.de.prueba' }, 'SLACK_API_URL', 'https://slack.com/api/'],
  ]
  test.each(wrong)('%s: one line with the variable and where it is found', (_what, env, name, where) => {
    const read = () => readSettings(env)
    expect(read).toThrow(new RegExp(`^${name}: [^\\n]*$`))
    expect(read).toThrow(where)
    // A secret in the wrong place must not be repeated on a terminal.
    const value = env[name]
    if (value) expect(read).not.toThrow(value)
  })
})
