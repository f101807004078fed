import type { AddressInfo } from 'node:net'
import { type Gateway, serveGateway } from './discord-gateway.ts'
import { type Fault, type Route, type Said, serveRest, type World } from './discord-rest.ts'

/** Discord on the loopback interface: its REST API and gateway as far as a bot needs them, strict about every payload. */
export interface FakeDiscord {
  /** DISCORD_API_URL. */
  readonly api: string
  readonly origin: string
  readonly token: string
  readonly application: string
  readonly world: World
  readonly gateway: Gateway
  /** A snowflake that was never used; its time is now. */
  readonly nextId: () => string
  /** The route's next calls get these instead. */
  fail(route: Route, ...faults: readonly Fault[]): void
  /** Waits for a value that is not undefined. */
  until<T>(look: () => T | undefined, what?: string): Promise<T>
  /** Waits for the message that answers an interaction or a message. */
  answerTo(id: string): Promise<Said>
  close(): Promise<void>
}

/** Several suites may share the machine. */
const LONGEST = 25_000
const DISCORD_EPOCH = 1_420_070_400_000n

export async function fakeDiscord({
  guilds = [GUILD],
  shards = 1,
  patience = 3000,
}: {
  guilds?: readonly string[]
  shards?: number
  /** How long an interaction waits to be acknowledged: Discord's three seconds, unless said. */
  patience?: number
} = {}): Promise<FakeDiscord> {
  const waiting = new Set<() => void>()
  let count = 0n
  const nextId = () => String(((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) + count++)
  const world: World = {
    token: 'MTIz.fake.token',
    application: '900000000000000001',
    patience,
    calls: [],
    said: [],
    problems: [],
    interactions: new Map(),
    commands: new Map(),
    files: new Map(),
    faults: new Map(),
    nonces: new Map(),
    gateway: () => `ws://127.0.0.1:${port}/gw`,
    shards,
    nextId,
    changed: () => {
      for (const look of waiting) look()
    },
  }
  const server = serveRest(world)
  const gateway = serveGateway(server, world, guilds)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const until = <T>(look: () => T | undefined, what = 'what was awaited'): Promise<T> =>
    new Promise((done, failed) => {
      const timer = setTimeout(() => {
        waiting.delete(check)
        failed(new Error(`${what} did not come; problems: ${world.problems.join('; ')}`))
      }, LONGEST)
      const check = () => {
        const value = look()
        if (value === undefined) return
        clearTimeout(timer)
        waiting.delete(check)
        done(value)
      }
      waiting.add(check)
      check()
    })
  return {
    api: `http://127.0.0.1:${port}/api`,
    origin: `http://127.0.0.1:${port}`,
    token: world.token,
    application: world.application,
    world,
    gateway,
    nextId,
    fail: (route, ...faults) => world.faults.set(route, [...(world.faults.get(route) ?? []), ...faults]),
    until,
    answerTo: (id) => until(() => world.said.find(({ to }) => to === id), `an answer to ${id}`),
    close: () => {
      gateway.close()
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

/** A guild that has the bot. */
export const GUILD = '700000000000000001'
