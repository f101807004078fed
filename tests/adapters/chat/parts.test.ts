import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { download, isAllowed } from '../../../adapters/chat/download.ts'
import { failureLine } from '../../../adapters/chat/error.ts'
import { serveHealth } from '../../../adapters/chat/health.ts'
import { InFlight } from '../../../adapters/chat/in-flight.ts'
import { openInbox } from '../../../adapters/chat/inbox.ts'
import { createLimiter } from '../../../adapters/chat/limiter.ts'
import { createMetrics } from '../../../adapters/chat/metrics.ts'
import { openSignedIds } from '../../../adapters/chat/signed-id.ts'
import { words } from '../../../adapters/chat/words.ts'
import { readConfig } from '../../../adapters/config.ts'
import { InputError } from '../../../adapters/input-error.ts'
import { ANA, BETO, CARLA, opened } from './open.ts'

describe('the inbox', () => {
  test('gives an event to one caller, and what was left to one process after a restart', async () => {
    const { store } = await opened()
    const dead = openInbox(store)
    const claims = await Promise.all([1, 2, 3].map(() => dead.claim('slack:1', { text: 'hola' })))
    expect(claims.filter(Boolean)).toHaveLength(1)
    for (const event of ['slack:2', 'slack:3', 'discord:1']) await dead.claim(event, { event })
    await dead.posting('slack:2')
    await dead.done('slack:3')
    const next = openInbox(store)
    expect(await next.unfinished('slack:')).toEqual([])
    dead.close()
    const both = [await next.unfinished('slack:'), await openInbox(store).unfinished('slack:')]
    expect(both).toEqual([[{ event: 'slack:1', work: { text: 'hola' } }], []])
    expect(await next.uncertain('slack:')).toEqual([{ event: 'slack:2', work: { event: 'slack:2' } }])
    expect(await next.claim('slack:1', {})).toBe(false)
  })

  test('takes over from another machine only when its answer would be long given', async () => {
    const { store } = await opened()
    const holder = JSON.stringify(['otra-maquina', 1, 'x'])
    await store.claimEvent({ event: 'slack:9', holder, work: 1, at: '2026-11-28T12:00:00.000Z' }, '2026-11-28T13:00')
    const at = (time: string) => openInbox(store, () => new Date(`2026-11-28T${time}Z`)).unfinished('slack:')
    expect(await at('12:01:00')).toEqual([])
    expect(await at('12:03:00')).toEqual([{ event: 'slack:9', work: 1 }])
  })
})

describe('ids of buttons', () => {
  test('are read back, after a restart too, and no other', async () => {
    const { store, config, chat } = await opened()
    const id = chat.ids.sign('fuente', 'c-7f3a92:2')
    expect(id.length).toBeLessThanOrEqual(100)
    expect((await openSignedIds(config, store)).read(id)).toEqual({ verb: 'fuente', payload: 'c-7f3a92:2' })
    for (const forged of [id.replace('c-7', 'c-8'), `x${id}`, id.slice(0, -1), 'fuente:c-1:AAAAAAAA', '', '::'])
      expect(chat.ids.read(forged)).toBeNull()
    expect(() => chat.ids.sign('fuente', 'x'.repeat(100))).toThrow(/too long/)
    const key = Buffer.alloc(32, 7)
    expect((await openSignedIds({ ...config, key }, store)).read(id)).toBeNull()
  })
})

test('who asks too much gets a kind line; others do not', async () => {
  const limiter = createLimiter({ person: 2, tenant: 4 })
  const over = async (asker: typeof ANA) => (await limiter.over(asker)) !== null
  expect([await over(ANA), await over(ANA), await over(ANA)]).toEqual([false, false, true])
  expect([await over(BETO), await over(BETO), await over({ ...BETO, person: 'slack:T1/U3' })]).toEqual([
    false,
    false,
    true,
  ])
  expect(await over(CARLA)).toBe(false)
  expect(words.tooMany(1)).toMatch(/1 segundo /)
})

describe('an error', () => {
  test('is one line with an id, and a record with the same id and without words or tokens', async () => {
    const { log, logged } = await opened()
    const error = Object.assign(new Error('bad "¿cuántas cirugías?" with xoxb-1234-abcdef'), { code: 'E1' })
    const line = failureLine(error, log, 'ask')
    const id = /e-[0-9a-f]{6}/.exec(line)?.[0]
    const record = JSON.parse(logged.at(-1) ?? '')
    expect(record).toMatchObject({ level: 'error', error: id, where: 'ask', err: { code: 'E1' } })
    log.info({ token: 'xoxb-9', event: { text: 'secreto' } }, 'x')
    expect(logged.join('')).not.toMatch(/cirugías|xoxb|secreto/)
    expect(failureLine(new InputError('a.doc: es antiguo'), log, 'review')).toBe('No se pudo: a.doc: es antiguo')
  })
})

