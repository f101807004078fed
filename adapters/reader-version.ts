import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultLexicon, hash, type Lexicon, versionWith } from '#core'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** What is done with what was read: no change here asks for another reading. */
const ANSWERING: ReadonlySet<string> = new Set(['query', 'answer', 'check', 'answering.ts'])

/**
 * Tells one reader of bulletins from another: its version, the vocabulary, and how its files stand, so that nobody who
 * changes a rule is answered from what the rule before it read. A file touched without a change costs one more reading.
 */
export function readerVersion(lexicon: Lexicon = defaultLexicon): string {
  const files = typeof BUNDLED_READERS === 'string' ? BUNDLED_READERS : hashOfReaders()
  return `${versionWith(lexicon)}:${files}`
}

/** What `hashOfReaders` gave when a bundle was made, which is run only while no file has changed since. */
declare const BUNDLED_READERS: string | undefined

/** Hash of how the files that read bulletins stand. */
export const hashOfReaders = (): string =>
  hash([...filesOf(join(ROOT, 'src'), ANSWERING), ...filesOf(join(ROOT, 'data/lexicon'))].join('\n'))

function* filesOf(folder: string, apart: ReadonlySet<string> = new Set()): Generator<string> {
  const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1)
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    if (apart.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesOf(path)
    else {
      const { size, mtimeMs } = statSync(path)
      yield `${entry.name} ${size} ${mtimeMs}`
    }
  }
}
