import { beginsLike, type VerbGroup } from '../../entity/measure/verbs.ts'
import type { Stance } from '../../facts/fact.ts'
import type { Attachment } from '../attachment.ts'
import type { Context } from '../context.ts'
import { isLocative } from '../sentence/lists.ts'
import { subjectOf } from '../sentence/nouns.ts'
import { isCompared } from './compared.ts'
import { isGoal, isPlannedPhrase, isPlannedWord } from './measure/draft.ts'

/** The words after the figure that still speak of it: up to the next figure, comma or main verb. */
function tail({ sentence, mention, index }: Context): string[] {
  const limit = sentence.mentions[index + 1]?.from ?? sentence.tokens.length
  const words: string[] = []
  for (let i = mention.quantity.to; i < Math.min(limit, mention.to + 8); i++) {
    const word = sentence.tokens[i]?.fold ?? ''
    if (i >= mention.to && /^[,;.()]$/.test(word)) break
    words.push(word)
  }
  return words
}

const OVER: ReadonlySet<string> = new Set(['mas', 'menos', 'contra'])

/** The verb of the figure and the one that it hangs on: «[se prevé] que [acudan] 300». */
function leading({ verb, sentence }: Context): VerbGroup[] {
  if (!verb) return []
  const before = sentence.verbs.findLast((other) => other.to <= verb.from)
  const joined = before && sentence.tokens[before.to]?.fold === 'que' && verb.from - before.to <= 3
  return joined ? [verb, before] : [verb]
}

/** «Esperan un órgano 700 personas», «que esperan cirugía»: they wait now, nobody plans; «se espera», «esperan llegar a 700» plan. */
function isWaiting({ sentence, lexicon }: Context, { from, to, folds }: VerbGroup): boolean {
  const { tokens, mentions } = sentence
  const next = tokens[to]
  return (
    folds.length === 1 &&
    folds[0]?.startsWith('esper') === true &&
    next?.kind === 'word' &&
    next.fold !== 'que' &&
    !lexicon.grammar.isInfinitive(next) &&
    !mentions.some((mention) => mention.from === to) &&
    tokens[from - 1]?.fold !== 'se'
  )
}

