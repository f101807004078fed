import type { Mention } from './mention.ts'
import type { Sentence } from './sentence.ts'

/** Whether a figure is what a change began with: «de 21.8 a 9.4 por ciento», right before «a» and the next figure. */
export const isFormer = ({ tokens, mentions }: Sentence, mention: Mention): boolean =>
  tokens[mention.from - 1]?.fold === 'de' &&
  tokens[mention.to]?.fold === 'a' &&
  mentions.some((other) => other.from === mention.to + 1)
