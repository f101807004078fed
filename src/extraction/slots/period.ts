import figures from '#data/lexicon/figures.json' with { type: 'json' }
import { beginsLike } from '../../entity/measure/verbs.ts'
import type { PeriodMention } from '../../entity/period/period.ts'
import type { Stance } from '../../facts/fact.ts'
import type { Attachment } from '../attachment.ts'
import { type CarriedPeriod, saysNow } from '../carried-period.ts'
import { type Context, lastEarlier, type PeriodDraft, told } from '../context.ts'
import { bindingOf } from '../sentence/binding.ts'
import { stands } from '../sentence/standing.ts'
import { isCompared, isOwnTime } from './compared.ts'

/** A context with the stance already found: what is planned inherits planned time. */
export type PeriodContext = Context & {
  readonly stance: Stance
  /** Whether the figure takes its noun from one before: «En Colima fueron 22». */
  readonly elides: boolean
}

function drafted(context: Context, index: number): PeriodDraft | null {
  const mention = context.sentence.periods[index]
  const period = context.periodOf(index)
  if (!mention || !period) return null
  return {
    period,
    span: { start: mention.start, end: mention.end },
    toDate:
      mention.shape === 'to_date' || mention.shape === 'until' || (mention.shape === 'since' && period.end !== null),
  }
}

const mayTime = ({ sentence, lexicon }: Context, period: PeriodMention): boolean =>
  isOwnTime(sentence, period, lexicon.verbs)

/** When a figure was that a change began with: «respecto al mismo periodo de 2018, … al pasar de 402 mil a 435 mil». */
export function formerPeriod(context: Context): PeriodDraft | null {
  const { sentence } = context
  return drafted(
    context,
    sentence.periods.findIndex((period) => isCompared(sentence, period)),
  )
}

/** Indexes of the periods that stand with a figure, on one side of it. */
function bound(context: Context, side: 'before' | 'after', mention: number): number[] {
  const { sentence } = context
  return sentence.periods.flatMap((period, i) => {
    const binding = bindingOf(sentence, period)
    return binding.side === side && binding.mention === mention && mayTime(context, period) ? [i] : []
  })
}

/** Whether a figure of the sentences before was told of a year before the one that they left. */
const isEarlier = ({ period }: PeriodDraft, carried: CarriedPeriod | null): boolean =>
  carried !== null && (period.end ?? '') < carried.period.start

const OF_ONE: ReadonlySet<string> = new Set(['to_date', 'year', 'since', 'until', 'relative'])

const CHANGE_REACH = 6

const OPPOSED = /^(?:contra|frente|versus|que)$/

/** «para sumar 36 en lo que va del año, además de trasplantar dos»: that time is of the 36 alone. */
function isOfEarlierFigure({ sentence, lexicon }: Context, period: PeriodMention): boolean {
  const { mentions, verbs } = sentence
  if (!OF_ONE.has(period.shape) || bindingOf(sentence, period).side !== 'before') return false
  const of = mentions.findLast((m) => m.to <= period.from)
  if (!of || period.from - of.to > 2) return false
  const verb = verbs.findLast((v) => v.to <= of.from)
  // «contra 70 del año anterior, y 12 talleres»
  const opposed = sentence.tokens.slice(Math.max(0, of.from - 2), of.from).some(({ fold }) => OPPOSED.test(fold))
  // «se otorgaron 8 millones de consultas el año pasado y se atendieron 84 mil partos»: of both.
  return (
    opposed ||
    period.shape === 'to_date' ||
    verb === undefined ||
    verb !== verbs[0] ||
    beginsLike(verb.folds, lexicon.verbs.accumulate)
  )
}