/** How a figure is told to be done, planned or denied, the surest first. */
export const STANCE: readonly Attachment<Context, Stance>[] = [
  {
    name: 'denied',
    example: 'no se registró ninguna complicación',
    counterExample: 'se registraron complicaciones',
    attach: ({ mention }) => (mention.denied ? 'denied' : null),
  },
  {
    name: 'compared with what was before',
    example: 'se ejercerán 38 mil millones, 21 por ciento más que los 31 mil millones del año pasado',
    counterExample: 'se ejercerán 38 mil millones, más que los 31 mil millones previstos',
    attach: (context) => {
      const { sentence, mention } = context
      const [than, article] = [mention.from - 2, mention.from - 1].map((i) => sentence.tokens[i]?.fold ?? '')
      const compared = /^(?:que|contra|a)$/.test(than ?? '') && /^l[ao]s$/.test(article ?? '')
      const told = isCompared(sentence, { from: mention.from })
      return compared && told && !tail(context).some((word) => isPlannedWord(context, word)) ? 'achieved' : null
    },
  },
  {
    name: 'column head of the goal',
    example: 'Servicio | Meta | Realizado ¶ Consultas | 1,200 | 1,350',
    counterExample: 'Servicio | 2022 | 2023',
    attach: ({ cell, lexicon }) => {
      const { column } = cell ?? {}
      const words = column?.tokens.slice(column.range.from, column.range.to).map((token) => token.fold) ?? []
      const goal = words.some((word) => lexicon.verbs.plannedNouns.includes(word) || isPlannedWord({ lexicon }, word))
      return goal ? 'planned' : null
    },
  },
  {
    name: 'where it will be done',
    example: 'se aplicarán 4 mil vacunas en sus 19 centros',
    counterExample: 'se abrirán 19 centros',
    attach: ({ sentence, mention }) =>
      isLocative(sentence.tokens, mention) && /^(?:l[ao]s|sus?)$/.test(sentence.tokens[mention.from - 1]?.fold ?? '')
        ? 'achieved'
        : null,
  },
  {
    name: 'listed for a day to come',
    example: '• Tepic: 18 al 20 de agosto, 480 citas',
    counterExample: '• Tepic: 18 al 20 de julio, 480 citas',
    attach: ({ sentence, periodOf, reference }) => {
      if (sentence.verbs.length > 0 || sentence.block.kind !== 'bullet' || reference === null) return null
      const ends = sentence.periods.map((_, i) => periodOf(i)?.end ?? '')
      return ends.some((end) => end > reference) ? 'planned' : null
    },
  },
  {
    name: 'granted or estimated for a time to come',
    example: 'para 2023 se autorizaron 530 millones de pesos; para el cierre de 2022 se estiman 58 mil visitas',
    counterExample: 'para 2021 se autorizaron 530 millones de pesos; se estima que hay 58 mil visitas',
    attach: (context) => {
      const { sentence, mention, verb, lexicon, periodOf, reference } = context
      const ahead = verb && beginsLike(verb.folds, [...lexicon.verbs.granted, ...lexicon.verbs.estimated])
      if (!ahead || reference === null) return null
      const coming = sentence.periods.some(
        ({ from, to }, i) =>
          to <= mention.from &&
          sentence.tokens.slice(Math.max(0, from - 5), from).some(({ fold }) => fold === 'para') &&
          (periodOf(i)?.end ?? '') > reference,
      )
      return coming ? 'planned' : null
    },
  },
  {
    name: 'done already, as the verb behind it says',
    example: 'se ejercerán 58 millones, de los que 22 millones ya fueron radicados',
    counterExample: 'se ejercerán 58 millones, de los que 22 millones serán para equipo',
    attach: ({ mention, sentence }) => {
      const at = sentence.tokens[mention.after]?.fold === 'ya' ? mention.after + 1 : mention.after
      const behind = sentence.verbs.find((verb) => verb.from === at || verb.from === mention.to)
      return behind?.tense === 'past' || behind?.tense === 'perfect' ? 'achieved' : null
    },
  },
  {
    name: 'planned participle with the figure',
    example: 'se hicieron 139 mil atenciones de las 126 mil planeadas',
    counterExample: '126 mil consultas realizadas; 40 por ciento más de lo previsto',
    attach: (context) => {
      const words = tail(context)
      // «112 por ciento de lo programado», «102 por ciento de la meta prevista», «40 por ciento más de lo previsto»
      const isGoalAt = (i: number): boolean => context.lexicon.verbs.plannedNouns.includes(words[i] ?? '')
      const compared = words.findIndex(
        (word, i) =>
          OVER.has(word) || (/^del?$/.test(word) && (words[i + 1] === 'lo' || isGoalAt(i + 1) || isGoalAt(i + 2))),
      )
      const own = compared < 0 ? words : words.slice(0, compared)
      return own.some((word) => isPlannedWord(context, word)) ? 'planned' : null
    },
  },
  {
    name: 'goal noun before the figure',
    example: 'una meta de 126 mil consultas; la meta, que es de 580 mil',
    counterExample: 'superó la meta al realizar 139 mil',
    attach: (context) => (isGoal(context) ? 'planned' : null),
  },
  {
    name: 'goal as the subject',
    example: 'La meta para niñas de primaria es de 580 mil dosis',
    counterExample: 'El avance de la meta es de 71 por ciento',
    attach: (context) => {
      const { head } = subjectOf(context, context.verb) ?? {}
      return head && context.lexicon.verbs.plannedNouns.includes(head.name) ? 'planned' : null
    },
  },
  {
    name: 'capacity noun before the figure',
    example: 'con capacidad para 120 pacientes',
    counterExample: 'la capacidad creció y atendió a 120 pacientes',
    attach: ({ sentence, mention, lexicon }) => {
      const before = sentence.tokens.slice(Math.max(0, mention.from - 4), mention.from)
      return before.some((token) => lexicon.verbs.capacityNouns.includes(token.fold)) ? 'capacity' : null
    },
  },
  {
    name: 'planning verb',
    example: 'se tenía considerado llevar a cabo 10 trasplantes; se prevé que acudan 300 personas',
    counterExample: 'se llevaron a cabo 10 trasplantes; esperan un riñón 300 personas',
    attach: (context) =>
      leading(context).some(
        (verb) => beginsLike(verb.folds, context.lexicon.verbs.planned) && !isWaiting(context, verb),
      )
        ? 'planned'
        : null,
  },
  {
    name: 'estimated to be done',
    example: 'se estima operar a 300 personas',
    counterExample: 'se estima que hay 300 personas',
    attach: (context) => {
      const verb = leading(context).find((group) => beginsLike(group.folds, context.lexicon.verbs.estimated))
      const last = verb && context.sentence.tokens[verb.to - 1]
      return last && context.lexicon.grammar.isInfinitive(last) ? 'planned' : null
    },
  },
  {
    name: 'estimating verb',
    example: 'se estima que hay 300 personas',
    counterExample: 'se atendió a 300 personas',
    attach: (context) =>
      leading(context).some((verb) => beginsLike(verb.folds, context.lexicon.verbs.estimated)) ? 'estimated' : null,
  },
  {
    name: 'goes on with the plan before it',
    example: 'con el objetivo de aplicar 11 mil vacunas, entregar 30 mil sobres y dar 900 pláticas',
    counterExample: 'hizo 102 cirugías de las 100 programadas, entre ellas 31 de vesícula',
    attach: (context) => {
      const { sentence, mention, index, earlier } = context
      const before = earlier.get(index - 1)
      if (sentence.row || before?.stance !== 'planned' || isPlannedPhrase({ ...context, mention: before.mention }))
        return null
      const between = sentence.verbs.some((v) => v.from >= before.mention.to && v.to <= mention.from && !v.infinitive)
      const apart = sentence.tokens.slice(before.mention.to, mention.from).some((token) => token.fold === '.')
      return between || apart ? null : 'planned'
    },
  },
  {
    name: 'shares out what was planned before',
    example: 'Se aplicarán 612 mil dosis. ¶ La distribución es la siguiente: Costa, 112 mil dosis; Istmo, 98 mil',
    counterExample: 'Se aplicaron 612 mil dosis. ¶ La distribución es la siguiente: Costa, 112 mil; Istmo, 98 mil',
    attach: ({ last, sentence, mention, lexicon }) => {
      const colon = sentence.tokens.findIndex(({ fold }) => fold === ':')
      const follows = /^siguientes?$/.test(sentence.tokens[colon - 1]?.fold ?? '') && colon < mention.from
      const told = sentence.verbs.every(({ folds }) => folds.every((word) => lexicon.grammar.copulas.has(word)))
      return follows && told && last?.stance === 'planned' ? 'planned' : null
    },
  },
  {
    name: 'done of what is planned, as the verb before it says',
    example: 'La plantilla será de 300 enfermeras, de las cuales se han contratado 102',
    counterExample: 'La plantilla será de 300 enfermeras, de las cuales 102 son generales',
    attach: ({ verb, total, mention }) =>
      total?.stance === 'planned' &&
      verb &&
      (verb.tense === 'past' || verb.tense === 'perfect') &&
      verb.to >= total.mention.to &&
      verb.to <= mention.from
        ? 'achieved'
        : null,
  },
  {
    name: 'future verb',
    example:
      'se llevarán a cabo dos jornadas; de las dosis, 3 millones serán de Sabin; prepara los 38 talleres que se abrirán',
    counterExample: 'se llevaron a cabo dos jornadas',
    attach: ({ verb, mention, sentence }) => {
      const clause = sentence.tokens[mention.to]?.fold === 'que' ? mention.to + 1 : mention.to
      const behind = sentence.verbs.find((other) => other.from === mention.after || other.from === clause)
      return verb?.tense === 'future' || behind?.tense === 'future' ? 'planned' : null
    },
  },
]
