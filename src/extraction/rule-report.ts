import type { Fact, Slot } from '../facts/fact.ts'
import { ACCRUAL } from './slots/accrual.ts'
import { FIGURE } from './slots/figure.ts'
import { MEASURE } from './slots/measure.ts'
import { PERIOD } from './slots/period.ts'
import { PLACE } from './slots/place.ts'
import { PROGRAMME } from './slots/programme.ts'
import { STANCE } from './slots/stance.ts'

/** How many bulletins and figures one attachment filled a slot for. */
export interface RuleRow {
  readonly slot: Slot
  readonly rule: string
  readonly example: string
  readonly documents: number
  readonly figures: number
}

const TABLES = {
  measure: MEASURE,
  place: PLACE,
  period: PERIOD,
  programme: PROGRAMME,
  stance: STANCE,
  accrual: ACCRUAL,
  figure: FIGURE,
} as const satisfies Partial<Record<Slot, readonly { readonly name: string; readonly example: string }[]>>

/** Every attachment with its use over the facts: one that a single document fires needs an example of its own or goes. */
export function ruleReport(facts: readonly Fact[]): RuleRow[] {
  return Object.entries(TABLES).flatMap(([name, table]) => {
    const slot = name as keyof typeof TABLES
    return table.map((attachment) => {
      const fired = facts.filter((fact) => fact.evidence[slot].rule === attachment.name)
      return {
        slot,
        rule: attachment.name,
        example: attachment.example,
        documents: new Set(fired.map((fact) => fact.bulletin)).size,
        figures: fired.length,
      }
    })
  })
}

/** What an attachment reads, by its example: «como en “956 trasplantes: 442 de riñón”»; null where the rule is no attachment. */
export const ruleExample = (slot: Slot, rule: string): string | null =>
  (Object.hasOwn(TABLES, slot) ? TABLES[slot as keyof typeof TABLES] : []).find(({ name }) => name === rule)?.example ??
  null
