import type { NounPhrase } from '../../../entity/measure/noun-phrase.ts'
import type { Attachment } from '../../attachment.ts'
import { type Context, lastEarlier, type MeasureDraft, told, toldAgain } from '../../context.ts'
import type { Mention } from '../../sentence/mention.ts'
import { clauseAfter } from '../../sentence/nouns.ts'
import { themeOf } from '../../sentence/themes.ts'
import { fromPhrase, headOnly, isGoal, isPlannedPhrase, narrowedBy, whole } from './draft.ts'

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
    name: 'so many of so many',
    example: 'Se surtió 91 por ciento de las becas: 148 mil 720 de 162 mil 890',
    counterExample: 'Se surtió 91 por ciento de las becas: 148 mil 720 de mayo',
    attach: (context) => {
      const { mention, sentence, index } = context
      const [before, next] = [sentence.mentions[index - 1], sentence.mentions[index + 1]]
      const joined = (a: Mention | undefined, b: Mention | undefined): boolean =>
        a !== undefined && b?.from === a.to + 1 && sentence.tokens[a.to]?.fold === 'de' && !a.phrase && !b.phrase
      const pair = joined(mention, next) || joined(before, mention)
      const antecedent = pair && mention.quantity.unit === 'count' ? told(context, 'any unit') : null
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'half or double of it',
    example: 'se dieron 2 mil 145 talleres, casi el doble de los mil 90 de 2017; 40 bodas, la mitad de las 80 de mayo',
    counterExample: 'se dieron 2 mil 145 talleres y el doble de becas',
    attach: (context) => {
      const words = context.sentence.tokens.slice(Math.max(0, context.mention.from - 3), context.mention.from)
      const said = words.map((token) => token.fold).join(' ')
      const times = /^(?:doble|triple|cuadruple|mitad|tercio|tercera parte) de l[ao]s$/.test(said)
      const antecedent =
        times && !context.mention.phrase?.head
          ? [...context.earlier.values()].findLast((other) => !other.locative)
          : null
      return antecedent ? whole(antecedent) : null
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

const isParticiple = ({ from, to }: NounPhrase, { sentence, lexicon }: Context): boolean =>
  to === from + 1 &&
  /[ai]d[ao]s$/.test(sentence.tokens[from]?.fold ?? '') &&
  lexicon.measures.phrases.matchAt(sentence.tokens, from) === null