test('a stop waits for what runs, and no longer than it may', async () => {
  const flight = new InFlight()
  let finish = () => {}
  const work = flight.run(() => new Promise<void>((done) => (finish = done)))
  expect([flight.count, await flight.drain(5)]).toEqual([1, false])
  finish()
  expect([await flight.drain(1000), flight.count]).toEqual([true, 0])
  await work
  await expect(flight.run(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(flight.count).toBe(0)
})

test('health and metrics are served on their own address', async () => {
  const metrics = createMetrics('prueba', () => 3)
  metrics.answered('not_found', 0.01)
  metrics.failed()
  let isReady = false
  const health = await serveHealth({ host: '127.0.0.1', port: 0 }, metrics, () => isReady)
  const get = (path: string) => fetch(`http://127.0.0.1:${health.port}${path}`)
  expect((await get('/health')).status).toBe(503)
  isReady = true
  expect((await get('/health')).status).toBe(200)
  expect((await get('/otra')).status).toBe(404)
  const text = await (await get('/metrics')).text()
  expect(text).toContain('cotejo_questions_total{status="not_found",platform="prueba"} 1')
  expect(text).toContain('cotejo_in_flight{platform="prueba"} 3')
  await health.close()
})

describe('a download', () => {
  const servers: Server[] = []
  afterAll(() => {
    for (const server of servers) server.close()
  })
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener)
    servers.push(server)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const from = (origin: string, most = 100) =>
    download(`${origin}/a.txt`, { places: { hosts: [], origins: [origin] }, name: 'a.txt', most, timeoutMs: 300 })

  test.each([
    ['https://files.slack.com/x', true],
    ['http://files.slack.com/x', false],
    ['https://files.slack.com.evil.mx/x', false],
    ['https://files.slack.com:8443/x', false],
    ['https://u:p@files.slack.com/x', false],
    ['http://127.0.0.1:4000/x', true],
    ['http://127.0.0.1:4001/x', false],
    ['file:///etc/passwd', false],
    ['no', false],
  ])('%s: %s', (address, allowed) => {
    expect(isAllowed(address, { hosts: ['files.slack.com'], origins: ['http://127.0.0.1:4000'] })).toBe(allowed)
  })

  test('gives the bytes', async () => {
    const origin = await serve((_, response) => response.end('hola'))
    expect(new TextDecoder().decode(await from(origin))).toBe('hola')
  })

  test.each<[string, RequestListener, RegExp]>([
    ['a redirect', (_, r) => r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), /no hubo respuesta/],
    ['a refusal', (_, r) => r.writeHead(403).end(), /respuesta 403/],
    ['a page to sign in', (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>'), /una página/],
    ['one that says it is large', (_, r) => r.end('x'.repeat(101)), /20 MB/],
    [
      'one that turns out large',
      (_, r) => {
        r.write('x'.repeat(60))
        setTimeout(() => r.end('x'.repeat(60)), 10)
      },
      /20 MB/,
    ],
    ['one that never comes', () => {}, /no hubo respuesta/],
  ])('%s is a line that says so', async (_, listener, expected) => {
    const error = await from(await serve(listener)).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(InputError)
    expect((error as Error).message).toMatch(expected)
  })
})

describe('settings', () => {
  test.each([
    [{ COTEJO_ADMINS: 'U1' }, /^COTEJO_ADMINS: «U1»/],
    [{ COTEJO_ADMINS: 'slack:T1/U1, teams:x/y' }, /^COTEJO_ADMINS: «teams:x\/y»/],
    [{ COTEJO_KEY: 'corta' }, /^COTEJO_KEY: .*openssl/],
    [{ COTEJO_KEY: Buffer.alloc(31).toString('base64') }, /^COTEJO_KEY/],
  ])('%j is refused by name', (env, expected) => {
    expect(() => readConfig(env)).toThrow(expected)
  })

  test('are read', () => {
    const { admins, key } = readConfig({
      COTEJO_ADMINS: ' slack:T1/U1,discord:99/42 ',
      COTEJO_KEY: Buffer.alloc(32, 255).toString('base64'),
    })
    expect(admins).toEqual(['slack:T1/U1', 'discord:99/42'])
    expect(key).toHaveLength(32)
    expect(readConfig({}).key).toBeNull()
  })
})

test('privacy is five lines that name the days', () => {
  expect(words.privacy(12)).toHaveLength(5)
  expect(words.privacy(12).join(' ')).toContain('12 días')
})
