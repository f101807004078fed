import { type Measure, measureKey } from '../entity/measure/measure.ts'
import type { Programme } from '../entity/name/programme.ts'
import { isHedgeSatisfied } from '../entity/number/quantity.ts'
import type { Fact } from '../facts/fact.ts'

/** Whether a figure can be compared and added: a level that counts something, of one place, with a single value. */
export const isCountable = ({ figure, quantity, place, stance }: Fact): boolean =>
  figure === 'level' &&
  quantity.unit !== 'percent' &&
  quantity.precision !== 'between' &&
  place.also.length === 0 &&
  stance !== 'capacity' &&
  stance !== 'estimated'

/** Whether a figure is printed without a hedge. */
export const isExact = (fact: Fact): boolean => fact.quantity.precision === 'exact'

/** A figure's value. */
export const amountOf = (fact: Fact): number => fact.quantity.value

/** Key of the days of a figure: «2021-05-31 2021-06-06»; figures without days share none. */
export const daysKey = ({ period }: Pick<Fact, 'period'>): string | null =>
  period ? `${period.start} ${period.end ?? ''}` : null

/** Key of all that must agree but place and stance: what is counted, in which unit, in which days. */
export function subjectKey(fact: Fact): string | null {
  const days = daysKey(fact)
  return days === null ? null : `${measureKey(fact.measure)} ${fact.quantity.unit} ${days}`
}

/** Figures of one place. */
export const samePlace = (a: Fact, b: Fact): boolean => a.place.node.id === b.place.node.id

/** Figures of the very same days. */
export const sameDays = (a: Fact, b: Fact): boolean => daysKey(a) === daysKey(b)

/** Two figures of one event, or of none that is named: «10ª Jornada» and «9ª Jornada» are two. */
export const sameProgramme = (a: Fact, b: Fact): boolean => programmesAgree(a.programme, b.programme)

function programmesAgree(a: Programme | null, b: Programme | null): boolean {
  if (a === null || b === null || a.edition === null || b.edition === null) return true
  return a.edition === b.edition
}

/** Figures of one institution, or of one that is not named. */
export const sameInstitution = (a: Fact, b: Fact): boolean =>
  a.institution === null || b.institution === null || a.institution === b.institution

/** Same days, place, stance, event and institution: figures that one sentence could add. */
export const sameScope = (a: Fact, b: Fact): boolean =>
  sameDays(a, b) && samePlace(a, b) && a.stance === b.stance && sameProgramme(a, b) && sameInstitution(a, b)

// «acciones», «atenciones» and the like stand for whatever was done; open words by stem, for no lexicon has them all.
const GENERIC_COUNTS = new Set(['actions'])
const GENERIC_HEADS = new Set([
  'procedimiento',
  'activ',
  'intervencion',
  'apoy',
  'event',
  'beneficiari',
  'trámit',
  'tramit',
  'prestacion',
])

/** Whether the head totals unlike measures: «acciones», «atenciones», «servicios». */
export const isGeneric = ({ head, counts, modifiers }: Measure): boolean =>
  (GENERIC_COUNTS.has(counts) || GENERIC_HEADS.has(head.key)) && !modifiers.some((m) => m.kind !== 'open')

/** Heads of places and events never add up to actions or patients: «442 de riñón en 20 hospitales». */
const SETTINGS = new Set(['facilities', 'territories', 'events', 'kinds'])

/** Whether a measure counts places, events or kinds. */
export const isSetting = ({ counts }: Measure): boolean => SETTINGS.has(counts)

/** Whether the exact figure is what the other one rounds: «más de 6.5 millones», «36 millones», «5 mil». */
export function isRoundingOf(rounded: Fact, exact: Fact): boolean {
  const [r, e] = [rounded.quantity, exact.quantity]
  if (e.precision !== 'exact' || r.value === e.value) return false
  if (r.precision !== 'exact') return isHedgeSatisfied(r, e.value) && e.value < 2 * r.value
  const step = roundStep(r.value)
  return step >= 1000 && roundStep(e.value) < step && Math.abs(r.value - e.value) < step
}

/** The power of ten that a number is written to: 6,500,000 → 100,000; 425 → 1. */
function roundStep(value: number): number {
  let step = 1
  while (value !== 0 && value % (step * 10) === 0) step *= 10
  return step
}
