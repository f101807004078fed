import { ARTICLES, WHICH, WHO } from '../../text/closed-classes.ts'
import { isBareNo } from './exclusion.ts'
import { has, type Situation, words } from './situation.ts'

/** «¿Qué órgano se trasplantó más?», «la mayor cantidad»: not «mayor demanda», which is the text's own word. */
export function superlative(s: Situation, ...adverbs: readonly string[]): boolean {
  if (
    (s.quantity && !chooses(s)) ||
    s.yesNo ||
    (s.conjuncts > 1 && s.coordinated) ||
    // «el número más bajo»
    (adverbs.includes('mas') && has(s, 'least')) ||
    has(s, 'latest', 'more_than', 'less_than', 'at_least', 'at_most', 'average')
  )
    return false
  const list = words(s)
  // «¿qué más se hizo?» asks for the rest, «la que más se hizo» does not; «mayor demanda» is the text's own word.
  return list.some(
    (w, i) =>
      adverbs.includes(w) &&
      (w === 'mas' || w === 'menos') &&
      (list[i - 1] !== 'que' || ARTICLES.has(list[i - 2] ?? '')) &&
      !NEWNESS.test(list[i + 1] ?? ''),
  )
}

/** Whether «cuál», «qué» or «quién» asks for one of several. */
const chooses = (s: Situation): boolean => words(s).some((w) => CHOOSING.has(w))
const CHOOSING = new Set([...WHICH, ...WHO])

/** «la más reciente» says which one, not how many. */
const NEWNESS = /^(?:recientes?|actual(?:es)?|nuev[oa]s?)$/

/** «¿qué municipio, sin contar la capital, tiene más?» leaves one of those that it ranks out. */
export const leavesOutOfRank = (s: Situation): boolean =>
  s.kind === 'which' && has(s, 'except') && excludes(s) && !s.quantity

/** «¿qué sectores crecieron más?» asks which of several, «¿cómo crecieron?» what became of one. */
export const ranksGrowth = (s: Situation): boolean =>
  s.kind === 'which' && s.conjuncts <= 1 && !has(s, 'compare', 'share', 'difference') && superlative(s, 'mas', 'menos')

/** A bare «no» negates a verb; it leaves something out only in «que no sean». */
export function excludes(s: Situation): boolean {
  const cue = s.operators.get('except')
  return cue !== undefined && !isBareNo(cue, s.board)
}
