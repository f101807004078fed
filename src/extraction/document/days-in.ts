import { beginsLike, type VerbData } from '../../entity/measure/verbs.ts'
import { addDays, type Days, numberOf } from '../../entity/period/calendar.ts'
import { type IsoDate, type Period, type PeriodMention, resolvePeriod } from '../../entity/period/period.ts'
import type { Sentence } from '../sentence/sentence.ts'
import type { BulletinCalendar } from './calendar-of.ts'

// Which days a mention names where its verbs say on which side of the bulletin they lie.

/** A past verb speaks of days that are past: «De enero a diciembre se otorgaron…», written in February. */
export function resolveIn(
  sentence: Pick<Sentence, 'verbs' | 'tokens'>,
  mention: PeriodMention,
  calendar: BulletinCalendar,
  anchor: Period | null,
  verbs: VerbData,
): Days | null {
  const { reference } = calendar
  const rolling = mention.first?.kind === 'rolling' || mention.last?.kind === 'rolling'
  const context = {
    reference:
      mention.shape === 'to_date'
        ? (reference ?? calendar.cutoff)
        : rolling
          ? (dayAfterMonth(calendar) ?? reference)
          : reference,
    anchor,
    ...(calendar.year === null ? {} : { year: calendar.year }),
  }
  const days = inDirection(sentence, mention, resolvePeriod(mention, context), reference)
  if (!days || !reference || mention.yearPrinted || !CALENDAR.has(mention.shape)) return days
  // «el pago correspondiente a abril, que benefició a…», written in March.
  const of = sentence.tokens.slice(Math.max(0, mention.from - 3), mention.from)
  if (of.some((token) => token.fold.startsWith('correspondiente'))) return days
  const past = sentence.verbs.some((verb) => verb.tense === 'past' || verb.tense === 'perfect') && !isFuture(sentence)
  // «Para noviembre se tiene previsto», written in May.
  const next = sentence.tokens[mention.from - 1]?.fold === 'para' && plans(sentence, verbs)
  if (next && (days.end ?? days.start) < reference)
    return resolvePeriod(mention, { ...context, year: Number(reference.slice(0, 4)) }) ?? days
  const ahead = numberOf(days.end ?? days.start) - numberOf(reference)
  // «En diciembre recibimos 312 quejas», written in January.
  const distant = ahead > HALF_YEAR && !isFuture(sentence) && !plans(sentence, verbs)
  if ((!past && !distant) || (ahead <= DAYS_AHEAD && days.start <= reference)) return days
  return resolvePeriod(mention, { ...context, year: Number(reference.slice(0, 4)) - 1 }) ?? days
}

/** «El viernes se atendió a…» was the last Friday, «el viernes se atenderá» will be the next; so with «el fin de semana». */
function inDirection(
  { verbs }: Pick<Sentence, 'verbs'>,
  { first, from, to }: PeriodMention,
  days: Days | null,
  reference: IsoDate | null,
): Days | null {
  const weekly =
    (first?.kind === 'weekday' && first.of === null && first.side === 0) ||
    (first?.kind === 'unit' && first.unit === 'weekend' && first.shift === 0)
  if (!weekly || !days?.end || !reference) return days
  const told = verbs.filter(({ tense, infinitive }) => tense !== 'other' && !infinitive)
  const verb = told.find((group) => group.from >= to) ?? told.findLast((group) => group.to <= from)
  const isPast = verb?.tense === 'past' || verb?.tense === 'perfect'
  const shift = isPast && days.start > reference ? -WEEK : verb?.tense === 'future' && days.end < reference ? WEEK : 0
  return shift === 0 ? days : { start: addDays(days.start, shift), end: addDays(days.end, shift) }
}

const WEEK = 7

const plans = ({ verbs }: Pick<Sentence, 'verbs'>, data: VerbData): boolean =>
  verbs.some((verb) => verb.tense === 'future' || beginsLike(verb.folds, data.planned))

/** «en los últimos doce meses» of a text that reports up to the end of a month are those that end with it. */
function dayAfterMonth({ cutoff, reference }: BulletinCalendar): IsoDate | null {
  if (!cutoff || !reference || numberOf(reference) - numberOf(cutoff) > DAYS_AHEAD * 2) return null
  const next = addDays(cutoff, 1)
  return next.endsWith('-01') ? next : null
}

const HALF_YEAR = 183

/** An event that goes on may end soon after its bulletin: «del 18 al 21 de noviembre», written on the 18th. */
const DAYS_AHEAD = 31

const CALENDAR: ReadonlySet<string> = new Set(['range', 'part', 'month', 'quarter'])

/** «se atenderá» */
export const isFuture = ({ verbs }: Pick<Sentence, 'verbs'>): boolean => verbs.some((verb) => verb.tense === 'future')
