import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { ROOT } from '../source-files.ts'

/** What a process wrote and how it ended. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `cotejo …` as a process of its own, with `input` as its stdin and none of the caller's settings. */
export function cotejo(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/cotejo.mjs'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, COTEJO_HOME: join(folderWith({}), 'no-home'), ...env },
  })
  const written = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text))
  child.stdin.on('error', () => {}).end(input)
  return new Promise((done) => child.on('close', (code) => done({ code, ...written })))
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A new folder with these files in it, gone when the tests of the file end: name → text or bytes. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-test-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** A bulletin that no seed resembles. */
export const BULLETIN = `Realiza IMSS Zacatecas jornada de trasplantes

Del 6 al 12 de marzo de 2023 el IMSS en Zacatecas realizó 431 trasplantes de riñón.
`
