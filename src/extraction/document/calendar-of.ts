import { beginsLike, type VerbData, type VerbGroup } from '../../entity/measure/verbs.ts'
import { addDays, type Days, numberOf } from '../../entity/period/calendar.ts'
import {
  type IsoDate,
  inferYear,
  type Period,
  type PeriodMention,
  resolvePeriod,
  type YearBasis,
  yearFloor,
} from '../../entity/period/period.ts'
import type { Bulletin } from '../../facts/bulletin.ts'
import { asWritten, type Token } from '../../text/token.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { type Anchors, ahead, stretchElided, unitBesideTold, unitTold, yearBefore } from './anchors.ts'
import { eventDays, startsSeries } from './event-days.ts'

/** How the dates of one bulletin become days: its reference date or year, and how that is known. */
export interface BulletinCalendar {
  readonly reference: IsoDate | null
  readonly year: number | null
  readonly yearBasis: YearBasis
  /** Last day that the bulletin reports on; accumulations «en lo que va del año» end there. */
  readonly cutoff: IsoDate | null
}

/**
 * Reads the calendar of a bulletin. In this order: its date (printed, front matter or a copy's), a year printed
 * anywhere in it («en este 2021»), weekdays and weekends that its dates must fall on.
 */
export function calendarOf(bulletin: Bulletin, sentences: readonly Sentence[]): BulletinCalendar {
  const mentions = sentences.flatMap((sentence) => sentence.periods)
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  const base = bulletin.date
    ? { reference: bulletin.date.date, year: null, yearBasis: bulletin.date.basis }
    : (printedYear(mentions) ??
      inferredYear(mentions, tokens) ?? { reference: null, year: null, yearBasis: 'weekday' as const })
  const past = sentences.filter((s) => s.block.kind !== 'dateline' && !s.verbs.some((verb) => verb.tense === 'future'))
  const ends = past
    .flatMap((sentence) => (isDateLine(sentence) ? [] : sentence.periods))
    .filter(
      (mention) =>
        mention.shape === 'range' || mention.shape === 'day' || mention.shape === 'week' || mention.shape === 'until',
    )
    .flatMap((mention) => {
      const days = resolvePeriod(mention, {
        reference: base.reference,
        ...(base.year === null ? {} : { year: base.year }),
      })
      return days?.end ? [days.end] : []
    })
    .filter((end) => base.reference === null || end <= base.reference)
    .sort()
  return { ...base, cutoff: ends.at(-1) ?? base.reference }
}

/** «Boletín 187 · 27 de agosto de 2024»: a line that tells only when it was written. */
export const isDateLine = ({ verbs, mentions, periods }: Sentence): boolean =>
  verbs.length === 0 &&
  mentions.length === 0 &&
  periods.length === 1 &&
  periods[0]?.shape === 'day' &&
  periods[0].yearPrinted

// The year of the first whole date, else the latest year named: «frente a 2019» compares, «este 2021» is now.
function printedYear(mentions: readonly PeriodMention[]) {
  const dates = mentions.flatMap(({ first, last }) => [last, first]).filter((when) => when?.kind === 'date')
  const printed = dates.filter((date) => date.year !== null)
  const year = printed.find((date) => date.day !== null)?.year ?? Math.max(0, ...printed.map((date) => date.year ?? 0))
  return year ? { reference: null, year, yearBasis: 'printed' as const } : null
}

function inferredYear(mentions: readonly PeriodMention[], tokens: readonly Token[]) {
  const floor = yearFloor(tokens)
  const inferred = floor === null ? null : inferYear(mentions, { floor })
  return inferred ? { reference: null, year: inferred.year, yearBasis: inferred.basis } : null
}

