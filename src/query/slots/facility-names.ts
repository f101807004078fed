import type { PlaceNode } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { type Board, free, take, wordAt } from '../words/board.ts'
import { type Said, said } from './said.ts'

/**
 * Hospitals called by the name that a bulletin prints, in capitals or not and by a part of it: «el hospital peon canul» of
 * «Hospital General “Dr. Eduardo Peón Canul”». What two of them share names neither.
 */
export function facilitiesByName(board: Board, corpus: Corpus): Said<PlaceNode>[] {
  const found: Said<PlaceNode>[] = []
  for (let i = 0; i < board.tokens.length; i++) {
    if (!NOUNS.test(wordAt(board, i))) continue
    let at = i + 1
    while (at < i + FILLERS_MOST && FILLERS.test(wordAt(board, at))) at++
    const named = longestName(board, at, namesOf(corpus))
    if (!named || !free(board, i, named.to)) continue
    found.push(said(named.node, board, i, named.to))
    take(board, i, named.to, 'place')
  }
  return found
}

const NOUNS = /^(?:hospital|clinica|unidad|nosocomio|sanatorio|centro|umf|hgz|hgr|hgsz|hg)$/
const FILLERS =
  /^(?:el|la|de|del|general|regional|rural|medic[oa]|zona|subzona|familiar|salud|doctora?|dra?|ing|lic|gral|[."“”«»'])$/
const FILLERS_MOST = 8

function longestName(
  board: Board,
  from: number,
  names: Names,
): { readonly node: PlaceNode; readonly to: number } | null {
  let left: readonly PlaceNode[] | undefined
  let to = from
  for (let at = from; at < board.tokens.length; at++) {
    const word = wordAt(board, at)
    if (/^[."“”«»']$/.test(word) || (left && isFunctionWord(word))) continue
    const holding = names.get(word)
    const both = left ? left.filter((node) => holding?.includes(node)) : holding
    if (!both || both.length === 0) break
    left = both
    to = at + 1
  }
  const [node] = left ?? []
  return node && left?.length === 1 ? { node, to } : null
}

/** The facilities whose own names hold a word, folded. */
type Names = ReadonlyMap<string, readonly PlaceNode[]>

interface Indexed {
  readonly names: Map<string, PlaceNode[]>
  /** How many of the corpus's places are in it: a corpus only grows. */
  read: number
}

const indexes = new WeakMap<Corpus, Indexed>()

function namesOf(corpus: Corpus): Names {
  const index = indexes.get(corpus) ?? { names: new Map<string, PlaceNode[]>(), read: 0 }
  indexes.set(corpus, index)
  const { places } = corpus.passageScopes
  for (; index.read < places.length; index.read++) {
    const node = places[index.read]?.value
    for (const word of new Set((node?.facility?.name ?? '').split(/[- ]/))) {
      if (!node || word.length < SHORTEST || isFunctionWord(word)) continue
      const held = index.names.get(word)
      if (held) held.push(node)
      else index.names.set(word, [node])
    }
  }
  return index.names
}

const SHORTEST = 4
