import { NATION, type PlaceNode } from '../../entity/place/place.ts'
import type { Token } from '../../text/token.ts'
import type { Context, PlaceDraft } from '../context.ts'
import { clauseStart } from '../sentence/nouns.ts'
import type { Home } from './home.ts'

/** A town that no list of places has, in the state of its bulletin: «San Marcos, Guerrero». */
function unknownTown(words: readonly Token[], home: Home | null): PlaceNode {
  const area = home?.area ?? NATION
  const within = area.id === NATION.id ? [NATION.id] : [area.id, ...area.within]
  const name = words.map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.text).join('')
  const parts = words.filter((token) => token.kind === 'word').map((token) => token.fold)
  return {
    id: [...parts, ...within.slice(0, -1)].join('-'),
    name: area.id === NATION.id ? name : `${name}, ${area.name}`,
    level: 'city',
    within,
  }
}

/** Words of a text as the name of a town; null where there are none. */
export function townDraft(words: readonly Token[], home: Home | null): PlaceDraft | null {
  const [first, last] = [words[0], words.at(-1)]
  return first && last
    ? { node: unknownTown(words, home), also: [], span: { start: first.start, end: last.end } }
    : null
}

const LEADS = /^(?:[,(:]|a|con|hubo|fueron|suman|registra|registro)$/
const INNER = /^(?:de|del|la|las|los|el)$/

/**
 * The capitalised words before a bare figure where the list names known places before it: «Tepic con 84, *Compostela*
 * con 18». Null where they are no such list or another recogniser knows them.
 */
export function openTownBefore(context: Context): Token[] | null {
  const { sentence, mention, earlier } = context
  const { tokens, taken } = sentence
  if (mention.phrase || ![...earlier.values()].some(({ place }) => place !== null)) return null
  const floor = clauseStart(context)
  let to = mention.from
  while (to > floor && LEADS.test(tokens[to - 1]?.fold ?? '')) to--
  if (to === mention.from) return null
  let from = to
  const inName = (i: number): boolean => {
    const token = tokens[i]
    return token?.kind === 'word' && taken[i] === 0 && (/^\p{Lu}/u.test(token.text) || INNER.test(token.fold))
  }
  while (from > floor && inName(from - 1)) from--
  while (from < to && INNER.test(tokens[from]?.fold ?? '')) from++
  const opens = /^(?:en|a|y|,|;)$/.test(tokens[from - 1]?.fold ?? '')
  // «Ginecología (15,622)» is no town.
  const known = from < to && context.lexicon.measures.phrases.matchAt(tokens, from) !== null
  return from < to && opens && !known ? tokens.slice(from, to) : null
}
