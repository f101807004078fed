import { numeralsIn } from '../entity/number/numeral.ts'
import { tokenize } from '../text/token.ts'

/** What two texts are compared by; built once a text. Both rise, and have nothing twice. */
export interface Fingerprint {
  /** Hashes of each run of five words, figures left out. */
  readonly shingles: readonly number[]
  /** Values of its figures from 10 on, however they are written. */
  readonly figures: readonly number[]
}

const WORDS = 5
/** Smaller numbers («dos», «7») stand in any text. */
const SMALLEST_FIGURE = 10

/** Share of the shorter text's wording that must stand in the longer one: a paper adds a headline and drops paragraphs. */
const WORDING = 0.7
/**
 * Share of the figures of the one that has fewer that must stand in the other. Two weeks of one template share nearly
 * all their wording and hardly a figure; a copy may misprint one or two.
 */
const FIGURES = 0.75
/** Below this many shingles two texts have too little wording to compare. */
const ENOUGH = 20

/** Takes the fingerprint of a reading text. */
export function fingerprint(text: string): Fingerprint {
  const tokens = tokenize(text)
  const numerals = numeralsIn(tokens)
  const inNumeral = new Set<number>()
  for (const { from, to } of numerals) for (let i = from; i < to; i++) inNumeral.add(i)
  const words = tokens.filter((token, i) => token.kind === 'word' && !inNumeral.has(i)).map((token) => token.fold)
  const shingles = new Set<number>()
  for (let i = 0; i + WORDS <= words.length; i++) shingles.add(hash(words.slice(i, i + WORDS).join(' ')))
  return {
    shingles: rising(shingles),
    figures: rising(numerals.map(({ value }) => value).filter((value) => value >= SMALLEST_FIGURE)),
  }
}

/** Whether one text is the other under another header: the same wording with the same figures. */
export function isCopy(a: Fingerprint, b: Fingerprint): boolean {
  if (Math.min(a.shingles.length, b.shingles.length) < ENOUGH) return false
  return containment(a.shingles, b.shingles) >= WORDING && containment(a.figures, b.figures) >= FIGURES
}

const rising = (numbers: Iterable<number>): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b)

/** Share of the shorter of two rising lists that stands in the longer: 1 where the shorter is empty. */
function containment(a: readonly number[], b: readonly number[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return 1
  let shared = 0
  let at = 0
  for (const number of short) {
    while (at < long.length && (long[at] as number) < number) at++
    if (long[at] === number) shared++
  }
  return shared / short.length
}

// FNV-1a, 32 bits.
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Wording that stands in more texts than this is boilerplate and points at no original. */
const BOILERPLATE = 64

/**
 * Texts by cluster, one added at a time. Only texts that share wording which is no boilerplate are compared, so a text
 * costs the same however many there are.
 */
export class CopyIndex {
  readonly #prints = new Map<string, Fingerprint>()
  readonly #holders = new Map<number, string[]>()
  /** Of texts that have copies: all of their cluster, in order. */
  readonly #clusters = new Map<string, readonly string[]>()

  /** Adds a text and gives the ids of the texts that it is a copy of; an id that is there already is left as it is. */
  add(id: string, print: Fingerprint): string[] {
    if (this.#prints.has(id)) return []
    const copies = this.copiesOf(print)
    for (const shingle of print.shingles) {
      const holders = this.#holders.get(shingle)
      if (!holders) this.#holders.set(shingle, [id])
      else if (holders.length <= BOILERPLATE) holders.push(id)
    }
    this.#prints.set(id, print)
    if (copies.length > 0) {
      const cluster = [...new Set([id, ...copies.flatMap((copy) => this.clusterWith(copy))])].sort()
      for (const one of cluster) this.#clusters.set(one, cluster)
    }
    return copies
  }

  has(id: string): boolean {
    return this.#prints.has(id)
  }

  /** Ids of the texts that a text is a copy of. */
  copiesOf(print: Fingerprint): string[] {
    const candidates = new Set<string>()
    for (const shingle of print.shingles) {
      const holders = this.#holders.get(shingle) ?? []
      if (holders.length < BOILERPLATE) for (const holder of holders) candidates.add(holder)
    }
    return [...candidates].filter((other) => isCopy(print, this.#prints.get(other) as Fingerprint)).sort()
  }

  /** All texts of a text's cluster, its own too. */
  clusterWith(id: string): readonly string[] {
    return this.#clusters.get(id) ?? [id]
  }

  /** The first text of its cluster. */
  clusterOf(id: string): string {
    return this.clusterWith(id)[0] as string
  }

  /** Texts that have copies, each with the first of its cluster. */
  copies(): ReadonlyMap<string, string> {
    return new Map([...this.#clusters].map(([id, cluster]) => [id, cluster[0] as string]))
  }

  /** Every text in one cluster; ids in order inside each, clusters in order of their first. */
  clusters(): (readonly string[])[] {
    const all = [...this.#prints.keys()].sort()
    return all.filter((id) => this.clusterOf(id) === id).map((id) => this.clusterWith(id))
  }
}

/** The texts by cluster of copies: `[['002', '003'], ['004']]`; the order of the texts plays no part. */
export function copyClusters(texts: readonly { readonly id: string; readonly text: string }[]): (readonly string[])[] {
  const index = new CopyIndex()
  for (const { id, text } of texts) index.add(id, fingerprint(text))
  return index.clusters()
}
