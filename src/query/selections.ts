import type { Operators } from './operation.ts'
import { type Asked, type AskedMeasure, type AskedPeriod, EMPTY_SELECTION, type Selection } from './query.ts'
import type { Said, Slots } from './slots.ts'

// «de riñón y de córnea en mayo y en junio» has four; more is no question a person asks.
const MAX_SELECTIONS = 8

/** One selection a conjunct: every combination of the measures, places, periods and programmes that are coordinated. */
export function selectionsOf(
  slots: Slots,
  measures: readonly Asked<AskedMeasure>[],
  operators: Operators,
): readonly Selection[] {
  const { periods, toDate } = datedPeriods(slots.periods)
  const base: Selection = {
    ...EMPTY_SELECTION,
    institution: slots.institutions[0] ?? null,
    bulletin: slots.bulletins[0] ?? null,
    stance: operators.has('planned') ? { value: 'planned', origin: 'said', text: '' } : null,
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
    selections = selections.flatMap((s) => values.map((value) => ({ ...s, [slot]: value })))
  }
  spread('measure', measures)
  spread('place', slots.places)
  spread('period', periods)
  spread('programme', slots.programmes)
  return selections.slice(0, MAX_SELECTIONS)
}

/** A mere year beside a date belongs to it («en 2021, del 26 de abril…»); «en lo que va del año» is an accrual, no window. */
function datedPeriods(said: readonly Said<AskedPeriod>[]): {
  readonly periods: readonly Said<AskedPeriod>[]
  readonly toDate: boolean
} {
  const accruals = said.filter((p) => p.value.shape === 'to_date')
  const years = said.filter((p) => p.value.shape === 'year' && p.value.windows.length === 1)
  const others = said.filter((p) => !years.includes(p) && !(p.value.shape === 'to_date' && !p.value.yearSaid))
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
