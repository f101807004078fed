import type { Precision, Unit } from '../entity/number/quantity.ts'
import type { IsoDate, PeriodBasis, YearBasis } from '../entity/period/period.ts'
import type { Accrual, Citation, Fact, Figure, Stance, Zone } from './fact.ts'

/** A fact as `extract --jsonl` prints it and as answers carry it: the stable contract of other programs. */
export interface FactJson {
  readonly value: number
  readonly unit: Unit
  readonly precision: Precision
  readonly figure: Figure
  readonly measure: string
  readonly measure_text: string
  readonly place: string
  readonly place_text: string | null
  readonly institution: string | null
  readonly programme: { readonly series: string; readonly edition: number | null } | null
  readonly period: {
    readonly start: IsoDate
    readonly end: IsoDate | null
    readonly basis: PeriodBasis
    readonly year_basis: YearBasis
    readonly text: string
  } | null
  readonly stance: Stance
  readonly accrual: Accrual
  readonly zone: Zone
  readonly citations: readonly Citation[]
}

/** A fact in the contract's shape; several places are joined by «; ». */
export const factToJson = (fact: Fact): FactJson => ({
  value: fact.quantity.value,
  unit: fact.quantity.unit,
  precision: fact.quantity.precision,
  figure: fact.figure,
  measure: fact.measure.name,
  measure_text: fact.measure.text,
  place: [...fact.place.also, fact.place.node].map((node) => node.name).join('; '),
  place_text: fact.place.text,
  institution: fact.institution,
  programme: fact.programme ? { series: fact.programme.text, edition: fact.programme.edition } : null,
  period: fact.period
    ? {
        start: fact.period.start,
        end: fact.period.end,
        basis: fact.period.basis,
        year_basis: fact.period.yearBasis,
        text: fact.period.text,
      }
    : null,
  stance: fact.stance,
  accrual: fact.accrual,
  zone: fact.zone,
  citations: [fact.citation],
})
