import type { PeriodMention } from '../../entity/period.ts'
import type { Attachment } from '../attachment.ts'
import type { Context, PeriodDraft } from '../context.ts'
import { beginsLike } from '../../entity/verbs.ts'

/** «que en 2020», «respecto a 2019», «comparado con mayo»: what a figure is compared with is not when it happened. */
export function isCompared(context: Pick<Context, 'sentence'>, period: PeriodMention): boolean {
  const before = context.sentence.tokens.slice(Math.max(0, period.from - 4), period.from).map((token) => token.fold)
  return before.some((word) => word === 'que' || word === 'respecto' || word === 'comparado' || word === 'comparacion' || word === 'contra') &&
    !before.includes('ya') && !before.includes('lo') && !beginsLike(before, ['comenz', 'inici', 'arranc', 'empez', 'realiz', 'llev'])
}

function drafted(context: Context, index: number): PeriodDraft | null {
  const mention = context.sentence.periods[index]
  const period = context.periodOf(index)
  if (!mention || !period) return null
  return {
    period,
    span: { start: mention.start, end: mention.end },
    toDate: mention.shape === 'to_date' || mention.shape === 'until',
  }
}

/** Whether a verb group or another figure stands between two tokens. */
function interrupted(context: Context, from: number, to: number, list: Context['list'] = context.list): boolean {
  const { sentence } = context
  const own = new Set(list?.parts ?? [])
  return (
    sentence.verbs.some((verb) => verb.from >= from && verb.to <= to && verb.tense !== 'other') ||
    sentence.mentions.some((m, i) => m.from >= from && m.to <= to && !own.has(i))
  )
}

/** «para sumar 36 en lo que va del año, además de trasplantar dos»: that time is of the 36 alone. */
const isOfEarlierFigure = (context: Context, period: PeriodMention): boolean =>
  (period.shape === 'to_date' || period.shape === 'year') &&
  context.sentence.mentions.some((m) => m.to <= period.from && period.from - m.to <= 2)

export const PERIOD: readonly Attachment<Context, PeriodDraft>[] = [
  {
    name: 'clause that says when it began',
    example: 'En las 10 Jornadas, que comenzaron el 11 de marzo, se hicieron…',
    counterExample: 'En las 10 Jornadas se hicieron más que el 11 de marzo',
    attach: (context) => {
      const { sentence, mention, index, lexicon } = context
      const limit = sentence.mentions[index + 1]?.from ?? sentence.tokens.length
      const at = sentence.periods.findIndex((p) => p.from >= mention.to && p.to <= limit)
      const period = sentence.periods[at]
      if (!period || period.from - mention.to > 14) return null
      const gap = sentence.tokens.slice(mention.to, period.from).map((token) => token.fold)
      const began = gap.findIndex((word) => beginsLike([word], lexicon.verbs.start))
      return began > 0 && gap[began - 1] === 'que' && gap.length - began <= 3 ? drafted(context, at) : null
    },
  },
  {
    name: 'right after the figure',
    example: 'para sumar 36 en lo que va del año',
    counterExample: 'sumó 36, mientras que en mayo fueron 40',
    attach: (context) => {
      const { sentence, mention } = context
      const index = sentence.periods.findIndex((p) => p.from >= mention.to && !isCompared(context, p))
      const period = sentence.periods[index]
      if (!period || period.from - mention.to > 7 || interrupted(context, mention.to, period.from, null)) return null
      const gap = sentence.tokens.slice(mention.to, period.from)
      if (gap.some((token) => token.fold === ',' || token.fold === ';')) return null
      return drafted(context, index)
    },
  },
  {
    name: 'last period before the figure',
    example: 'Del 31 de mayo al 6 de junio se realizaron 50 trasplantes',
    counterExample: 'se realizaron 50 trasplantes, más que en mayo',
    attach: (context) => {
      const { sentence, mention } = context
      for (let i = sentence.periods.length - 1; i >= 0; i--) {
        const period = sentence.periods[i] as PeriodMention
        if (period.to > mention.from || isCompared(context, period) || isOfEarlierFigure(context, period)) continue
        return drafted(context, i)
      }
      return null
    },
  },
  {
    name: 'after the list it stands in',
    example: '123 consultas y 45 cirugías en mayo de 2022',
    counterExample: '123 consultas, y en mayo 45 cirugías',
    attach: (context) => {
      const { sentence, list } = context
      const end = Math.max(context.mention.to, ...(list?.parts ?? []).map((part) => sentence.mentions[part]?.to ?? 0))
      const index = sentence.periods.findIndex((p) => p.from >= end && !isCompared(context, p))
      const period = sentence.periods[index]
      return period && !interrupted(context, end, period.from) ? drafted(context, index) : null
    },
  },
  {
    name: 'carried from an earlier sentence',
    example: 'Entre el 3 y el 9 de mayo… ¶ Se realizaron 606 consultas',
    counterExample: 'Del 3 al 9 de mayo se llevará a cabo la 2ª Jornada. ¶ Hay 28 estados en verde',
    attach: ({ scope, verb }) => {
      const carried = scope.period
      if (!carried) return null
      const future = verb?.tense === 'future'
      if (carried.stance === 'planned' && !future) return null
      return { period: { ...carried.period, basis: 'inherited' }, span: carried.span, toDate: false }
    },
  },
]
