import { type NounPhrase, nounPhraseAt } from '../../../entity/measure/noun-phrase.ts'
import { beginsLike } from '../../../entity/measure/verbs.ts'
import type { Token } from '../../../text/token.ts'
import type { Attachment } from '../../attachment.ts'
import { type Antecedent, type Context, lastLevel, type MeasureDraft, previousInList, told } from '../../context.ts'
import { clauseAfter, nounBefore } from '../../sentence/nouns.ts'
import { fromPhrase, headOnly, narrowedAs, narrowedBy, readUnder, topicOf, whole } from './draft.ts'

const OPENING = 3

/** «se operó a 300 personas. Sólo el 0.4 por ciento requirió otra intervención»: a share of what was counted last. */
function sharedOut({ mention, sentence, earlier, lastTotal }: Context): Antecedent | null {
  const article = /^(?:el|un|solo)$/.test(sentence.tokens[mention.from - 1]?.fold ?? '')
  const clause =
    sentence.tokens[mention.from - 1]?.fold === ';' && sentence.verbs.some((verb) => verb.from === mention.after)
  if (mention.quantity.unit !== 'percent' || !(article || clause)) return null
  const own = [...earlier.values()].findLast(
    ({ figure, stance, locative }) => figure === 'level' && stance === 'achieved' && !locative,
  )
  return own ?? lastTotal
}

/** «24 millones en primer nivel»: without an article it says of which kind. */
const isKind = (text: string, { lexicon }: Context): boolean =>
  !lexicon.grammar.determiners.has(text.split(/\s+/)[1]?.toLowerCase() ?? '')

/** The preposition of the item before with another noun: «mil 870, por el implante subdérmico». */
function repeated(context: Context, { mention: other, noun, measure }: Antecedent): MeasureDraft | null {
  const { mention, sentence, lexicon, reading } = context
  const { tokens, taken } = sentence
  const led = tokens[mention.to + 1]
  const used = tokens.slice(other.quantity.to, mention.from).some(({ fold }) => fold === led?.fold)
  if (!led || !used || !/^(?:por|de|con|en|para)$/.test(led.fold)) return null
  const article = lexicon.grammar.determiners.has(tokens[mention.to + 2]?.fold ?? '') ? 1 : 0
  const phrase = nounPhraseAt(
    tokens,
    mention.to + 2 + article,
    lexicon.measures,
    lexicon.grammar,
    (i) => taken[i] === 1,
  )
  if (!phrase) return null
  const text = reading.text.slice(led.start, phrase.end)
  return narrowedAs(context, noun || measure.name, text)
}

/** «De los renales, 160 provinieron de donador fallecido»: of what was counted, of that kind. */
function kindAsTopic(context: Context): MeasureDraft | null {
  const { sentence, mention, lexicon, reading } = context
  const { tokens } = sentence
  const at = mention.from - 4
  const led = /^(?:de l[ao]s)$/.test(
    tokens
      .slice(at, at + 2)
      .map(({ fold }) => fold)
      .join(' '),
  )
  const kind = tokens[mention.from - 2]
  if (!led || tokens[mention.from - 1]?.fold !== ',' || !kind || !lexicon.grammar.isAdjective(kind)) return null
  const antecedent = lastLevel(context)
  return antecedent && readUnder(context, antecedent.noun, reading.text.slice(kind.start, kind.end))
}

/** «y que 18 se declararon libres»: the subject of its own verb, behind another figure. */
function isSubject({ sentence, mention }: Context): boolean {
  const led = /^(?:y|que|;|,|solo|apenas)$/.test(sentence.tokens[mention.from - 1]?.fold ?? '')
  const verb = sentence.verbs.find(({ from }) => from === mention.after)
  return led && mention.quantity.unit === 'count' && verb !== undefined && verb.tense !== 'other' && !verb.infinitive
}

/** «y 96, [en un jardín]»: where, by a common noun. */
const isSetting = (tokens: readonly Token[], { from }: NounPhrase): boolean =>
  tokens[from]?.fold === 'en' && /^una?$/.test(tokens[from + 1]?.fold ?? '')

/** «949 [fueron] hombres y 937, mujeres»: a copula said the kind of the item before. */
const isPredicate = ({ sentence, lexicon }: Context, { mention }: Antecedent): boolean =>
  lexicon.grammar.copulas.has(sentence.tokens[mention.after]?.fold ?? '')

/** «de las 40, 12 siguen así»: a clause tells of it, whatever it says. */
const hasVerb = ({ sentence, mention }: Context): boolean =>
  sentence.verbs.some((verb) => verb.from === mention.after && verb.tense !== 'other')

