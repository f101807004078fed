import press from '#data/lexicon/press-words.json' with { type: 'json' }
import { fold } from '../fold.ts'
import { once } from '../once.ts'
import { numbersAndGenders } from '../plural.ts'
import { tokenize } from '../token.ts'

/** A list of known words, asked by their folded form: `has('cirugia')`. */
export interface SpellingWords {
  readonly has: (folded: string) => boolean
}

/** The words of names and phrases («Hospital General de Zona 33», «médula ósea») as a list of spellings, made at need. */
export function spellingWords(phrases: () => Iterable<string>): SpellingWords {
  const words = once(() => new Set(wordsOf(phrases())))
  return { has: (folded) => words().has(folded) }
}

function* wordsOf(phrases: Iterable<string>): Generator<string> {
  for (const phrase of phrases) for (const token of tokenize(phrase)) if (token.kind === 'word') yield token.fold
}

interface PressWords {
  /** Lower case with accents, as they are written. */
  readonly written: ReadonlySet<string>
  /** The same without accents, with the forms that each may stand for: «llevara» → «llevará». */
  readonly folded: ReadonlyMap<string, readonly string[]>
}

/** Frequent words of press Spanish with their inflections, built when a damaged text first needs them. */
export const pressWords = once(build)

const inflections: Readonly<Record<string, readonly string[]>> = press.inflections

function build(): PressWords {
  const written = new Set<string>()
  for (const word of press.words) {
    const lower = word.toLowerCase()
    for (const form of numbersAndGenders(lower)) written.add(form)
  }
  for (const verb of press.verbs) {
    const root = verb.slice(0, -2)
    for (const ending of inflections[verb.slice(-2)] ?? []) written.add(root + ending)
  }
  return { written, folded: Map.groupBy(written, fold) }
}
