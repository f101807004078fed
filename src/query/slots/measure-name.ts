import type { MeasureWords, Term } from '../../entity/measure/measure.ts'
import type { Catalogue } from '../../facts/catalogue.ts'
import { COPULAS } from '../../text/closed-classes.ts'

/** Verbs that stand between a noun and what it is said to be: «guarderías son de prestación indirecta». */

/** «guarderías son de prestación indirecta» without its verb. */
const asNoun = (text: string): string =>
  text
    .split(' ')
    .filter((word) => !COPULAS.has(word.toLowerCase()))
    .map((word) => (/^\p{Lu}{2}/u.test(word) ? word : word.toLowerCase()))
    .join(' ')

/** «trasplantes de riñón»; the catalogue's own name where the corpus has that very measure, the asked words where no lexicon has them. */
export function nameOf(
  head: Term | null,
  modifiers: readonly Term[],
  text: string,
  words: MeasureWords,
  catalogue: Catalogue,
): string {
  const known = head && catalogue.measures.get([head.key, ...modifiers.map((m) => m.key).sort()].join('|'))
  if (known) return known.name
  if (modifiers.some((m) => m.kind === 'open') && !/[,;:¿?]/.test(text)) return asNoun(text)
  const noun = head ? (words.heads.get(head.key)?.short ?? head.name) : ''
  const rest = modifiers.map((m) => m.name).join(' y ')
  return [noun, rest && noun ? `de ${rest}` : rest].filter((part) => part !== '').join(' ')
}
