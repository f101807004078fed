import { fold } from './fold.ts'
import type { Span } from './span.ts'
import { stem } from './stem.ts'
import { type Token, tokenize } from './token.ts'

/** A phrase of the table found in a text: its entry and where it stands, as tokens `from`..`to` (exclusive) and as a span. */
export interface PhraseMatch<T> extends Span {
  readonly entry: T
  readonly from: number
  readonly to: number
}

interface Node<T> {
  next: Map<string, Node<T>> | undefined
  entry: T | undefined
  /** At the first word of phrases that no text has asked for yet: those phrases. */
  unread: (readonly [phrase: string, entry: T])[] | undefined
}

const newNode = <T>(): Node<T> => ({ next: undefined, entry: undefined, unread: undefined })

/** How a token becomes a key of the table: as folded («yucatan») or as its stem, so that inflections match («riñones»). */
export type PhraseKey = 'fold' | 'stem'

const PLAIN = /^[a-zñ]+$/

/** The first word of a phrase, folded; null where there is none. */
function firstOf(phrase: string): string | null {
  // Most begin with a plain word.
  const space = phrase.indexOf(' ')
  const first = fold(space < 0 ? phrase : phrase.slice(0, space))
  return PLAIN.test(first) ? first : (tokenize(phrase).find((token) => !skippable(token))?.fold ?? null)
}

/**
 * A dictionary of phrases with longest match over tokens: «Estado de México Poniente» wins over «Estado de México».
 * Hyphens and full stops inside a phrase are skipped on both sides, so «cérvico-uterino» is «cérvico uterino».
 * A phrase is read when a text first has its first word: of thousands a question needs a few.
 */
export class PhraseTable<T> {
  readonly #root: Node<T> = newNode()
  readonly #key: (folded: string) => string
  readonly #merge: (first: T, second: T) => T

  /** A phrase that is added twice keeps its first entry, or what `merge` makes of both. */
  constructor(key: PhraseKey = 'fold', merge: (first: T, second: T) => T = (first) => first) {
    this.#key = key === 'stem' ? stem : (folded) => folded
    this.#merge = merge
  }

  add(phrase: string, entry: T): void {
    const first = firstOf(phrase)
    if (first === null) return
    const branch = childOf(this.#root, this.#key(first))
    branch.unread ??= []
    branch.unread.push([phrase, entry])
  }

  #read(phrase: string, entry: T): void {
    let node = this.#root
    for (const token of tokenize(phrase)) {
      if (skippable(token)) continue
      node = childOf(node, this.#key(token.fold))
    }
    node.entry = node.entry === undefined ? entry : this.#merge(node.entry, entry)
  }

  #readThoseOf(branch: Node<T>): void {
    const phrases = branch.unread ?? []
    branch.unread = undefined
    for (const [phrase, entry] of phrases) this.#read(phrase, entry)
  }

  /** Whether some phrase begins with the word. */
  begins(folded: string): boolean {
    return this.#root.next?.has(this.#key(folded)) === true
  }

  /** The longest phrase that begins at token `from` and ends before `end`, or null. */
  matchAt(tokens: readonly Token[], from: number, end = tokens.length): PhraseMatch<T> | null {
    let node = this.#root
    let best: PhraseMatch<T> | null = null
    for (let i = from; i < end; i++) {
      const token = tokens[i] as Token
      if (i > from && skippable(token)) continue
      const child = node.next?.get(this.#key(token.fold))
      if (!child) break
      if (child.unread) this.#readThoseOf(child)
      node = child
      if (node.entry !== undefined) {
        const start = (tokens[from] as Token).start
        best = { entry: node.entry, from, to: i + 1, start, end: token.end }
      }
    }
    return best
  }

  /** All phrases of the text, left to right, none overlapping, each the longest at its place. */
  matchAll(tokens: readonly Token[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = []
    for (let i = 0; i < tokens.length; ) {
      const match = this.matchAt(tokens, i)
      if (match) found.push(match)
      i = match ? match.to : i + 1
    }
    return found
  }
}

function childOf<T>(node: Node<T>, key: string): Node<T> {
  node.next ??= new Map()
  let child = node.next.get(key)
  if (!child) {
    child = newNode()
    node.next.set(key, child)
  }
  return child
}

const skippable = (token: Token): boolean =>
  token.fold === '-' || token.fold === '–' || token.fold === '.' || token.fold === '·'
