import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type FakeDiscord, fakeDiscord } from '../../fakes/discord.ts'
import { command, write } from '../../fakes/discord-events.ts'
import { wordsOf } from '../../fakes/discord-seen.ts'
import { ROOT } from '../../source-files.ts'
import { cotejo } from '../run.ts'
import { newHome } from './bot.ts'

const KIDNEY = '¿cuántos trasplantes de riñón?'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** `npm run -s discord` as npm runs it, up to its first line. */
async function begin(
  fake: FakeDiscord,
  home: string,
): Promise<{ child: ChildProcess; line: string; ended: Promise<unknown> }> {
  const env = { PATH: process.env.PATH, COTEJO_HOME: home, DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api }
  const child = spawn(process.execPath, [join(ROOT, 'bin/cotejo.mjs'), 'discord'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const ended = once(child, 'close')
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data')
  return { child, line: String(line), ended }
}

test('says when it is ready; SIGTERM ends what is being answered and stops', async () => {
  const fake = await fakeDiscord()
  const { child, line, ended } = await begin(fake, newHome())
  expect(line).toBe('{"ready":"discord"}\n')
  fake.fail('callback', {
    status: 429,
    body: { message: 'limited', retry_after: 0.4, global: false },
    headers: { 'retry-after': '0.4', 'x-ratelimit-scope': 'user' },
  })
  const asked = command(fake, 'cotejo', { pregunta: KIDNEY })
  await fake.until(() => fake.world.calls.find(({ route }) => route === 'callback'))
  child.kill('SIGTERM')
  expect(wordsOf(await fake.answerTo(asked))).toContain('442')
  await ended
  expect(child.exitCode).toBe(0)
  await fake.close()
})

test('SIGTERM to npm reaches it', async () => {
  const fake = await fakeDiscord()
  const env = { ...process.env, COTEJO_HOME: newHome(), DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api }
  const child = spawn('npm', ['run', '-s', 'discord'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(child)
  // Open as long as anybody holds it.
  const ended = once(child.stdout as NodeJS.ReadableStream, 'close')
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  child.kill('SIGTERM')
  await ended
  await fake.close()
})

test('a process goes on where one that was killed left off', async () => {
  const fake = await fakeDiscord()
  const home = newHome()
  const { child, ended } = await begin(fake, home)
  fake.fail('edit', { status: 200, hangs: true })
  const asked = command(fake, 'cotejo', { pregunta: KIDNEY })
  await fake.until(() => fake.world.calls.find(({ route }) => route === 'edit'))
  const written = write(fake, KIDNEY)
  await fake.answerTo(written)
  child.kill('SIGKILL')
  await ended
  await begin(fake, home)
  expect(wordsOf(await fake.answerTo(asked))).toContain('442')
  expect(fake.world.said).toHaveLength(2)
  expect(fake.world.calls.filter(({ route }) => route === 'callback')).toHaveLength(1)
  await fake.close()
})

test('an address where no Discord answers', async () => {
  const env = { COTEJO_HOME: newHome(), DISCORD_TOKEN: 'x', DISCORD_API_URL: 'http://127.0.0.1:9/api' }
  const { code, stdout, stderr } = await cotejo(['discord'], { env })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^Discord no responde en [^\n]+ revisar DISCORD_API_URL\n$/)
})

test('odd events do not end it', async () => {
  const fake = await fakeDiscord()
  const { child } = await begin(fake, newHome())
  const odd: readonly (readonly [string, unknown])[] = [
    ['MESSAGE_CREATE', { id: '1', channel_id: '2' }],
    ['MESSAGE_CREATE', { id: '1', channel_id: '2', channel_type: 1, content: 'hola' }],
    ['MESSAGE_CREATE', { id: '3', channel_id: '2', channel_type: 1, author: { id: '5' } }],
    ['INTERACTION_CREATE', { id: '4', token: 'a', application_id: '1', type: 2, data: { name: 'cotejo' } }],
    ['INTERACTION_CREATE', { id: '5', token: 'b', application_id: '1', type: 5, user: { id: '5' }, data: {} }],
    ['INTERACTION_CREATE', { id: '6', token: 'c', application_id: '1', type: 3, user: { id: '5' } }],
    ['INTERACTION_CREATE', { id: '7', token: 'd', application_id: '1', type: 99, user: { id: '5' } }],
    ['GUILD_DELETE', { id: '8' }],
    ['A_NEW_EVENT', null],
  ]
  for (const [event, data] of odd) fake.gateway.dispatch(event, data)
  expect(wordsOf(await fake.answerTo(write(fake, KIDNEY)))).toContain('442')
  expect(child.exitCode).toBeNull()
  await fake.close()
})

test('a token that Discord does not take', async () => {
  const fake = await fakeDiscord()
  const env = { COTEJO_HOME: newHome(), DISCORD_TOKEN: 'other', DISCORD_API_URL: fake.api }
  const { code, stderr } = await cotejo(['discord'], { env })
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^DISCORD_TOKEN: Discord no lo acepta[^\n]+\n$/)])
  await fake.close()
})

test('a connection that Discord closes for good', async () => {
  const fake = await fakeDiscord()
  const { child, ended } = await begin(fake, newHome())
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  fake.gateway.cut(0, 4004)
  await ended
  expect([child.exitCode, said]).toEqual([2, expect.stringContaining('DISCORD_TOKEN: Discord no lo acepta')])
  await fake.close()
})
