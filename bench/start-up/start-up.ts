import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SEEDS } from '../seeds.ts'
import { median, microseconds } from '../timing.ts'

/** Milliseconds from the start of a process to its end, with what the first one keeps for the next. */
export interface StartUp {
  readonly firstAnswer: number
  readonly readAndSplit: number
}

const QUESTION = '¿Cuántos trasplantes de riñón hubo?'
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

export function benchStartUp(rounds: number): StartUp {
  const home = mkdtempSync(join(tmpdir(), 'cotejo-bench-'))
  const env = { PATH: process.env.PATH, COTEJO_HOME: home, NODE_COMPILE_CACHE: join(home, 'compiled') }
  const run = (...args: string[]): number => microseconds(() => spawnSync(process.execPath, args, { env })) / 1000
  const answer = (): number => run(path('../../bin/cotejo.mjs'), 'ask', '--json', QUESTION)
  const split = (): number => run(path('read-and-split.mjs'), SEEDS)
  try {
    // What «npm ci» makes: a checkout whose sources have changed since would be measured without.
    run(path('../../bin/bundle.mjs'))
    for (let warm = 0; warm < 3; warm++) {
      answer()
      split()
    }
    const times = Array.from({ length: rounds }, () => [answer(), split()] as const)
    return { firstAnswer: median(times.map(([a]) => a)), readAndSplit: median(times.map(([, s]) => s)) }
  } finally {
    rmSync(home, { recursive: true })
  }
}
