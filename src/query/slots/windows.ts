import type { Days, IsoDate } from '../../entity/period/calendar.ts'
import { type PeriodMention, resolvePeriod } from '../../entity/period/period.ts'
import { OPEN_START } from '../query.ts'

/** The days of a mention; without a year once for each year of the corpus, so that any year's figure can fit. */
export function windowsOf(mention: PeriodMention, years: readonly number[], today: IsoDate | null): Days[] {
  const reference = today ?? `${years[0] ?? 2000}-12-31`
  const same = sameDaysOf(mention, reference)
  if (same) return [same]
  const dated = mention.yearPrinted || mention.shape === 'relative' || mention.shape === 'anaphoric'
  if (dated || (mention.first === null && mention.last === null)) {
    const period = resolvePeriod(mention, { reference })
    return period ? [opened(mention, period)] : []
  }
  const windows: Days[] = []
  for (const year of years) {
    const period = resolvePeriod(mention, { reference: `${year}-12-31`, year })
    if (period) windows.push(opened(mention, period))
  }
  return windows
}

/** «el mismo periodo de 2018», asked without other days, is some of that year. */
function sameDaysOf({ shape, first }: PeriodMention, reference: IsoDate): Days | null {
  if (shape !== 'anaphoric' || first?.kind !== 'same' || first.in?.kind !== 'date') return null
  const { year, yearShift } = first.in
  const named = year ?? (yearShift === null ? null : Number(reference.slice(0, 4)) + yearShift)
  return named === null ? null : { start: `${named}-01-01`, end: `${named}-12-31` }
}

// «al 12 de septiembre» gives a cut-off and no start.
const opened = (mention: PeriodMention, { start, end }: Days): Days => ({
  start: mention.shape === 'until' ? OPEN_START : start,
  end,
})
