import { InputError } from '../input-error.ts'
import { articleOf, metaOf } from './article.ts'
import type { DocumentText } from './document.ts'
import { type DomDocument, parseHtml } from './dom.ts'
import { decodeText } from './encoding.ts'
import { linesOf } from './lines.ts'

/** The article of a page as lines, without what surrounds it, and the title, date and address that the page names. */
export async function readHtml(name: string, bytes: Uint8Array): Promise<DocumentText> {
  const html = decodePage(bytes)
  if (html === null) throw new InputError(`${name}: su codificación no se reconoce; guardar la página como UTF-8`)
  const document = await parseHtml(html)
  const { root, leftOut } = articleOf(document)
  const body = linesOf(root, leftOut)
  const title = metaOf(document, 'og:title', 'twitter:title')
  const date = dateOf(document)
  const url = addressOf(document)
  return {
    text: title && body !== '' && !fold(body).includes(fold(title)) ? `${title}\n\n${body}` : body,
    ...(title && { title }),
    ...(date && { date }),
    ...(url && { url }),
  }
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** UTF-8 where the bytes are, else what the page declares, else Windows-1252. */
function decodePage(bytes: Uint8Array): string | null {
  const found = decodeText(bytes)
  if (found && found.encoding !== 'windows-1252') return found.text.replace(/^\uFEFF/, '')
  const declared = declaredIn(new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048)))
  try {
    if (declared && !/^utf-?8$/i.test(declared)) return new TextDecoder(declared).decode(bytes)
  } catch {
    // An encoding that nobody knows: what the bytes look like decides.
  }
  return found?.text ?? null
}

/** «windows-1252» in `<meta charset=…>` or `<meta … content="text/html; charset=…">`. */
function declaredIn(head: string): string | null {
  const at = head.toLowerCase().indexOf('charset')
  return at < 0 ? null : (/^\s?=\s?["']?([\w-]{2,30})/.exec(head.slice(at + 'charset'.length))?.[1] ?? null)
}

function dateOf(document: DomDocument): string | null {
  const named = metaOf(
    document,
    'article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dcterms.date',
    'pubdate',
  )
  return dayOf(named) ?? dayOf(structuredDate(document)) ?? dayOf(firstTime(document))
}

function structuredDate(document: DomDocument): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s{0,5}:\s{0,5}"([^"]{10,40})"/.exec(script.textContent ?? '')
    if (found?.[1]) return found[1]
  }
  return null
}

function firstTime(document: DomDocument): string | null {
  for (const time of document.querySelectorAll('time[datetime]')) return time.getAttribute('datetime')
  return null
}

/** «2023-05-06T12:00:00-06:00» → «2023-05-06»: the day where it was published. */
function dayOf(written: string | null): string | null {
  const day = written === null ? null : /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(written)?.[1]
  return day && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : null
}

function addressOf(document: DomDocument): string | null {
  const [link] = document.querySelectorAll('link[rel="canonical"]')
  const address = link?.getAttribute('href') ?? metaOf(document, 'og:url')
  return address && /^https?:\/\/\S+$/i.test(address) ? address : null
}
