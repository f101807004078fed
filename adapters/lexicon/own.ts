import { compileLexicon, type Lexicon, type LexiconData, lexiconData } from '#core'
import { InputError } from '../input-error.ts'
import { readLexiconFiles } from './files.ts'

/** The vocabulary of the package with the user's own over it. Throws `InputError` naming file and JSON path. */
export async function readOwnLexicon(folder: string): Promise<Lexicon> {
  const merged: Record<string, unknown> = { ...lexiconData }
  for (const { name, data } of await readLexiconFiles(folder, 'part')) {
    const key = camelCase(name)
    if (!(key in merged))
      throw new InputError(
        `${folder}/${name}.json: este archivo no se puede ampliar; se amplían ${EXTENSIBLE.join(', ')}`,
      )
    merged[key] = merge(merged[key], data)
  }
  return compileLexicon(merged as unknown as LexiconData)
}

/** The files that a user's own may add to. */
const EXTENSIBLE = Object.keys(lexiconData).map((name) => `${name}.json`)

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/**
 * Fields and entries of the same key, id or name are merged, lists are joined, and for the rest one's own word counts:
 * a measure of the package gets one more form by naming its key and that form.
 */
export function merge(built: unknown, own: unknown): unknown {
  if (Array.isArray(built) && Array.isArray(own)) return mergeLists(built, own)
  if (!isRecord(built) || !isRecord(own)) return own
  const merged: Record<string, unknown> = { ...built }
  for (const [key, value] of Object.entries(own)) merged[key] = key in built ? merge(built[key], value) : value
  return merged
}

function mergeLists(built: readonly unknown[], own: readonly unknown[]): unknown[] {
  const entries = new Map(built.map((entry) => [identity(entry), entry]))
  for (const entry of own) {
    const id = identity(entry)
    entries.set(id, entries.has(id) ? merge(entries.get(id), entry) : entry)
  }
  return [...entries.values()]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const identity = (entry: unknown): unknown =>
  isRecord(entry) ? (entry.key ?? entry.id ?? entry.name ?? JSON.stringify(entry)) : entry
