import type { MeasureWords } from '../entity/measure/measure.ts'
import { tokenize } from '../text/token.ts'
import type { Passage } from './fact.ts'
import { featuresOf } from './features.ts'

/** What the look-ups know of a bulletin's words; worked out once a bulletin, for reading it again would cost as much. */
export interface Terms {
  /** How often each folded word stands in it. */
  readonly words: readonly (readonly [string, number])[]
  /** The features of each of its passages, in their order: «activ», «t:rinon», «#120». */
  readonly features: readonly (readonly string[])[]
}

/** The terms of a bulletin's reading text and passages. */
export function termsOf(text: string, passages: readonly Passage[], words: MeasureWords): Terms {
  const counts = new Map<string, number>()
  for (const token of tokenize(text)) {
    if (token.kind === 'word') counts.set(token.fold, (counts.get(token.fold) ?? 0) + 1)
  }
  return {
    words: [...counts],
    features: passages.map((passage) => [...new Set(featuresOf(tokenize(passage.text), words).map(({ key }) => key))]),
  }
}
