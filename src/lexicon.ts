import facilities from '#data/lexicon/facilities.json' with { type: 'json' }
import grammar from '#data/lexicon/grammar.json' with { type: 'json' }
import institutions from '#data/lexicon/institutions.json' with { type: 'json' }
import measures from '#data/lexicon/measures.json' with { type: 'json' }
import places from '#data/lexicon/places.json' with { type: 'json' }
import verbs from '#data/lexicon/verbs.json' with { type: 'json' }
import { compileGrammar, type Grammar, type GrammarData } from './entity/measure/grammar.ts'
import { compileMeasures, type MeasureData, type MeasureWords } from './entity/measure/measure.ts'
import type { VerbData } from './entity/measure/verbs.ts'
import { createInstitutions, type InstitutionData, type Institutions } from './entity/name/institution.ts'
import { createPlaces, type FacilitiesData, type Places, type PlacesData } from './entity/place/place.ts'
import { hash } from './text/hash.ts'
import { type SpellingWords, spellingWords } from './text/repair/spelling.ts'

/** The vocabulary as data: one property a file of data/lexicon that a user's own files may add to. */
export interface LexiconData {
  readonly grammar: GrammarData
  readonly verbs: VerbData
  readonly measures: MeasureData
  readonly places: PlacesData
  readonly facilities: FacilitiesData
  readonly institutions: InstitutionData
}

/** All vocabulary, compiled once. */
export interface Lexicon {
  readonly grammar: Grammar
  readonly verbs: VerbData
  readonly measures: MeasureWords
  readonly places: Places
  readonly institutions: Institutions
  /** Words that OCR damage may be mended to. */
  readonly spelling: SpellingWords
  /** What it was compiled from: the speller of questions knows every word of it. */
  readonly data: LexiconData
}

/** The vocabulary of the package. */
export const lexiconData: LexiconData = { grammar, verbs, measures, places, facilities, institutions }

/** Compiles a vocabulary for all readers. */
export function compileLexicon(data: LexiconData): Lexicon {
  return {
    grammar: compileGrammar(data.grammar),
    verbs: data.verbs,
    measures: compileMeasures(data.measures),
    places: createPlaces(data.places, data.facilities),
    institutions: createInstitutions(data.institutions),
    spelling: spellingWords(() => wordsOf(data)),
    data,
  }
}

/** Every form that the measures and places of the data are written in. */
function* wordsOf({ measures, places }: LexiconData): Generator<string> {
  for (const head of measures.heads) yield* [head.name, ...head.forms]
  for (const facets of Object.values(measures.facets)) for (const facet of facets) yield* [facet.name, ...facet.forms]
  yield* strings(places)
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const inner of value) yield* strings(inner)
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* strings(inner)
}

/** The vocabulary of the package, compiled. */
export const defaultLexicon: Lexicon = compileLexicon(lexiconData)

/** Tells one vocabulary from another; empty for the one of the package, which the engine's own version covers. */
export const lexiconVersion = ({ data }: Lexicon): string => (data === lexiconData ? '' : hash(JSON.stringify(data)))
