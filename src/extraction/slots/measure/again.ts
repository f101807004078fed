import { beginsLike } from '../../../entity/measure/verbs.ts'
import { ARTICLES } from '../../../text/closed-classes.ts'
import type { Attachment } from '../../attachment.ts'
import { type Antecedent, type Context, type MeasureDraft, previousInList, told, toldAgain } from '../../context.ts'
import { openTownBefore } from '../../document/town.ts'
import { bindingOf, isInOrder } from '../../sentence/binding.ts'
import { isTime, nounUpTo } from '../../sentence/nouns.ts'
import { rankedBy } from '../../sentence/themes.ts'
import { townAsSubject } from '../place/unnamed.ts'
import { fromPhrase, headOnly, narrowedBy, topicOf, whole } from './draft.ts'

/** The widest gap between a figure and what names its place. */
const MAX_GAP = 7

/** «fueron 90 y [en la costa] 45» */
function isLedByPlace({ sentence, mention, index }: Context): boolean {
  const gap = sentence.tokens.slice(sentence.mentions[index - 1]?.to, mention.from).map(({ fold }) => fold)
  return (
    index > 0 &&
    gap.length <= MAX_GAP &&
    /^(?:, )?(?:y|e|,|;) en (?:el|la|los|las) \S+(?: \S+)?(?: ,)?$/.test(gap.join(' '))
  )
}

/** «municipios»: what a figure of a place does not count again. */
const isArea = ({ measure }: Antecedent): boolean => AREAS.test(measure.name)
const AREAS = /^(?:municipios|estados|entidades|localidades|demarcaciones|alcaldías|colonias|regiones|países)\b/i

const OPPOSED: ReadonlySet<string> = new Set([
  'contra',
  'frente',
  'versus',
  'anterior',
  'ahora',
  'cuando',
  'hoy',
  'actualmente',
  'antes',
])

const SUMS: ReadonlySet<string> = new Set(['total', 'suma', 'acumulado'])

/** «Hubo bodas: Oaxaca 12, Puebla dos»: what a colon says is listed by place. */
function beforeColon(context: Context): MeasureDraft | null {
  const { sentence, mention, earlier } = context
  const at = sentence.tokens.findLastIndex((token, i) => i < mention.from && token.fold === ':')
  // «Hospital de la Madre y el Niño: 70» says where.
  const where = sentence.places.some(({ from }) => from === sentence.lead)
  return at > 0 && earlier.size === 0 && !where ? fromPhrase(context, nounUpTo(context, at, sentence.lead)) : null
}

/** Whether the words before the figure rank without saying what is counted: «con mayor incidencia». */
const ranksWithout = ({ sentence, mention, lexicon }: Context): boolean =>
  sentence.tokens
    .slice(0, mention.from)
    .some(
      (token, i) =>
        lexicon.grammar.rankNouns.has(token.fold) &&
        /^(?:mayor|mayores|mas|menor)$/.test(sentence.tokens[i - 1]?.fold ?? ''),
    )

