import { PhraseTable } from '../../text/phrase.ts'
import type { Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'

/** Shape of `data/lexicon/institutions.json`. */
export interface InstitutionData {
  readonly institutions: readonly InstitutionEntry[]
}

interface InstitutionEntry {
  /** Short name, as shown: «IMSS». */
  readonly name: string
  /** «Instituto Mexicano del Seguro Social». */
  readonly fullName: string
  readonly aliases: readonly string[]
  /** Whether the short name counts only in capitals: «12 sep» is a date. */
  readonly capitals?: boolean
}

/** The dictionary of institutions, compiled once. */
export interface Institutions {
  readonly names: PhraseTable<InstitutionEntry>
}

/** An institution named in a text, as tokens `from`..`to` (exclusive) and as a span. */
export interface InstitutionMention extends Span {
  /** Short name: «IMSS». */
  readonly name: string
  readonly from: number
  readonly to: number
}

/** The institutions of data/lexicon/institutions.json, by their names and initials. */
export function createInstitutions(data: InstitutionData): Institutions {
  const names = new PhraseTable<InstitutionEntry>()
  for (const entry of data.institutions) {
    for (const phrase of [entry.name, entry.fullName, ...entry.aliases]) names.add(phrase, entry)
  }
  return { names }
}

/**
 * Every institution that a text names, in order. A name with its acronym is one mention:
 * «Instituto Mexicano del Seguro Social (IMSS)».
 */
export function institutionMentions(tokens: readonly Token[], institutions: Institutions): InstitutionMention[] {
  const found: InstitutionMention[] = []
  for (const { entry, from, to } of institutions.names.matchAll(tokens)) {
    if (entry.capitals && to === from + 1 && tokens[from]?.text !== entry.name) continue
    const last = found.at(-1)
    const end = tokens[to - 1]?.end ?? 0
    if (last?.name === entry.name && isBracketed(tokens, last.to, from, to)) {
      const closing = tokens[to]
      found[found.length - 1] = { ...last, to: to + 1, end: closing?.end ?? end }
    } else {
      found.push({ name: entry.name, from, to, start: tokens[from]?.start ?? 0, end })
    }
  }
  return found
}

const isBracketed = (tokens: readonly Token[], before: number, from: number, to: number): boolean =>
  from === before + 1 && tokens[before]?.fold === '(' && tokens[to]?.fold === ')'

// A publisher introduces itself: its full name with the acronym weighs more than being named in passing.
const INTRODUCTION = 3

/** The institution that a bulletin is by, read from its title and first paragraphs; null where they name none. */
export function publisherOf(tokens: readonly Token[], institutions: Institutions): string | null {
  const weights = new Map<string, number>()
  for (const { name, to } of institutionMentions(tokens, institutions)) {
    const introduced = tokens[to - 1]?.fold === ')'
    weights.set(name, (weights.get(name) ?? 0) + (introduced ? INTRODUCTION : 1))
  }
  let best: string | null = null
  // In order of first mention, so that of equal weights the first named wins.
  for (const [name, weight] of weights) if (best === null || weight > (weights.get(best) ?? 0)) best = name
  return best
}
