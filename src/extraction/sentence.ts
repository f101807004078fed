import { type NounPhrase, nounPhraseAt } from '../entity/noun-phrase.ts'
import { numeralsIn } from '../entity/numeral.ts'
import { type PeriodMention, periodMentions } from '../entity/period.ts'
import { type PlaceMention, placeMentions } from '../entity/place.ts'
import { type ProgrammeMention, programmeMentions } from '../entity/programme.ts'
import { type QuantityMention, quantitiesIn } from '../entity/quantity.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Block } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import type { Token } from '../text/token.ts'
import { discarded } from './discards.ts'
import { type VerbGroup, verbGroups } from '../entity/verbs.ts'

/** A quantity of a sentence with the noun phrase that follows it, if one does. Token indexes are the sentence's. */
export interface Mention {
  readonly quantity: QuantityMention
  readonly phrase: NounPhrase | null
  /** First token of the quantity and the token after its noun phrase. */
  readonly from: number
  readonly to: number
}

/** A sentence of a bulletin with all that was recognised in it: pass (i), before any slot is resolved. */
export interface Sentence extends Span {
  readonly block: Block
  /** Ordinal of its block among the blocks, from 1. */
  readonly paragraph: number
  /** Whether it is the first sentence of its block. */
  readonly opensBlock: boolean
  readonly tokens: readonly Token[]
  readonly periods: readonly PeriodMention[]
  readonly programmes: readonly ProgrammeMention[]
  readonly places: readonly PlaceMention[]
  readonly verbs: readonly VerbGroup[]
  readonly mentions: readonly Mention[]
}

/** Reads one sentence: entities first, then the quantities that no other entity claims. */
export function readSentence(
  span: Span,
  tokens: readonly Token[],
  block: Block,
  paragraph: number,
  opensBlock: boolean,
  lexicon: Lexicon,
): Sentence {
  const periods = periodMentions(tokens)
  const programmes = programmeMentions(tokens)
  const places = placeMentions(tokens, lexicon.places)
  const claimed = new Uint8Array(tokens.length)
  for (const period of periods) claimed.fill(1, period.from, period.to)
  for (const place of places) claimed.fill(1, place.from, place.to)
  // «10 Jornadas Nacionales» is a count; «la 10ª Jornada» is a name.
  for (const mention of programmes) if (mention.programme.edition !== null) claimed.fill(1, mention.from, mention.to)
  const starts = new Uint8Array(tokens.length)
  for (const numeral of numeralsIn(tokens)) {
    if (numeral.kind !== 'ordinal' && !isArticle(tokens, numeral)) starts[numeral.from] = 1
  }
  // «10 Jornadas Nacionales de Continuidad»: jornadas are counted, the rest is the name of the programme.
  const names = new Uint8Array(tokens.length)
  for (const { programme, from, to } of programmes) {
    const name = tokens.findIndex((token, i) => i > from && i < to && lexicon.grammar.tight.has(token.fold))
    if (programme.edition === null && name > 0) names.fill(1, name, to)
  }
  const boundary = (i: number): boolean => claimed[i] === 1 || starts[i] === 1 || names[i] === 1
  const mentions: Mention[] = []
  for (const quantity of quantitiesIn(tokens)) {
    if (claimed.subarray(quantity.from, quantity.to).some((c) => c === 1)) continue
    const phrase = phraseOf(quantity, tokens, lexicon, boundary)
    const mention = { quantity, phrase, from: quantity.from, to: phrase?.to ?? quantity.to }
    if (!discarded(mention, tokens, mentions)) mentions.push(mention)
  }
  return {
    ...span,
    block,
    paragraph,
    opensBlock,
    tokens,
    periods,
    programmes,
    places,
    verbs: verbGroups(tokens, lexicon.grammar, lexicon.verbs),
    mentions,
  }
}

/** «una estrategia»: no number, while «y uno de hígado» is one. */
const isArticle = (tokens: readonly Token[], numeral: { readonly from: number; readonly to: number }): boolean => {
  const word = tokens[numeral.from]?.fold ?? ''
  if (numeral.to - numeral.from !== 1 || !/^un[ao]?s?$/.test(word)) return false
  return word !== 'uno' && !(word === 'una' && tokens[numeral.to]?.fold === 'de')
}

/** «6 millones de consultas», «71.2 por ciento de la productividad»: this «de» belongs to the number, not to the phrase. */
function phraseOf(
  quantity: QuantityMention,
  tokens: readonly Token[],
  lexicon: Lexicon,
  boundary: (i: number) => boolean,
): NounPhrase | null {
  let from = quantity.to
  const last = tokens[quantity.to - 1]?.fold ?? ''
  const millions = /^(?:millon|millones|billon|billones)$/.test(last)
  if ((millions || quantity.unit === 'percent') && lexicon.grammar.tight.has(tokens[from]?.fold ?? '')) from++
  // «442 fueron de riñón»
  while (lexicon.grammar.copulas.has(tokens[from]?.fold ?? '')) from++
  // «dos más de médula ósea»
  if (tokens[from]?.fold === 'mas' && lexicon.grammar.tight.has(tokens[from + 1]?.fold ?? '')) from++
  return nounPhraseAt(tokens, from, lexicon.measures, lexicon.grammar, boundary)
}
