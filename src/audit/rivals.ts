import type { Fact } from '../facts/fact.ts'
import { isSlip, isTransposition } from './digits.ts'
import { isGeneric, sameInstitution, sameProgramme } from './likeness.ts'
import type { Printed } from './world.ts'

/** A stretch of text in which a figure is normally printed once: the title, the summary or the body of one bulletin. */
const containerOf = ({ bulletin, zone }: Fact): string => `${bulletin} ${zone === 'table' ? 'body' : zone}`

const bulletinOf = (container: string): string => container.slice(0, container.indexOf(' '))

/** A body that prints one measure twice may speak of two things: then only figures that resemble each other are one. */
const CLOSE = 0.25
/** Of a figure that very many texts repeat, the first ones tell enough. */
const MOST_TEXTS = 40

/**
 * Whether two values are printed for one and the same thing. One text that says it in two places, or two texts:
 * each has one value that the other lacks. Within one place, or where several could be meant, only values that
 * resemble each other (swapped digits, one digit changed, close) are taken for one figure.
 */
export function areRivals(a: Printed, b: Printed, all: readonly Printed[]): boolean {
  const [ofA, ofB] = [a.facts.slice(0, MOST_TEXTS), b.facts.slice(0, MOST_TEXTS)]
  const pairs = ofA.flatMap((x) => ofB.map((y) => [x, y] as const)).filter(([x, y]) => mayBeSame(x, y))
  if (pairs.length === 0) return false
  const holders = new Map(all.map((printed) => [printed.value, new Set(printed.facts.map(containerOf))]))
  const [inA, inB] = [holders.get(a.value) ?? new Set(), holders.get(b.value) ?? new Set()]
  const alike = isSlip(a.value, b.value) || isTransposition(a.value, b.value)
  return pairs.some(([x, y]) => {
    const [cx, cy] = [containerOf(x), containerOf(y)]
    if (cx === cy) return alike || (isSpecific(x) && isClose(a.value, b.value))
    if (inA.has(cy) || inB.has(cx)) return alike && !(inA.has(cy) && inB.has(cx))
    const single = (container: string, other: string): boolean =>
      all.filter(({ value }) => holders.get(value)?.has(container) && !holders.get(value)?.has(other)).length === 1
    if (!single(cx, cy) || !single(cy, cx)) return alike
    if (isUndated(x) || isUndated(y) || areGuessed(x, y)) return alike || isClose(a.value, b.value)
    return alike || isSpecific(x) || isClose(a.value, b.value) || bulletinOf(cx) === bulletinOf(cy)
  })
}

/** A title rarely prints days; those it is given are a guess. */
const isUndated = ({ zone, period }: Fact): boolean => zone === 'headline' && period?.basis !== 'printed'

/** Two texts that name no place and no edition: «12 cirugías» of one week may be of two hospitals. */
const areGuessed = (x: Fact, y: Fact): boolean =>
  x.bulletin !== y.bulletin &&
  x.place.basis === 'default' &&
  y.place.basis === 'default' &&
  (x.programme === null || x.programme.edition === null || x.programme.edition !== y.programme?.edition)

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE * Math.max(a, b)

/** «acciones» and «personas» may be any; «consultas de especialidad» are those. */
const isSpecific = ({ measure }: Fact): boolean =>
  !isGeneric(measure) && (measure.modifiers.some((m) => m.kind !== 'open') || !LOOSE.has(measure.counts))

const LOOSE = new Set([
  'persons',
  'patients',
  'unknown',
  'actions',
  'units',
  'kinds',
  'facilities',
  'territories',
  'events',
])

/** Two figures of one sentence or one list are two things; so are those of two events or institutions. */
function mayBeSame(a: Fact, b: Fact): boolean {
  if (!sameProgramme(a, b) || !sameInstitution(a, b)) return false
  if (a.bulletin !== b.bulletin) return true
  if (a.sentence.start === b.sentence.start) return false
  return !a.lists.some(({ list }) => b.lists.some((other) => other.list === list))
}
