import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BenchText } from './contender.ts'

export const SEEDS = fileURLToPath(new URL('../seeds/', import.meta.url))

/** The bulletins of the package. */
export const seedTexts = (): BenchText[] =>
  readdirSync(SEEDS)
    .sort()
    .map((source) => ({ source, text: readFileSync(`${SEEDS}${source}`, 'utf8') }))
