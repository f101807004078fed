import type { Extraction, Fact, Passage } from '../fact.ts'
import type { Terms } from '../terms.ts'
import { type FactSlots, readFact, readSlots } from './fact-row.ts'
import {
  type PassageSlots,
  readFeatures,
  readPassage,
  readPassageSlots,
  skipFacts,
  skipFeatures,
} from './passage-row.ts'
import type { RowOwner, RowReader, RowSource } from './row-reader.ts'

/** Where the rows of a bulletin are: the first of its figures and of its sentences, then that of its words. */
interface Rows {
  readonly factsAt: number
  readonly passagesAt: number
  readonly wordsAt: number
}

/** What a ledger has of one bulletin; figures and sentences by where they come in it, from 0. */
export class Sheet {
  readonly bulletin: RowOwner
  readonly #rows: Rows
  readonly #source: RowSource

  constructor(bulletin: RowOwner, rows: Rows, source: RowSource) {
    this.bulletin = bulletin
    this.#rows = rows
    this.#source = source
  }

  get facts(): number {
    return this.#rows.passagesAt - this.#rows.factsAt
  }

  get passages(): number {
    return this.#rows.wordsAt - this.#rows.passagesAt
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

  passageSlots(n: number): PassageSlots {
    const from = this.#passage(n)
    from.id('@')
    skipFacts(from)
    skipFeatures(from)
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
    const from = this.#row(this.#rows.wordsAt)
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
    return this.#row(this.#rows.factsAt + n)
  }

  #passage(n: number): RowReader {
    return this.#row(this.#rows.passagesAt + n)
  }

  #row(row: number): RowReader {
    return this.#source.reader(this.bulletin, row)
  }
}
