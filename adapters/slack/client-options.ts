import type { webApi } from '@slack/bolt'
import { fetchAlone } from './one-request.ts'

/** Options of Slack's clients. Each caller makes its own: Bolt's Socket Mode writes into those that it is given. */

type Options = webApi.WebClientOptions

const TIMEOUT = 10_000
/** Of a server error; Slack says with 429 when to come back, and that costs nobody a second message. */
const SERVER_ERRORS = 3

/**
 * For calls that act on Slack. What may have been done already is not tried again: after a time-out or a connection
 * that broke, a second `chat.postMessage` would be a second answer.
 */
export const callOptions = (apiUrl: string): Options => {
  const retryConfig = { retries: 6, minTimeout: 300, factor: 2, maxTimeout: 3000, onFailedAttempt: stopIfDone }
  return { slackApiUrl: apiUrl, timeout: TIMEOUT, retryConfig, fetch: fetchAlone }
}

/** For opening the socket: anything may be tried again, for as long as Cotejo runs. */
export const socketOptions = (apiUrl: string): Options => ({
  slackApiUrl: apiUrl,
  timeout: TIMEOUT,
  retryConfig: { retries: 1000, minTimeout: 500, factor: 1.5, maxTimeout: 30_000 },
})

/** Throws what must not be tried again. */
function stopIfDone(error: Error & { readonly attemptNumber?: number }): void {
  const { code, statusCode, original } = error as Failure
  if (code === 'slack_webapi_http_error') {
    if ((statusCode ?? 0) < 500 || (error.attemptNumber ?? 1) >= SERVER_ERRORS) throw error
  } else if (code === 'slack_webapi_request_error' && !wasNeverSent(original)) {
    throw error
  }
}

interface Failure {
  readonly code?: string
  readonly statusCode?: number
  readonly original?: Error
}

/** Codes of a connection that was not made; Slack's client reports «too many» as an error of the request as well. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

const wasNeverSent = (error: Error | undefined): boolean =>
  error?.message.startsWith('A rate limit was exceeded') === true ||
  NEVER_SENT.has((error?.cause as { readonly code?: string } | undefined)?.code ?? '')
