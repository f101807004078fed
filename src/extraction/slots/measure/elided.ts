import type { Attachment } from '../../attachment.ts'
import {
  type Antecedent,
  type Context,
  lastCounted,
  lastEarlier,
  type MeasureDraft,
  previousInList,
  told,
} from '../../context.ts'
import { themeOf } from '../../sentence/themes.ts'
import {
  fromPhrase,
  headOnly,
  isPlannedPhrase,
  narrowedBy,
  phraseText,
  readUnder,
  topicOf,
  underVerb,
  verbMeasure,
  whole,
} from './draft.ts'

const opensElided = ({ mention, sentence, lexicon }: Context): boolean =>
  mention.phrase !== null && lexicon.grammar.tight.has(sentence.tokens[mention.phrase.from]?.fold ?? '')

/** Whether the antecedent may lend its head: it counts the same unit and is no organ that stood as a noun itself. */
const lends = ({ mention }: Context, { measure, mention: other }: Antecedent): boolean =>
  (measure.head.kind === 'head' || measure.head.kind === 'open') &&
  (mention.quantity.unit === other.quantity.unit ||
    mention.quantity.unit === 'percent' ||
    // «11.5 millones de pesos, 7 de la Federación»
    (other.quantity.unit === 'money' && other.quantity.value >= 1e6 && mention.quantity.value < 1e6))

/** What the phrase says under its head: «16 de riñón» after «20 con trasplante de córnea» is «con trasplante de riñón». */
function elidedText(context: Context, sibling: Antecedent | null): string {
  const own = phraseText(context)
  const { phrase } = sibling?.mention ?? {}
  const first = phrase ? (context.sentence.tokens[phrase.from]?.fold ?? '') : ''
  if (!phrase || !opensElided(context) || !context.lexicon.grammar.loose.has(first)) return own
  const text = context.reading.text.slice(phrase.start, phrase.end)
  const at = text.lastIndexOf(' de ')
  return at < 0 ? own : `${text.slice(0, at)} ${own}`
}

/** Attachments of a figure whose phrase has no head of its own: «353 de córnea», «31 hepáticos». */
export const ELIDED: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'figure of elsewhere that it is set against',
    example: 'Los 120 médicos, contra 41 de la unidad anterior; 302 casos, frente a 90 de la otra zona',
    counterExample: 'Los 120 médicos y 41 de la unidad anterior',
    attach: (context) => {
      const { mention, sentence } = context
      const [second, first] = [mention.from - 2, mention.from - 1].map((i) => sentence.tokens[i]?.fold ?? '')
      const opposed = first === 'contra' || first === 'versus' || (second === 'frente' && first === 'a')
      const set =
        opposed &&
        opensElided(context) &&
        /^l[ao]s?$|^otr/.test(sentence.tokens[(mention.phrase?.from ?? 0) + 1]?.fold ?? '')
      const antecedent = set ? lastCounted(context) : null
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'head elided, part of a total',
    example: '956 trasplantes: 442 de riñón',
    counterExample: '956 trasplantes y 442 de riñón',
    attach: (context) => {
      const total = context.mention.phrase ? context.total : null
      if (!total || !lends(context, total)) return null
      const sibling = previousInList(context)
      if (sibling?.told) return narrowedBy(context, headOnly(total), { verb: sibling.told, text: phraseText(context) })
      // A part with a head of its own gives it to the ones after it: «acciones: 139 consultas de…, 17 de especialidad».
      const source = sibling && sibling.measure.head.key !== total.measure.head.key ? sibling : total
      return readUnder(context, source.noun, elidedText(context, sibling))
    },
  },
  {
    name: 'head elided, after an item of the list',
    example: '7 mil consultas de medicina familiar y 3 mil de especialidad',
    counterExample: '7 mil consultas. De especialidad se habló',
    attach: (context) => {
      const antecedent = context.mention.phrase && !isPlannedPhrase(context) ? previousInList(context) : null
      if (!antecedent || !lends(context, antecedent)) return null
      if (antecedent.told)
        return narrowedBy(context, headOnly(antecedent), { verb: antecedent.told, text: phraseText(context) })
      return readUnder(context, antecedent.noun, elidedText(context, antecedent))
    },
  },
  {
    name: 'head elided, named by the verb',
    example: 'además de trasplantar dos más de médula ósea',
    counterExample: 'además de realizar dos más de médula ósea',
    attach: (context) => {
      const { phrase, quantity } = context.mention
      const head = phrase && quantity.unit !== 'money' ? verbMeasure(context) : null
      return head && underVerb(context, head)
    },
  },
  {
    name: 'kind that corresponds to what was counted',
    example: 'Hubo 4 mil casos. De acuerdo con el panorama, 2 mil 640 corresponden a dengue y el resto a paludismo',
    counterExample: 'Hubo 4 mil casos y se dieron 2 mil 640 consultas',
    attach: (context) => {
      if (!isCorresponding(context)) return null
      const antecedent = told(context)
      const noun = topicOf(context)?.noun ?? (antecedent && lends(context, antecedent) ? antecedent.noun : null)
      // «41 resultaron con sospecha», «2 mil 640 corresponden a dengue»
      const kind = startsBare(context) ? phraseText(context) : `de ${phraseText(context).replace(/^del? +/i, '')}`
      return noun === null ? null : readUnder(context, noun, kind)
    },
  },
  {
    name: 'head elided, said to be the theme',
    example: 'En cuanto a los trasplantes, abundó, este año van 18 de riñón',
    counterExample: 'Este año van 18 de riñón',
    attach: (context) => {
      const { phrase } = context.mention
      const theme = phrase && phrase.head === null && context.earlier.size === 0 ? themeOf(context) : null
      const draft = fromPhrase(context, theme)
      return draft && readUnder(context, draft.noun, phraseText(context))
    },
  },
  {
    name: 'head elided, given before in the text',
    example: 'IMSS realizó 3 mil trasplantes ¶ • Se efectuaron mil 320 de riñón',
    counterExample: 'IMSS realizó 3 mil trasplantes ¶ • Se efectuaron mil 320 cirugías',
    attach: (context) => {
      const { mention } = context
      const antecedent = lastEarlier(context)
      const elided = opensElided(context) || startsBare(context) || isAdjective(context)
      return antecedent && lends(context, antecedent) && mention.phrase && elided && !isPlannedPhrase(context)
        ? readUnder(context, antecedent.noun, phraseText(context))
        : null
    },
  },
]

/** «2 mil 640 corresponden a dengue no grave»: a kind that a copula says of what was counted. */
const isCorresponding = ({ mention, sentence, lexicon }: Context): boolean =>
  mention.phrase !== null &&
  mention.phrase.from > mention.quantity.to &&
  lexicon.grammar.copulas.has(sentence.tokens[mention.quantity.to]?.fold ?? '')

/** «mil 320 renales» */
const isAdjective = ({ mention, sentence, lexicon }: Context): boolean => {
  const first = sentence.tokens[mention.phrase?.from ?? -1]
  return first !== undefined && lexicon.grammar.isAdjective(first)
}

/** «8,214 contra influenza», «48 mil para niños»: a prepositional phrase alone. */
const startsBare = ({ mention, sentence, lexicon }: Context): boolean => {
  const first = sentence.tokens[mention.phrase?.from ?? -1]?.fold ?? ''
  return lexicon.grammar.loose.has(first) || lexicon.grammar.binding.has(first)
}