/** The days of a mention in its sentence. */
export function periodIn(
  sentence: Pick<Sentence, 'periods' | 'tokens' | 'verbs'>,
  index: number,
  calendar: BulletinCalendar,
  anchors: Anchors,
  verbs: VerbData,
): Period | null {
  const mention = sentence.periods[index]
  if (!mention) return null
  const elided = stretchElided(sentence, index)
  const anaphoric = mention.shape === 'anaphoric' || elided !== null
  const year = elided ?? yearBefore(sentence, index)
  const back = year && !elided ? index - 2 : index - 1
  const own = anaphoric ? periodIn(sentence, back >= 0 ? back : ahead(sentence, index), calendar, anchors, verbs) : null
  const anchor = own ?? anchors.carried ?? anchors.said
  const basis = {
    yearBasis: mention.yearPrinted ? ('printed' as const) : calendar.yearBasis,
    text: asWritten(sentence.tokens, mention.from, mention.to),
  }
  const printed = { basis: 'printed' as const, ...basis }
  const days = resolveIn(
    sentence,
    year ?? mention,
    inYearTold(calendar, mention, anchors),
    anaphoric ? anchor : null,
    verbs,
  )
  if (!days) return anaphoric && anchor ? { ...anchor, basis: 'inherited' } : null
  // «en el año», after «en 2022» or a title that says so, is that year.
  const present =
    calendar.reference !== null &&
    (mention.shape === 'to_date' ||
      sentence.tokens.slice(mention.from, mention.to).some(({ fold }) => fold === 'este' || fold === 'hoy'))
  const told =
    mention.first?.kind === 'unit' && mention.first.shift === 0 && !present ? unitTold(mention, anchors) : null
  if (told) return { ...told, text: basis.text }
  const beside = unitBesideTold(sentence, index, () =>
    index > 0 ? periodIn(sentence, index - 1, calendar, anchors, verbs) : anchors.carried,
  )
  if (beside) return { ...beside, ...printed }
  // «Avance por institución al 12 de enero»: up to that day, from the day that the text told.
  const ending = isTitle(sentence) && (mention.shape === 'day' || mention.shape === 'until')
  const stretch = ending
    ? anchors.stretches.findLast(({ end }) => end !== null && end === (days.end ?? days.start))
    : null
  if (stretch) return { ...stretch, text: basis.text }
  const event = eventDays(sentence, index, verbs, (i) =>
    resolveIn(sentence, sentence.periods[i] ?? mention, calendar, null, verbs),
  )
  if (event) return { ...printed, ...event, extent: 'continuous' }
  const cutoff = calendar.cutoff ?? calendar.reference
  if (mention.shape === 'day' && startsSeries(sentence, mention, verbs)) {
    return { ...printed, start: days.start, end: calendar.cutoff, extent: 'occasions' }
  }
  if (cutoff && cutoff >= days.start && opensSince(sentence, mention, verbs)) {
    return { ...printed, start: days.start, end: cutoff, extent: 'continuous' }
  }
  // «suman 103 millones desde el 24 de diciembre»: up to the day the text was written.
  if (mention.shape === 'since' && days.end === null && cutoff && cutoff >= days.start && !isFuture(sentence)) {
    return { ...printed, start: days.start, end: cutoff, extent: 'continuous' }
  }
  // «hasta la semana epidemiológica 36»: weeks are counted from New Year.
  const weeks = (mention.shape === 'until' || mention.shape === 'to_date') && mention.last?.kind === 'week_number'
  // «al 30 de noviembre iban 42 mil»: what goes on counting counts from New Year.
  const counting =
    (mention.shape === 'until' || (mention.shape === 'to_date' && mention.first === null)) &&
    sentence.verbs.some((verb) => isNear(verb, mention) && beginsLike(verb.folds, verbs.counting))
  if (weeks || (counting && days.end !== null)) {
    return { ...printed, start: `${(days.end ?? days.start).slice(0, 4)}-01-01`, end: days.end, extent: 'continuous' }
  }
  // «de los nacimientos ocurridos hasta septiembre»: of a year up to that month.
  const upTo =
    mention.shape === 'until' &&
    mention.first === null &&
    mention.last?.kind === 'date' &&
    mention.last.day === null &&
    mention.last.month !== null &&
    sentence.tokens[mention.from]?.fold === 'hasta' &&
    cutoff !== null &&
    days.end !== null &&
    days.end <= cutoff
  if (upTo) return { ...printed, start: `${days.start.slice(0, 4)}-01-01`, end: days.end, extent: 'continuous' }
  if (
    mention.shape === 'year' &&
    accumulates(sentence, mention, verbs) &&
    !isOfGoal(sentence, mention, verbs) &&
    calendar.cutoff?.startsWith(days.start.slice(0, 4))
  ) {
    return { ...printed, start: days.start, end: calendar.cutoff, extent: 'continuous' }
  }
  return { ...printed, start: days.start, end: days.end, extent: mention.extent }
}

