import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash, type KeptDossier, type Shelf, type SourceText } from '#core'

/** A shelf in a file, written back where something was added to it. */
export interface FileShelf extends Shelf {
  save(): void
}

/** Lines of a file: reader's version and a hash of the rest, then of each text its key and the two parts of its dossier. */
const LINES_OF_ONE = 3

/**
 * Dossiers of the package's bulletins: `lecturas.jsonl` in COTEJO_HOME, so that a question need not read them again.
 * Deleting it costs one reading. It is replaced as a whole, so that processes at once do no harm; a folder that is not
 * there or cannot be written, or a file that is not ours, only costs the time that it would have saved.
 */
export function openShelf(home: string, version: string): FileShelf {
  const path = join(home, 'lecturas.jsonl')
  const kept = readKept(path, version)
  const added = new Map<string, KeptDossier>()
  return {
    take: (text) => kept.get(keyOf(text)) ?? null,
    keep: (text, dossier) => void added.set(keyOf(text), dossier),
    save() {
      if (added.size > 0) writeKept(path, version, new Map([...kept, ...added]))
    },
  }
}

const keyOf = ({ source, text, metadata }: SourceText): string => hash(JSON.stringify([source, text, metadata ?? null]))

function readKept(path: string, version: string): ReadonlyMap<string, KeptDossier> {
  const kept = new Map<string, KeptDossier>()
  const body = readWhole(path, version)
  if (body === null) return kept
  const lines = body.split('\n')
  for (let i = 0; i + LINES_OF_ONE <= lines.length; i += LINES_OF_ONE) {
    const [key, facts, reading] = lines.slice(i, i + LINES_OF_ONE) as [string, string, string]
    kept.set(key, { facts, reading })
  }
  return kept
}

/** What stands below the first line; null where the file is not there, of another reader, or not as it was written. */
function readWhole(path: string, version: string): string | null {
  try {
    const content = readFileSync(path, 'utf8')
    const end = content.indexOf('\n')
    const body = content.slice(end + 1)
    return content.slice(0, end) === `${version} ${hash(body)}` ? body : null
  } catch {
    return null
  }
}

function writeKept(path: string, version: string, kept: ReadonlyMap<string, KeptDossier>): void {
  const partial = `${path}.${process.pid}`
  const body = [...kept].flatMap(([key, { facts, reading }]) => [key, facts, reading]).join('\n')
  try {
    writeFileSync(partial, `${version} ${hash(body)}\n${body}`, { mode: 0o600 })
    renameSync(partial, path)
  } catch {
    removeIfThere(partial)
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path)
  } catch {
    // It was never made, or the disk that refused to write refuses this too.
  }
}