/** Attachments of a bare figure that counts what was counted before, elsewhere or at another time. */
export const AGAIN: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'figure of a listed place',
    example:
      'en Valladolid se atendió a 48 pacientes; en Tizimín, a 21. Los municipios con más casos son Tepic con 84 y Compostela con 18',
    counterExample: 'en Valladolid, a las 21 horas',
    attach: (context) => {
      const { mention, sentence, index } = context
      if (mention.phrase || mention.quantity.unit === 'money') return null
      const placed =
        sentence.places.some((place) => {
          const binding = bindingOf(sentence, place)
          return binding.side !== 'free' && binding.mention === index
        }) ||
        (isInOrder(sentence) && sentence.places.length > 1)
      const listed = placed || openTownBefore(context) !== null || townAsSubject(context) !== null
      if (!listed) return null
      const sibling = previousInList(context) ?? [...context.earlier.values()].findLast(({ place }) => place !== null)
      const ranked = sibling ? null : rankedBy(context, mention.from)
      if (ranked) return fromPhrase(context, ranked)
      // «los municipios con mayor incidencia, con 412, 287 y 164»: of what the bulletin is about.
      if (!sibling && context.main && ranksWithout(context)) return whole(context.main)
      const antecedent = told(context)
      // «en 62 municipios. Xanabá acumula 106»: the cases that the text is about, no municipios.
      const again = antecedent && isArea(antecedent) && context.main ? context.main : antecedent
      const source = sibling ?? context.total ?? topicOf(context) ?? beforeColon(context) ?? again
      return source && ('measure' in source ? whole(source) : source)
    },
  },
  {
    name: 'bare figure after an accumulating verb',
    example: 'trasplantó cinco pacientes de córnea para sumar 36; se abrirán tres lactarios, para un total de 19',
    counterExample: 'trasplantó cinco, 36 años después',
    attach: (context) => {
      const { mention, verb, lexicon, sentence } = context
      if (mention.phrase) return null
      const sum =
        SUMS.has(sentence.tokens[mention.core - 2]?.fold ?? '') && sentence.tokens[mention.core - 1]?.fold === 'de'
      if (!sum && !(verb && beginsLike(verb.folds, lexicon.verbs.accumulate))) return null
      const ranked = context.earlier.size === 0 ? fromPhrase(context, rankedBy(context, mention.from)) : null
      if (ranked) return ranked
      const antecedent = told(context)
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'same measure at another time',
    example: 'en 2019 se hicieron 19 trasplantes; en 2018 fueron 41; 96 por ciento, frente a 92 por ciento en 2018',
    counterExample: 'en 2019 se hicieron 19 trasplantes, 41 años después',
    attach: (context) => {
      const { mention, sentence, index } = context
      // «arriba del 95.1% registrado en 2022»
      const { phrase } = mention
      if (phrase && !isTime(phrase) && (phrase.head || phrase.modifiers.length > 0)) return null
      const timed = sentence.periods.some((period) => {
        const binding = bindingOf(sentence, period)
        return binding.side !== 'free' && binding.mention === index
      })
      const before = sentence.tokens.slice(Math.max(0, mention.from - 3), mention.from).map((token) => token.fold)
      const opposed = before.some((word) => OPPOSED.has(word))
      const antecedent = timed || opposed ? toldAgain(context) : null
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'item told only by where it was',
    example:
      'de las becas, 142 se dieron en la Escuela Superior (ESE) de Enfermería y 45 en la de Trabajo Social; en la sierra fueron 90 y en la costa 45',
    counterExample: 'de las becas, 142 se dieron en la escuela y 45 en efectivo',
    attach: (context) => {
      const { mention, sentence } = context
      const [before, at, article] = [mention.from - 1, mention.to, mention.to + 1].map((i) => sentence.tokens[i]?.fold)
      const behind = /^[ye,;]$/.test(before ?? '') && at === 'en' && ARTICLES.has(article ?? '')
      const listed = behind || isLedByPlace(context)
      const last = [...context.earlier.values()].at(-1)
      const same =
        (last?.elided || !behind) && last?.figure === 'level' && last.mention.quantity.unit === mention.quantity.unit
      return listed && same && !mention.phrase ? whole(last) : null
    },
  },
  {
    name: 'object of another verb',
    example:
      'recibió 4 mil 128 solicitudes y se aceptaron 3 mil 590; se dieron 90 talleres. Sólo se cancelaron 14, por lluvia',
    counterExample: 'recibió 4 mil 128 solicitudes y se aceptaron 3 mil 590 propuestas',
    attach: (context) => {
      const { mention, verb, lexicon, sentence } = context
      if (mention.phrase || mention.quantity.unit !== 'count' || !verb || verb.infinitive) return null
      const gap = sentence.tokens.slice(verb.to, mention.from)
      if (gap.length > 1 || !gap.every((token) => token.fold === 'a') || beginsLike(verb.folds, lexicon.verbs.speech))
        return null
      const light = beginsLike(verb.folds.slice(-1), lexicon.verbs.light)
      // «Se obtuvieron 12» alone may tell of anything; «Sólo se cancelaron 14» goes on with the sentence before.
      const goesOn = !light && !sentence.opensBlock && !beginsLike(verb.folds, lexicon.verbs.measuring)
      const antecedent = context.earlier.size > 0 || goesOn ? told(context) : null
      if (!antecedent) return null
      if (light) return whole(antecedent)
      const words = sentence.tokens.slice(verb.from, verb.to).map((token) => token.text)
      return narrowedBy(context, headOnly(antecedent), { verb: words.join(' '), text: '' })
    },
  },
  {
    name: 'share after a share',
    example: '38% de los receptores tiene de 20 a 40 años, 29% de 41 a 60',
    counterExample: '38% de los receptores y 29 casos',
    attach: ({ mention, sentence, earlier }) => {
      if (mention.quantity.unit !== 'percent' || mention.phrase || mention.aside) return null
      const before = [...earlier.values()].findLast((other) => other.mention.quantity.unit === 'percent')
      const apart = sentence.tokens.slice(before?.mention.to, mention.from).some((token) => /^[;.]$/.test(token.fold))
      return before && !apart ? whole(before) : null
    },
  },
  {
    name: 'share of a total that nothing else names',
    example: 'atendió a 24 mil derechohabientes, de los cuales 41 por ciento en los 119 hospitales',
    counterExample: 'atendió a 24 mil derechohabientes y 41 por ciento en hospitales',
    attach: ({ mention, total }) =>
      mention.quantity.unit === 'percent' && !mention.phrase && total ? whole(total) : null,
  },
]
