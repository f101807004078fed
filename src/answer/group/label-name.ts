import { verbGroups } from '../../entity/measure/verbs.ts'
import { isFunctionWord } from '../../facts/features.ts'
import type { Lexicon } from '../../lexicon.ts'
import { COPULAS } from '../../text/closed-classes.ts'
import { tokenize } from '../../text/token.ts'

// Labels in the words around a figure: «El Marqués» of «Por municipio, El Marqués tuvo», «cosméticos» of «eran cosméticos».

/** «El Marqués», «a Nogales»; but no clause, nothing that a preposition leaves open, and no small words alone. */
export const isName = (label: string): boolean =>
  !CLAUSE.test(label) &&
  !/\s(?:a|de|en|con|por)$/u.test(label) &&
  tokenize(label).some((token) => token.kind !== 'symbol' && !isFunctionWord(token.fold))

/** «que en las dos estancias…», «mientras que…»: the beginning of a clause of its own. */
const CLAUSE = /^(?:que|mientras|cuando|pues|lo que|lo cual|por lo|por cada|cada|aunque|pero|donde|así como)\s/u

/** «Por institución, el IMSS recolectó» → «Por institución,» and «el IMSS». */
export function firstLabel(opening: string, lexicon: Lexicon): { readonly lead: string; readonly label: string } {
  const plain = withoutLinks(opening)
  const cut = Math.max(plain.lastIndexOf(': '), OPENER.exec(plain)?.[0].length ?? -1, plain.lastIndexOf('; '))
  const own = plain.slice(cut < 0 ? 0 : cut + 1).trim()
  const label = nameIn(own, lexicon, TIES.test(opening))
  const at = opening.lastIndexOf(label)
  return { lead: at <= 0 ? plain.slice(0, Math.max(cut + 1, 0)) : opening.slice(0, at), label }
}

/** «Guaymas con», «Jalisco (»: without what only leads to the figure. */
export function withoutLinks(text: string): string {
  let words = text.trimEnd()
  for (let link = LINK.exec(words); link; link = LINK.exec(words)) words = words.slice(0, link.index).trimEnd()
  return words
}
const LINK = /(?:[,:(]| con| de)$/

/** «Por municipio,», «En cuanto a sectores,»: what a sentence opens with. */
const OPENER = /^(?:\p{L}+ )?por [^,]{1,40}(?=,)/iu

/** The label in a clause before its figure: after its verb («destacan transportes con»), else before it («la capital agrupa»). */
export function nameIn(clause: string, lexicon: Lexicon, isTied = false): string {
  const tokens = tokenize(clause)
  const verbs = verbGroups(tokens, lexicon.grammar, lexicon.verbs)
  const last = verbs.at(-1)
  if (!last) {
    const plain = clause.slice(clause.lastIndexOf(', ') + 1).trim()
    return NAMED.exec(plain)?.[1] ?? plain
  }
  const after = clause.slice(tokens[last.to]?.start ?? clause.length).trim()
  if (isName(after) && (isTied || !LED.test(after))) return after.replace(LED, '')
  const before = clause.slice(0, tokens[last.from]?.start).trim()
  return before.slice(before.lastIndexOf(', ') + 1).trim()
}

/** «Hidalgo obtiene de manera…»: what follows a name and has a verb's ending, though no table has the verb. */
const NAMED =
  /^((?:(?:el|la|los|las) )?\p{Lu}\S*(?: (?:de |del |la |el |los |y )*\p{Lu}\S*)*) \p{Ll}{2,}(?:[aeó]|[aeo]n)(?!\p{L})/u

/** «ocurrieron en la Ciudad de México (13 mil 500», «destacan transportes con 14.6»: what ties a label to its figure. */
const TIES = /(?:\(|\scon)\s*$/u
const LED = /^(?:a|de|en|un|una) /u

/** The label in the words after a figure: «eran suplementos alimenticios» → «suplementos alimenticios». */
export function nameBehind(words: string, lexicon: Lexicon): string {
  const tokens = tokenize(words)
  const [verb] = verbGroups(tokens, lexicon.grammar, lexicon.verbs)
  const opens = verb?.from === 0 && linksName(verb.folds.join(' '))
  return words.slice(opens ? (tokens[verb.to]?.start ?? 0) : 0).trim()
}

/** «eran», «corresponden»: a verb that only ties a figure to what it is of. */
const linksName = (verb: string): boolean => COPULAS.has(verb) || /^corresponden?$/.test(verb)
