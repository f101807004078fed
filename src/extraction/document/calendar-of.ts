import {
  type IsoDate,
  inferYear,
  type PeriodMention,
  resolvePeriod,
  type YearBasis,
  yearFloor,
} from '../../entity/period/period.ts'
import type { Bulletin } from '../../facts/bulletin.ts'
import type { Token } from '../../text/token.ts'
import type { Sentence } from '../sentence/sentence.ts'

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
