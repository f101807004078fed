import { measureKey } from '../entity/measure/measure.ts'
import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { amountOf, isCountable, isExact } from './likeness.ts'
import { findingOf } from './make.ts'
import type { Page } from './page.ts'
import type { PrintedSum } from './printed-sum.ts'
import { say } from './say.ts'

/** Words between a figure and the percent that restates it: «442 (46.2 %)», «300, que representan 25 por ciento». */
const RESTATES = /\(|represent|equival|es decir|o sea|correspond|signific/

/** Words between a percent and its whole: «25 por ciento de las 1,200». */
const OF = /^ ?(?:de|del)(?: (?:los|las|el|la|un|total|de)){0,4} ?$/

/** Printed percents against the printed figures that they are of. */
export function percents(page: Page, sums: readonly PrintedSum[]): Finding[] {
  return page.facts.flatMap((percent) => {
    if (percent.quantity.unit !== 'percent' || !isExact(percent)) return []
    const sentence = page.facts.filter(
      (f) => f.sentence.start === percent.sentence.start && isCountable(f) && isExact(f),
    )
    return share(page, percent, sentence, sums) ?? change(percent, sentence) ?? []
  })
}

function share(page: Page, percent: Fact, sentence: readonly Fact[], sums: readonly PrintedSum[]): Finding | null {
  const before = sentence.filter((fact) => fact.quantity.end <= percent.quantity.start)
  const after = sentence.filter((fact) => fact.quantity.start >= percent.quantity.end)
  const near = before.at(-1)
  const base = after.find((fact) => OF.test(page.gap(percent, fact)))
  const restated = near && RESTATES.test(page.gap(near, percent)) ? near : null
  const said = base && after.find((fact) => fact !== base && RESTATES.test(page.gap(base, fact)))
  const part = restated ?? said ?? null
  const whole = base ?? (part ? (sums.find((sum) => sum.parts.includes(part))?.total ?? null) : null)
  if (!part || !whole || amountOf(whole) <= amountOf(part)) return null
  const computed = (100 * amountOf(part)) / amountOf(whole)
  if (agrees(percent, computed)) return null
  return findingOf({
    kind: 'percent_mismatch',
    values: [amountOf(percent), round(computed)],
    message: say.percent(percent.quantity.raw, amountOf(part), amountOf(whole), round(computed)),
    facts: [percent, part, whole],
    computed: round(computed),
  })
}

/** «139 mil de las 126 mil planeadas, 10.9 por ciento más»: any usual reading of the percent may be meant. */
function change(percent: Fact, sentence: readonly Fact[]): Finding | null {
  const [a, b] = sentence
  if (percent.figure !== 'change' || sentence.length !== 2 || !a || !b) return null
  if (measureKey(a.measure) !== measureKey(b.measure) || amountOf(a) === 0 || amountOf(b) === 0) return null
  const [from, to] =
    a.stance === 'planned' || (a.period && b.period && a.period.start < b.period.start) ? [a, b] : [b, a]
  const [x, y] = [amountOf(from), amountOf(to)]
  const readings = [(100 * (y - x)) / x, (100 * y) / x, (100 * (x - y)) / y, (100 * x) / y].map(Math.abs)
  if (readings.some((reading) => agrees(percent, reading))) return null
  const computed = round(readings[0] ?? 0)
  return findingOf({
    kind: 'percent_mismatch',
    values: [amountOf(percent), computed],
    message: say.percentChange(percent.quantity.raw, x, y, computed),
    facts: [percent, from, to],
    computed,
  })
}

/** Rounded or cut to the decimals that are printed. */
function agrees(percent: Fact, computed: number): boolean {
  const decimals = /[.,](\d+)/.exec(percent.quantity.raw)?.[1]?.length ?? 0
  return Math.abs(amountOf(percent) - computed) < 10 ** -decimals
}

const round = (n: number): number => Math.round(n * 10) / 10
