import { lengthOf } from '../../entity/period/calendar.ts'
import { type Period, type PeriodMention, resolvePeriod, type When } from '../../entity/period/period.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { isCompared } from '../slots/compared.ts'

/** What a mention of a period points back at: the period of the sentences before. */
export interface Anchors {
  /** The period in force: «en este periodo». */
  readonly carried: Period | null
  /** The last period that the text spoke of: «en el mismo periodo de 2017». */
  readonly said: Period | null
  /** The stretches that the text has told so far: a title «al 12 de enero» ends one of them. */
  readonly stretches: readonly Period[]
}

/** «Respecto al mismo periodo de 2018, en enero y febrero…»: what it opens with points at the time that follows. */
export function ahead(sentence: Pick<Sentence, 'periods' | 'tokens'>, index: number): number {
  const mention = sentence.periods[index]
  return index === 0 && mention && isCompared(sentence, mention) && sentence.periods.length > 1 ? 1 : -1
}

/** «el año pasado, a la misma fecha»: the stretch that it points back at, in the year named right before it. */
export function yearBefore(
  { periods, tokens }: Pick<Sentence, 'periods' | 'tokens'>,
  index: number,
): PeriodMention | null {
  const [mention, before] = [periods[index], periods[index - 1]]
  if (mention?.first?.kind !== 'same' || mention.first.in || !before?.first) return null
  const isYear = before.shape === 'year' || (before.first.kind === 'unit' && before.first.unit === 'year')
  const gap = tokens.slice(before.to, mention.from)
  return isYear && gap.length <= YEAR_REACH && gap.every((token) => token.fold.length <= 2)
    ? { ...mention, first: { ...mention.first, in: before.first } }
    : null
}

const YEAR_REACH = 3

/** «contra 12 en enero-junio de 2013 y 15 en el de 2012»: the stretch before it, in that year. */
export function stretchElided(
  { periods, tokens }: Pick<Sentence, 'periods' | 'tokens'>,
  index: number,
): PeriodMention | null {
  const [mention, before] = [periods[index], periods[index - 1]]
  if (mention?.shape !== 'year' || !mention.first || !before || before.shape === 'year') return null
  const led = tokens.slice(Math.max(0, mention.from - 3), mention.from).map(({ fold }) => fold)
  return /^(?:en|a) (?:el|la|los|las) de$/.test(led.join(' '))
    ? { ...mention, shape: 'anaphoric', first: { kind: 'same', unit: null, in: mention.first } }
    : null
}

/** Whether the period stands with the year before it: «el año pasado, a la misma fecha». */
export const isInYearBefore = (sentence: Pick<Sentence, 'periods' | 'tokens'>, period: PeriodMention): boolean =>
  yearBefore(sentence, sentence.periods.indexOf(period)) !== null

/**
 * «el año pasado dio 412 consultas… practicó 86 cirugías, contra 97 del año anterior», «en 2011 hubo 31; al año siguiente,
 * 40»: the unit beside the one that the text speaks of there, not beside the one that it was written in. Null where it
 * speaks of none.
 */
export function unitBesideTold(
  { tokens, periods }: Pick<Sentence, 'tokens' | 'periods'>,
  index: number,
  toldIn: () => Period | null,
): Period | null {
  const { first = null, from = 0, to = 0 } = periods[index] ?? {}
  if (first?.kind !== 'unit' || first.count !== 1 || Math.abs(first.shift) !== 1) return null
  if (!tokens.slice(from, to).some(({ fold }) => BESIDE.test(fold))) return null
  // «La semana anterior se dieron…», far from any other week, is the one before that of the writing.
  if (first.unit !== 'year' && index === 0) return null
  const told = toldIn()
  const own = { ...first, shift: 0 }
  const within = told?.end ? resolvePeriod(asMention(own, from, to), { reference: told.end }) : null
  if (!told || !within?.end || within.start > told.start) return null
  const days = resolvePeriod(asMention(first, from, to), { reference: within.end })
  return days && { ...told, ...days, extent: 'continuous' }
}

const asMention = (first: When, from: number, to: number): PeriodMention => ({
  start: 0,
  end: 0,
  from,
  to,
  shape: 'relative',
  first,
  last: null,
  yearPrinted: false,
  weekday: null,
  extent: 'continuous',
})

const BESIDE = /^(?:anterior|previ[oa]|precedente|siguiente|posterior)$/

/** «para esta semana se instalarán…», after one from Sunday to Saturday. */
function isWeekTold({ first }: PeriodMention, carried: Period | null): boolean {
  const length = first?.kind === 'unit' && first.unit === 'week' && carried?.end ? lengthOf(carried) : 0
  return length >= WEEK - 2 && length <= WEEK + 1
}

const WEEK = 7

/** «en el semestre», in a text that told of «el primer semestre de 2014»: that one, not the one it was written in. */
export function unitTold(mention: PeriodMention, { carried, said, stretches }: Anchors): Period | null {
  if (isWeekTold(mention, carried)) return carried
  // «a lo largo del día», after «el 1 de enero hubo 36»: no day of writing.
  const isDay = mention.first?.kind === 'unit' && mention.first.unit === 'day' && mention.shape !== 'to_date'
  if (isDay && said && said.start === said.end) return said
  const isUnit = (period: Period | null): period is Period => {
    const own = period?.end ? resolvePeriod(mention, { reference: period.end }) : null
    return own !== null && own.start === period?.start && own.end === period.end
  }
  if (isUnit(carried)) return carried
  if (mention.shape === 'year') return null
  // «en el mismo semestre de 2012» was only compared with.
  const told = stretches.filter(isUnit)
  return told.toSorted((a, b) => a.start.localeCompare(b.start)).at(-1) ?? null
}
