import figures from '#data/lexicon/figures.json' with { type: 'json' }
import type { NounPhrase } from '../../../entity/measure/noun-phrase.ts'
import { beginsLike } from '../../../entity/measure/verbs.ts'
import { ARTICLES } from '../../../text/closed-classes.ts'
import type { Attachment } from '../../attachment.ts'
import { type Context, lastCounted, type MeasureDraft, told } from '../../context.ts'
import { isFormer } from '../../sentence/former.ts'
import { clauseStart, nounAt, nounBefore, nounUpTo, subjectOf } from '../../sentence/nouns.ts'
import { fromPhrase, whole } from './draft.ts'

const isChangeNoun = (phrase: NounPhrase | null): boolean =>
  phrase?.head?.kind === 'open' && beginsLike([phrase.head.name], figures.changeNouns)

/** «un incremento de 18 por ciento»: what changed is said behind it («en cirugías») or was said before. */
function changed(context: Context, noun: NounPhrase): MeasureDraft | null {
  const { mention, sentence } = context
  const { tokens } = sentence
  // «crecimiento en cirugías», «disminución de muertes»; «crecimiento real anual» names nothing that grew.
  const behindHead = tokens.findIndex((token) => token.start >= noun.headEnd)
  const own = /^(?:en|de|del)$/.test(tokens[behindHead]?.fold ?? '') && behindHead < noun.to
  const within = own ? fromPhrase(context, nounAt(context, behindHead + 1, noun.to)) : null
  if (within) return { ...within, change: true }
  const at = mention.quantity.to
  const link = tokens[at]?.fold ?? ''
  const begin = ARTICLES.has(tokens[at + 1]?.fold ?? '') ? at + 2 : at + 1
  const object = /^(?:en|de|del)$/.test(link) ? nounAt(context, begin, tokens.length) : null
  const draft =
    fromPhrase(context, object) ?? (context.mention.phrase?.head ? fromPhrase(context, context.mention.phrase) : null)
  if (draft) return { ...draft, change: true }
  // «Este salario representa un incremento de 11.1%»; «Esta cifra significa un aumento de…» names nothing.
  const subject = subjectOf(context, context.verb)
  const last = [...context.earlier.values()].at(-1) ?? context.last
  if (subject?.anaphoric && last && subject.head?.key === last.measure.head.key) return { ...whole(last), change: true }
  const antecedent = told(context, 'any unit')
  return antecedent ? { ...whole(antecedent), change: true } : fromPhrase(context, noun)
}

const MAX_GAP = 5

const MORE = /^(?:mas|menos|adicional|superior|inferior|mayor|menor)$/

