import { createServer, type IncomingMessage, type Server } from 'node:http'
import { callbackProblems, commandProblems, EPHEMERAL, messageProblems } from './discord-limits.ts'

type Json = Readonly<Record<string, unknown>>

/** What a route does; a fault can be ordered for each. */
export type Route = 'gateway' | 'callback' | 'edit' | 'followUp' | 'message' | 'commands' | 'file'

/** A call that the bot made. */
export interface Call {
  readonly route: Route
  readonly path: string
  readonly body: Json
  readonly files: readonly { readonly name: string; readonly size: number }[]
  readonly at: number
}

/** A message that people see. */
export interface Said {
  readonly id: string
  /** Id of the interaction or of the message that it answers. */
  readonly to: string
  readonly channel: string | null
  readonly isPrivate: boolean
  /** Whether it came beside the interaction's own answer. */
  readonly isAdded: boolean
  body: Json
}

/** A reply that a route gives instead of doing its work: `body` as JSON, or no reply at all. */
export interface Fault {
  readonly status: number
  readonly body?: Json
  readonly headers?: Readonly<Record<string, string>>
  /** The work is done all the same: the answer is lost on its way back. */
  readonly isDone?: boolean
  /** No reply comes. */
  readonly hangs?: boolean
}

/** What the API knows. */
export interface World {
  readonly token: string
  readonly application: string
  /** How long an interaction waits to be acknowledged. */
  readonly patience: number
  readonly calls: Call[]
  readonly said: Said[]
  /** Payloads that Discord would refuse, calls that it does not have. */
  readonly problems: string[]
  /** Interactions by token: when it was sent, and how it was acknowledged. */
  readonly interactions: Map<
    string,
    { readonly id: string; readonly at: number; type?: number; isPrivate?: boolean; on?: string }
  >
  readonly commands: Map<string, unknown>
  readonly files: Map<string, Uint8Array>
  readonly faults: Map<Route, Fault[]>
  readonly nonces: Map<string, Said>
  gateway: () => string
  shards: number
  nextId: () => string
  changed: () => void
}

const error = (status: number, code: number, message: string): Fault => ({
  status,
  body: { code, message, errors: {} },
})
const ok = (body: Json = {}): Fault => ({ status: 200, body })

type Handler = (world: World, call: Call, parts: readonly string[]) => Fault

/** Method and path of each route that exists; every other one is a fault of the bot. */
const routes: readonly (readonly [Route, string, RegExp, Handler])[] = [
  ['gateway', 'GET', /^\/gateway\/bot$/, gateway],
  ['callback', 'POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, callback],
  ['edit', 'PATCH', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, edit],
  ['followUp', 'POST', /^\/webhooks\/(\d+)\/([^/]+)$/, followUp],
  ['message', 'POST', /^\/channels\/(\d+)\/messages$/, message],
  ['commands', 'PUT', /^\/applications\/(\d+)\/(?:guilds\/(\d+)\/)?commands$/, commands],
]

function gateway(world: World): Fault {
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 16 }
  return ok({ url: world.gateway(), shards: world.shards, session_start_limit })
}

function callback(world: World, { body, at }: Call, [id = '', token = '']: readonly string[]): Fault {
  const known = world.interactions.get(token)
  if (known?.type !== undefined) return error(400, 40060, 'Interaction has already been acknowledged.')
  if (!known || known.id !== id || at - known.at > world.patience) return error(404, 10062, 'Unknown interaction')
  const problems = callbackProblems(body)
  if (problems.length > 0) return refused(world, problems)
  known.type = Number(body.type)
  known.isPrivate = (Number((body.data as Json | undefined)?.flags ?? 0) & EPHEMERAL) !== 0
  return { status: 204 }
}

function edit(world: World, call: Call, [, token = '']: readonly string[]): Fault {
  const known = world.interactions.get(token)
  if (known?.type === undefined) return error(404, 10015, 'Unknown Webhook')
  const before = world.said.find((each) =>
    known.type === 6 ? each.id === known.on : each.to === known.id && !each.isAdded,
  )
  return post(world, call, { to: known.id, channel: null, isPrivate: known.isPrivate ?? false, isAdded: false }, before)
}

