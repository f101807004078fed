import { fold } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import { type Token, tokenize } from '../../text/token.ts'

/** A telephone, e-mail address or web page printed for readers: «800 623 2323», «www.imss.gob.mx». */
export interface ContactMention extends Span {
  readonly kind: 'telephone' | 'email' | 'url'
  /** As printed, extension included: «55 5238 2700 ext. 123». */
  readonly text: string
}

/** Every contact in a text, in order. */
export function contactsIn(text: string): ContactMention[] {
  const addresses = addressesIn(text)
  const telephones = telephonesIn(text).filter((phone) =>
    addresses.every((address) => phone.end <= address.start || address.end <= phone.start),
  )
  return [...telephones, ...addresses].sort((a, b) => a.start - b.start)
}

const OPENING = new Set(['(', '"', '“', '«', '<', '[', "'"])
const CLOSING = new Set([')', '"', '”', '»', '>', ']', "'", '.', ',', ';', ':', '?', '!'])

function addressesIn(text: string): ContactMention[] {
  const found: ContactMention[] = []
  for (const match of text.matchAll(/\S+/g)) {
    let start = match.index
    let end = start + match[0].length
    while (start < end && OPENING.has(text.charAt(start))) start++
    while (end > start && CLOSING.has(text.charAt(end - 1))) end--
    const word = text.slice(start, end)
    const kind = isEmail(word) ? 'email' : isUrl(word) ? 'url' : null
    if (kind) found.push({ kind, text: word, start, end })
  }
  return found
}

const ENDINGS = new Set(['mx', 'com', 'org', 'net', 'gob', 'edu', 'info', 'int'])

function isEmail(word: string): boolean {
  const at = word.indexOf('@')
  return at > 0 && /^[\p{L}\p{N}._+-]+$/u.test(word.slice(0, at)) && isHost(word.slice(at + 1))
}

function isUrl(word: string): boolean {
  const lower = word.toLowerCase()
  const scheme = ['https://', 'http://'].find((prefix) => lower.startsWith(prefix))
  const host = lower.slice(scheme?.length ?? 0).split(/[/?#]/)[0] ?? ''
  return isHost(host)
}

function isHost(host: string): boolean {
  const labels = host.toLowerCase().split('.')
  return (
    labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}-]+$/u.test(label)) && ENDINGS.has(labels.at(-1) ?? '')
  )
}

/** How a number is grouped, and whether the grouping alone tells that it is a telephone. */
interface Grouping {
  readonly example: string
  readonly groups: readonly number[]
  /** First group that needs no word such as «teléfono» before it; null where a word is always needed. */
  readonly sure: ReadonlySet<string> | null
}

const LADA = new Set(['55', '33', '81', '56'])
const FREE = new Set(['800', '900'])
const TRUNK = new Set(['01', '044', '045', '52'])

// Longest first. Columns of a table look like groups, so most of them need a cue.
const GROUPINGS: readonly Grouping[] = [
  { example: '01 800 623 2323', groups: [2, 3, 3, 4], sure: TRUNK },
  { example: '52 55 5238 2700', groups: [2, 2, 4, 4], sure: TRUNK },
  { example: '01 55 52 38 27 00', groups: [2, 2, 2, 2, 2, 2], sure: TRUNK },
  { example: '01 800 623 23 23', groups: [2, 3, 3, 2, 2], sure: TRUNK },
  { example: '55 52 38 27 00', groups: [2, 2, 2, 2, 2], sure: null },
  { example: '800 623 23 23', groups: [3, 3, 2, 2], sure: FREE },
  { example: '800 623 2323', groups: [3, 3, 4], sure: FREE },
  { example: '55 5238 2700', groups: [2, 4, 4], sure: LADA },
  { example: '800 6232323', groups: [3, 7], sure: FREE },
  { example: '55 52382700', groups: [2, 8], sure: LADA },
  { example: '5238 2700', groups: [4, 4], sure: null },
  { example: '8006232323', groups: [10], sure: null },
  { example: '911', groups: [3], sure: null },
]

const CUES = new Set(
  'telefono telefonos telefonico telefonica tel tels linea lineas llamar llamando llame marcar marcando marque comunicarse comunicate celular whatsapp conmutador informes lada cita citas dudas reportes reportar reportarlo reportarse denuncias quejas'.split(
    ' ',
  ),
)
const EMERGENCY = new Set(['911', '089', '079', '065', '072', '066'])

function telephonesIn(text: string): ContactMention[] {
  const tokens = tokenize(text)
  const found: ContactMention[] = []
  for (let i = 0; i < tokens.length; ) {
    const last = telephoneAt(tokens, i)
    if (last === null) {
      i++
      continue
    }
    const start = tokens[i]?.start ?? 0
    const end = tokens[last]?.end ?? start
    found.push({ kind: 'telephone', text: text.slice(start, end), start, end })
    i = last + 1
  }
  return found
}

// The last token of the telephone that begins at `i`, or null.
function telephoneAt(tokens: readonly Token[], i: number): number | null {
  const plus = tokens[i]?.fold === '+' ? 1 : 0
  const first = tokens[i + plus]?.fold === '(' ? i + plus + 1 : i + plus
  if (tokens[first]?.kind !== 'number' || (i > 0 && isGlued(tokens, i))) return null
  const groups = groupsFrom(tokens, first)
  const marked = plus > 0 || first > i + plus || groups.some(({ at }) => tokens[at - 1]?.fold === '-')
  for (const { groups: lengths, sure } of GROUPINGS) {
    if (!lengths.every((length, n) => groups[n]?.digits.length === length)) continue
    const digits = groups[0]?.digits ?? ''
    const told = (lengths.length > 1 && (marked || sure?.has(digits))) || isCued(tokens, i)
    if (!told || (lengths.length === 1 && lengths[0] === 3 && !EMERGENCY.has(digits))) continue
    return withExtension(tokens, groups[lengths.length - 1]?.at ?? first)
  }
  return null
}

// A digit right after a letter, hyphen or full stop continues another number: «COVID-19», «$800».
const isGlued = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.spaced === false && !['(', ':', '“', '"', '«', ','].includes(tokens[i - 1]?.fold ?? '')

interface Digits {
  readonly digits: string
  readonly at: number
}

// Groups of digits with a space, hyphen or bracket between them; another sign ends the number.
function groupsFrom(tokens: readonly Token[], first: number): readonly Digits[] {
  const groups: Digits[] = []
  for (let i = first; i < tokens.length && groups.length < 6; i++) {
    const token = tokens[i] as Token
    if (token.kind === 'number') {
      if (!/^\d+$/.test(token.text)) break
      groups.push({ digits: token.text, at: i })
    } else if (!['-', '–', ')', '('].includes(token.fold)) break
  }
  return groups
}

const CUE_REACH = 7

function isCued(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - CUE_REACH); j--) if (CUES.has(tokens[j]?.fold ?? '')) return true
  return false
}

const EXTENSIONS = new Set(['ext', 'exts', 'extension', 'extensiones', 'opcion', 'x'].map(fold))

// «ext. 123», «, extensión 12345», «opción 5».
function withExtension(tokens: readonly Token[], last: number): number {
  let at = last + 1
  if (tokens[at]?.fold === ',' || tokens[at]?.fold === '(') at++
  if (!EXTENSIONS.has(tokens[at]?.fold ?? '')) return last
  at++
  if (tokens[at]?.fold === '.' || tokens[at]?.fold === ':') at++
  return tokens[at]?.kind === 'number' ? at : last
}
