import figures from '#data/lexicon/figures.json' with { type: 'json' }
import { nounPhraseAt } from '../../../entity/measure/noun-phrase.ts'
import { beginsLike } from '../../../entity/measure/verbs.ts'
import { stem } from '../../../text/stem.ts'
import type { Attachment } from '../../attachment.ts'
import {
  type Antecedent,
  type Context,
  lastLevel,
  type MeasureDraft,
  previousInList,
  textBetween,
  told,
} from '../../context.ts'
import { clauseAfter, isTime } from '../../sentence/nouns.ts'
import { topicBefore } from '../../sentence/themes.ts'
import {
  fromPhrase,
  headOnly,
  isPlannedWord,
  narrowedBy,
  phraseText,
  readUnder,
  underVerb,
  verbMeasure,
  whole,
} from './draft.ts'

/** Whether the noun at the token is known as a measure or stands in the plural: «trasplantes de», «zurcidos de». */
function isNameable({ sentence, lexicon }: Context, at: number): boolean {
  const known = lexicon.measures.phrases.matchAt(sentence.tokens, at)
  return known ? known.entry.head !== null : (sentence.tokens[at]?.fold.endsWith('s') ?? false)
}

/** A phrase behind a copula («215 resultaron sospechosos») or of adjectives alone («11 graves»). */
function isSaidOf(context: Context): boolean {
  const { mention, sentence, lexicon } = context
  const { phrase, quantity } = mention
  // «212 eran menores de 15 años»
  if (phrase && /^(?:menores|mayores)$/.test(sentence.tokens[phrase.from]?.fold ?? '') && phrase.from > mention.after)
    return true
  if (phrase?.head?.kind !== 'open') return false
  const second = sentence.tokens[mention.after]?.fold ?? ''
  if (lexicon.grammar.copulas.has(second)) return true
  const words = sentence.tokens.slice(phrase.from, phrase.to)
  // «820 médicos»: a word of the lexicon that may be a noun.
  if (lexicon.measures.phrases.matchAt(sentence.tokens, phrase.from)) return false
  const open = words.length <= 2 && words.every((word) => word.fold === 'no' || lexicon.grammar.isAdjective(word))
  const before = previousInList(context)
  return (
    open &&
    (context.total !== null || before?.elided || (before !== null && (quantity.unit === 'percent' || isKind(before))))
  )

  // «mil 200 empleos directos y 3 mil indirectos»
  function isKind({ mention: { phrase: other } }: Antecedent): boolean {
    const last = sentence.tokens[(other?.to ?? 0) - 1]
    const adjective = words.length === 1 && words.every((word) => lexicon.grammar.isAdjective(word))
    return (
      adjective && other?.head != null && other.modifiers.length === 1 && !!last && lexicon.grammar.isAdjective(last)
    )
  }
}

/** «quedaron [sin surtir] 41 mil recetas»: what was not done with what is counted. */
function undone({ sentence, mention, lexicon }: Context, draft: MeasureDraft): MeasureDraft {
  const [without, verb] = [mention.from - 2, mention.from - 1].map((i) => sentence.tokens[i])
  if (without?.fold !== 'sin' || !verb || !lexicon.grammar.isInfinitive(verb)) return draft
  const term = { key: `sin-${stem(verb.fold)}`, name: `sin ${verb.fold}`, kind: 'open' }
  return { ...draft, modifiers: [...draft.modifiers, term], narrowing: `${draft.narrowing} ${term.name}`.trim() }
}

/** «58 por ciento de las personas operadas [fueron] mujeres»: what a share says that they are. */
function predicateOf({ sentence, lexicon, reading }: Context, at: number): string | null {
  const { tokens, taken } = sentence
  if (!lexicon.grammar.copulas.has(tokens[at]?.fold ?? '')) return null
  const phrase = nounPhraseAt(tokens, at + 1, lexicon.measures, lexicon.grammar, (i) => taken[i] === 1)
  return phrase && phrase.to - phrase.from <= MAX_PREDICATE ? reading.text.slice(phrase.start, phrase.end) : null
}

const MAX_PREDICATE = 3

/** «11 por ciento anual», «28 mil diarios»: how often, not what. */
const isRate = ({ mention, sentence }: Context): boolean =>
  mention.phrase !== null &&
  mention.phrase.to === mention.phrase.from + 1 &&
  figures.rate.includes(sentence.tokens[mention.phrase.from]?.fold ?? '')

