import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { signed } from '../../fakes/slack.ts'
import { command, mention, press } from '../../fakes/slack-events.ts'
import { buttonOf, type Harness, posted, readable, startSlack, until } from './harness.ts'

/** Events, commands and presses as requests, and the pages beside them. */

type Json = Readonly<Record<string, unknown>>

const SECRET = 'b1c2d3e4f5'
const CORNEA = '¿cuántos trasplantes de córnea?'
let bot: Harness
let origin: string

beforeAll(async () => {
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  bot = await startSlack({ SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: SECRET, PORT: String(port) })
})
afterAll(() => bot.stop())
afterEach(() => expect(bot.slack.faults).toEqual([]))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

function post(body: string, type: string, headers = signed(SECRET, body)): Promise<Response> {
  return fetch(`${origin}/slack/events`, { method: 'POST', body, headers: { 'content-type': type, ...headers } })
}

const postEvent = (event: Json, headers?: Record<string, string>) => {
  const body = JSON.stringify(event)
  return post(body, JSON_TYPE, { ...signed(SECRET, body), ...headers })
}
const postForm = (fields: Record<string, string>) => post(new URLSearchParams(fields).toString(), FORM_TYPE)

test('Slack makes sure of the address', async () => {
  const reply = await postEvent({ type: 'url_verification', challenge: 'abc', token: 'x' })
  expect(await reply.text()).toContain('abc')
})

test('events, commands and presses', async () => {
  expect((await postEvent(mention(CORNEA, { channel: 'C1' }))).status).toBe(200)
  const answer = await until(() => posted(bot, 'C1')[0])
  expect(readable(answer)).toMatch(/^353/)
  const asked = command(CORNEA, bot.slack.responseUrl('c1')) as Record<string, string>
  expect((await postForm(asked)).status).toBe(200)
  expect(readable(await until(() => bot.slack.responses.find(({ name }) => name === 'c1')?.body))).toMatch(/^353/)
  const pressed = press(buttonOf(answer, 'nota'), { channel: 'C1', responseUrl: bot.slack.responseUrl('p1') })
  expect((await postForm({ payload: JSON.stringify(pressed) })).status).toBe(200)
  const note = await until(() => bot.slack.responses.find(({ name }) => name === 'p1')?.body)
  expect(String(note.text)).toContain('353')
})

test('an event that Slack sends again is answered once', async () => {
  const event = mention(CORNEA, { channel: 'C2' })
  const again = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' }
  const replies = await Promise.all([postEvent(event), postEvent(event, again), postEvent(event, again)])
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
  await until(() => posted(bot, 'C2')[0])
  await postEvent(event, again)
  await postEvent(mention(CORNEA, { channel: 'C3' }))
  await until(() => posted(bot, 'C3')[0])
  expect(posted(bot, 'C2')).toHaveLength(1)
})

describe('requests that are not Slack’s', () => {
  const event = JSON.stringify(mention(CORNEA, { channel: 'CF' }))
  const now = Math.floor(Date.now() / 1000)
  const forged: readonly [string, Record<string, string>][] = [
    ['another secret', signed('otro', event)],
    ['another body', signed(SECRET, `${event} `)],
    ['six minutes old', signed(SECRET, event, now - 360)],
    ['six minutes from now', signed(SECRET, event, now + 360)],
    ['of next year', signed(SECRET, event, now + 365 * 86_400)],
    ['without signature', { 'x-slack-request-timestamp': String(now) }],
    ['without time', { 'x-slack-signature': signed(SECRET, event)['x-slack-signature'] ?? '' }],
    ['a time of no number', { ...signed(SECRET, event), 'x-slack-request-timestamp': 'hoy' }],
    ['an empty signature', { ...signed(SECRET, event), 'x-slack-signature': 'v0=' }],
  ]
  test.each(forged)('%s', async (_what, headers) => {
    const reply = await post(event, JSON_TYPE, headers)
    expect(reply.status).toBe(401)
    expect(posted(bot, 'CF')).toEqual([])
  })

  test('a clock that is a minute off is none of them', async () => {
    const own = JSON.stringify(mention(CORNEA, { channel: 'CG' }))
    expect((await post(own, JSON_TYPE, signed(SECRET, own, now + 60))).status).toBe(200)
    await until(() => posted(bot, 'CG')[0])
  })
})

test('health and metrics', async () => {
  const health = await fetch(`${origin}/health`)
  expect([health.status, await health.json()]).toEqual([200, { ready: true }])
  const metrics = await (await fetch(`${origin}/metrics`)).text()
  expect(metrics).toMatch(/^cotejo_questions_total\{.*status="answered".*\} [1-9]/m)
  expect(metrics).not.toContain('córnea')
  expect((await fetch(`${origin}/otra`)).status).toBe(404)
})
