import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'

const KEPT = 500

/** The lines typed in earlier sessions, newest first, kept in a file that only its owner reads. */
export interface History {
  readonly lines: readonly string[]
  readonly add: (line: string) => void
}

/** The history under COTEJO_HOME; the folder is made with the first line. A disk that refuses costs the history only. */
export function openHistory(home: string): History {
  const file = join(home, 'repl-history')
  const lines = readLines(file)
  if (lines.length > 2 * KEPT) quietly(() => writeFileSync(file, `${lines.slice(-KEPT).join('\n')}\n`, { mode: 0o600 }))
  return {
    lines: lines.slice(-KEPT).reverse(),
    add: (line) =>
      quietly(() => {
        makeFolder(home)
        appendFileSync(file, `${line}\n`, { mode: 0o600 })
      }),
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // A read-only home: the session goes on without remembering.
  }
}
