import { fold } from '../../text/fold.ts'
import type { Token } from '../../text/token.ts'

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
  /** Prepositions that continue it before an article too: «contra la influenza». */
  readonly binding: readonly string[]
  readonly conjunctions: readonly string[]
  /** Words that end a noun phrase: relatives, adverbs, frequent finite verbs. */
  readonly stops: readonly string[]
  /** Verbs that may stand between a figure and its noun: «442 fueron de riñón». */
  readonly copulas: readonly string[]
  /** Words that compare where one of `comparisonLinks` follows: «12% más que», «6.4 por ciento mayor a». */
  readonly comparatives: readonly string[]
  readonly comparisonLinks: readonly string[]
  /** Words that compare by themselves: «12 por ciento por encima de las 359», «3% de incremento». */
  readonly comparisonPhrases: readonly string[]
  /** «estudios de este tipo» points back, «de este hospital» does not. */
  readonly kindNouns: readonly string[]
  /** Nouns that only say that there is a figure: «monto», «cifra». */
  readonly lightNouns: readonly string[]
  /** Nouns that rank without saying what is counted: «los municipios con mayor incidencia». */
  readonly rankNouns: readonly string[]
  /** Nouns of whoever acts, never what is counted: «el Instituto pasará de 35 a 36 mil». */
  readonly agents: readonly string[]
  /** Nouns of people: after «a» or «para» they say for whom something is, not what it is. */
  readonly persons: readonly string[]
  /** Endings of adjectives in the plural: «11 graves», «13.5 por ciento eventuales». */
  readonly adjectiveEndings: readonly string[]
  readonly finiteEndings: readonly string[]
  /** Endings of the present in the plural, never with an accent: «asisten», not «almacén». */
  readonly presentEndings: readonly string[]
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
  readonly binding: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly stops: ReadonlySet<string>
  readonly copulas: ReadonlySet<string>
  readonly kindNouns: ReadonlySet<string>
  readonly lightNouns: ReadonlySet<string>
  readonly rankNouns: ReadonlySet<string>
  readonly agents: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  /** Whether a word compares where it stands: «más» of «más que en 2020». */
  readonly isComparative: (tokens: readonly Token[], at: number) => boolean
  readonly isAdjective: (token: Token) => boolean
  /** Whether a word is a finite verb by its form: «realizaron», «llevó», «atenderán». */
  readonly isFiniteVerb: (token: Token) => boolean
  /** Whether a word is an infinitive by its form: «sumar», «atenderlos». */
  readonly isInfinitive: (token: Token) => boolean
}

const INFINITIVE = /[aei]r(?:se|l[aeo]s?)?$/

/** The grammar of data/lexicon/grammar.json, as sets and tests of words. */
export function compileGrammar(data: GrammarData): Grammar {
  const exceptions = new Set(data.finiteExceptions)
  const nouns = new Set(data.infinitiveExceptions)
  const comparatives = new Set(data.comparatives)
  const phrases = data.comparisonPhrases.map((phrase) => fold(phrase).split(' '))
  const comparisonLinks = data.comparisonLinks.map((link) => fold(link).split(' '))
  return {
    determiners: new Set([...data.determiners, ...data.possessives]),
    demonstratives: new Set(data.demonstratives),
    prenominal: new Set(data.prenominal),
    tight: new Set(data.tight),
    loose: new Set(data.loose),
    binding: new Set(data.binding),
    kindNouns: new Set(data.kindNouns),
    lightNouns: new Set(data.lightNouns),
    rankNouns: new Set(data.rankNouns),
    agents: new Set(data.agents),
    persons: new Set(data.persons),
    isComparative: (tokens, at) =>
      phrases.some((phrase) => phrase.every((word, i) => tokens[at + i]?.fold === word)) ||
      (comparatives.has(tokens[at]?.fold ?? '') &&
        comparisonLinks.some((link) => link.every((word, i) => tokens[at + 1 + i]?.fold === word))),
    isAdjective: (token) =>
      token.kind === 'word' && data.adjectiveEndings.some((ending) => token.fold.endsWith(ending)),
    conjunctions: new Set(data.conjunctions),
    stops: new Set(data.stops),
    copulas: new Set(data.copulas),
    isInfinitive: (token) =>
      token.kind === 'word' && token.fold.length > 3 && INFINITIVE.test(token.fold) && !nouns.has(token.fold),
    isFiniteVerb: (token) => {
      if (token.kind !== 'word' || token.fold.length < 4 || exceptions.has(token.fold)) return false
      const lower = token.text.toLowerCase()
      const present = token.text === lower && lower.length > 4
      return (
        data.finiteEndings.some((ending) => token.fold.endsWith(ending)) ||
        data.accentedFiniteEndings.some((ending) => lower.endsWith(ending)) ||
        (present && data.presentEndings.some((ending) => lower.endsWith(ending)))
      )
    },
  }
}
