import { InputError } from '../input-error.ts'
import { words } from './words.ts'

/** Where files may be fetched from: a platform's own hosts over https, and origins as they are (of a proxy or a test). */
export interface Places {
  readonly hosts: readonly string[]
  readonly origins: readonly string[]
}

/** What a download may take and how long it may last. */
export interface DownloadOptions {
  readonly places: Places
  /** As the person sees it; names the file in what goes wrong. */
  readonly name: string
  readonly headers?: Readonly<Record<string, string>>
  readonly most?: number
  readonly timeoutMs?: number
}

const LARGEST = 20_000_000
const TIMEOUT = 20_000

/** The bytes of a file that a person sent. Throws `InputError` in one line where it cannot be had. */
export async function download(
  address: string,
  { places, name, headers = {}, most = LARGEST, timeoutMs = TIMEOUT }: DownloadOptions,
): Promise<Uint8Array> {
  const problem = (why: string): InputError => new InputError(words.notDownloaded(name, why))
  const { downloadProblems: why } = words
  if (!isAllowed(address, places)) throw problem(why.place)
  try {
    // A redirect could lead anywhere, with the token of the bot.
    const response = await fetch(address, { headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok || !response.body) throw problem(why.status(response.status))
    if (isSignInPage(response, name)) throw problem(why.page)
    if (Number(response.headers.get('content-length') ?? 0) > most) throw problem(why.size)
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of response.body) {
      size += chunk.length
      if (size > most) throw problem(why.size)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch (error) {
    throw error instanceof InputError ? error : problem(why.network)
  }
}

/** Whether files may be fetched from an address. */
export function isAllowed(address: string, { hosts, origins }: Places): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin, port, username } = new URL(address)
  if (username !== '') return false
  return origins.includes(origin) || (protocol === 'https:' && port === '' && hosts.includes(hostname))
}

/** Without the right to a file a platform answers 200 with the page where one signs in. */
const isSignInPage = ({ headers }: Response, name: string): boolean =>
  (headers.get('content-type') ?? '').startsWith('text/html') && !/\.x?html?$/i.test(name)
