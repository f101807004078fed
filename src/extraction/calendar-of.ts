import { type IsoDate, inferYear, type Period, type PeriodMention, resolvePeriod, type YearBasis, yearFloor } from '../entity/period.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { Token } from '../text/token.ts'
import type { Sentence } from './sentence.ts'
import { beginsLike, type VerbData } from '../entity/verbs.ts'

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
export function calendarOf(bulletin: Bulletin, sentences: readonly Sentence[], tokens: readonly Token[]): BulletinCalendar {
  const mentions = sentences.flatMap((sentence) => sentence.periods)
  const base = bulletin.date
    ? { reference: bulletin.date.date, year: null, yearBasis: bulletin.date.basis }
    : (printedYear(mentions) ?? inferredYear(mentions, tokens) ?? { reference: null, year: null, yearBasis: 'weekday' as const })
  const past = sentences.filter((s) => s.block.kind !== 'dateline' && !s.verbs.some((verb) => verb.tense === 'future'))
  const ends = past
    .flatMap((sentence) => sentence.periods)
    .filter((mention) => mention.shape === 'range' || mention.shape === 'day' || mention.shape === 'week' || mention.shape === 'until')
    .flatMap((mention) => {
      const days = resolvePeriod(mention, { reference: base.reference, ...(base.year === null ? {} : { year: base.year }) })
      return days?.end ? [days.end] : []
    })
    .filter((end) => base.reference === null || end <= base.reference)
    .sort()
  return { ...base, cutoff: ends.at(-1) ?? base.reference }
}

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

/** The days of a mention in its sentence; `anchor` is what anaphora points back at. */
export function periodIn(
  sentence: Sentence,
  index: number,
  calendar: BulletinCalendar,
  anchor: Period | null,
  verbs: VerbData,
): Period | null {
  const mention = sentence.periods[index]
  if (!mention) return null
  const own = index > 0 ? periodIn(sentence, index - 1, calendar, anchor, verbs) : null
  const basis = { yearBasis: mention.yearPrinted ? ('printed' as const) : calendar.yearBasis, text: textOf(sentence, mention) }
  const toDate = mention.shape === 'to_date'
  const reference = toDate ? (calendar.cutoff ?? calendar.reference) : calendar.reference
  const days = resolvePeriod(mention, {
    reference,
    ...(calendar.year === null ? {} : { year: calendar.year }),
    anchor: mention.shape === 'anaphoric' ? (own ?? anchor) : null,
  })
  if (!days) return mention.shape === 'anaphoric' && anchor ? { ...anchor, basis: 'inherited' } : null
  // «en el año», after «en 2022» or a title that says so, is that year.
  const told = mention.shape === 'year' && !mention.yearPrinted && anchor && isYear(anchor) ? anchor : null
  if (told) return { ...told, text: basis.text }
  if (mention.shape === 'day' && startsSeries(sentence, mention, verbs)) {
    return { start: days.start, end: calendar.cutoff, basis: 'printed', extent: 'occasions', ...basis }
  }
  if (mention.shape === 'year' && accumulates(sentence, verbs) && calendar.cutoff?.startsWith(days.start.slice(0, 4))) {
    return { start: days.start, end: calendar.cutoff, basis: 'printed', extent: 'continuous', ...basis }
  }
  return { start: days.start, end: days.end, basis: 'printed', extent: mention.extent, ...basis }
}

const isYear = ({ start, end }: Period): boolean => start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`

const textOf = (sentence: Sentence, mention: PeriodMention): string =>
  sentence.tokens
    .slice(mention.from, mention.to)
    .map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.text)
    .join('')

/** «que comenzaron el 11 de marzo»: the day opens a stretch that goes on to the cut-off. */
const startsSeries = (sentence: Sentence, mention: PeriodMention, verbs: VerbData): boolean =>
  sentence.tokens
    .slice(Math.max(0, mention.from - 3), mention.from)
    .some((token) => verbs.start.some((beginning) => token.fold.startsWith(beginning)))

const accumulates = (sentence: Sentence, verbs: VerbData): boolean =>
  sentence.verbs.some((verb) => beginsLike(verb.folds, verbs.accumulate))
