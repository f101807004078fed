import type { Corpus } from '../../facts/corpus.ts'
import type { Passage } from '../../facts/fact.ts'

/** Whether the title or headline of a bulletin has one of the features: what all of it is about. */
export const topicHolds = (bulletin: string, features: readonly string[], corpus: Corpus): boolean =>
  corpus.headlinesOf(bulletin).some((i) => features.some((feature) => corpus.holds(i, feature)))

// A dateline or the name of an office is no sentence.
const SENTENCE = 60

/** The sentences that say what a bulletin is about: headlines, summary and the first of the text. */
export function openingOf(bulletin: string, corpus: Corpus): readonly Passage[] {
  const passages = corpus.passages.of(corpus.passagesOf(bulletin))
  const first = passages.findIndex(({ zone, text }) => zone === 'body' && text.length > SENTENCE)
  return passages.filter(({ zone }, i) => zone === 'headline' || zone === 'summary' || i === first)
}
