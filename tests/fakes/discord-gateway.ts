import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { World } from './discord-rest.ts'

/** Intents that a bot has to ask Discord for: GuildMembers, GuildPresences, MessageContent. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)

/** A shard's session: it outlives its connection, so that a new one can resume it. */
interface Session {
  readonly id: string
  readonly shard: number
  readonly sent: { readonly t: string; readonly d: unknown; readonly s: number }[]
  socket: WebSocket | null
}

/** The gateway beside the API. */
export interface Gateway {
  /** Sends an event on a shard; kept for a resume. */
  dispatch(t: string, d: unknown, shard?: number): void
  /** Cuts a shard's connection, unless told in a way that may be resumed; what is dispatched meanwhile waits. */
  cut(shard?: number, code?: number): void
  /** Asks the client to reconnect (op 7). */
  reconnect(shard?: number): void
  /** What was dispatched on a shard. */
  sent(shard: number): readonly { readonly t: string; readonly d: unknown }[]
  readonly identified: readonly { readonly shard: readonly number[]; readonly intents: number }[]
  readonly resumed: number
  close(): void
}

export function serveGateway(server: Server, world: World, guilds: readonly string[]): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gw' })
  const sessions = new Map<number, Session>()
  const identified: { shard: readonly number[]; intents: number }[] = []
  let resumed = 0

  const send = (socket: WebSocket | null, op: number, d: unknown, t: string | null = null, s: number | null = null) =>
    socket?.readyState === 1 && socket.send(JSON.stringify({ op, d, t, s }))
  function dispatch(t: string, d: unknown, shard = 0): void {
    const session = sessions.get(shard)
    if (!session) throw new Error(`no shard ${shard}`)
    const event = { t, d, s: session.sent.length + 1 }
    session.sent.push(event)
    send(session.socket, 0, event.d, event.t, event.s)
  }

  function identify(
    socket: WebSocket,
    { token, shard = [0, 1], intents }: { token: string; shard?: [number, number]; intents: number },
  ): void {
    if (token !== world.token) {
      socket.close(4004)
      return
    }
    if ((intents & PRIVILEGED) !== 0) world.problems.push(`privileged intents ${intents}`)
    identified.push({ shard, intents })
    const own = guilds.filter((id) => Number(BigInt(id) >> 22n) % shard[1] === shard[0])
    sessions.set(shard[0], { id: world.nextId(), shard: shard[0], sent: [], socket })
    dispatch(
      'READY',
      {
        v: 10,
        user: { id: world.application, username: 'cotejo', discriminator: '0', bot: true, avatar: null },
        guilds: own.map((id) => ({ id, unavailable: true })),
        session_id: sessions.get(shard[0])?.id,
        resume_gateway_url: world.gateway(),
        application: { id: world.application, flags: 0 },
        shard,
      },
      shard[0],
    )
    for (const id of own)
      dispatch('GUILD_CREATE', { id, name: 'Redacción', channels: [], members: [], threads: [], roles: [] }, shard[0])
    world.changed()
  }

  function resume(socket: WebSocket, { session_id, seq }: { session_id: string; seq: number }): void {
    const session = [...sessions.values()].find(({ id }) => id === session_id)
    if (!session) {
      send(socket, 9, false)
      return
    }
    session.socket = socket
    for (const { t, d, s } of session.sent.filter((event) => event.s > seq)) send(socket, 0, d, t, s)
    resumed++
    session.sent.push({ t: 'RESUMED', d: null, s: session.sent.length + 1 })
    send(socket, 0, null, 'RESUMED', session.sent.length)
    world.changed()
  }

  sockets.on('connection', (socket) => {
    send(socket, 10, { heartbeat_interval: 30_000 })
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: never }
      if (op === 1) send(socket, 11, null)
      else if (op === 2) identify(socket, d)
      else if (op === 6) resume(socket, d)
    })
  })
  return {
    dispatch,
    cut: (shard = 0, code = 4000) => sessions.get(shard)?.socket?.close(code),
    reconnect: (shard = 0) => send(sessions.get(shard)?.socket ?? null, 7, null),
    sent: (shard) => sessions.get(shard)?.sent ?? [],
    identified,
    get resumed() {
      return resumed
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}
