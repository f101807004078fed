import type { Corpus } from '../../facts/corpus.ts'

/** Whether the title or headline of a bulletin has one of the features: what all of it is about. */
export const topicHolds = (bulletin: string, features: readonly string[], corpus: Corpus): boolean =>
  corpus.headlinesOf(bulletin).some((i) => features.some((feature) => corpus.holds(i, feature)))
