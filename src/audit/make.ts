import type { Citation, Fact } from '../facts/fact.ts'
import { ALARMS, type Finding, type FindingKind } from '../facts/finding.ts'

/** What a rule says of its figures; the rest of a finding follows from them. */
export interface Found {
  readonly kind: FindingKind
  readonly values: readonly number[]
  readonly message: string
  readonly facts: readonly Fact[]
  /** What the figures add up to, for sums. */
  readonly computed?: number
  /** Independent bulletins that print each of `values`. */
  readonly witnesses?: readonly number[]
}

/** A finding with the spans, ids and bulletins of its figures. */
export function findingOf({ kind, values, message, facts, computed, witnesses }: Found): Finding {
  return {
    kind,
    alarm: ALARMS[kind],
    values,
    message,
    citations: facts.map((fact) => fact.citation),
    facts: facts.map((fact) => fact.id),
    bulletins: [...new Set(facts.map((fact) => fact.bulletin))],
    ...(computed === undefined ? {} : { computed }),
    ...(witnesses === undefined ? {} : { witnesses }),
  }
}

/** A finding about dates: of no figure, or of none in particular. */
export const dateMismatch = (
  message: string,
  values: readonly number[],
  citations: readonly Citation[],
  bulletins: readonly string[],
): Finding => ({
  kind: 'date_mismatch',
  alarm: ALARMS.date_mismatch,
  values,
  message,
  citations,
  facts: [],
  bulletins,
})
