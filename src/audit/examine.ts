import type { Finding } from '../facts/finding.ts'
import { dates } from './dates.ts'
import { looseSums } from './loose-sums.ts'
import { differentScopes, differentUnits, inferredYear } from './notes.ts'
import { type AuditPart, type Page, pageOf } from './page.ts'
import { percents } from './percents.ts'
import { plannedSums } from './plan.ts'
import { printedSums } from './printed-sum.ts'
import { restated } from './restated.ts'
import { type Sighting, sightings } from './sightings.ts'
import { statedSums } from './sums.ts'

/** What the audit takes from one bulletin by itself: plain data that can be kept with its facts. */
export interface Examined {
  readonly findings: readonly Finding[]
  readonly sightings: readonly Sighting[]
  /** Whether it plans anything: few bulletins do. */
  readonly plans: boolean
}

/** Examines one bulletin by itself. */
export function examine(part: AuditPart): Examined {
  const page = pageOf(part)
  const plans = part.extraction.facts.some(({ stance }) => stance === 'planned')
  return { findings: pageFindings(page), sightings: sightings(page), plans }
}

/** Rules that look at one bulletin alone. */
function pageFindings(page: Page): Finding[] {
  const stated = printedSums(page)
  const plans = plannedSums(page)
  const told = new Set(plans.map((plan) => sumKey(plan)))
  const sums = [...statedSums(page, stated), ...looseSums(page, stated)]
  return [
    ...plans,
    ...sums.filter((sum) => sum.kind !== 'sum_mismatch' || !told.has(sumKey(sum))),
    ...restated(page),
    ...percents(page, stated),
    ...dates(page),
    ...inferredYear(page),
    ...differentScopes(page),
    ...differentUnits(page),
  ]
}

// A list whose sum is the plan's needs no second remark that it is not the total's.
const sumKey = ({ facts, computed }: Finding): string => `${computed} ${facts.slice(1).join(' ')}`
