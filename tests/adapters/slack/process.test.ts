import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FakeSlack, type Trouble } from '../../fakes/slack.ts'
import { mention } from '../../fakes/slack-events.ts'
import { ROOT } from '../../source-files.ts'
import { cotejo, folderWith } from '../run.ts'
import { until } from './harness.ts'

/** `npm run slack` as a process of its own: how it starts, stops, and goes on after it was killed. */

let slack: FakeSlack
const home = folderWith({})
const running: ChildProcess[] = []
beforeAll(async () => {
  slack = await FakeSlack.open()
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await slack.close()
})

const CORNEA = '¿cuántos trasplantes de córnea?'
const answers = (channel: string) =>
  slack
    .callsOf('chat.postMessage')
    .filter(({ args }) => args.channel === channel && String(args.text).startsWith('353'))

interface Started {
  readonly child: ChildProcess
  readonly written: { stdout: string; stderr: string }
  readonly ended: Promise<number | null>
}

const NODE = [process.execPath, join(ROOT, 'bin/cotejo.mjs'), 'slack'] as const
const NPM = ['npm', 'run', '-s', 'slack'] as const

async function begin([file, ...args]: readonly [string, ...string[]] = NODE): Promise<Started> {
  const child = spawn(file, args, {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      COTEJO_HOME: home,
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-one',
      SLACK_APP_TOKEN: 'xapp-one',
    },
  })
  running.push(child)
  const written = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text))
  const ended = new Promise<number | null>((done) => child.on('close', done))
  await until(() => written.stdout.includes('\n'), 30_000)
  return { child, written, ended }
}

test('it says when it listens, and SIGTERM, to npm too, lets it finish what it answers', async () => {
  const { child, written, ended } = await begin(NPM)
  expect(written.stdout).toBe('{"ready":"slack"}\n')
  slack.trouble('chat.postMessage', { status: 429, retryAfter: 1 })
  await slack.send('events_api', mention(CORNEA, { channel: 'C1' }))
  await until(() => slack.callsOf('chat.postMessage').length > 0)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(answers('C1')).toHaveLength(2)
  expect(written.stderr).not.toContain('córnea')
})

test('killed between an event and its answer, the next one answers it, once', async () => {
  const first = await begin()
  // The acknowledgement is out before the question is answered: a kill at that moment loses nothing.
  const event = mention(CORNEA, { channel: 'C2' })
  await slack.send('events_api', event)
  first.child.kill('SIGKILL')
  await first.ended
  const before = answers('C2').length
  const second = await begin()
  await slack.send('events_api', event, { retry_attempt: 1, retry_reason: 'timeout' })
  await slack.send('events_api', mention(CORNEA, { channel: 'C3' }))
  await until(() => answers('C3').length === 1)
  await until(() => answers('C2').length === 1)
  expect(before).toBeLessThanOrEqual(1)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(slack.faults).toEqual([])
})

const died: readonly [string, Trouble, boolean][] = [
  ['before Slack had taken the answer', { hang: true }, false],
  ['after Slack had taken it', { unheard: true }, true],
]
test.each(died)('killed while posting, %s: one answer', async (_what, trouble, isThere) => {
  const channel = `C5${isThere}`
  const first = await begin()
  slack.trouble('chat.postMessage', trouble)
  await slack.send('events_api', mention(CORNEA, { channel }))
  await until(() => answers(channel).length === 1)
  first.child.kill('SIGKILL')
  await first.ended
  const second = await begin()
  const looked = () => slack.callsOf('conversations.replies').some(({ args }) => args.channel === channel)
  await until(() => looked() && answers(channel).filter(({ done }) => done).length === 1)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(answers(channel)).toHaveLength(isThere ? 1 : 2)
})

test('SIGTERM ends it while the socket is opened again', async () => {
  const { child, ended } = await begin()
  const before = slack.callsOf('apps.connections.open').length
  slack.trouble('apps.connections.open', ...Array.from({ length: 50 }, () => ({ status: 500 })))
  slack.refresh()
  await until(() => slack.callsOf('apps.connections.open').length > before, 15_000)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  slack.calm()
})

test('settings that are wrong are one line', async () => {
  const { code, stdout, stderr } = await cotejo(['slack'], { env: { SLACK_BOT_TOKEN: 'xoxb-one' } })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^SLACK_APP_TOKEN: [^\n]*App-Level Tokens[^\n]*\n$/)
})

test('a token that Slack does not take is one line', async () => {
  slack.trouble('auth.test', { error: 'invalid_auth' })
  const env = { SLACK_BOT_TOKEN: 'xoxb-bad', SLACK_APP_TOKEN: 'xapp-one', SLACK_API_URL: slack.apiUrl }
  const { code, stderr } = await cotejo(['slack'], { env })
  expect(code).toBe(2)
  expect(stderr.trim().split('\n').at(-1)).toMatch(
    /^Slack no acepta la conexión \(invalid_auth\); revisar SLACK_BOT_TOKEN/,
  )
})
