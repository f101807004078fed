import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash, type KeptDossier, type Shelf, type SourceText } from '#core'

/** A shelf in a file, written back where something was added to it. */
export interface FileShelf extends Shelf {
  save(): void
}

/** Lines of a file: its head, then of each text its key and the two parts of its dossier, as JSON. */
const LINES_OF_ONE = 3

/**
 * Dossiers of the package's bulletins: `lecturas.jsonl` in COTEJO_HOME, so that a question need not read them again.
 * Deleting it costs one reading. It is replaced as a whole, so that processes at once do no harm; a folder that is not
 * there or cannot be written, or a file that is not ours, only costs the time that it would have saved.
 */
export function openShelf(home: string, version: string): FileShelf {
  const path = join(home, 'lecturas.jsonl')
  const kept = readKept(path, version)
  const added = new Map<string, KeptLines>()
  return {
    take(text) {
      const lines = kept.get(keyOf(text))
      return lines ? { facts: JSON.parse(lines.facts), reading: JSON.parse(lines.reading) } : null
    },
    keep(text, { facts, reading }) {
      added.set(keyOf(text), { facts: JSON.stringify(facts), reading: JSON.stringify(reading) })
    },
    save() {
      if (added.size > 0) writeKept(path, version, new Map([...kept, ...added]))
    },
  }
}

const keyOf = ({ source, text, metadata }: SourceText): string => hash(JSON.stringify([source, text, metadata ?? null]))

/** A dossier, each part a line. */
type KeptLines = KeptDossier

function readKept(path: string, version: string): ReadonlyMap<string, KeptLines> {
  const kept = new Map<string, KeptLines>()
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
    return content.slice(0, end) === headOf(version, body, statSync(path).mtimeMs / 1000) ? body : null
  } catch {
    return null
  }
}

/** Tells whether a file is as it was written, without going over it: who changes it changes its time too. */
const headOf = (version: string, body: string, second: number): string => `${version} ${body.length} ${second}`

function writeKept(path: string, version: string, kept: ReadonlyMap<string, KeptLines>): void {
  const partial = `${path}.${process.pid}`
  const body = [...kept].flatMap(([key, { facts, reading }]) => [key, facts, reading]).join('\n')
  try {
    const second = Math.floor(Date.now() / 1000)
    writeFileSync(partial, `${headOf(version, body, second)}\n${body}`, { mode: 0o600 })
    utimesSync(partial, second, second)
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
