import { type NounPhrase, nounPhraseAt } from '../../../entity/measure/noun-phrase.ts'
import { ARTICLES } from '../../../text/closed-classes.ts'
import type { Attachment } from '../../attachment.ts'
import { type Antecedent, type Context, type MeasureDraft, textBetween } from '../../context.ts'
import { clauseStart, isTime, nounAt, subjectOf } from '../../sentence/nouns.ts'
import { rankedBy } from '../../sentence/themes.ts'
import { fromPhrase, readUnder } from './draft.ts'

/** A label that a comma parts from its figure: «hernia, 655»; «por hipertensión, 377»; «una partera, en 61». */
interface Label {
  readonly noun: NounPhrase
  /** First token, its preposition or article included. */
  readonly from: number
  /** The token after it: the comma. */
  readonly to: number
  readonly preposition: string | null
}

const LED_BY = /^(?:de|del|por|para|con|contra|en)$/
/** Nouns that a preposition makes an adverb: «en promedio, 40». */
const ADVERBIAL =
  /^(?:ejemplo|cierto|tanto|separado|supuesto|promedio|total|conjunto|cambio|suma|general|ello|parte|contraste|comparacion|particular|especial)$/

/** The label that ends at the comma right before token `end` and begins no earlier than `floor`. */
function labelUpTo(context: Context, end: number, floor: number): Label | null {
  const { tokens } = context.sentence
  const to = end - 1
  if (tokens[to]?.fold !== ',') return null
  let from = to
  while (from > floor && !/^[,;:.]$/.test(tokens[from - 1]?.fold ?? '')) from--
  while (from < to && /^(?:y|e)$/.test(tokens[from]?.fold ?? '')) from++
  const preposition = LED_BY.test(tokens[from]?.fold ?? '') ? (tokens[from]?.fold ?? null) : null
  let begin = preposition ? from + 1 : from
  if (/^una?$/.test(tokens[begin]?.fold ?? '')) begin++
  // «en Tecomán, 3 mil 400, y en Armería, 900»: a name behind «en» is where, not of what.
  if (preposition === 'en' && /^\p{Lu}/u.test(tokens[begin]?.text ?? '')) return null
  const noun = ADVERBIAL.test(tokens[begin]?.fold ?? '') ? null : kindAt(context, begin, to)
  return noun?.to === to ? { noun, from, to, preposition } : null
}

/** A noun, or a kind that stands as one: «hernia», «hipertensión». */
function kindAt(context: Context, from: number, to: number): NounPhrase | null {
  const { sentence, lexicon } = context
  const first = sentence.tokens[from]
  const known = first && sentence.taken[from] === 0 ? lexicon.measures.phrases.matchAt(sentence.tokens, from) : null
  return known?.entry.modifier
    ? nounPhraseAt(sentence.tokens, from, lexicon.measures, lexicon.grammar, (i) => i >= to || sentence.taken[i] === 1)
    : nounAt(context, from, to)
}

/** Whether a sign or «y» before the label begins an item. */
const opensItem = ({ sentence }: Context, { from }: Label): boolean =>
  /^(?:[,;:]|y|e)$/.test(sentence.tokens[from - 1]?.fold ?? '')

/** The last figure that the sentence speaks of. */
const itemBefore = ({ earlier }: Context): Antecedent | undefined =>
  [...earlier.values()].findLast((other) => !other.locative)

/** Whether the same preposition leads to the figure before: «control [por] diabetes hay 4 mil pacientes». */
function isParallel({ sentence }: Context, { preposition }: Label, { mention }: Antecedent): boolean {
  if (preposition === null) return false
  const near = sentence.tokens.slice(Math.max(sentence.lead, mention.from - REACH), mention.to)
  return near.some((token) => token.fold === preposition)
}

const REACH = 8

/** Whether the next figure has a label and a comma before it too: «de catarata, 40; [hernia,] 22». */
function isEnumeration(context: Context): boolean {
  const next = context.sentence.mentions[context.index + 1]
  return next !== undefined && labelUpTo(context, next.from, context.mention.to + 1) !== null
}

/** Attachments of a bare figure of an enumeration, its label before it and a comma between them. */
export const ENUMERATED: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'first of the kinds of a subject',
    example: 'El mayor número de talleres fue de huerto, 40; cocina, 22, y danza, 9',
    counterExample: 'El mayor número de talleres fue de huerto, 40 en promedio',
    attach: (context) => {
      const { mention, verb, sentence, lexicon } = context
      if (mention.phrase?.head || !verb || verb.to > mention.from) return null
      const copula = lexicon.grammar.copulas.has(verb.folds.at(-1) ?? '')
      const label = copula ? labelUpTo(context, mention.from, verb.to) : null
      if (label?.from !== verb.to || !isEnumeration(context)) return null
      const subject = fromPhrase(context, rankedBy(context, verb.from) ?? subjectOf(context, verb))
      const text = textBetween(context, label.from, label.to)
      const first = sentence.tokens[label.from]
      const own = label.preposition !== null || (first !== undefined && lexicon.grammar.isAdjective(first))
      const read = subject && readUnder(context, subject.noun, own ? text : `de ${text}`)
      return read && { ...read, span: subject.span }
    },
  },
  {
    name: 'label led by the preposition of the item before',
    example: 'En talleres por diabetes hay 212 voluntarios, y por obesidad, 377',
    counterExample: 'En talleres por diabetes hay 212 voluntarios, y por cierto, 377',
    attach: (context) => {
      const before = itemBefore(context)
      if (context.mention.phrase?.head || !before) return null
      const label = labelUpTo(context, context.mention.from, clauseStart(context))
      if (!label || !opensItem(context, label) || isTime(label.noun) || !isParallel(context, label, before)) return null
      return readUnder(context, before.noun, textBetween(context, label.from, label.to))
    },
  },
  {
    name: 'label and comma before the preposition of the figure',
    example:
      'Las llamadas llegaron a 733 y las visitas, a 64; asistió un juez en 710 bodas; una actriz, en 61, y una pintora, en 18',
    counterExample: 'Asistió un médico en 710 bodas y una jueza, en 61 templos',
    attach: (context) => {
      const { mention, sentence, reading } = context
      const before = [...context.earlier.values()].at(-1)
      const led = sentence.tokens[mention.from - 1]?.fold ?? ''
      const repeated = before && sentence.tokens[before.mention.from - 1]?.fold === led
      if (mention.phrase || !repeated || !/^(?:en|a)$/.test(led)) return null
      const label = labelUpTo(context, mention.from - 1, clauseStart(context))
      if (!label || label.preposition || !opensItem(context, label)) return null
      const definite = ARTICLES.has(sentence.tokens[label.from]?.fold ?? '')
      if (definite && !before.mention.phrase) return fromPhrase(context, label.noun)
      return readUnder(context, before.noun, `de ${reading.text.slice(label.noun.start, label.noun.end)}`)
    },
  },
]