/** How a figure gets its days, the surest first. */
export const PERIOD: readonly Attachment<PeriodContext, PeriodDraft>[] = [
  {
    name: 'column head or row label',
    example: 'Servicio | 2022 | 2023 ¶ Consultas | 1,200 | 1,350',
    counterExample: 'Servicio | Meta | Realizado',
    attach: ({ cell, columnPeriodOf, periodOf }) => {
      const column = cell?.column?.period ?? -1
      const period = column >= 0 ? columnPeriodOf(column) : null
      const mention = column >= 0 ? cell?.header?.periods[column] : undefined
      if (period && mention) return { period, span: { start: mention.start, end: mention.end }, toDate: false }
      const own = cell && cell.label.period >= 0 ? periodOf(cell.label.period) : null
      return own ? { period: own, span: null, toDate: false } : null
    },
  },
  {
    name: 'clause that says when it began',
    example: 'En las 10 Jornadas, que comenzaron el 11 de marzo, se hicieron…',
    counterExample: 'En las 10 Jornadas se hicieron más que el 11 de marzo',
    attach: (context) => {
      const { sentence, mention, index, lexicon } = context
      const limit = sentence.mentions[index + 1]?.from ?? sentence.tokens.length
      const at = sentence.periods.findIndex((p) => p.from >= mention.to && p.to <= limit)
      const period = sentence.periods[at]
      if (!period || period.from - mention.to > 14 || !mayTime(context, period)) return null
      const gap = sentence.tokens.slice(mention.to, period.from).map((token) => token.fold)
      const began = gap.findIndex((word) => beginsLike([word], lexicon.verbs.start))
      return began > 0 && gap[began - 1] === 'que' && gap.length - began <= 3 ? drafted(context, at) : null
    },
  },
  {
    name: 'told of the time it is compared with',
    example:
      'se dieron 87 talleres, 14 más que en el mismo periodo de 2021 (73); hubo más que en mayo de 2020: 65; es mayor al de 2021, que fue de 73',
    counterExample: 'se dieron 87 talleres en Tepic (73 de cocina)',
    attach: (context) => {
      const { sentence, mention } = context
      const compared = sentence.periods.findLastIndex((p) => p.to < mention.from && isCompared(sentence, p))
      const gap = sentence.tokens.slice(sentence.periods[compared]?.to, mention.from).map((token) => token.fold)
      const beside = /^[(:]$/.test(gap.join(' ')) && mention.quantity.unit === 'count'
      const clause = /^, que (?:fue|era|sumo|alcanzo|llego|cerro) ?(?:de|a|en)?$/.test(gap.join(' '))
      return compared >= 0 && (beside || clause) ? drafted(context, compared) : null
    },
  },
  {
    name: 'right after the figure',
    example: 'Se hicieron cinco trasplantes para sumar 36 en lo que va del año; 19 cirugías en 2018 y 41 en 2019',
    counterExample: 'sumó 36, mientras que en mayo fueron 40',
    attach: (context) => drafted(context, bound(context, 'before', context.index)[0] ?? -1),
  },
  {
    name: 'right before the figure',
    example: 'Del 31 de mayo al 6 de junio se realizaron 50 trasplantes; en 2018, 41',
    counterExample: 'se realizaron 50 trasplantes, más que en mayo',
    attach: (context) => drafted(context, bound(context, 'after', context.index).at(-1) ?? -1),
  },
  {
    name: 'time that «cuando» goes on from',
    example: 'se formó a 4 mil 903 médicos, 312 más que en 2021, cuando fueron 4 mil 591',
    counterExample: 'en 2021 fueron 312, cuando se esperaban 4 mil',
    attach: (context) => {
      const { sentence, mention } = context
      const at = sentence.tokens.findLastIndex((token, i) => i < mention.from && token.fold === 'cuando')
      if (at < 0 || mention.from - at > 3) return null
      return drafted(
        context,
        sentence.periods.findIndex((period) => period.to === at || period.to === at - 1),
      )
    },
  },
  {
    name: 'that of its total or of the figure it is compared with',
    example:
      '42 mil sesiones de enero a junio, 12 por ciento más que en 2023; en mayo 956 trasplantes, de los cuales 442…',
    counterExample: '42 mil sesiones en enero y 12 en mayo',
    attach: (context) => {
      const { total, sentence, mention, lexicon } = context
      const beside = [...context.earlier.values()].at(-1)
      if (mention.aside && beside) return beside.period
      if (lexicon.grammar.isComparative(sentence.tokens, mention.quantity.to))
        return lastEarlier(context)?.period ?? null
      return total?.period ?? null
    },
  },
  {
    name: 'that of what changed',
    example: 'En mayo hubo 48 bodas, por 46 en igual lapso de 2018, lo que significa un alza de 3.4 por ciento',
    counterExample: 'En mayo hubo 48 bodas; en 2018 el alza fue de 3.4 por ciento',
    attach: ({ mention, sentence, earlier }) => {
      const words = sentence.tokens
        .slice(Math.max(0, mention.from - CHANGE_REACH), mention.from)
        .map(({ fold }) => fold)
      const means = words.findIndex((word) => /^(?:signific|represent|equival|implic)/.test(word))
      if (mention.quantity.unit !== 'percent' || means < 0 || !beginsLike(words.slice(means), figures.changeNouns))
        return null
      const times = [...earlier.values()].flatMap(({ figure, period }) =>
        figure === 'level' && period ? [period] : [],
      )
      const [latest] = times.toSorted((a, b) => (b.period.end ?? '').localeCompare(a.period.end ?? ''))
      return latest ?? null
    },
  },
  {
    name: 'after the list it stands in',
    example: '123 consultas y 45 cirugías en mayo de 2022',
    counterExample: '123 consultas, y en mayo 45 cirugías',
    attach: (context) => {
      const last = context.list?.parts.at(-1)
      if (last === undefined || last === context.index) return null
      const spread = context.list?.parts.slice(0, -1).some((part) => bound(context, 'before', part).length > 0)
      return spread ? null : drafted(context, bound(context, 'before', last)[0] ?? -1)
    },
  },
  {
    name: 'last period before the figure',
    example: 'Del 31 de mayo al 6 de junio se realizaron 50 trasplantes y se otorgaron 606 consultas',
    counterExample: 'En mayo sumó 36 en lo que va del año, además de dos más',
    attach: (context) => {
      const { sentence, mention } = context
      for (let i = sentence.periods.length - 1; i >= 0; i--) {
        const period = sentence.periods[i] as PeriodMention
        if (period.to > mention.from || !mayTime(context, period) || isOfEarlierFigure(context, period)) continue
        // «el año anterior hubo 57; ahora se buscan cien»
        if (saysNow(sentence, period.to, mention.from)) continue
        return drafted(context, i)
      }
      return null
    },
  },
  {
    name: 'time of the verb behind what opens with «con»',
    example: 'Con seis tráileres y once carpas, el Instituto dará durante octubre mil talleres',
    counterExample: 'El Instituto, con seis tráileres, dio mil talleres en octubre y 300 en mayo',
    attach: (context) => {
      const { sentence, mention } = context
      const verb = sentence.verbs.find((group) => group.tense !== 'other' && !group.infinitive)
      const opens = sentence.tokens[sentence.lead]?.fold === 'con' && verb && mention.to <= verb.from
      const own = sentence.periods.flatMap((period, i) => (mayTime(context, period) ? [i] : []))
      return opens && own.length === 1 ? drafted(context, own[0] ?? -1) : null
    },
  },
  {
    name: 'only stretch of its sentence',
    example:
      'Se atendió a 584 mil personas en los módulos del Instituto, del 12 de marzo al 20 de enero, dijo la doctora',
    counterExample: 'Se atendió a 584 mil personas y en mayo, a 40 mil',
    attach: (context) => {
      const { sentence, mention } = context
      const [period, other] = sentence.periods
      if (!period || other || period.from < mention.to || period.shape !== 'range' || !mayTime(context, period))
        return null
      if (sentence.mentions.some((m) => m.from >= period.to)) return null
      return bindingOf(sentence, period).side === 'free' ? drafted(context, 0) : null
    },
  },
  {
    name: 'that of the figure whose noun it elides',
    example: 'De enero a la fecha van 41 talleres. En Colima fueron 22',
    counterExample: 'De enero a la fecha van 41 talleres. Se dieron 22 becas',
    attach: (context) => {
      const { mention, earlier, stance } = context
      if (!context.elides || mention.quantity.unit !== 'count') return null
      const before = [...earlier.values()].at(-1)
      const from = before
        ? before.elided && before.period?.period.basis === 'inherited'
          ? before
          : null
        : told(context)
      // «Hubo mil 912 quejas, contra 2 mil 158 de 2021. Los motivos son: omisión (804)»: of now again.
      const compared =
        from?.period &&
        before === undefined &&
        from.period.span !== null &&
        isEarlier(from.period, context.scope.period)
      if (compared) return null
      // «Del total de dosis, 3 millones serán de Sabin», after those of last year.
      if (stance === 'planned' && from?.stance !== 'planned') return null
      return from?.period ? { ...from.period, period: { ...from.period.period, basis: 'inherited' }, span: null } : null
    },
  },
  {
    name: 'day on which the like was counted as it stood',
    example: 'Al 28 de febrero hay 644 mil plazas. En febrero se crearon 6 mil. La capital concentra 398 mil plazas',
    counterExample: 'Al 28 de febrero hay 644 mil plazas. En febrero se crearon 6 mil. La capital creó 398 plazas',
    attach: ({ scope, verb, stance, mention }) =>
      scope.stock && stance === 'achieved' && mention.quantity.unit === 'count' && verb && stands(verb)
        ? { period: { ...scope.stock.period, basis: 'inherited' }, span: scope.stock.span, toDate: false }
        : null,
  },
  {
    name: 'carried from an earlier sentence',
    example: 'Entre el 3 y el 9 de mayo… ¶ Se realizaron 606 consultas',
    counterExample: 'Del 3 al 9 de mayo se llevará a cabo la 2ª Jornada. ¶ Hay 28 estados en verde',
    attach: ({ scope, verb, stance }) => {
      const carried = stance === 'planned' ? (scope.plan ?? scope.period) : scope.period
      if (!carried) return null
      if (carried.stance === 'planned' && (stance === 'achieved' || stance === 'denied') && verb?.tense !== 'future')
        return null
      return { period: { ...carried.period, basis: 'inherited' }, span: carried.span, toDate: false }
    },
  },
]
