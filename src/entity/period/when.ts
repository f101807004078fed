import type { Span } from '../../text/span.ts'

/** Where days come from. */
export type PeriodBasis = 'printed' | 'inherited' | 'inferred'
/** Where a year comes from. */
export type YearBasis = 'printed' | 'copy' | 'metadata' | 'weekday'

/** `occasions` where the days are single events between the ends («las 10 Jornadas, que comenzaron el 11 de marzo»). */
export type Extent = 'continuous' | 'occasions'

/** What shape the words have; the shape decides what a mention may do (open a scope, compare, close a range). */
export type PeriodShape =
  | 'range' // del 31 de mayo al 6 de junio
  | 'day' // el 5 de mayo
  | 'week' // la semana del 31 de mayo
  | 'part' // a finales de mayo
  | 'month' // en mayo, mayo de 2021
  | 'quarter' // trimestre, semestre
  | 'year' // en 2021, durante el año
  | 'to_date' // en lo que va del año, al corte de
  | 'since' // a partir del 1 de septiembre, desde abril
  | 'until' // al 12 de septiembre, hasta mayo
  | 'relative' // ayer, la semana pasada
  | 'anaphoric' // en este periodo, de esa fecha al 12 de septiembre

/** A stretch of the calendar that Spanish has a noun for; «sexenio» and «administración» are `administration`. */
export type CalendarUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'bimester'
  | 'quarter'
  | 'fourmonth'
  | 'semester'
  | 'year'
  | 'decade'
  | 'administration'

/** A date as far as the words give it: «12 de septiembre» has no year. */
export interface PartialDate {
  readonly kind: 'date'
  readonly year: number | null
  /** 1–12, or null for a mere year. */
  readonly month: number | null
  /** 1–31, or null for a mere month. */
  readonly day: number | null
  /** Weekday printed beside it («miércoles 5 mayo de 2021»), 1 = Monday … 7 = Sunday. */
  readonly weekday: number | null
  /** Year told against the text's own: «del año pasado» −1, «del presente año» 0. */
  readonly yearShift: number | null
  /** «el pasado 12 de septiembre» −1, «este 12 de septiembre» 0, «el próximo 24 de septiembre» 1. */
  readonly side: -1 | 0 | 1 | null
}

/** One point or unit of time as the words give it, before anything is worked out. */
export type When =
  | PartialDate
  /** «la semana pasada»: week, −1; «hoy»: day, 0; `count` units from there: «los dos pasados años» year, −2, 2. */
  | { readonly kind: 'unit'; readonly unit: CalendarUnit; readonly shift: number; readonly count: number }
  /** «tercer trimestre de 2016»: quarter, 3, 1; «los últimos cuatro meses de 2021»: month, −1, 4. */
  | {
      readonly kind: 'nth'
      readonly unit: CalendarUnit
      readonly nth: number
      readonly count: number
      readonly of: When | null
    }
  /** «a mediados de mayo»: the second third of it. */
  | { readonly kind: 'part'; readonly third: 0 | 1 | 2; readonly of: When }
  /** «los últimos tres años»: year, 3, −1: three years that end the day before. */
  | { readonly kind: 'rolling'; readonly unit: CalendarUnit; readonly count: number; readonly side: -1 | 1 }
  /** «hace tres semanas»: week, −3; «dentro de dos días»: day, 2. */
  | { readonly kind: 'offset'; readonly unit: CalendarUnit; readonly count: number }
  /** «viernes de la próxima semana», «el próximo lunes». */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly side: -1 | 0 | 1 | null; readonly of: When | null }
  /** «la década de los 90»: 1990. */
  | { readonly kind: 'decade'; readonly first: number }
  /** «semana epidemiológica 23 de 2021» (Sunday to Saturday), `iso` for a plain «semana 23» (Monday to Sunday). */
  | { readonly kind: 'week_number'; readonly number: number; readonly iso: boolean; readonly year: number | null }
  /**
   * What was said before: «ese mismo año» is its year, «en este periodo» (no unit) all of it; `in` moves it to a year,
   * `back` by so many units: «un año antes».
   */
  | {
      readonly kind: 'same'
      readonly unit: CalendarUnit | null
      readonly in: When | null
      readonly back?: { readonly unit: CalendarUnit; readonly count: number }
    }

/** A period as the words of a text give it, before any year is worked out. Offsets are into the text that was read. */
export interface PeriodMention extends Span {
  /** Token indexes, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly shape: PeriodShape
  /** First day, or the whole unit where `last` is null («mayo de 2021»); null for «hasta mayo». */
  readonly first: When | null
  /** Last day of a range or the cut-off of an accumulation; null where the words give none. */
  readonly last: When | null
  /** Whether a year is printed in the mention itself. */
  readonly yearPrinted: boolean
  /** Weekday printed beside the (first) date, 1 = Monday … 7 = Sunday. */
  readonly weekday: number | null
  /** `occasions` for days named one by one with gaps: «9 y 23 de mayo». */
  readonly extent: Extent
}
