import { type NounPhrase, nounPhraseAt } from '../../entity/measure/noun-phrase.ts'
import { beginsLike, type VerbGroup } from '../../entity/measure/verbs.ts'
import { numeralsIn } from '../../entity/number/numeral.ts'
import { type QuantityMention, quantitiesIn } from '../../entity/number/quantity.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Token } from '../../text/token.ts'
import { reasonAgainst } from './discards.ts'
import type { Mention } from './mention.ts'
import { sharedScale } from './shared-scale.ts'

/** What other recognisers have read of a sentence. */
export interface Claims {
  /** 1 where a token belongs to a place, a period or a name. */
  readonly taken: Uint8Array
  /** 1 where a noun phrase must end: a programme's name goes on there. */
  readonly names: Uint8Array
  readonly verbs: readonly VerbGroup[]
}

/** The quantities of a sentence that no other entity claims and that are figures: pass (i). */
export function mentionsIn(tokens: readonly Token[], claims: Claims, lexicon: Lexicon): Mention[] {
  const boundary = boundaryOf(tokens, claims)
  const mentions: Mention[] = []
  for (const { mention, discarded } of candidatesIn(tokens, claims, lexicon)) {
    if (discarded === null && !isScaled(mention, tokens)) mentions.push(mention)
  }
  const zeros = deniedIn(tokens, claims.verbs, lexicon, boundary)
  return zeros.length === 0 ? mentions : [...mentions, ...zeros].sort((a, b) => a.from - b.from)
}

/** A quantity that no other entity claims, and the reason why it is no figure, if there is one. */
export interface Candidate {
  readonly mention: Mention
  readonly discarded: string | null
}

/** Every candidate of a sentence in order. */
export function candidatesIn(tokens: readonly Token[], claims: Claims, lexicon: Lexicon): Candidate[] {
  const boundary = boundaryOf(tokens, claims)
  const kept: Mention[] = []
  const candidates: Candidate[] = []
  for (const quantity of sharedScale(quantitiesIn(tokens), tokens)) {
    if (claims.taken.subarray(quantity.from, quantity.to).some((c) => c === 1)) continue
    const mention = mentionOf(quantity, tokens, lexicon, boundary)
    const discarded = reasonAgainst(mention, tokens, kept, lexicon.grammar)
    if (discarded === null) kept.push(mention)
    candidates.push({ mention, discarded })
  }
  return candidates
}

/** Where a noun phrase must end: at the next number and wherever another recogniser has read something. */
function boundaryOf(tokens: readonly Token[], { taken, names }: Claims): (i: number) => boolean {
  const starts = new Uint8Array(tokens.length)
  for (const numeral of numeralsIn(tokens)) {
    if (numeral.kind !== 'ordinal' && !isArticle(tokens, numeral)) starts[numeral.from] = 1
  }
  // «brigadas integradas por [cerca de 92 mil]»
  for (const { from, numeral, start } of quantitiesIn(tokens)) if (numeral.start > start) starts[from] = 1
  return (i) => taken[i] === 1 || starts[i] === 1 || names[i] === 1
}

/** «de 8 mil 500 a 5 mil 300 millones de pesos»: the former is in millions too, and nobody can cite it so. */
const isScaled = ({ quantity, to }: Mention, tokens: readonly Token[]): boolean => {
  if (tokens[quantity.from - 1]?.fold !== 'de' || tokens[to]?.fold !== 'a' || quantity.value >= 1e6) return false
  const after = tokens.slice(to + 1, to + 6).map((token) => token.fold)
  return after.some((word, i) => /^(?:millones|mdp)$/.test(word) && i > 0)
}

/** «una estrategia»: no number, while «y uno de hígado» is one. */
const isArticle = (tokens: readonly Token[], numeral: { readonly from: number; readonly to: number }): boolean => {
  const word = tokens[numeral.from]?.fold ?? ''
  if (numeral.to - numeral.from !== 1 || !/^un[ao]?s?$/.test(word)) return false
  return word !== 'uno' && !(word === 'una' && tokens[numeral.to]?.fold === 'de')
}

function mentionOf(
  quantity: QuantityMention,
  tokens: readonly Token[],
  lexicon: Lexicon,
  boundary: (i: number) => boolean,
): Mention {
  const foldAt = (i: number): string => tokens[i]?.fold ?? ''
  const after = pastPointing(tokens, quantity.to, lexicon)
  const back = after > quantity.to
  const phrase = phraseOf(quantity, after, tokens, lexicon, boundary)
  const closed = foldAt(quantity.to) === ')' || (phrase !== null && foldAt(phrase.to) === ')')
  const aside = foldAt(quantity.from - 1) === '(' && closed
  const past = asideAfter(tokens, quantity.to)
  const to = phrase && past === quantity.to ? phrase.to : after
  const core = tokens.findIndex((token, i) => i >= quantity.from && token.start >= quantity.numeral.start)
  return { quantity, phrase, from: quantity.from, to, core, after, aside, pointsBack: back, denied: false }
}

