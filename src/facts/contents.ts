import type { Bulletin } from './bulletin.ts'
import type { Extraction, Fact, Passage } from './fact.ts'

/** A bulletin with its figures, and its sentences as stretches of the corpus's passages. */
interface Content {
  readonly bulletin: Bulletin
  readonly facts: readonly Fact[]
  readonly stretches: readonly { readonly from: number; readonly to: number }[]
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
  readonly #passages: readonly Passage[]
  readonly #contents = new Map<string, Content>()

  /** `passages` are those of the corpus: they grow with it. */
  constructor(passages: readonly Passage[]) {
    this.#passages = passages
  }

  /** Adds a bulletin whose passages come next; a text that is there twice has the figures of both. */
  add(bulletin: Bulletin, { facts, passages }: Extraction): void {
    const from = this.#passages.length
    const stretch = { from, to: from + passages.length }
    const twin = this.#contents.get(bulletin.id)
    this.#contents.set(bulletin.id, {
      bulletin,
      facts: twin ? [...twin.facts, ...facts] : facts,
      stretches: twin ? [...twin.stretches, stretch] : [stretch],
      sentences: null,
    })
  }

  bulletin(id: string): Bulletin | null {
    return this.#contents.get(id)?.bulletin ?? null
  }

  factsOf(bulletin: string): readonly Fact[] {
    return this.#contents.get(bulletin)?.facts ?? []
  }

  fact(id: string): Fact | null {
    return this.factsOf(bulletinIn(id)).findLast((fact) => fact.id === id) ?? null
  }

  passagesOf(bulletin: string): readonly number[] {
    return this.#sentencesOf(bulletin)?.indexes ?? []
  }

  headlinesOf(bulletin: string): readonly number[] {
    return this.#sentencesOf(bulletin)?.headlines ?? []
  }

  indexOf({ id, bulletin }: Passage): number {
    return this.#lastWhere(bulletin, (passage) => passage.id === id)
  }

  /** Index of the passage that a fact stands in, -1 where there is none. */
  passageOfFact(id: string): number {
    return this.#lastWhere(bulletinIn(id), ({ facts }) => facts.includes(id))
  }

  /** Index of the last passage of a bulletin that fits: it has few, and most bulletins are looked into once. */
  #lastWhere(bulletin: string, fits: (passage: Passage) => boolean): number {
    for (const { from, to } of this.#contents.get(bulletin)?.stretches.toReversed() ?? []) {
      for (let index = to - 1; index >= from; index--) if (fits(this.#passages[index] as Passage)) return index
    }
    return -1
  }

  #sentencesOf(bulletin: string): Sentences | null {
    const content = this.#contents.get(bulletin)
    if (!content) return null
    content.sentences ??= this.#look(content)
    return content.sentences
  }

  #look({ stretches }: Content): Sentences {
    const indexes = stretches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n))
    const headlines = indexes.filter((index) => this.#passages[index]?.zone === 'headline')
    return { indexes, headlines }
  }
}

const bulletinIn = (fact: string): string => fact.slice(0, fact.lastIndexOf('#'))
