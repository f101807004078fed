import type { Corpus } from '../../facts/corpus.ts'

/** Whether the title or headline of a bulletin has one of the features: what all of it is about. */
export const topicHolds = (bulletin: string, features: readonly string[], corpus: Corpus): boolean =>
  features.some((feature) =>
    (corpus.catalogue.byFeature.get(feature) ?? []).some((index) => {
      const passage = corpus.passages[index]
      return passage?.bulletin === bulletin && passage.zone === 'headline'
    }),
  )
