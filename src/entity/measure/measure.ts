import { fold } from '../../text/fold.ts'
import { PhraseTable } from '../../text/phrase.ts'
import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { type Token, tokenize } from '../../text/token.ts'

/** A word of a measure: a concept of the lexicon («riñón» for renal, kidney words) or the stem of an open word. */
export interface Term {
  readonly key: string
  /** As shown: «riñón». */
  readonly name: string
  /**
   * Facet it fills («organ», «specialty», «disease»), «head», «population» for whom something is («a mujeres»), or
   * «open» where no lexicon knows it.
   */
  readonly kind: string
}

/**
 * What is counted: a head noun and what narrows it. «353 de córnea» under «trasplantes» is head `trasplante`,
 * modifiers [`cornea`]; «3 mil 200 becas de posgrado» is head `bec`, modifiers [`posgrad`], all open.
 * The lexicon adds synonyms and facets; it is never a gate.
 */
export interface Measure {
  readonly head: Term
  /** In order of writing; equality ignores the order. */
  readonly modifiers: readonly Term[]
  /** Canonical Spanish name, at most 12 words: «trasplantes de córnea». */
  readonly name: string
  /** As printed: «353 de córnea». */
  readonly text: string
  /** What one unit is: procedures, patients, persons, donors, facilities, events, actions, doses, units, kinds, unknown. */
  readonly counts: string
}

/** Same key, same measure: head and sorted modifiers. */
export const measureKey = (measure: Pick<Measure, 'head' | 'modifiers'>): string =>
  [measure.head.key, ...measure.modifiers.map((m) => m.key).sort()].join('|')

/** The shape of data/lexicon/measures.json. */
export interface MeasureData {
  readonly heads: readonly HeadData[]
  readonly facets: Readonly<Record<string, readonly FacetData[]>>
  /** Words that narrow nothing: «realizadas», «de salud». */
  readonly neutral: readonly string[]
}

/** A noun that is counted: «trasplantes», «consultas». */
export interface HeadData {
  readonly key: string
  readonly name: string
  readonly short?: string
  readonly counts: string
  readonly forms: readonly string[]
  /** Infinitives that say the same: «trasplantar». */
  readonly verbs?: readonly string[]
  /** A word for any of the others: «acciones», «atenciones». */
  readonly generic?: boolean
  /** A person noun, which yields to the measure that a verb names: «trasplantó cinco pacientes». */
  readonly person?: boolean
}

/** What narrows it: «de riñón», «de especialidad». */
export interface FacetData {
  readonly key: string
  readonly name: string
  readonly forms: readonly string[]
  /** Head that the words imply where no other is said: «cirugías generales». */
  readonly head?: string
}

/** What a phrase of the measure lexicon may do: «especialidad» is a head («26 especialidades») and a modifier («de especialidad»). */
export interface MeasureEntry {
  readonly head: HeadData | null
  readonly modifier: Term | null
  /** Head that the modifier implies where no other is said. */
  readonly implied: HeadData | null
}

/** The measure lexicon, compiled: phrases by stem, heads by key, verbs by stem. */
export interface MeasureWords {
  readonly phrases: PhraseTable<MeasureEntry>
  readonly heads: ReadonlyMap<string, HeadData>
  /** Verb stems: «trasplant» → trasplantes. */
  readonly verbs: ReadonlyMap<string, HeadData>
  /** Beginnings of longer verbs in all their forms: «invert», «inviert». */
  readonly verbRoots: ReadonlyMap<string, HeadData>
}

/** The measure that a verb form says: «trasplantó», «invirtieron»; null for any other word. */
export function headOfVerb(folded: string, words: MeasureWords): HeadData | null {
  const known = words.verbs.get(stem(folded))
  if (known) return known
  for (let length = Math.min(folded.length, LONGEST_ROOT); length >= SHORTEST_ROOT; length--) {
    const head = words.verbRoots.get(folded.slice(0, length))
    if (head && folded.length - length <= LONGEST_ENDING) return head
  }
  return null
}

const SHORTEST_ROOT = 5
const LONGEST_ROOT = 12
const LONGEST_ENDING = 6

/** The roots of an infinitive: «invertir» → invert, inviert, invirt. */
function rootsOf(infinitive: string): string[] {
  const root = fold(infinitive).slice(0, -2)
  return [
    root,
    root.replace(/e(?=[^aeiou]+$)/, 'ie'),
    root.replace(/e(?=[^aeiou]+$)/, 'i'),
    root.replace(/o(?=[^aeiou]+$)/, 'ue'),
  ]
}

