import { addDays } from '../entity/period/calendar.ts'
import type { Operators } from './operation/operators.ts'
import {
  type Asked,
  type AskedMeasure,
  type AskedPeriod,
  type AskedProgramme,
  EMPTY_SELECTION,
  OPEN_START,
  type Selection,
} from './query.ts'
import type { Said } from './slots/said.ts'
import type { Slots } from './slots/slots.ts'

// «de riñón y de córnea en mayo y en junio» has four; more is no question a person asks.
export const MAX_SELECTIONS = 8

/** One selection a conjunct: every combination of the measures, places, periods and programmes that are coordinated. */
export function selectionsOf(
  slots: Slots,
  measures: readonly Asked<AskedMeasure>[],
  operators: Operators,
  negated: boolean,
  apart: boolean,
): readonly Selection[] {
  const { periods, toDate } = datedPeriods(beside(slots.periods, operators))
  const base: Selection = {
    ...EMPTY_SELECTION,
    institution: slots.institutions[0] ?? null,
    bulletin: slots.bulletins[0] ?? null,
    stance: negated
      ? { value: 'denied', origin: 'said', text: 'no' }
      : operators.has('planned')
        ? { value: 'planned', origin: 'said', text: '' }
        : null,
    accrual:
      operators.has('to_date') || toDate
        ? { value: 'to_date', origin: 'said', text: '' }
        : operators.has('in_period')
          ? { value: 'in_period', origin: 'said', text: '' }
          : null,
    figure: operators.has('rate') ? { value: 'rate', origin: 'said', text: '' } : null,
  }
  let selections: Selection[] = [base]
  const spread = <K extends keyof Selection>(slot: K, values: readonly Selection[K][]): void => {
    if (values.length === 0) return
    const some = values.slice(0, MAX_SELECTIONS)
    selections = selections.flatMap((s) => some.map((value) => ({ ...s, [slot]: value }))).slice(0, MAX_SELECTIONS)
  }
  spread('measure', measures)
  spread('place', slots.places)
  const events = eventsNamed(slots)
  if (apart) {
    selections = selections.flatMap((s) => [
      ...events.map((programme) => ({ ...s, programme })),
      ...periods.map((period) => ({ ...s, period })),
    ])
  } else {
    spread('period', periods)
    spread('programme', events)
  }
  return selections.slice(0, MAX_SELECTIONS)
}

const asEvent =
  (series: string) =>
  (ordinal: Said<number>): Said<AskedProgramme> => ({ ...ordinal, value: { series, edition: ordinal.value } })

/** The events that a question names; in «la 7ª y la 10ª Jornada» an ordinal beside one names another of its series. */
export function eventsNamed({ programmes, ordinals, event: noun }: Slots): readonly Said<AskedProgramme>[] {
  const event = programmes.find((p) => p.value.edition !== null)
  if (!event) return programmes.length === 0 && noun !== null ? ordinals.map(asEvent(noun)) : programmes
  const others = ordinals
    .filter((o) => o.to < event.from && event.from - o.to <= 4)
    .map((o) => ({ ...event, text: `${o.text} ${event.text}`, value: { ...event.value, edition: o.value } }))
  return [...others, ...programmes]
}

/** «antes del 1 de abril», «después del 12 de septiembre»: the days before or after, not those named. */
function beside(said: readonly Said<AskedPeriod>[], operators: Operators): readonly Said<AskedPeriod>[] {
  return said.map((period) => {
    const near = (name: string): boolean => {
      const cue = operators.get(name)
      return cue !== undefined && cue.to <= period.from && period.from - cue.to <= 1
    }
    const windows = period.value.windows
    if (near('before')) {
      const until = windows.map((w) => ({ start: OPEN_START, end: addDays(w.start, -1) }))
      return {
        ...period,
        text: `antes de ${period.text}`,
        value: { ...period.value, windows: until, shape: 'until' as const },
      }
    }
    if (!near('after')) return period
    const since = windows.flatMap((w) => (w.end === null ? [] : [{ start: addDays(w.end, 1), end: null }]))
    return {
      ...period,
      text: `después de ${period.text}`,
      value: { ...period.value, windows: since, shape: 'since' as const },
    }
  })
}

/** A mere year beside a date belongs to it («en 2021, del 26 de abril…»); «en lo que va del año» is an accrual, no window. */
function datedPeriods(said: readonly Said<AskedPeriod>[]): {
  readonly periods: readonly Said<AskedPeriod>[]
  readonly toDate: boolean
} {
  const accruals = said.filter((p) => p.value.shape === 'to_date')
  const isYear = ({ value }: Said<AskedPeriod>): boolean => value.shape === 'year' && value.windows.length === 1
  const years = said.filter(isYear)
  const others = said.filter((p) => !isYear(p) && !(p.value.shape === 'to_date' && !p.value.yearSaid))
  if (years.length === 0 || others.length === 0) {
    return { periods: others.length > 0 ? others : years, toDate: accruals.length > 0 }
  }
  const year = years[0]?.value.windows[0]?.start.slice(0, 4) ?? ''
  const narrowed = others.map((p) => {
    const windows = p.value.windows.filter((w) => w.start.slice(0, 4) === year || w.end?.slice(0, 4) === year)
    return windows.length > 0 ? { ...p, value: { ...p.value, windows, yearSaid: true } } : p
  })
  return { periods: narrowed, toDate: accruals.length > 0 }
}
