import type { Bulletin } from './bulletin.ts'
import type { Fact, Passage } from './fact.ts'
import type { Sheet } from './ledger/sheet.ts'
import type { SheetItems } from './ledger/sheet-items.ts'

/** A bulletin's sheet, with the indexes of its first figure and its first sentence in the corpus. */
interface Stretch {
  readonly sheet: Sheet
  readonly fact: number
  readonly passage: number
}

interface Content extends Stretch {
  readonly bulletin: Bulletin
  /** The same text where it was there already. */
  readonly twin: Content | null
  /** Made when first asked for: most bulletins are never looked into. */
  sentences: Sentences | null
}

interface Sentences {
  readonly indexes: readonly number[]
  readonly headlines: readonly number[]
}

/**
 * What each bulletin contains. Ids of figures begin with that of their bulletin, so that a figure or its sentence is
 * found among the few of its own bulletin, and no list holds the ids of a million.
 */
export class Contents {
  readonly #facts: SheetItems<Fact>
  readonly #passages: SheetItems<Passage>
  readonly #contents = new Map<string, Content>()
  readonly #factsOf = new Map<string, readonly Fact[]>()

  /** The figures and sentences are those of the corpus: they grow with it. */
  constructor(facts: SheetItems<Fact>, passages: SheetItems<Passage>) {
    this.#facts = facts
    this.#passages = passages
  }

  /** Adds a bulletin; a text that is there twice has the figures of both. */
  add(bulletin: Bulletin, { sheet, fact, passage }: Stretch): void {
    const twin = this.#contents.get(bulletin.id) ?? null
    this.#factsOf.delete(bulletin.id)
    this.#contents.set(bulletin.id, { bulletin, sheet, fact, passage, twin, sentences: null })
  }

  bulletin(id: string): Bulletin | null {
    return this.#contents.get(id)?.bulletin ?? null
  }

  factsOf(bulletin: string): readonly Fact[] {
    const known = this.#factsOf.get(bulletin)
    if (known) return known
    const facts = this.#stretchesOf(bulletin).flatMap(({ sheet, fact }) =>
      this.#facts.between(fact, fact + sheet.facts),
    )
    this.#factsOf.set(bulletin, facts)
    return facts
  }

  /** Lets go of the figures of bulletins that were asked for. */
  rest(): void {
    this.#factsOf.clear()
  }

  /** Indexes of a bulletin's figures. */
  indexesOf(bulletin: string): readonly number[] {
    return this.#stretchesOf(bulletin).flatMap(({ sheet, fact }) => rangeFrom(fact, sheet.facts))
  }

  fact(id: string): Fact | null {
    const index = this.#lastIndex(bulletinIn(id), ({ sheet, fact }) => [fact, sheet.indexOfFact(id)])
    return this.#facts.get(index) ?? null
  }

  passagesOf(bulletin: string): readonly number[] {
    return this.#sentencesOf(bulletin)?.indexes ?? []
  }

  headlinesOf(bulletin: string): readonly number[] {
    return this.#sentencesOf(bulletin)?.headlines ?? []
  }

  indexOf({ id, bulletin }: Passage): number {
    return this.#lastIndex(bulletin, ({ sheet, passage }) => [passage, sheet.indexOfPassage(id)])
  }

  /** Index of the passage that a fact stands in, -1 where there is none. */
  passageOfFact(id: string): number {
    return this.#lastIndex(bulletinIn(id), ({ sheet, passage }) => [passage, sheet.indexOfHolder(id)])
  }

  /** Index of the last thing of a bulletin that is found; `find` gives the first of a stretch and how far behind it. */
  #lastIndex(bulletin: string, find: (stretch: Stretch) => readonly [number, number]): number {
    for (const stretch of this.#stretchesOf(bulletin).toReversed()) {
      const [first, n] = find(stretch)
      if (n >= 0) return first + n
    }
    return -1
  }

  /** In the order of the corpus. */
  #stretchesOf(bulletin: string): readonly Stretch[] {
    const stretches: Stretch[] = []
    for (let own = this.#contents.get(bulletin) ?? null; own; own = own.twin) stretches.unshift(own)
    return stretches
  }

  #sentencesOf(bulletin: string): Sentences | null {
    const content = this.#contents.get(bulletin)
    if (!content) return null
    content.sentences ??= this.#look(bulletin)
    return content.sentences
  }

  #look(bulletin: string): Sentences {
    const indexes = this.#stretchesOf(bulletin).flatMap(({ sheet, passage }) => rangeFrom(passage, sheet.passages))
    const headlines = indexes.filter((index) => this.#passages.get(index)?.zone === 'headline')
    return { indexes, headlines }
  }
}

const bulletinIn = (fact: string): string => fact.slice(0, fact.lastIndexOf('#'))

const rangeFrom = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, n) => from + n)
