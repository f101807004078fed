import { NATION, openTown, townIn } from '../../entity/place/place.ts'
import { ARTICLES } from '../../text/closed-classes.ts'
import type { Token } from '../../text/token.ts'
import type { Context, PlaceDraft } from '../context.ts'
import { clauseStart } from '../sentence/nouns.ts'
import type { Home } from './home.ts'

/** Words of a text as the name of a town; null where there are none. */
export function townDraft(words: readonly Token[], home: Home | null): PlaceDraft | null {
  const [first, last] = [words[0], words.at(-1)]
  return first && last
    ? { node: townIn(openTown(words), home?.area ?? NATION), also: [], span: { start: first.start, end: last.end } }
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
  // «el de Huauchinango recibe a 118; el de Tetela, a 64»
  const owner = tokens[from - 1]?.fold === 'de' && ARTICLES.has(tokens[from - 2]?.fold ?? '')
  const opens = owner || /^(?:en|a|y|,|;)$/.test(tokens[from - 1]?.fold ?? '')
  // «Ginecología (15,622)» is no town.
  const known = from < to && context.lexicon.measures.phrases.matchAt(tokens, from) !== null
  return from < to && opens && !known ? tokens.slice(from, to) : null
}
