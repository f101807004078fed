import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../../adapters/config.ts'
import { openStore } from '../../../adapters/storage/open-store.ts'
import { signed } from '../../fakes/slack.ts'
import { eventOf, mention } from '../../fakes/slack-events.ts'
import { type Harness, posted, readable, startSlack, until } from './harness.ts'

/** Several workspaces: each installs Cotejo itself, and leaves nothing behind when it goes. */

type Json = Readonly<Record<string, unknown>>

const SECRET = 'b1c2d3e4f5'
let bot: Harness
let origin: string

beforeAll(async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  origin = `http://127.0.0.1:${port}`
  bot = await startSlack({
    SLACK_BOT_TOKEN: '',
    SLACK_APP_TOKEN: '',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'client-secret',
    SLACK_STATE_SECRET: 'state-secret',
    COTEJO_KEY: Buffer.alloc(32, 3).toString('base64'),
    PORT: String(port),
  })
})
afterAll(() => bot.stop())

/** Goes through the installation as a browser does; the fake gives the workspace that the code names. */
async function install(team: string, withCookie = true): Promise<Response> {
  const page = await fetch(`${origin}/slack/install`)
  const address = new URL(/href="(https:[^"]+)"/.exec(await page.text())?.[1] ?? '')
  expect(address.origin).toBe('https://slack.com')
  expect(address.searchParams.get('scope')).toContain('chat:write')
  const state = address.searchParams.get('state') ?? ''
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  const query = new URLSearchParams({ code: team, state })
  return fetch(`${origin}/slack/oauth_redirect?${query}`, { headers: withCookie ? { cookie } : {} })
}

function send(event: Json): Promise<Response> {
  const body = JSON.stringify(event)
  const headers = { 'content-type': 'application/json', ...signed(SECRET, body) }
  return fetch(`${origin}/slack/events`, { method: 'POST', body, headers })
}

/** An event of a workspace. */
const from = (team: string, event: Json): Json => ({
  ...event,
  team_id: team,
  authorizations: [{ enterprise_id: null, team_id: team, user_id: 'U0COTEJO1', is_bot: true }],
})
const CORNEA = '¿cuántos trasplantes de córnea?'

test('a workspace that has not installed it gets nothing', async () => {
  await send(from('T0NONE', mention(CORNEA, { channel: 'C0' })))
  expect(posted(bot, 'C0')).toEqual([])
})

test('without the cookie of the same browser nothing is installed', async () => {
  expect((await install('T0FORGED', false)).status).toBe(400)
  await send(from('T0FORGED', mention(CORNEA, { channel: 'C1' })))
  expect(posted(bot, 'C1')).toEqual([])
})

test('each workspace is answered with its own token', async () => {
  for (const team of ['T0ONE', 'T0TWO']) {
    expect((await install(team)).status).toBe(200)
    await send(from(team, mention(CORNEA, { channel: `C${team}` })))
    const answer = await until(() => posted(bot, `C${team}`)[0])
    expect(readable(answer)).toMatch(/^353/)
    const call = bot.slack.callsOf('chat.postMessage').find(({ args }) => args.channel === `C${team}`)
    expect(call?.token).toBe(`xoxb-of-${team}`)
  }
})

test('tokens are not in the store as they are', async () => {
  const store = await openStore(readConfig({ COTEJO_HOME: bot.home }))
  const rows = await store.rows('slack-installation')
  await store.close()
  expect(rows.map(({ key }) => key).sort()).toEqual(['T0ONE', 'T0TWO'])
  expect(JSON.stringify(rows)).not.toContain('xoxb')
})

test('a conversation of one workspace is not another’s', async () => {
  const thread = '1795000000.000777'
  await send(from('T0ONE', mention(CORNEA, { channel: 'CSAME', thread })))
  await until(() => posted(bot, 'CSAME')[0])
  await send(from('T0TWO', mention('¿y en julio de 2022?', { channel: 'CSAME', thread })))
  expect(readable(await until(() => posted(bot, 'CSAME')[1]))).not.toMatch(/^10 trasplantes/)
})

test('a workspace that takes it away leaves nothing', async () => {
  await send(from('T0ONE', eventOf({ type: 'app_uninstalled' })))
  await send(from('T0TWO', eventOf({ type: 'tokens_revoked', tokens: { bot: ['U0COTEJO1'] } })))
  const store = await openStore(readConfig({ COTEJO_HOME: bot.home }))
  const gone = async () => (await store.rows('slack-installation')).length === 0
  for (const end = Date.now() + 5000; !(await gone()) && Date.now() < end; ) await new Promise((r) => setTimeout(r, 20))
  expect(await gone()).toBe(true)
  const view = { tenant: 'slack:T0ONE' }
  expect(await store.conversation(view, 'slack:T0ONE/CSAME/1795000000.000777', new Date().toISOString())).toBe(null)
  await store.close()
  await send(from('T0ONE', mention(CORNEA, { channel: 'CGONE' })))
  expect(posted(bot, 'CGONE')).toEqual([])
})
