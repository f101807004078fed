import { numberifyText } from 'numberify-text'
import { defaultLexicon, readDossier, readNumerals } from '#core'
import type { BenchText } from './contender.ts'
import { median, microseconds } from './timing.ts'

/** Megabytes of text a second. */
export interface ReadingSpeed {
  readonly numerals: number
  readonly numberify: number
  readonly extraction: number
}

export function benchReading(texts: readonly BenchText[], rounds: number): ReadingSpeed {
  const all = texts.map(({ text }) => text).join('\n\n')
  const bytes = Buffer.byteLength(all)
  const speed = (work: () => void): number => {
    for (let warm = 0; warm < 5; warm++) work()
    return bytes / median(Array.from({ length: rounds }, () => microseconds(work)))
  }
  return {
    numerals: speed(() => readNumerals(all)),
    numberify: speed(() => numberifyText(all, 'es')),
    extraction: speed(() => texts.map((text) => readDossier(text, defaultLexicon).extraction)),
  }
}