/** Past «de ellos», «de éstas» (no noun follows), «de los cuales»; the token itself where none stands there. */
function pastPointing(tokens: readonly Token[], at: number, { grammar }: Lexicon): number {
  if (!grammar.tight.has(tokens[at]?.fold ?? '')) return at
  const pronoun = tokens[at + 1]?.fold ?? ''
  const next = tokens[at + 2]
  if (pronoun === 'ellos' || pronoun === 'ellas') return at + 2
  if (grammar.demonstratives.has(pronoun) && next?.kind !== 'word') return at + 2
  return /^l[ao]s$/.test(pronoun) && /^(?:cuales|que)$/.test(next?.fold ?? '') ? at + 3 : at
}

/** The token after a number in parentheses: «18 millones (28 por ciento) medio esquema». */
function asideAfter(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.fold !== '(' || tokens[at + 1]?.kind !== 'number') return at
  for (let i = at + 2; i < at + 6; i++) if (tokens[i]?.fold === ')') return i + 1
  return at
}

/** «6 millones de consultas», «71.2 por ciento de la productividad»: this «de» belongs to the number, not to the phrase. */
function phraseOf(
  quantity: QuantityMention,
  after: number,
  tokens: readonly Token[],
  { grammar, measures }: Lexicon,
  boundary: (i: number) => boolean,
): NounPhrase | null {
  let from = asideAfter(tokens, after)
  const foldAt = (i: number): string => tokens[i]?.fold ?? ''
  if (quantity.unit === 'percent' && from === quantity.to && isVerbLike(tokens, from, measures)) return null
  const millions = /^(?:millon|millones|billon|billones)$/.test(foldAt(quantity.to - 1))
  // «cuatro de los riñones» counts kidneys, «cuatro de riñón» something that it elides.
  const partitive = foldAt(from) === 'de' && /^l[ao]s$/.test(foldAt(from + 1)) && from === quantity.to
  if ((millions || partitive || quantity.unit === 'percent') && grammar.tight.has(foldAt(from))) from++
  // «442 fueron de riñón», «7 millones corresponden a la vacuna Sabin»
  const copula = from
  while (grammar.copulas.has(foldAt(from))) from++
  if (from > copula && (foldAt(from) === 'a' || foldAt(from) === 'al')) from++
  // «31 mil millones es superior en 9 mil»
  if (from > copula && /^(?:superior|inferior|mayor|menor|similar|igual)$/.test(foldAt(from))) return null
  // «748 mil 315 las recibidas»: of what was counted before.
  const received = /^l[ao]s$/.test(foldAt(from)) && /[ai]d[ao]s$/.test(foldAt(from + 1))
  if (received && from === quantity.to) return null
  // «dos más de médula ósea», «700 más con otro padecimiento»
  const more = foldAt(from) === 'mas' && !grammar.isComparative(tokens, from)
  if (more && (grammar.tight.has(foldAt(from + 1)) || /^(?:con|por|para)$/.test(foldAt(from + 1)))) from++
  return nounPhraseAt(tokens, from, measures, grammar, boundary)
}

/** «54 por ciento [llegue] a su cita», «30 por ciento [radica] en Tepic»: one word in the singular, and its object or place. */
function isVerbLike(tokens: readonly Token[], at: number, measures: Lexicon['measures']): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]]
  return (
    word?.kind === 'word' &&
    word.text === word.text.toLowerCase() &&
    /[aeo]$/.test(word.fold) &&
    /^(?:a|al|en|con|por|su|sus|un|una|el|la|los|las|que)$/.test(next?.fold ?? '') &&
    !/^(?:de|menos|anual|diario)$/.test(word.fold) &&
    measures.phrases.matchAt(tokens, at) === null
  )
}

/** «No se ha presentado ningún caso»: zero cases. «Sin ningún costo» tells of no count. */
function deniedIn(
  tokens: readonly Token[],
  verbs: readonly VerbGroup[],
  { grammar, measures, verbs: data }: Lexicon,
  boundary: (i: number) => boolean,
): Mention[] {
  const zeros: Mention[] = []
  for (const verb of verbs) {
    const word = tokens[verb.to]
    if (!verb.denied || verb.tense === 'future' || !word || !/^ningun[ao]?$/.test(word.fold)) continue
    const phrase = nounPhraseAt(tokens, verb.to + 1, measures, grammar, boundary)
    if (!beginsLike(verb.folds, data.occur) || !phrase?.head) continue
    const span = { start: word.start, end: word.end }
    zeros.push({
      quantity: {
        ...span,
        value: 0,
        unit: 'count',
        precision: 'exact',
        bounds: [0, 0],
        raw: word.text,
        numeral: span,
        from: verb.to,
        to: verb.to + 1,
      },
      phrase,
      from: verb.to,
      to: phrase.to,
      core: verb.to,
      after: verb.to + 1,
      aside: false,
      pointsBack: false,
      denied: true,
    })
  }
  return zeros
}