/** Attachments of a figure that a noun phrase follows. */
export const OWN: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'person noun under a measure verb',
    example: 'trasplantó cinco pacientes de córnea',
    counterExample: 'atendió a cinco pacientes de córnea',
    attach: (context) => {
      if (!context.mention.phrase?.headData?.person || context.mention.quantity.unit === 'percent') return null
      const head = verbMeasure(context)
      return head && underVerb(context, head)
    },
  },
  {
    name: 'noun that points back',
    example: '905 mil estudios de este tipo; 10 de estos procedimientos; 388 de ellos',
    counterExample: '10 procedimientos quirúrgicos',
    attach: (context) => {
      const { mention } = context
      const back = mention.phrase ? mention.phrase.anaphoric : mention.pointsBack
      const antecedent = back ? (context.total ?? lastLevel(context)) : null
      if (!antecedent || !mention.pointsBack) return antecedent && whole(antecedent)
      // «240 de los cuales pesaron menos»
      const light = (folds: readonly string[]): boolean => beginsLike(folds, context.lexicon.verbs.light)
      const clause = clauseAfter(context, mention.after, (verb) => light(verb.folds.slice(-1)))
      const purpose = clause !== null && /^(?:para|por) /i.test(clause.text)
      return clause?.verb || purpose ? narrowedBy(context, headOnly(antecedent), clause) : whole(antecedent)
    },
  },
  {
    name: 'item under a label',
    example: 'los trasplantes de un hígado, ocho riñones y dos córneas',
    counterExample: '120 trasplantes de hígado',
    attach: (context) => {
      const { list, mention } = context
      if (!list?.label || list.parts.length < 2 || !mention.phrase || !isNameable(context, list.label.from)) return null
      return readUnder(context, textBetween(context, list.label.from, list.label.to), `de ${phraseText(context)}`)
    },
  },
  {
    name: 'said of a total or topic',
    example: '1,300 estudios, de los cuales 215 resultaron sospechosos; 214 casos: 131 no graves y 11 graves',
    counterExample: '845 partos, de los cuales 312 fueron cesáreas',
    attach: (context) => {
      if (!isSaidOf(context)) return null
      const topic = topicBefore(
        context,
        context.sentence.mentions[context.list?.parts[0] ?? -1]?.from ?? context.mention.from,
      )
      const noun = fromPhrase(context, topic)?.noun ?? context.total?.noun ?? previousInList(context)?.noun
      if (noun !== undefined) return readUnder(context, noun, phraseText(context))
      // «640 corresponden a cocina», of the talleres of the sentence before.
      const corresponds = context.sentence.tokens[context.mention.after]?.fold.startsWith('correspond')
      const antecedent = corresponds ? told(context) : null
      return antecedent && readUnder(context, antecedent.noun, `de ${phraseText(context)}`)
    },
  },
  {
    name: 'kind after millions of an item of the list',
    example: '101 millones de consultas de medicina familiar y 14 millones de especialidad',
    counterExample: '14 millones de consultas y 2 millones de recetas',
    attach: (context) => {
      const { mention, sentence, lexicon } = context
      const { phrase } = mention
      const antecedent = previousInList(context)
      if (!phrase || !antecedent || phrase.from !== mention.quantity.to + 1) return null
      const known = lexicon.measures.phrases.matchAt(sentence.tokens, phrase.from)
      return known?.entry.modifier && known.to === phrase.to
        ? readUnder(context, antecedent.noun, `de ${phraseText(context)}`)
        : null
    },
  },
  {
    name: 'person noun with a state that sets it apart',
    example: '13 mil derechohabientes esperan un riñón',
    counterExample: '13 mil derechohabientes acudieron a su unidad',
    attach: (context) => {
      const { mention, lexicon } = context
      if (!mention.phrase?.headData?.person) return null
      const told = clauseAfter(context, mention.phrase.to, (verb) => !beginsLike(verb.folds, lexicon.verbs.states))
      const draft = fromPhrase(context, mention.phrase)
      return draft && told?.verb ? narrowedBy(context, { ...draft, span: null }, told) : null
    },
  },
  {
    name: 'noun after an item whose verb it elides',
    example:
      'De los pacientes, 53 por ciento recibe diálisis y 47 por ciento tratamiento; 30 millones son mujeres y 26 millones hombres',
    counterExample: 'De los pacientes, 53 por ciento recibe diálisis y 47 por ciento de los alumnos',
    attach: (context) => {
      const { mention, lexicon, sentence } = context
      const { phrase, after, quantity } = mention
      const before = previousInList(context)
      if (!phrase?.head || !before || phrase.from !== after || quantity.unit !== before.mention.quantity.unit)
        return null
      if (before.told && !before.mention.phrase?.head)
        return narrowedBy(context, headOnly(before), { verb: before.told, text: phraseText(context) })
      const other = before.mention
      const said = lexicon.grammar.copulas.has(sentence.tokens[other.after]?.fold ?? '') && other.phrase?.head
      return said && said.key !== before.measure.head.key ? readUnder(context, before.noun, phraseText(context)) : null
    },
  },
  {
    name: 'noun phrase after the figure',
    example: '31 mil 208 consultas de medicina familiar',
    counterExample: '18 mil 412 de especialidad',
    attach: (context) => {
      const { phrase } = context.mention
      if (!phrase?.head || isTime(phrase) || isRate(context)) return null
      if (phrase.head.kind === 'open' && isPlannedWord(context, phrase.head.name)) return null
      const draft = fromPhrase(context, phrase)
      if (!draft) return null
      const kind = context.mention.quantity.unit === 'percent' ? predicateOf(context, phrase.to) : null
      const own = kind === null ? draft : narrowedBy(context, draft, { verb: null, text: kind })
      return { ...undone(context, own), span: null }
    },
  },
]
