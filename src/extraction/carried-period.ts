import { lengthOf } from '../entity/period/calendar.ts'
import type { Period, PeriodMention } from '../entity/period/period.ts'
import type { Stance } from '../facts/fact.ts'
import type { Span } from '../text/span.ts'
import type { CarriedProgramme } from './carried-programme.ts'
import type { Sentence } from './sentence/sentence.ts'

/** A period that later sentences inherit, with the words that set it. */
export interface CarriedPeriod {
  readonly period: Period
  readonly stance: Stance
  readonly span: Span
  /** Whether it only passes by: a look back or a cut-off, over with its paragraph. */
  readonly passing: boolean
  /** The programme of its sentence, if any. */
  readonly programme: CarriedProgramme | null
}

/** «el año pasado fallecieron 612», «este año ejerce», «a junio de 2019 tenía», «desde 1998»: no time that a section is told in. */
export function isPassing({ tokens }: Pick<Sentence, 'tokens'>, mention: PeriodMention, period: Period): boolean {
  const { first, shape, from } = mention
  const vague = first?.kind === 'unit' && (first.unit === 'year' || first.unit === 'administration') && first.shift <= 0
  const cut = shape === 'month' && tokens[from - 1]?.fold === 'a'
  const since = shape === 'since' && period.end !== null && lengthOf(period) > LONG
  // «ingresó los días 3, 8 y 19 de enero»
  const days = mention.extent === 'occasions'
  return vague || cut || since || days
}

const LONG = 400

/** «tenía al 31 de diciembre 376 mil pensionados», in a text about that year: the day is of that figure alone. */
export const isCutWithin = (day: Period, mention: PeriodMention, carried: CarriedPeriod | null): boolean =>
  mention.shape === 'until' &&
  day.start === day.end &&
  carried !== null &&
  carried.period.start < day.start &&
  carried.period.end === day.end

/** «este jueves entregó 214; de enero a noviembre se han dado…»: a day is no time of a section beside a stretch. */
export const isDay = ({ period }: CarriedPeriod): boolean => period.start === period.end

/** «En 2017 se aplicaron…» in a text of 2018: a look back, over with its paragraph. */
export const isOlder = (period: CarriedPeriod | null, latest: CarriedPeriod | null): boolean =>
  yearOf(period) !== null && (yearOf(latest) ?? '') > (yearOf(period) ?? '')

const yearOf = (carried: CarriedPeriod | null): string | null => carried?.period.end?.slice(0, 4) ?? null

/** Whether the sentence comes back to the present behind the token: «En 2011 hubo 31; hoy participan 34». */
export const saysNow = ({ tokens }: Pick<Sentence, 'tokens'>, from: number, to = tokens.length): boolean =>
  tokens.slice(from, to).some(({ fold }) => fold === 'hoy' || fold === 'ahora' || fold === 'actualmente')
