import type { Citation } from './fact.ts'

/** What the audit found; one class a finding, the most specific. */
export type FindingKind =
  | 'conflict'
  | 'transposition'
  | 'sum_mismatch'
  | 'part_exceeds_whole'
  | 'matches_plan'
  | 'date_mismatch'
  | 'percent_mismatch'
  | 'sum_ok'
  | 'rounding'
  | 'different_scope'
  | 'different_unit'
  | 'ocr'
  | 'duplicate'
  | 'superseded'
  | 'year_inferred'

/** Which kinds a press officer has to act on. */
export const ALARMS: Readonly<Record<FindingKind, boolean>> = {
  conflict: true,
  transposition: true,
  sum_mismatch: true,
  part_exceeds_whole: true,
  matches_plan: true,
  date_mismatch: true,
  percent_mismatch: true,
  sum_ok: false,
  rounding: false,
  different_scope: false,
  different_unit: false,
  ocr: false,
  duplicate: false,
  superseded: false,
  year_inferred: false,
}

/** A statement about figures that stand together in the bulletins: «El resumen imprime 5,200; el cuerpo, 5,020». */
export interface Finding {
  readonly kind: FindingKind
  readonly alarm: boolean
  /** The figures involved, the one that would lead first. */
  readonly values: readonly number[]
  /** One plain Spanish sentence: what is printed, never fault or intent. */
  readonly message: string
  readonly citations: readonly Citation[]
  /** Ids of the facts involved; where `computed` is set, the total first and then its parts. */
  readonly facts: readonly string[]
  /** Ids of its bulletins. */
  readonly bulletins: readonly string[]
  /** What the parts add up to, which no bulletin need print. */
  readonly computed?: number
  /** How many independent bulletins print each of `values`. */
  readonly witnesses?: readonly number[]
}
