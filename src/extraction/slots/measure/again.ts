import type { NounPhrase } from '../../../entity/measure/noun-phrase.ts'
import { beginsLike } from '../../../entity/measure/verbs.ts'
import { ARTICLES } from '../../../text/closed-classes.ts'
import type { Attachment } from '../../attachment.ts'
import {
  type Antecedent,
  type Context,
  lastEarlier,
  type MeasureDraft,
  previousInList,
  told,
  toldAgain,
} from '../../context.ts'
import { openTownBefore } from '../../document/town.ts'
import { bindingOf, isInOrder } from '../../sentence/binding.ts'
import { clauseAfter, isTime, nounUpTo, rankedBy, themeOf } from '../../sentence/nouns.ts'
import { townAsSubject } from '../place/unnamed.ts'
import { fromPhrase, headOnly, isGoal, isPlannedPhrase, narrowedBy, topicOf, whole } from './draft.ts'

/** Attachments of a figure beside the one that it is part, plan or addition of. */
export const BESIDE_ANOTHER: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'theme of the sentence',
    example: 'Por lo que toca a niños con discapacidad, la guardería de Monterrey recibe a 64',
    counterExample: 'La guardería de Monterrey recibe a 64',
    attach: (context) => {
      const { mention, earlier } = context
      const bare = !mention.phrase && mention.quantity.unit === 'count' && earlier.size === 0
      return bare ? fromPhrase(context, themeOf(context)) : null
    },
  },
  {
    name: 'same place of the item above',
    example: '• Tepic: 46 aulas y 7 mil alumnos ¶ • Compostela: 28 y 4 mil',
    counterExample: '• Tepic: 46 aulas y 7 mil alumnos ¶ • Compostela: 28',
    attach: ({ above, index, mention, sentence }) => {
      const other = above.length > 1 && above.length === sentence.mentions.length ? above[index] : undefined
      const same = other && !other.elided && other.mention.quantity.unit === mention.quantity.unit
      return same && !mention.phrase ? whole(other) : null
    },
  },
  {
    name: 'so many of a set',
    example: '11 de los 14 centros de salud',
    counterExample: '11 de los centros de salud',
    attach: (context) => {
      const { mention, sentence, index } = context
      const next = sentence.mentions[index + 1]
      const link = sentence.tokens.slice(mention.quantity.to, next?.from).map((token) => token.fold)
      const set = link.length === 2 && link[0] === 'de' && (link[1] === 'los' || link[1] === 'las')
      if (!set || !next?.phrase || isPlannedPhrase({ ...context, mention: next })) return null
      // «12 mil 406 de las 30 mil habilitadas»: of the camas that the sentence before told.
      const antecedent = isParticiple(next.phrase, context) ? told(context) : null
      return antecedent ? whole(antecedent) : fromPhrase(context, next.phrase)
    },
  },
  {
    name: 'share of its own plan',
    example:
      'se visitaron 400 viviendas, 87 por ciento de las 460 programadas; iban 42 mil, es decir, el 94 por ciento',
    counterExample: 'se visitaron 400 viviendas, 87 por ciento de las rurales',
    attach: (context) => {
      const { mention, sentence, index } = context
      if (mention.quantity.unit !== 'percent' || mention.phrase?.head) return null
      const next = sentence.mentions[index + 1]
      const link = sentence.tokens.slice(mention.quantity.to, next?.from).map((token) => token.fold)
      const planned = next && link.length === 2 && link[0] === 'de' && isPlannedPhrase({ ...context, mention: next })
      const before = [...context.earlier.values()].findLast(({ locative }) => !locative)
      const last = [...context.earlier.values()].at(-1)
      if (planned) return last ? whole(last) : null
      const gap = sentence.tokens.slice(before?.mention.to ?? mention.from, mention.from).map((token) => token.fold)
      const same = EQUALS.some((words) => ` ${gap.join(' ')} `.includes(` ${words} `))
      return before && same && gap.length <= MAX_GAP && !mention.phrase ? whole(before) : null
    },
  },
  {
    name: 'noun of the figure it is joined with',
    example: 'Guanajuato y Michoacán sumaron 31 y 12 casos, respectivamente',
    counterExample: 'sumaron 31, y 12 casos fueron graves',
    attach: (context) => {
      const { mention, sentence, index } = context
      const next = sentence.mentions[index + 1]
      const joined = next && next.from === mention.to + 1 && /^[ye]$/.test(sentence.tokens[mention.to]?.fold ?? '')
      return joined && !mention.phrase && next.phrase?.head ? fromPhrase(context, next.phrase) : null
    },
  },
  {
    name: 'the figure before it, elided whole',
    example: '139 mil atenciones de las 126 mil planeadas',
    counterExample: '139 mil atenciones en 126 mil',
    attach: (context) => {
      const antecedent = isPlannedPhrase(context) ? lastEarlier(context) : null
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'goal of what was counted',
    example: 'se hicieron 742 estudios, cuando la meta era de 600; la meta es llegar a 300 mil',
    counterExample: 'la meta es de 600 estudios',
    attach: (context) => {
      if (context.mention.phrase?.head || !isGoal(context)) return null
      const antecedent = toldAgain(context)
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'others of what was counted',
    example: 'contrató a 3 mil 500 enfermeras y prevé sumar otras 500',
    counterExample: 'otras 500 camas',
    attach: (context) => {
      const { mention, sentence } = context
      const other = /^otr[ao]s$/.test(sentence.tokens[mention.from - 1]?.fold ?? '')
      const antecedent = other && !mention.phrase ? ([...context.earlier.values()][0] ?? context.last) : null
      // «otros 14 se encuentran en estudio»
      const clause = antecedent && clauseAfter(context, mention.after, () => false)
      return antecedent && clause?.verb
        ? narrowedBy(context, headOnly(antecedent), clause)
        : antecedent && whole(antecedent)
    },
  },
]

/** Words by which a share says again, in percent, what was counted. */
const EQUALS: readonly string[] = [
  'es decir',
  'o sea',
  'lo que representa',
  'que representa',
  'lo que equivale',
  'que equivale',
  'equivalente',
  'equivalentes',
  'lo que significa',
  'lo que representó',
  'lo que represento',
  'que represento',
]
const MAX_GAP = 7

/** «municipios»: what a figure of a place does not count again. */
const isArea = ({ measure }: Antecedent): boolean => AREAS.test(measure.name)
const AREAS = /^(?:municipios|estados|entidades|localidades|demarcaciones|alcaldías|colonias|regiones|países)\b/i

const isParticiple = ({ from, to }: NounPhrase, { sentence, lexicon }: Context): boolean =>
  to === from + 1 &&
  /[ai]d[ao]s$/.test(sentence.tokens[from]?.fold ?? '') &&
  lexicon.measures.phrases.matchAt(sentence.tokens, from) === null

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
    example: 'de las becas, 142 se dieron en la Escuela Superior (ESE) de Enfermería y 45 en la de Trabajo Social',
    counterExample: 'de las becas, 142 se dieron en la escuela y 45 en efectivo',
    attach: (context) => {
      const { mention, sentence } = context
      const [before, at, article] = [mention.from - 1, mention.to, mention.to + 1].map((i) => sentence.tokens[i]?.fold)
      const listed = /^[ye,;]$/.test(before ?? '') && at === 'en' && ARTICLES.has(article ?? '')
      const last = [...context.earlier.values()].at(-1)
      const same = last?.elided && last.mention.quantity.unit === mention.quantity.unit
      return listed && same && !mention.phrase ? whole(last) : null
    },
  },
  {
    name: 'object of another verb',
    example: 'recibió 4 mil 128 solicitudes y se aceptaron 3 mil 590',
    counterExample: 'recibió 4 mil 128 solicitudes y se aceptaron 3 mil 590 propuestas',
    attach: (context) => {
      const { mention, verb, lexicon, sentence } = context
      if (mention.phrase || mention.quantity.unit !== 'count' || !verb || verb.infinitive) return null
      const gap = sentence.tokens.slice(verb.to, mention.from)
      if (gap.length > 1 || !gap.every((token) => token.fold === 'a') || beginsLike(verb.folds, lexicon.verbs.speech))
        return null
      // «Se obtuvieron 12» alone may tell of anything.
      const antecedent = context.earlier.size > 0 ? told(context) : null
      if (!antecedent) return null
      if (beginsLike(verb.folds.slice(-1), lexicon.verbs.light)) return whole(antecedent)
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
