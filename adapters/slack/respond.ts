import { setTimeout as pause } from 'node:timers/promises'
import type { Message } from './blocks/answer.ts'
import { fetchAlone } from './one-request.ts'

/** What a `response_url` takes: an answer to a command or a press, good for five messages in half an hour. */
export interface UrlResponse extends Partial<Message> {
  readonly response_type?: 'ephemeral' | 'in_channel'
  readonly replace_original?: boolean
  readonly delete_original?: boolean
  readonly thread_ts?: string
}

const TIMEOUT = 10_000
const ATTEMPTS = 3
const LONGEST_PAUSE = 30

/**
 * Posts to a `response_url`. A refusal throws with Slack's word for it, as calls of the API do; only a server error or
 * «too many» is tried again, since after anything else the message may be there.
 */
export async function respond(url: string, response: UrlResponse): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const reply = await fetchAlone(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(response),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    })
    const refusal = await refusalOf(reply)
    if (refusal === null) return
    const mayRetry = reply.status === 429 || reply.status >= 500
    if (!mayRetry || attempt === ATTEMPTS) throw new ResponseRefused(refusal)
    const seconds = Number(reply.headers.get('retry-after') ?? 0.3 * attempt)
    await pause(Math.min(seconds, LONGEST_PAUSE) * 1000)
  }
}

/** Slack's refusal of a response, shaped as those of its API. */
class ResponseRefused extends Error {
  readonly data: { readonly error: string }

  constructor(error: string) {
    super(`response_url refused: ${error}`)
    this.name = 'ResponseRefused'
    this.data = { error }
  }
}

/** Null for «ok», `{"ok":true}` and the like; else the code: «invalid_blocks», «used_url», «http 500». */
async function refusalOf(reply: Response): Promise<string | null> {
  const body = await reply.text()
  const parsed = parse(body)
  if (reply.ok && parsed?.ok !== false) return null
  if (typeof parsed?.error === 'string') return parsed.error
  return /^[a-z_]{3,40}$/.test(body.trim()) ? body.trim() : `http ${reply.status}`
}

function parse(body: string): { readonly ok?: unknown; readonly error?: unknown } | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