/** «En 2022 se registraron… Por mes, septiembre concentró…», written in 2023: months of the year that the text tells of. */
function inYearTold(calendar: BulletinCalendar, mention: PeriodMention, { carried }: Anchors): BulletinCalendar {
  const year = Number(carried?.start.slice(0, 4))
  const whole = carried?.start.endsWith('-01-01') === true && carried.end === `${year}-12-31`
  const past = calendar.reference !== null && year < Number(calendar.reference.slice(0, 4))
  const bare = mention.shape === 'month' && !mention.yearPrinted && mention.first?.kind === 'date'
  return whole && past && bare && mention.first.side === null && mention.first.yearShift === null
    ? { ...calendar, reference: carried.end }
    : calendar
}

/** A line that tells nothing by itself. */
const isTitle = ({ verbs }: Pick<Sentence, 'verbs'>): boolean => verbs.length === 0

const isFuture = ({ verbs }: Pick<Sentence, 'verbs'>): boolean => verbs.some((verb) => verb.tense === 'future')

/** A past verb speaks of days that are past: «De enero a diciembre se otorgaron…», written in February. */
function resolveIn(
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

/** «desde que inició el programa en marzo pasado», «desde su apertura, en 2011»: the period is the beginning of a stretch. */
function opensSince({ tokens }: Pick<Sentence, 'tokens'>, { from }: PeriodMention, verbs: VerbData): boolean {
  const before = tokens.slice(Math.max(0, from - SINCE_REACH), from).map((token) => token.fold)
  const at = before.lastIndexOf('desde') + 1
  if (at === 0) return false
  const apart = before.slice(at).indexOf(',')
  if (before[at] === 'que') return apart < 0 && beginsLike(before.slice(at, at + 3), verbs.start)
  const led = /^(?:su|la|el)$/.test(before[at] ?? '') && beginsLike(before.slice(at + 1, at + 2), verbs.opening)
  return led && (apart < 0 || before.slice(at + apart + 1).every((word) => /^(?:en|el)$/.test(word)))
}

const SINCE_REACH = 10

/** «acumula en este 2021», «para sumar 38 durante el año», «este año llevan»: its verb stands near. */
const accumulates = (sentence: Pick<Sentence, 'verbs'>, { from, to }: PeriodMention, verbs: VerbData): boolean =>
  sentence.verbs.some(
    (verb) =>
      beginsLike(verb.folds, verbs.accumulate) &&
      verb.tense !== 'future' &&
      !beginsLike(verb.folds, verbs.planned) &&
      (verb.to <= from ? from - verb.to <= ACCUMULATE_REACH : verb.from - to <= 1),
  )

const ACCUMULATE_REACH = 8

/** «La meta de 2022 es llegar a 200»: of the whole year. */
const isOfGoal = ({ tokens }: Pick<Sentence, 'tokens'>, { from }: PeriodMention, verbs: VerbData): boolean =>
  tokens.slice(Math.max(0, from - 6), from).some(({ fold }) => verbs.plannedNouns.includes(fold))

const isNear = ({ from, to }: VerbGroup, period: PeriodMention): boolean =>
  to <= period.from ? period.from - to <= ACCUMULATE_REACH : from - period.to <= 2
