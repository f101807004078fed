import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder that only its owner reads, with those above it, one by one: where the system refuses, as under /proc,
 * node's own recursive way tries for ever instead of failing.
 */
export function makeFolder(path: string): void {
  const missing: string[] = []
  for (let at = path; !existsSync(at); at = dirname(at)) missing.push(at)
  for (const folder of missing.reverse()) mkdirSync(folder, { mode: 0o700 })
}
