import { institutionMentions } from '../../entity/name/institution.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Lexicon } from '../../lexicon.ts'
import { tokenize } from '../../text/token.ts'

/** Whether a figure is of the asked institution: its own, one that its words name («ISSSTE: 1,503,770»), or one of a bulletin that names no other publisher. */
export function isOfInstitution(fact: Fact, asked: string, corpus: Corpus, lexicon: Lexicon): boolean {
  if (fact.institution === asked) return true
  const names = (text: string): boolean =>
    institutionMentions(tokenize(text), lexicon.institutions).some(({ name }) => name === asked)
  const { measure, place } = fact
  const own = [measure.name, measure.text, place.text ?? ''].join(' · ')
  if (/\p{Lu}{3}|\p{Lu}\p{Ll}/u.test(own) && names(own)) return true
  if (fact.institution !== null) return names(measure.head.name.toUpperCase())
  return namedIn(fact.bulletin, corpus, lexicon).has(asked)
}

/** Whether any bulletin is of the institution or names it. */
export const isCovered = (
  asked: string,
  { corpus, lexicon }: { readonly corpus: Corpus; readonly lexicon: Lexicon },
): boolean =>
  corpus.bulletins.some(({ id, institution }) => institution === asked || namedIn(id, corpus, lexicon).has(asked))

const named = new WeakMap<Corpus, Map<string, ReadonlySet<string>>>()

/** The institutions that a bulletin names anywhere. */
function namedIn(id: string, corpus: Corpus, lexicon: Lexicon): ReadonlySet<string> {
  const known = named.get(corpus) ?? new Map<string, ReadonlySet<string>>()
  named.set(corpus, known)
  let names = known.get(id)
  if (!names) {
    const tokens = tokenize(corpus.bulletin(id).reading.text)
    names = new Set(institutionMentions(tokens, lexicon.institutions).map(({ name }) => name))
    known.set(id, names)
  }
  return names
}
