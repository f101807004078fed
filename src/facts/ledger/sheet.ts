import type { Extraction, Fact, Passage } from '../fact.ts'
import type { Terms } from '../terms.ts'
import { type FactSlots, readFact, readSlots } from './fact-row.ts'
import { type PassageSlots, readFeatures, readPassage, readPassageSlots, readWords, skipFacts } from './passage-row.ts'
import type { RowOwner, RowReader } from './row-reader.ts'

/** Where in a ledger a bulletin is: the first of its figures and of its sentences, its words, and what its rows share. */
export interface SheetPlace {
  readonly factsAt: number
  readonly passagesAt: number
  readonly wordsAt: number
  readonly numbersAt: number
}

/** Where rows are read. */
export interface RowSource {
  reader(row: number, owner: RowOwner, place: SheetPlace): RowReader
}

/** What a ledger has of one bulletin; figures and sentences by where they come in it, from 0. */
export class Sheet {
  readonly bulletin: RowOwner
  readonly #source: RowSource
  readonly #place: SheetPlace

  constructor(source: RowSource, bulletin: RowOwner, place: SheetPlace) {
    this.#source = source
    this.bulletin = bulletin
    this.#place = place
  }

  get facts(): number {
    return this.#place.passagesAt - this.#place.factsAt
  }

  get passages(): number {
    return this.#place.wordsAt - this.#place.passagesAt
  }

  fact(n: number): Fact {
    return readFact(this.#fact(n))
  }

  factSlots(n: number): FactSlots {
    return readSlots(this.#fact(n))
  }

  passage(n: number): Passage {
    return readPassage(this.#passage(n))
  }

  features(n: number): readonly string[] {
    const from = this.#passage(n)
    from.id('@')
    skipFacts(from)
    return readFeatures(from)
  }

  /** What a sentence is found by, its numbers left out; `word` is called with each of its words. */
  passageSlots(n: number, word: (feature: string) => void): PassageSlots {
    const from = this.#passage(n)
    from.id('@')
    skipFacts(from)
    readWords(from, word)
    return readPassageSlots(from)
  }

  /** Which of the figures has an id, the last one; -1 if none. */
  indexOfFact(id: string): number {
    let n = this.facts - 1
    while (n >= 0 && this.#fact(n).id('#') !== id) n--
    return n
  }

  indexOfPassage(id: string): number {
    let n = this.passages - 1
    while (n >= 0 && this.#passage(n).id('@') !== id) n--
    return n
  }

  /** Which of the sentences a figure stands in. */
  indexOfHolder(fact: string): number {
    for (let n = this.passages - 1; n >= 0; n--) {
      const from = this.#passage(n)
      from.id('@')
      for (let left = from.count(); left > 0; left--) if (from.id('#') === fact) return n
    }
    return -1
  }

  /** How often each folded word stands in the bulletin. */
  words(): Terms['words'] {
    const from = this.#row(this.#place.wordsAt)
    return Array.from({ length: from.count() }, () => [from.shared<string>(), from.count()] as const)
  }

  terms(): Terms {
    return { words: this.words(), features: Array.from({ length: this.passages }, (_, n) => this.features(n)) }
  }

  extraction(): Pick<Extraction, 'facts' | 'passages'> {
    return {
      facts: Array.from({ length: this.facts }, (_, n) => this.fact(n)),
      passages: Array.from({ length: this.passages }, (_, n) => this.passage(n)),
    }
  }

  #fact(n: number): RowReader {
    return this.#row(this.#place.factsAt + n)
  }

  #passage(n: number): RowReader {
    return this.#row(this.#place.passagesAt + n)
  }

  #row(row: number): RowReader {
    return this.#source.reader(row, this.bulletin, this.#place)
  }
}
