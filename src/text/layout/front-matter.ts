import type { Span } from '../span.ts'

/** A field of a head: its value, and the stretch of the source that prints it (quotation marks left out). */
export interface Field {
  readonly value: string | readonly string[]
  readonly span: Span
}

/** The head of a Markdown post between two lines «---»: fields by name, in order, and where it ends. */
export type FrontMatter = ReadonlyMap<string, Field>

const KEY = /^([\p{L}_][\p{L}\p{N}_-]{0,60}):[ \t]*/u

interface Line extends Span {
  readonly text: string
}

/**
 * The flat fields of the head, or null where the text has none: «title: "Con Jornadas…"», lists as «[a, b]» or «- a»
 * lines, folded blocks («description: >»). No YAML beyond that is read: nested keys are passed over.
 */
export function frontMatter(source: string): FrontMatter | null {
  return readHead(source)?.fields ?? null
}

/** Offset after the closing line of the head, 0 where there is no head. */
export const frontMatterEnd = (source: string): number => readHead(source)?.end ?? 0

function readHead(source: string): { fields: FrontMatter; end: number } | null {
  const lines = headLines(source)
  if (!lines) return null
  const fields = new Map<string, Field>()
  for (let i = 0; i < lines.inside.length; i++) {
    const line = lines.inside[i] as Line
    const key = KEY.exec(line.text)
    if (!key?.[1]) continue
    let more = i + 1
    while (more < lines.inside.length && !KEY.test((lines.inside[more] as Line).text)) more++
    const field = readField(line, key[0].length, lines.inside.slice(i + 1, more))
    if (field && !fields.has(key[1])) fields.set(key[1], field)
    i = more - 1
  }
  return fields.size > 0 ? { fields, end: lines.end } : null
}

function headLines(source: string): { inside: Line[]; end: number } | null {
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < source.length && /\s/.test(source.charAt(at))) at++
  if (!source.startsWith('---', at)) return null
  const inside: Line[] = []
  for (let first = true; at < source.length; first = false) {
    const newline = source.indexOf('\n', at)
    const next = newline < 0 ? source.length : newline + 1
    const text = source.slice(at, newline < 0 ? next : newline).trimEnd()
    if (first && text !== '---') return null
    if (!first && (text === '---' || text === '...')) return { inside, end: next }
    if (!first) inside.push({ text, start: at, end: at + text.length })
    at = next
  }
  return null
}

function readField(line: Line, valueAt: number, more: readonly Line[]): Field | null {
  const rest = line.text.slice(valueAt)
  const start = line.start + valueAt
  if (/^[>|][-+]?$/.test(rest)) return proseOf(more)
  if (rest === '') return listOf(more) ?? proseOf(more)
  if (rest.startsWith('[') && rest.endsWith(']')) {
    const items = rest.slice(1, -1).split(',')
    return { value: items.map((item) => unquoted(item.trim()).value).filter(Boolean), span: { start, end: line.end } }
  }
  const continued = more.filter((next) => next.text.trim() !== '' && /^\s/.test(next.text))
  if (continued.length === 0) {
    const { value, inset } = unquoted(rest)
    return { value, span: { start: start + inset, end: line.end - inset } }
  }
  const end = (continued.at(-1) as Line).end
  const whole = [rest, ...continued.map((next) => next.text.trim())].join(' ')
  const { value, inset } = unquoted(whole)
  return { value, span: { start: start + inset, end: end - inset } }
}

function listOf(lines: readonly Line[]): Field | null {
  const items = lines.filter((line) => /^\s*-\s/.test(line.text))
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last) return null
  const value = items.map((line) => unquoted(line.text.trim().slice(1).trim()).value)
  return { value, span: { start: first.start + first.text.indexOf('-'), end: last.end } }
}

function proseOf(lines: readonly Line[]): Field | null {
  const prose = lines.filter((line) => line.text.trim() !== '')
  const [first, last] = [prose[0], prose.at(-1)]
  if (!first || !last) return null
  const start = first.start + first.text.length - first.text.trimStart().length
  return { value: prose.map((line) => line.text.trim()).join(' '), span: { start, end: last.end } }
}

function unquoted(text: string): { value: string; inset: 0 | 1 } {
  const quote = text.charAt(0)
  const quoted = text.length >= 2 && (quote === '"' || quote === "'") && text.endsWith(quote)
  if (!quoted) return { value: text, inset: 0 }
  const inside = text.slice(1, -1)
  return { value: quote === '"' ? inside.replaceAll('\\"', '"') : inside.replaceAll("''", "'"), inset: 1 }
}
