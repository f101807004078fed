import type { Grammar } from '../../entity/measure/grammar.ts'
import type { Token } from '../../text/token.ts'
import type { Discard } from './discards/discard.ts'
import { NAMES } from './discards/names.ts'
import { SIZES } from './discards/sizes.ts'
import { WORDS } from './discards/words.ts'
import type { Mention } from './mention.ts'

/** Every reason why a number is no figure, by name. */
export const DISCARDS: readonly Discard[] = [...NAMES, ...SIZES, ...WORDS]

/** The reason why the mention is no figure, or null. */
export const reasonAgainst = (
  mention: Mention,
  tokens: readonly Token[],
  before: readonly Mention[],
  grammar: Grammar,
): string | null => DISCARDS.find((discard) => discard.test(mention, tokens, before, grammar))?.name ?? null