/** The term of a head of the lexicon. */
export const headTerm = (head: HeadData): Term => ({ key: head.key, name: head.name, kind: 'head' })

const NEUTRAL: MeasureEntry = { head: null, modifier: null, implied: null }

/** What a phrase does that stands in the lexicon twice, as a head and as a modifier. */
const bothOf = (first: MeasureEntry, second: MeasureEntry): MeasureEntry => ({
  head: first.head ?? second.head,
  modifier: first.modifier ?? second.modifier,
  implied: first.implied ?? second.implied,
})

/** The measures of data/lexicon/measures.json, by the phrases that say them. */
export function compileMeasures(data: MeasureData): MeasureWords {
  const heads = new Map(data.heads.map((head) => [head.key, head]))
  const verbs = new Map<string, HeadData>()
  const verbRoots = new Map<string, HeadData>()
  const phrases = new PhraseTable<MeasureEntry>('stem', bothOf)
  for (const head of data.heads) {
    for (const form of head.forms) phrases.add(form, { ...NEUTRAL, head })
    for (const verb of head.verbs ?? []) {
      verbs.set(stem(fold(verb)), head)
      for (const root of rootsOf(verb)) if (root.length >= SHORTEST_ROOT) verbRoots.set(root, head)
    }
  }
  for (const [kind, facets] of Object.entries(data.facets)) {
    for (const { key, name, forms, head } of facets) {
      const implied = head === undefined ? null : (heads.get(head) ?? null)
      const entry = { ...NEUTRAL, modifier: { key, name, kind }, implied }
      for (const form of forms) phrases.add(form, entry)
    }
  }
  for (const form of data.neutral) phrases.add(form, NEUTRAL)
  return { phrases, heads, verbs, verbRoots }
}

/** Whether a lexicon phrase narrows nothing: «realizadas». */
export const isNeutral = (entry: MeasureEntry): boolean => !entry.head && !entry.modifier

/** «exitosas», «diferidas»: a word that only says how something was done. */
export function isManner(word: string, { phrases }: MeasureWords): boolean {
  const entry = phrases.matchAt(tokenize(word), 0)?.entry
  return entry !== undefined && isNeutral(entry)
}

/** A phrase of the measure lexicon in a text. */
export interface TermMatch extends Span {
  readonly from: number
  readonly to: number
  readonly entry: MeasureEntry
}

/** Every phrase of the measure lexicon among the tokens, longest first at each place. */
export const termsIn = (tokens: readonly Token[], words: MeasureWords): TermMatch[] => words.phrases.matchAll(tokens)

/** The term of a word that no lexicon knows: its stem. */
export const openTerm = (word: string): Term => ({ key: stem(fold(word)), name: word.toLowerCase(), kind: 'open' })

/** The term of an adjective that «no» turns round: «casos no graves» are none of the «casos graves». */
export const deniedTerm = (word: string): Term => ({
  key: `no-${stem(fold(word))}`,
  name: `no ${word.toLowerCase()}`,
  kind: 'open',
})

const MAX_NAME_WORDS = 12

/** How a measure was written: the whole phrase and the part of it after its head. */
export interface Written {
  /** As printed with its figure: «353 de córnea». */
  readonly text: string
  /** What narrows the head, as written: «de posgrado para médicos». */
  readonly narrowing: string
}

/**
 * A measure of a head and modifiers. Its name is made from the terms where the lexicon knows them
 * («trasplantes de córnea»), else it ends as it was written («becas de posgrado para médicos»).
 */
export function measureOf(head: Term, modifiers: readonly Term[], words: MeasureWords, written?: Written): Measure {
  const distinct = modifiers.filter((m, i) => m.key !== head.key && modifiers.findIndex((o) => o.key === m.key) === i)
  const data = words.heads.get(head.key)
  const kinds = new Set(distinct.map((m) => m.kind))
  const asWritten =
    written !== undefined && distinct.length > 0 && (kinds.has('open') || kinds.has('population') || kinds.size > 1)
  const rest = asWritten ? written.narrowing : distinct.length > 0 ? `de ${listed(distinct.map((m) => m.name))}` : ''
  const name = `${data?.short ?? head.name} ${rest}`.trim()
  return {
    head,
    modifiers: distinct,
    name: name.split(/\s+/).slice(0, MAX_NAME_WORDS).join(' ').replace(/ ,/g, ','),
    text: written?.text ?? name,
    counts: data?.counts ?? 'unknown',
  }
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} y ${names.at(-1)}`
