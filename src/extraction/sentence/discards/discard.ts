import data from '#data/lexicon/discards.json' with { type: 'json' }
import type { Grammar } from '../../../entity/measure/grammar.ts'
import type { Token } from '../../../text/token.ts'
import type { Mention } from '../mention.ts'

/** A reason why a number in a text is no figure. */
export interface Discard {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly test: (mention: Mention, tokens: readonly Token[], before: readonly Mention[], grammar: Grammar) => boolean
}

/** The folded word at a token; empty beyond the sentence. */
export const foldAt = (tokens: readonly Token[], i: number): string => tokens[i]?.fold ?? ''

/** Nouns of time: «12 días». */
export const durations: ReadonlySet<string> = new Set(data.durations)
