import type { Corpus } from '../../facts/corpus.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Feature } from '../../query/query.ts'

/** How facts are looked up: the corpus, its lexicon and the words that the figure's sentence must have. */
export interface SelectContext {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
  readonly context: readonly Feature[]
  /** Order by the latest end rather than the widest window. */
  readonly latest: boolean
  /** Whether a figure may share head and topic with the asked measure instead of its words: where a value is asked for. */
  readonly loosely: boolean
  /** Whether figures of places are asked for: the country's own stand for none of them. */
  readonly byPlace: boolean
}
