import { post } from '../../facts/postings.ts'
import { soundOf } from './sound.ts'

/** A word that a misspelt one may have meant. */
export interface Candidate {
  readonly word: string
  /** Of a list of good Spanish: whether anything here speaks of it is seen when it is the nearest. */
  readonly isListed: boolean
  /** A form of a verb that questions are made with. */
  readonly isForm: boolean
}

/** The words that a question may be of, with their weights: those of the vocabulary, and those of bulletins as they come. */
export interface WeightedWords {
  has(folded: string): boolean
  /** 0 for any other word. */
  weightOf(folded: string): number
  count(): number
  /** The words from a number on, in the order of their coming. */
  since(count: number): readonly string[]
}

/** Good Spanish beside the weighted words: it is never corrected, nor is what lies nearest to it. */
export interface GoodWords {
  has(folded: string): boolean
  all(): Iterable<string>
  /** More of it, near by letters only: they are too many to sort by sound. */
  everyday(): Iterable<string>
  /** Forms of verbs that a slip may have meant; by letters only too. */
  forms(): Iterable<string>
}

/** Words shorter than this are not guessed. */
export const MIN_LETTERS = 4

/** Words of one length. The letters of each stand apart in a row of numbers: every slip runs over all of them. */
export interface WordsOfLength {
  readonly words: readonly Candidate[]
  readonly letters: readonly number[]
}

/** Words by their length and by their sound; those of new bulletins are added when somebody looks. */
export class Candidates {
  readonly #byLength: { readonly words: Candidate[]; readonly letters: number[] }[] = []
  readonly bySound = new Map<string, Candidate[]>()
  readonly #words: WeightedWords
  #until = 0

  constructor(words: WeightedWords, good: GoodWords) {
    this.#words = words
    this.upToDate()
    // Of a word that is of several lists the first speaks: «sumando» is what questions ask with.
    for (const word of good.forms()) if (!words.has(word)) this.#add({ word, isListed: false, isForm: true }, false)
    for (const word of good.all()) if (!words.has(word)) this.#add({ word, isListed: true, isForm: false }, true)
    for (const word of good.everyday()) if (!words.has(word)) this.#add({ word, isListed: true, isForm: false }, false)
  }

  upToDate(): this {
    for (const word of this.#words.since(this.#until)) this.#add({ word, isListed: false, isForm: false }, true)
    this.#until = this.#words.count()
    return this
  }

  ofLength(length: number): WordsOfLength {
    return this.#byLength[length] ?? NONE
  }

  #add(candidate: Candidate, sounds: boolean): void {
    const { word } = candidate
    if (word.length < MIN_LETTERS) return
    const list = this.#byLength[word.length] ?? { words: [], letters: [] }
    this.#byLength[word.length] = list
    list.words.push(candidate)
    list.letters.push(lettersOf(word))
    if (sounds) post(this.bySound, soundOf(word), candidate)
  }
}

const NONE: WordsOfLength = { words: [], letters: [] }

/** The 26 letters and ñ that a word has, as bits. */
export function lettersOf(word: string): number {
  let set = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i) - 97
    set |= 1 << (code >= 0 && code < 26 ? code : 26)
  }
  return set
}
