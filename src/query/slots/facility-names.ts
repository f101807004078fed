import type { PlaceNode } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { post } from '../../facts/postings.ts'
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
    const named = longestName(board, at, namesOf(corpus)) ?? numbered(board, i + 1, namesOf(corpus))
    if (!named || !free(board, i, named.to)) continue
    found.push(said(named.node, board, i, named.to))
    take(board, i, named.to, 'place')
  }
  return found
}

/** «el hospital 25», «la unidad no. 71»: the only one of that number, where nothing goes on to say which. */
function numbered(board: Board, from: number, names: Names): { readonly node: PlaceNode; readonly to: number } | null {
  let at = from
  while (NUMBERING.test(wordAt(board, at))) at++
  const [node, ...others] = names.get(`#${wordAt(board, at)}`) ?? []
  const goesOn = /^(?:de|del)$/.test(wordAt(board, at + 1))
  return board.tokens[at]?.kind === 'number' && node && others.length === 0 && !goesOn ? { node, to: at + 1 } : null
}
const NUMBERING = /^(?:no|num|numero|[.#])$/

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

/** The facilities whose own names hold a word, folded; by «#25» those of a number. */
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
    const { name = null, number = null } = node?.facility ?? {}
    const words = (name ?? '').split(/[- ]/).filter((word) => word.length >= SHORTEST && !isFunctionWord(word))
    for (const word of new Set([...words, ...(number === null ? [] : [`#${number}`])]))
      if (node) post(index.names, word, node)
  }
  return index.names
}

const SHORTEST = 4