/** Attachments of a figure that says by how much, or from what to what, something changed. */
export const CHANGE: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'difference from the figure before it',
    example: '42 mil sesiones, 12 por ciento más que en 2023; 9 mil niños, cifra 6.4 por ciento mayor a la anterior',
    counterExample: '42 mil sesiones y 12 talleres',
    attach: (context) => {
      const { mention, sentence, lexicon } = context
      // «4 mil 199 casos, 3.5 por ciento más, y 596 decesos»
      const [word, next] = [mention.quantity.to, mention.quantity.to + 1].map((i) => sentence.tokens[i]?.fold ?? '')
      const closed = mention.quantity.unit === 'percent' && MORE.test(word ?? '') && /^(?:[,;.)]|y|)$/.test(next ?? '')
      const than = sentence.tokens.slice(mention.quantity.to + 1, mention.quantity.to + 6).map((token) => token.fold)
      const later =
        /^(?:mas|menos)$/.test(word ?? '') &&
        than.includes('que') &&
        !than.slice(0, than.indexOf('que')).some((w) => /^[,;.]$/.test(w))
      const compares =
        closed ||
        (later && mention.quantity.unit === 'percent') ||
        lexicon.grammar.isComparative(sentence.tokens, mention.quantity.to)
      const antecedent = compares ? lastCounted(context) : null
      return antecedent && { ...whole(antecedent), change: true }
    },
  },
  {
    name: 'surplus over what it is compared with',
    example:
      'los ingresos sumaron 311 millones de pesos, monto superior en 9 millones a lo presupuestado; superó en 8 mil la meta',
    counterExample: 'los ingresos sumaron 311 millones de pesos, de ellos 9 en mayo',
    attach: (context) => {
      const { sentence, mention, index, earlier } = context
      const { tokens } = sentence
      if (tokens[mention.core - 1]?.fold !== 'en') return null
      const before = tokens[mention.core - 2]?.fold ?? ''
      const again = /^[ye]$/.test(before) && earlier.get(index - 1)?.figure === 'change'
      if (!again && !beginsLike([before], figures.exceed)) return null
      const antecedent = told(context, 'any unit')
      return antecedent && { ...whole(antecedent), change: true }
    },
  },
  {
    name: 'what a change began with',
    example: 'las sesiones de diálisis aumentaron 8.4 por ciento, al pasar de 402 mil 116 a 435 mil 894',
    counterExample: 'las sesiones de diálisis aumentaron 8.4 por ciento, de 402 mil en total',
    attach: (context) => {
      const { sentence, mention, index, earlier } = context
      const next = sentence.mentions[index + 1]
      const antecedent = [...earlier.values()].at(-1)
      if (!isFormer(sentence, mention) || mention.phrase?.head || !next) return null
      // «al pasar de 120 a 140 camas»
      if (next.phrase?.head && next.quantity.unit === 'count') return fromPhrase(context, next.phrase)
      return antecedent?.figure === 'change' ? whole(antecedent) : null
    },
  },
  {
    name: 'what a change led to',
    example: 'la mortalidad bajó de 21.8 a 9.4 por ciento',
    counterExample: 'descuentos de 10 a 50 por ciento',
    attach: ({ sentence, mention, earlier, index }) => {
      const before = sentence.mentions[index - 1]
      const former = earlier.get(index - 1)
      const led = before && former && before.to === mention.from - 1 && isFormer(sentence, before)
      if (led) return whole(former)
      // «La pensión pasó de 16 mil pesos en 2019 a 17 mil»
      const gap = sentence.tokens.slice(before?.to ?? mention.from, mention.from)
      const timed =
        gap.length <= MAX_GAP &&
        gap.at(-1)?.fold === 'a' &&
        gap.slice(0, -1).every(({ fold }, i) => fold === 'en' || sentence.taken[(before?.to ?? 0) + i] === 1)
      if (former && timed && !mention.phrase?.head && sentence.tokens[(before?.from ?? 0) - 1]?.fold === 'de')
        return whole(former)
      // «el déficit se redujo 37 por ciento, al pasar de 8 mil 500 a 5 mil 300 millones»
      const passing = sentence.verbs.findLast((verb) => verb.to <= mention.from)
      const change =
        passing?.infinitive && sentence.tokens[passing.from - 1]?.fold === 'al' && mention.from - passing.to <= 8
      const antecedent =
        change && !mention.phrase?.head && sentence.tokens[mention.from - 1]?.fold === 'a'
          ? earlier.get(index - 1)
          : null
      return antecedent ? whole(antecedent) : null
    },
  },
  {
    name: 'change of a noun, in a verb before it',
    example: 'Reduce la clínica la espera en 64 por ciento',
    counterExample: 'Atiende la clínica la espera en 64 por ciento',
    attach: (context) => {
      const { sentence, mention } = context
      const { tokens } = sentence
      if (mention.quantity.unit !== 'percent' || tokens[mention.core - 1]?.fold !== 'en') return null
      const start = clauseStart(context)
      const verb = tokens.findIndex(
        (token, i) => i >= start && i < mention.from && beginsLike([token.fold], figures.change),
      )
      if (verb < 0) return null
      const named = sentence.institutions.find(
        (institution) => institution.from > verb && institution.to < mention.from,
      )
      const draft = fromPhrase(context, nounUpTo(context, mention.core - 1, named?.to ?? verb + 1))
      return draft && { ...draft, change: true }
    },
  },
  {
    name: 'noun of change before it',
    example: 'una disminución de 15% en las muertes maternas; el crecimiento en cirugías fue de 6.8 por ciento',
    counterExample: 'una cobertura de 15% en las mujeres',
    attach: (context) => {
      const noun = [nounBefore(context), subjectOf(context, context.verb)].find(isChangeNoun)
      return noun ? changed(context, noun) : null
    },
  },
]
