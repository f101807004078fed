import { createHash } from 'node:crypto'
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENGINE_VERSION, type Lexicon, versionWith } from '#core'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** Whatever decides what is read from a text. */
const READERS = ['text', 'entity', 'extraction', 'correction', 'audit', 'facts', 'dossier'].map((part) => `src/${part}`)

/**
 * Tells one reader of bulletins from another: its version, the vocabulary, and how its files stand, so that nobody who
 * changes a rule is answered from what the rule before it read. A file touched without a change costs one more reading.
 */
export function readerVersion(lexicon?: Lexicon): string {
  const files = createHash('sha256')
  for (const folder of [...READERS, 'data/lexicon']) noteFiles(join(ROOT, folder), files)
  return `${lexicon ? versionWith(lexicon) : ENGINE_VERSION}:${files.digest('hex').slice(0, 16)}`
}

function noteFiles(folder: string, into: ReturnType<typeof createHash>): void {
  const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1)
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) noteFiles(path, into)
    else {
      const { size, mtimeMs } = statSync(path)
      into.update(`${entry.name} ${size} ${mtimeMs}\n`)
    }
  }
}
