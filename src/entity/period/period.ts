import type { Days } from './calendar.ts'
import type { Extent, PeriodBasis, YearBasis } from './when.ts'

// Whoever reads or asks for periods imports from here; how they are read is in the files below.
export type { IsoDate } from './calendar.ts'
export { periodMentions } from './period-mention.ts'
export { readPeriods } from './period-read.ts'
export { resolvePeriod } from './period-resolve.ts'
export { inferYear, yearFloor } from './period-year.ts'
export type {
  Extent,
  PartialDate,
  PeriodBasis,
  PeriodMention,
  PeriodShape,
  When,
  YearBasis,
} from './when.ts'

/** A stretch of days, ends inclusive, and how it is known. */
export interface Period extends Days {
  readonly basis: PeriodBasis
  readonly yearBasis: YearBasis
  readonly extent: Extent
  /** As printed. */
  readonly text: string
}
