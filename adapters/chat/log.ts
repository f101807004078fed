import { type DestinationStream, destination, type Logger, pino } from 'pino'

/** Where bots write what happened, without texts. */
export type Log = Logger

/** Names under which a token or a message could travel; redacted at any depth that our records have. */
const SECRET = ['token', 'text', 'authorization', 'password', 'secret', 'content', 'question', 'clientSecret']

/** Structured records on stderr, without message texts or tokens. */
export const createLog = (name: string, stream: DestinationStream = destination({ dest: 2, sync: true })): Log =>
  pino(
    {
      name,
      base: { name },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[…]' },
      serializers: { err: errorRecord },
    },
    stream,
  )

/** What a record keeps of an error: its kind, its code, its words without whatever it quotes, and where it happened. */
function errorRecord(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, statusCode } = error as Error & { readonly code?: unknown; readonly statusCode?: unknown }
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    message: withoutSecrets(error.message),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  }
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '«': '»', "'": "'", '`': '`' }

/** «Bad request for "¿cuántos…?"» → «Bad request for «…»»: what an error quotes may be somebody's words. */
function withoutQuotations(message: string): string {
  let kept = ''
  for (let i = 0; i < message.length; i++) {
    const sign = message.charAt(i)
    const end = Object.hasOwn(CLOSING, sign) ? message.indexOf(CLOSING[sign] as string, i + 1) : -1
    kept += end < 0 ? sign : '«…»'
    if (end >= 0) i = end
  }
  return kept
}

// What an error says beyond this helps nobody, and no pattern has to go through it.
const MOST_READ = 1000

const withoutSecrets = (message: string): string =>
  withoutQuotations(message.slice(0, MOST_READ))
    .replace(/\bx(?:ox|app)[\w-]{4,}|\b[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}|\b[\w+/=-]{40,}/g, '[…]')
    .slice(0, 300)
