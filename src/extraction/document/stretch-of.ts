import { beginsLike, type VerbData, type VerbGroup } from '../../entity/measure/verbs.ts'
import type { Days } from '../../entity/period/calendar.ts'
import type { Period, PeriodMention } from '../../entity/period/period.ts'
import type { Sentence } from '../sentence/sentence.ts'
import type { BulletinCalendar } from './calendar-of.ts'
import { isFuture } from './days-in.ts'
import { startsSeries } from './event-days.ts'

type Stretch = Pick<Period, 'start' | 'end' | 'extent'>

/** The days that a mention names, and what around it may say that they only begin or end a stretch. */
interface Named {
  readonly sentence: Pick<Sentence, 'periods' | 'tokens' | 'verbs'>
  readonly mention: PeriodMention
  readonly days: Days
  readonly calendar: BulletinCalendar
  readonly verbs: VerbData
}

/** The stretch that a figure is of whose sentence names some days: «hasta septiembre» is from New Year on. */
export function stretchOf(named: Named): Stretch {
  for (const read of STRETCHES) {
    const stretch = read(named)
    if (stretch) return stretch
  }
  const { days, mention } = named
  return { start: days.start, end: days.end, extent: mention.extent }
}

const continuous = (start: string, end: string | null): Stretch => ({ start, end, extent: 'continuous' })

const newYear = (day: string): string => `${day.slice(0, 4)}-01-01`

/** The day that a stretch which goes on is told up to. */
const untilNow = ({ calendar, days }: Named): string | null => {
  const cutoff = calendar.cutoff ?? calendar.reference
  return cutoff !== null && cutoff >= days.start ? cutoff : null
}

/** In this order; the first that answers wins. */
const STRETCHES: readonly ((named: Named) => Stretch | null)[] = [
  // «las Jornadas, que comenzaron el 11 de marzo»
  ({ sentence, mention, days, calendar, verbs }) =>
    mention.shape === 'day' && startsSeries(sentence, mention, verbs)
      ? { start: days.start, end: calendar.cutoff, extent: 'occasions' }
      : null,

  // «desde que inició el programa en marzo pasado»
  (named) => {
    const end = untilNow(named)
    return end && opensSince(named.sentence, named.mention, named.verbs) ? continuous(named.days.start, end) : null
  },

  // «suman 103 millones desde el 24 de diciembre»: up to the day the text was written.
  (named) => {
    const { mention, days, sentence } = named
    const end = untilNow(named)
    const isOpen = mention.shape === 'since' && days.end === null
    return isOpen && end && !isFuture(sentence) ? continuous(days.start, end) : null
  },

  // «hasta la semana epidemiológica 36»: weeks are counted from New Year.
  ({ mention, days }) =>
    (mention.shape === 'until' || mention.shape === 'to_date') && mention.last?.kind === 'week_number'
      ? continuous(newYear(days.end ?? days.start), days.end)
      : null,

  // «al 30 de noviembre iban 42 mil»: what goes on counting counts from New Year.
  ({ mention, days: { end }, sentence, verbs }) => {
    const isEnd = mention.shape === 'until' || (mention.shape === 'to_date' && mention.first === null)
    const counts = (): boolean =>
      sentence.verbs.some((verb) => isNear(verb, mention) && beginsLike(verb.folds, verbs.counting))
    return isEnd && end !== null && counts() ? continuous(newYear(end), end) : null
  },

  // «de los nacimientos ocurridos hasta septiembre»: of a year up to that month.
  ({ sentence, mention, days, calendar }) => {
    const cutoff = calendar.cutoff ?? calendar.reference
    const isPast = cutoff !== null && days.end !== null && days.end <= cutoff
    return isPast && isUntilMonth(mention) && sentence.tokens[mention.from]?.fold === 'hasta'
      ? continuous(newYear(days.start), days.end)
      : null
  },

  // «acumula en este 2021»: up to the last day that the bulletin reports on.
  ({ sentence, mention, days, calendar, verbs }) =>
    mention.shape === 'year' &&
    accumulates(sentence, mention, verbs) &&
    !isOfGoal(sentence, mention, verbs) &&
    calendar.cutoff?.startsWith(days.start.slice(0, 4))
      ? continuous(days.start, calendar.cutoff)
      : null,
]

/** «hasta septiembre», «hasta septiembre de 2021», but not «hasta el 3 de septiembre». */
const isUntilMonth = ({ shape, first, last }: PeriodMention): boolean =>
  shape === 'until' && first === null && last?.kind === 'date' && last.day === null && last.month !== null

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
