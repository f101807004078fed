import type { Read } from './calendar-words.ts'
import type { Extent, PeriodShape, When } from './when.ts'

/** What a rule makes of the words; `null` as value means that they are known to be no period («Hospital 20 de Noviembre»). */
export interface Draft {
  readonly shape: PeriodShape
  readonly first: When | null
  readonly last: When | null
  readonly extent?: Extent
}

/** A reading that ends before token `to`. */
export const draft = (to: number, shape: PeriodShape, first: When | null, last: When | null = null): Read<Draft> => ({
  value: { shape, first, last },
  to,
})

/** The shape of a whole unit: «la semana», «el trimestre». */
export const UNIT_SHAPES = {
  day: 'relative',
  week: 'week',
  weekend: 'range',
  fortnight: 'range',
  month: 'month',
  bimester: 'quarter',
  quarter: 'quarter',
  fourmonth: 'quarter',
  semester: 'quarter',
  year: 'year',
  decade: 'range',
  administration: 'range',
} as const satisfies Record<string, PeriodShape>

/** The shape of one point or unit of time. */
export function shapeOf(when: When): PeriodShape {
  switch (when.kind) {
    case 'date':
      return when.day !== null ? 'day' : when.month !== null ? 'month' : 'year'
    case 'unit':
      return when.shift === 0 && when.count === 1 ? UNIT_SHAPES[when.unit] : 'relative'
    case 'nth':
      return when.count > 1 ? 'range' : when.unit === 'day' ? 'day' : UNIT_SHAPES[when.unit]
    case 'week_number':
      return 'week'
    case 'decade':
      return 'range'
    case 'part':
      return 'part'
    case 'same':
      return 'anaphoric'
    default:
      return 'relative'
  }
}
