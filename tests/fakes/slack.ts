import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { faultsOfBlocks } from './slack-blocks.ts'
import { type Arguments, BOT_USER, faultsOfCall, methods, tsOf } from './slack-methods.ts'

/** A call of the API that the bot made. */
export interface Call {
  readonly method: string
  readonly args: Arguments
  readonly token: string
  /** Whether Slack did what it was asked. */
  done: boolean
}

/** What the next call of a method gets instead of an answer. */
export type Trouble =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly error: string; readonly when?: (args: Arguments) => boolean }
  | { readonly hang: true }
  /** It is done, and nobody hears of it. */
  | { readonly unheard: true }

/** A file that people sent; `redirect` sends whoever fetches it elsewhere. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly redirect?: string
  readonly url?: string
}

type Json = Readonly<Record<string, unknown>>

/**
 * Slack on the loopback interface: its Web API, `response_url`s, files and Socket Mode. It refuses unknown methods,
 * missing and unknown fields and blocks over a limit, and keeps what it refused in `faults`: tests expect none.
 */
export class FakeSlack {
  readonly calls: Call[] = []
  /** What was posted to a `response_url`, by its name. */
  readonly responses: { readonly name: string; readonly body: Json }[] = []
  readonly faults: string[] = []
  readonly files = new Map<string, SentFile>()
  readonly #troubles = new Map<string, Trouble[]>()
  readonly #acks = new Map<string, (payload: unknown) => void>()
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => {
      this.faults.push(String(error))
      response.writeHead(500).end()
    })
  })
  readonly #sockets = new WebSocketServer({ server: this.#server, path: '/link' })
  /** Sockets opened so far. */
  connected = 0

  static async open(): Promise<FakeSlack> {
    const fake = new FakeSlack()
    fake.#sockets.on('connection', (socket) => fake.#greet(socket))
    fake.#server.listen(0, '127.0.0.1')
    await once(fake.#server, 'listening')
    return fake
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get apiUrl(): string {
    return `${this.origin}/api/`
  }

  responseUrl(name: string): string {
    return `${this.origin}/response/${name}`
  }

  /** The next calls of a method, or of «response», meet trouble, one each. */
  trouble(method: string, ...troubles: Trouble[]): void {
    this.#troubles.set(method, [...(this.#troubles.get(method) ?? []), ...troubles])
  }

  /** No more trouble for anybody. */
  calm(): void {
    this.#troubles.clear()
  }

  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method)
  }

  /** Sends an envelope to the newest socket and waits for its acknowledgement; gives what came with it. */
  async send(type: 'events_api' | 'slash_commands' | 'interactive', payload: Json, extra: Json = {}): Promise<unknown> {
    const socket = [...this.#sockets.clients].at(-1)
    if (!socket) throw new Error('no socket')
    const envelope = typeof extra.envelope_id === 'string' ? extra.envelope_id : randomUUID()
    const acked = new Promise((resolve) => this.#acks.set(envelope, resolve))
    socket.send(
      JSON.stringify({
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...extra,
        envelope_id: envelope,
      }),
    )
    return acked
  }

  /** Asks the bot to open another socket, as Slack does when it recycles one. */
  refresh(): void {
    for (const socket of this.#sockets.clients)
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#sockets.close()
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  #greet(socket: WebSocket): void {
    this.connected++
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as Json
      this.#acks.get(String(id))?.(payload)
    })
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const [, area, name = ''] = (request.url ?? '').split('/')
    if (area === 'api') return this.#call(name, request, body, response)
    if (area === 'response') return this.#respond(name, body, response)
    if (area === 'upload') return void response.end('OK')
    if (area === 'files') return this.#file(name, request, response)
    response.writeHead(404).end()
  }

  #call(method: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const args = argumentsOf(body)
    const token = String(args.token ?? request.headers.authorization?.replace('Bearer ', '') ?? '')
    const call: Call = { method, args, token, done: false }
    this.calls.push(call)
    if (this.#isTroubled(method, args, response)) return
    const { error, faults } = faultsOfCall(method, args)
    if (faults.length > 0) {
      this.faults.push(...faults.map((fault) => `${method}: ${fault}`))
      reply(response, { ok: false, error })
      return
    }
    call.done = true
    reply(response, { ok: true, ...methods[method]?.answer(args, this.calls.length), ...this.#addresses(method, args) })
  }

  /** What only the server knows: addresses on itself. */
  #addresses(method: string, args: Arguments): Json {
    if (method === 'apps.connections.open')
      return { url: `${this.origin.replace('http', 'ws')}/link?ticket=${randomUUID()}` }
    if (method === 'files.getUploadURLExternal') return { upload_url: `${this.origin}/upload/1` }
    if (method.startsWith('conversations.')) return { messages: this.#messagesIn(args) }
    if (method !== 'files.info') return {}
    const id = String(args.file)
    const file = this.files.get(id)
    return {
      file: { id, name: file?.name, size: file?.bytes.length, url_private: file?.url ?? `${this.origin}/files/${id}` },
    }
  }

  /** What the bot has posted in a channel and thread since. */
  #messagesIn({ channel, ts, oldest }: Arguments): Json[] {
    return this.calls.flatMap(({ method, args, done }, i) => {
      const isThere = done && method === 'chat.postMessage' && args.channel === channel && args.thread_ts === ts
      const own = { user: BOT_USER, ts: tsOf(i + 1), text: args.text }
      return isThere && own.ts > String(oldest) ? [own] : []
    })
  }

  #respond(name: string, body: Buffer, response: ServerResponse): void {
    const message = JSON.parse(body.toString()) as Json
    if (this.#isTroubled('response', message, response)) return
    const faults = message.delete_original === true ? [] : faultsOfResponse(message)
    this.faults.push(...faults.map((fault) => `response_url: ${fault}`))
    if (faults.length > 0) {
      reply(response, { ok: false, error: 'invalid_blocks' })
      return
    }
    this.responses.push({ name, body: message })
    response.end('ok')
  }

  #file(id: string, request: IncomingMessage, response: ServerResponse): void {
    const file = this.files.get(id)
    if (!file || !request.headers.authorization?.startsWith('Bearer xoxb-')) {
      response.writeHead(file ? 403 : 404).end()
    } else if (file.redirect !== undefined) {
      response.writeHead(302, { location: file.redirect }).end()
    } else {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes)
    }
  }

  #isTroubled(method: string, args: Arguments, response: ServerResponse): boolean {
    const [next, ...rest] = this.#troubles.get(method) ?? []
    if (!next || ('when' in next && next.when && !next.when(args))) return false
    this.#troubles.set(method, rest)
    if ('hang' in next) return true
    if ('unheard' in next) {
      const call = this.calls.at(-1)
      if (call) call.done = true
      return true
    }
    if ('error' in next) reply(response, { ok: false, error: next.error })
    else {
      const { status, retryAfter } = next
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }).end('trouble')
    }
    return true
  }
}

function faultsOfResponse({ response_type: type, text, blocks }: Json): string[] {
  return [
    ...(type === 'ephemeral' || type === 'in_channel' ? [] : ['no response_type']),
    ...(typeof text === 'string' && text !== '' ? [] : ['no text']),
    ...(blocks === undefined ? [] : faultsOfBlocks(blocks, 'message')),
  ]
}

function reply(response: ServerResponse, body: Json): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** A form's fields; those that hold JSON are read, as Slack reads them. */
function argumentsOf(body: Buffer): Arguments {
  const fields = Object.fromEntries(new URLSearchParams(body.toString()))
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      /^[[{]/.test(value) && name !== 'text' ? JSON.parse(value) : value,
    ]),
  )
}

/** Headers of a request that Slack signed; `at` is when, in seconds. */
export function signed(secret: string, body: string, at = Math.floor(Date.now() / 1000)): Record<string, string> {
  const mac = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${mac}` }
}
