import { measureKey } from '../entity/measure/measure.ts'
import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { isSlip, significantDigits } from './digits.ts'
import { amountOf, isExact, isGeneric } from './likeness.ts'
import { findingOf } from './make.ts'
import type { Page } from './page.ts'
import { add } from './printed-list.ts'
import { type PrintedSum, printedSums } from './printed-sum.ts'
import { say } from './say.ts'

/** «956 trasplantes: 442 de riñón, 353 de córnea…»: every total that the words tie to its parts. */
export const statedSums = (page: Page, sums: readonly PrintedSum[] = printedSums(page)): Finding[] =>
  sums.flatMap((sum) => judge(page, sum) ?? [])

const FAR = 20

function judge(page: Page, printed: PrintedSum): Finding | null {
  const { total, parts, incomplete } = printed
  if (!isExact(total) || !parts.every(isExact)) return null
  const closing = closingParts(amountOf(total), parts)
  if (closing) return sumOk(total, closing)
  // «4 hospitales: uno con 450 millones»: what is so much larger was never part of it.
  if (add(parts) > FAR * amountOf(total)) return null
  const large = parts.find((part) => amountOf(part) > amountOf(total) && isOfTotal(total, part))
  if (incomplete || parts.length < 2) return large ? partExceeds(total, large) : null
  if (!isExhaustive(printed) && !isNear(total, parts)) return null
  return page.hasUnread(parts[0] as Fact) ? null : sumMismatch(total, parts)
}

/** Those of the parts that add up to the total: all; without a subtotal or the total said again; or the first ones. */
function closingParts(total: number, parts: readonly Fact[]): readonly Fact[] | null {
  if (parts.length < 2) return null
  if (add(parts) === total) return parts
  const again = parts.filter((part) => amountOf(part) !== total)
  if (again.length > 1 && add(again) === total) return again
  for (let k = 2; k < parts.length; k++) if (add(parts.slice(0, k)) === total) return parts.slice(0, k)
  for (const [i, part] of parts.entries()) {
    if (!isSubtotal(parts, i)) continue
    const rest = parts.filter((other) => other !== part)
    if (add(rest) === total) return rest
  }
  return null
}

/** Whether a part is the sum of two or more that stand right before or after it. */
function isSubtotal(parts: readonly Fact[], at: number): boolean {
  const value = amountOf(parts[at] as Fact)
  for (const side of [parts.slice(0, at).reverse(), parts.slice(at + 1)]) {
    for (let k = 2; k <= side.length; k++) if (add(side.slice(0, k)) === value) return true
  }
  return false
}

/** Whether what the list names is all there is: kinds of one facet, unlike services under «acciones», places, «de …». */
function isExhaustive({ total, parts, cue }: PrintedSum): boolean {
  // «Del total, 300 fueron mujeres»: of which total is not said.
  if (cue === 'del total' && total.sentence.start !== parts[0]?.sentence.start) return false
  const kinds = sharedFacet(parts)
  const likeTotal = parts.every((part) => part.measure.head.key === total.measure.head.key)
  if (likeTotal && kinds) return true
  if (areByPlace(total, parts)) return true
  if (isGeneric(total.measure)) return parts.length > 2 || cue === ':'
  return likeTotal && parts.length > 2 && parts.every((part) => part.measure.modifiers.length > 0)
}

/** The facet that every part names, «organ» of riñón, córnea and médula ósea; null where they share none. */
export function sharedFacet(parts: readonly Fact[]): string | null {
  const [first, ...rest] = parts.map((part) =>
    part.measure.modifiers.map((m) => m.kind).filter((kind) => kind !== 'open'),
  )
  return first?.find((kind) => rest.every((kinds) => kinds.includes(kind))) ?? null
}

const areByPlace = (total: Fact, parts: readonly Fact[]): boolean =>
  parts.every((part) => measureKey(part.measure) === measureKey(total.measure)) &&
  new Set(parts.map((part) => part.place.node.id)).size === parts.length &&
  parts.every((part) => part.place.node.id !== total.place.node.id)

const isOfTotal = (total: Fact, part: Fact): boolean =>
  isGeneric(total.measure) || part.measure.head.key === total.measure.head.key

// Categories may overlap («1,700 mujeres, 1,200 adultos mayores»): only a hair's breadth tells a sum from them.
const NEAR = 0.01

const isNear = (total: Fact, parts: readonly Fact[]): boolean =>
  Math.abs(add(parts) - amountOf(total)) <= NEAR * amountOf(total) ||
  (significantDigits(amountOf(total)) > 2 && slipOf(total, parts) !== null)

/** One slip that would close the sum: the figure and what it would have to be; null where none does. */
export function slipOf(total: Fact, parts: readonly Fact[]): { readonly fact: Fact; readonly value: number } | null {
  const sum = add(parts)
  const lack = amountOf(total) - sum
  const part = parts.find((p) => amountOf(p) + lack > 0 && isSlip(amountOf(p), amountOf(p) + lack))
  if (part) return { fact: part, value: amountOf(part) + lack }
  return isSlip(amountOf(total), sum) ? { fact: total, value: sum } : null
}

/** «Las partes suman el total.» */
export const sumOk = (total: Fact, parts: readonly Fact[]): Finding =>
  findingOf({
    kind: 'sum_ok',
    values: [amountOf(total)],
    message: say.sumOk(total, add(parts), parts.map(amountOf)),
    facts: [total, ...parts],
    computed: add(parts),
  })

/** «Las partes suman 950; el total impreso es 1,000.» */
export function sumMismatch(total: Fact, parts: readonly Fact[]): Finding {
  const sum = add(parts)
  return findingOf({
    kind: 'sum_mismatch',
    values: [amountOf(total), sum],
    message: say.sumMismatch(total, sum, amountOf(total)),
    facts: [total, ...parts],
    computed: sum,
  })
}

const partExceeds = (total: Fact, part: Fact): Finding =>
  findingOf({
    kind: 'part_exceeds_whole',
    values: [amountOf(total), amountOf(part)],
    message: say.partExceeds(total, part),
    facts: [total, part],
  })