function followUp(world: World, call: Call, [, token = '']: readonly string[]): Fault {
  const known = world.interactions.get(token)
  if (known?.type === undefined) return error(404, 10015, 'Unknown Webhook')
  const isPrivate = (Number(call.body.flags ?? 0) & EPHEMERAL) !== 0
  return post(world, call, { to: known.id, channel: null, isPrivate, isAdded: true })
}

function message(world: World, call: Call, [channel = '']: readonly string[]): Fault {
  const { nonce, enforce_nonce, message_reference } = call.body as {
    nonce?: string
    enforce_nonce?: boolean
    message_reference?: Json
  }
  const twin = enforce_nonce && nonce ? world.nonces.get(nonce) : undefined
  if (twin) return ok({ id: twin.id, channel_id: channel })
  const reply = post(world, call, {
    to: String(message_reference?.message_id ?? ''),
    channel,
    isPrivate: false,
    isAdded: false,
  })
  const last = world.said.at(-1)
  if (reply.status === 200 && nonce && last) world.nonces.set(nonce, last)
  return reply
}

function post(world: World, { body, files }: Call, said: Omit<Said, 'id' | 'body'>, before?: Said): Fault {
  const problems = messageProblems(
    body,
    files.map(({ name }) => name),
  )
  if (problems.length > 0) return refused(world, problems)
  if (before) {
    before.body = body
    return ok({ id: before.id })
  }
  const id = world.nextId()
  world.said.push({ ...said, id, body })
  return ok({ id, channel_id: said.channel })
}

function commands(world: World, { body }: Call, [application = '', guild]: readonly string[]): Fault {
  if (application !== world.application)
    return error(403, 20012, 'You are not authorized to perform this action on this application')
  const problems = commandProblems(body)
  if (problems.length > 0) return refused(world, problems)
  world.commands.set(guild ?? 'everywhere', body)
  return { status: 200, body: body as Json }
}

function refused(world: World, problems: readonly string[]): Fault {
  world.problems.push(...problems)
  return error(400, 50035, `Invalid Form Body: ${problems.join(', ')}`)
}

/** The API over HTTP on the loopback interface. */
export function serveRest(world: World): Server {
  return createServer(async (request, response) => {
    const reply = await answer(world, request)
    if (reply.hangs) {
      world.changed()
      return
    }
    const type = reply.body ? { 'content-type': 'application/json' } : {}
    response.writeHead(reply.status, { ...type, ...reply.headers })
    response.end(reply.bytes ?? (reply.body ? JSON.stringify(reply.body) : ''))
    world.changed()
  })
}

async function answer(world: World, request: IncomingMessage): Promise<Fault & { readonly bytes?: Uint8Array }> {
  const url = new URL(request.url ?? '/', 'http://fake')
  const file = world.files.get(url.pathname)
  if (file && request.method === 'GET') return { status: 200, bytes: file }
  const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '')
  const found = routes.find(([, method, pattern]) => method === request.method && pattern.test(path))
  const { body, files } = await read(request)
  if (!found) {
    world.problems.push(`unknown route ${request.method} ${path}`)
    return error(404, 0, '404: Not Found')
  }
  const [route, , pattern, handle] = found
  const needsToken = route === 'gateway' || route === 'message' || route === 'commands'
  if (needsToken && request.headers.authorization !== `Bot ${world.token}`) return error(401, 0, '401: Unauthorized')
  const call: Call = { route, path, body, files, at: Date.now() }
  world.calls.push(call)
  const fault = world.faults.get(route)?.shift()
  if (fault && !fault.isDone) return fault
  const reply = handle(world, call, pattern.exec(path)?.slice(1) ?? [])
  return fault ?? reply
}

async function read(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/'))
    return { body: bytes.length > 0 ? (JSON.parse(bytes.toString()) as Json) : {}, files: [] }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const files = [...form.entries()].flatMap(([name, value]) =>
    /^files\[\d\]$/.test(name) && value instanceof File ? [value] : [],
  )
  return {
    body: JSON.parse(String(form.get('payload_json') ?? '{}')) as Json,
    files: files.map(({ name, size }) => ({ name, size })),
  }
}