/** Attachments of a bare figure of which a clause tells what part it is of what was counted before. */
export const TOLD: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'verb gapped by a comma',
    example: '35 mil derechohabientes reciben diálisis peritoneal y 24 mil, hemodiálisis',
    counterExample: '35 mil derechohabientes y 24 mil, en promedio',
    attach: (context) => {
      const { mention, sentence, lexicon } = context
      const { tokens } = sentence
      const gapped = !mention.phrase && tokens[mention.to]?.fold === ','
      const antecedent = gapped ? (previousInList(context) ?? [...context.earlier.values()].at(-1)) : null
      // «y a 8 mil 206, el auditivo»
      const lead = tokens[mention.from - 1]?.fold === 'a' ? mention.from - 2 : mention.from - 1
      if (!antecedent || !/^[ye;]$/.test(tokens[lead]?.fold ?? '')) return null
      const { measures, grammar } = lexicon
      // «5 mil dosis correspondieron a niños; 7 mil, a personas mayores»
      const dative = tokens[mention.to + 1]?.fold === 'a'
      // «6 mil optaron por el dispositivo; mil 870, por el implante», «40 fueron de niños y 23, de niñas»
      const again = repeated(context, antecedent)
      if (again) return again
      const phrase = nounPhraseAt(tokens, mention.to + 1, measures, grammar, (i) => sentence.taken[i] === 1)
      const closed =
        phrase &&
        (dative || !grammar.loose.has(tokens[phrase.from]?.fold ?? '') || isSetting(tokens, phrase)) &&
        /^(?:[.;,]|y|)$/.test(tokens[phrase.to]?.fold ?? '')
      const link = dative || isPredicate(context, antecedent) ? '' : 'con '
      // «804 requieren riñón, 425 córnea y siete, hígado»
      if (closed && antecedent.told) {
        const text = context.reading.text.slice(phrase.start, phrase.end)
        return narrowedBy(context, headOnly(antecedent), { verb: antecedent.told, text })
      }
      if (closed && isSetting(tokens, phrase))
        return narrowedBy(context, headOnly(antecedent), {
          verb: null,
          text: context.reading.text.slice(phrase.start, phrase.end),
        })
      // «49 fueron hombres y 41, mujeres»: each is what is counted.
      if (
        closed &&
        isPredicate(context, antecedent) &&
        antecedent.mention.phrase?.head?.key === antecedent.measure.head.key
      )
        return fromPhrase(context, phrase)
      return closed
        ? readUnder(context, antecedent.noun, `${link}${context.reading.text.slice(phrase.start, phrase.end)}`)
        : null
    },
  },
  {
    name: 'part told by a clause',
    example: 'De éstas, 210 mil se practicaron en turnos nocturnos; mil 46 pacientes; 812 recibieron trombolisis',
    counterExample: 'De éstas se habló en 210 foros',
    attach: (context) => {
      const { mention, lexicon, list } = context
      // «El superávit de 31 mil millones es mayor»: its noun stands before it.
      if (context.sentence.tokens[mention.from - 1]?.fold === 'de' && nounBefore(context)) return null
      // «63 mil perdieron la vida»: a sentence that opens with the figure goes on with those before.
      const opens = mention.from <= context.sentence.lead + OPENING && context.earlier.size === 0
      const source = mention.phrase
        ? null
        : (context.total ??
          kindAsTopic(context) ??
          topicOf(context) ??
          previousInList(context) ??
          (opens || isSubject(context) ? told(context) : null) ??
          sharedOut(context))
      const light = (folds: readonly string[]): boolean => beginsLike(folds.slice(-1), lexicon.verbs.light)
      const clause = source && clauseAfter(context, mention.quantity.to, (verb) => light(verb.folds))
      if (!clause) return context.total && hasVerb(context) ? { ...whole(context.total), part: true } : null
      const placed = clause.verb === null && /^en (?:el |la |los |las )?\p{Lu}/u.test(clause.text)
      const listed = !clause.led && list?.total === null && !context.total
      // Without a verb only the place is told: «131 mil en la capital», «780 en el Oriente».
      if (placed || (listed && !/^por /i.test(clause.text)))
        return /^en \p{Ll}/u.test(clause.text) && isKind(clause.text, context) && 'measure' in source
          ? readUnder(context, source.noun, clause.text)
          : /^en /i.test(clause.text)
            ? 'measure' in source
              ? whole(source)
              : placed
                ? { ...source, part: true }
                : null
            : null
      const draft = narrowedBy(context, 'measure' in source ? headOnly(source) : source, clause)
      return { ...draft, part: true }
    },
  },
  {
    name: 'said before the figure of its total',
    example: 'Se estudió a 354 personas, de las cuales resultaron negativas 179',
    counterExample: 'Se estudió a 354 personas y resultaron negativas 179 pruebas',
    attach: (context) => {
      const { mention, sentence, total, lexicon, reading } = context
      const word = sentence.tokens[mention.from - 1]
      if (mention.phrase || !total || !word || !lexicon.grammar.isAdjective(word)) return null
      const led = sentence.tokens[mention.from - 2]?.fold ?? ''
      return lexicon.grammar.copulas.has(led) || /^est(?:an|aban|uvieron)$/.test(led)
        ? readUnder(context, total.noun, reading.text.slice(word.start, word.end))
        : null
    },
  },
]
