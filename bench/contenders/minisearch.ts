import MiniSearch from 'minisearch'
import type { BenchText, Contender } from '../contender.ts'
import { figureIn, sentencesOf, termOf } from './sentences.ts'

/** minisearch over sentences, folded and without stop words; the figure of the best one. */
export function minisearch(texts: readonly BenchText[]): Contender {
  const sentences = sentencesOf(texts)
  const index = new MiniSearch({ fields: ['text'], processTerm: termOf })
  index.addAll(sentences.map((text, id) => ({ id, text })))
  return {
    name: 'minisearch',
    answer(question) {
      const [best] = index.search(question)
      return best ? figureIn(sentences[best.id] ?? '', question) : null
    },
  }
}
