import type { Token } from '../text/token.ts'

/** The shape of data/lexicon/grammar.json: the closed classes of Spanish that bound a noun phrase. All words folded. */
export interface GrammarData {
  readonly determiners: readonly string[]
  readonly demonstratives: readonly string[]
  readonly possessives: readonly string[]
  /** Adjectives that stand before their noun: «nuevos casos». */
  readonly prenominal: readonly string[]
  /** Prepositions that always continue a noun phrase: «de». */
  readonly tight: readonly string[]
  /** Prepositions that continue it only before a bare noun: «en Consulta Externa», not «en el hospital». */
  readonly loose: readonly string[]
  readonly conjunctions: readonly string[]
  /** Words that end a noun phrase: relatives, adverbs, frequent finite verbs. */
  readonly stops: readonly string[]
  /** Verbs that may stand between a figure and its noun: «442 fueron de riñón». */
  readonly copulas: readonly string[]
  readonly finiteEndings: readonly string[]
  /** Endings that mark a finite verb only with their accent: «realizó», not «uso». */
  readonly accentedFiniteEndings: readonly string[]
  readonly finiteExceptions: readonly string[]
  /** Nouns and adjectives that end like an infinitive: «para cáncer», «para mujer». */
  readonly infinitiveExceptions: readonly string[]
}

/** Closed word classes as sets. */
export interface Grammar {
  readonly determiners: ReadonlySet<string>
  readonly demonstratives: ReadonlySet<string>
  readonly prenominal: ReadonlySet<string>
  readonly tight: ReadonlySet<string>
  readonly loose: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly stops: ReadonlySet<string>
  readonly copulas: ReadonlySet<string>
  /** Whether a word is a finite verb by its form: «realizaron», «llevó», «atenderán». */
  readonly isFiniteVerb: (token: Token) => boolean
  /** Whether a word is an infinitive by its form: «sumar», «atenderlos». */
  readonly isInfinitive: (token: Token) => boolean
}

const INFINITIVE = /[aei]r(?:se|l[aeo]s?)?$/

export function compileGrammar(data: GrammarData): Grammar {
  const exceptions = new Set(data.finiteExceptions)
  const nouns = new Set(data.infinitiveExceptions)
  return {
    determiners: new Set([...data.determiners, ...data.possessives]),
    demonstratives: new Set(data.demonstratives),
    prenominal: new Set(data.prenominal),
    tight: new Set(data.tight),
    loose: new Set(data.loose),
    conjunctions: new Set(data.conjunctions),
    stops: new Set(data.stops),
    copulas: new Set(data.copulas),
    isInfinitive: (token) =>
      token.kind === 'word' && token.fold.length > 3 && INFINITIVE.test(token.fold) && !nouns.has(token.fold),
    isFiniteVerb: (token) => {
      if (token.kind !== 'word' || token.fold.length < 4 || exceptions.has(token.fold)) return false
      const lower = token.text.toLowerCase()
      return (
        data.finiteEndings.some((ending) => token.fold.endsWith(ending)) ||
        data.accentedFiniteEndings.some((ending) => lower.endsWith(ending))
      )
    },
  }
}
