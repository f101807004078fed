import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { isBeyondRoot, kinKeysIn, kinKeysOf, kinshipsOf } from '../../facts/kinship.ts'
import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/token.ts'
import { vicinityOf } from '../retrieve/vicinity.ts'

// What the words around one figure of several say of it alone.

/** The words of a figure's own clause before it, and those from it on. */
function sidesOf({ bulletin, quantity }: Fact, clause: string, corpus: Corpus): readonly [string, string] {
  const printed = fold(corpus.bulletin(bulletin).reading.text.slice(quantity.start, quantity.end))
  const at = clause.indexOf(printed)
  return at >= 0 ? [clause.slice(0, at), clause.slice(at)] : ['', clause]
}

/** «; la de Tecomán, 3 mil 365»: whether its label stands before it. */
export const isLabelled = (fact: Fact, corpus: Corpus): boolean =>
  tokenize(sidesOf(fact, vicinityOf(fact, corpus).clause, corpus)[0]).some(
    (token) => token.kind === 'word' && !isFunctionWord(token.fold),
  )

/** Keys of the words of a figure's own clause, or only of it and what follows, and of its slots. */
export function ownKeys(fact: Fact, corpus: Corpus, fromIt = false): ReadonlySet<string> {
  const { measure, place } = fact
  const where = place.basis === 'printed' ? place.node.name.split(',')[0] : ''
  const { clause } = vicinityOf(fact, corpus)
  const said = fromIt ? sidesOf(fact, clause, corpus)[1] : clause
  return kinKeysIn(`${said} ${measure.name} ${measure.text} ${where}`)
}

/**
 * Whether a word, or one of its family, is there: a common root alone («partos», «participan») singles nothing out, and
 * what the bulletins count by its own name («donaciones») is nothing of its family («se han otorgado»).
 */
export function isSaid(word: string, keys: ReadonlySet<string>, { catalogue }: Corpus): boolean {
  const byName = catalogue.measuresByWord.has(stem(word))
  return kinKeysOf(word).some((key) => isBeyondRoot(key) && !(byName && /^[gnv]:/.test(key)) && keys.has(key))
}

/** Whether a figure's own clause or slots say a word. */
export const isOwn = (word: string, fact: Fact, corpus: Corpus): boolean => isSaid(word, ownKeys(fact, corpus), corpus)

/** How near a word, or one of its family, stands to a figure; 0 where it is nowhere around. */
export function nearness(word: string, fact: Fact, corpus: Corpus): number {
  const { words } = vicinityOf(fact, corpus)
  return Math.max(0, ...kinshipsOf(word).map(({ key, credit }) => credit * (words.get(key) ?? 0)))
}
