import type { Asked, AskedMeasure, Selection } from '../query.ts'
import { MAX_SELECTIONS } from '../selections.ts'

// How the selections of a thread stand to each other, and what they become when a follow-up says something new.

/**
 * The selections that a follow-up amounts to. «¿y en mayo?» after «riñón y córnea» keeps both, for it says nothing of what
 * sets them apart; «¿y de hígado?» stands beside the first.
 */
export function mergedWith(before: readonly Selection[], said: readonly Selection[]): readonly Selection[] {
  const apart = SLOTS.filter((slot) => new Set(before.map((s) => JSON.stringify(s[slot]?.value ?? null))).size > 1)
  const timed = apart.some((slot) => TIMES.has(slot))
  const replaced = said.some((s) => SLOTS.some((k) => s[k] && (apart.includes(k) || (timed && TIMES.has(k)))))
  const kept = replaced ? before.slice(0, 1) : before
  return said
    .flatMap((selection) => kept.map((base) => merge(base, selection, replaced ? [] : apart)))
    .slice(0, MAX_SELECTIONS)
}

/** The slots of a selection. */
export const SLOTS = [
  'measure',
  'place',
  'period',
  'programme',
  'institution',
  'stance',
  'accrual',
  'figure',
  'bulletin',
] as const satisfies readonly (keyof Selection)[]
const TIMES: ReadonlySet<keyof Selection> = new Set<keyof Selection>(['period', 'programme', 'bulletin'])

/** The selections of a thread without those that hold others: after «trasplantes», «de riñón», «y de córnea» two are added. */
export function apartFrom(thread: readonly Selection[]): readonly Selection[] {
  const narrow = thread.filter((s) => !thread.some((other) => holds(s, other)))
  return narrow.length > 1 ? narrow : thread
}

/** Whether what a selection says, another says too and more. */
function holds(wide: Selection, narrow: Selection): boolean {
  const value = (s: Selection, slot: (typeof SLOTS)[number]): string => JSON.stringify(s[slot]?.value ?? null)
  const [a, b] = [wide.measure?.value, narrow.measure?.value]
  const measured = a && b ? a.head === b.head && a.modifiers.every((key) => b.modifiers.includes(key)) : !a
  const others = SLOTS.filter((slot) => slot !== 'measure')
  return (
    measured &&
    others.every((slot) => wide[slot] === null || value(wide, slot) === value(narrow, slot)) &&
    SLOTS.some((slot) => value(wide, slot) !== value(narrow, slot))
  )
}

const from = <T>(slot: Asked<T> | null): Asked<T> | null => (slot ? { ...slot, origin: 'inherited' } : null)

/** A selection as a follow-up takes it over. */
export const inherited = (s: Selection): Selection => ({
  measure: from(s.measure),
  place: from(s.place),
  period: from(s.period),
  programme: from(s.programme),
  institution: from(s.institution),
  stance: from(s.stance),
  accrual: from(s.accrual),
  figure: from(s.figure),
  bulletin: from(s.bulletin),
})

/**
 * Days and events answer one question, «when?»: either replaces both. Planned or to date is said of one figure and goes
 * with it, unless it is what sets the figures of `apart` apart.
 */
export function merge(base: Selection, said: Selection, apart: readonly (keyof Selection)[] = []): Selection {
  const old = inherited(base)
  const timed = said.period !== null || said.programme !== null || said.bulletin !== null
  const otherFigure = (slot: keyof Selection, changes: boolean): boolean => changes && !apart.includes(slot)
  return {
    measure: measureAfter(base.measure, said.measure),
    place: said.place ?? old.place,
    period: timed ? said.period : old.period,
    programme: timed ? said.programme : old.programme,
    institution: said.institution ?? old.institution,
    stance: said.stance ?? (otherFigure('stance', timed || said.measure !== null) ? null : old.stance),
    accrual: said.accrual ?? (otherFigure('accrual', timed) ? null : old.accrual),
    figure: said.figure ?? old.figure,
    // «¿y del de la 10ª Jornada?»: a bulletin too says when.
    bulletin: timed ? said.bulletin : old.bulletin,
  }
}

/** «¿y de riñón?» narrows the head before; «¿y vasectomías?» is another measure. */
function measureAfter(base: Asked<AskedMeasure> | null, said: Asked<AskedMeasure> | null): Asked<AskedMeasure> | null {
  if (!said) return from(base)
  if (said.value.head !== null || !base?.value.head) return said
  return {
    ...said,
    value: { ...said.value, head: base.value.head, name: `${nounOf(base.value.name)} de ${said.value.name}` },
  }
}

/** «trasplantes» of «trasplantes de riñón», «dosis» of «dosis a maestros». */
export const nounOf = (name: string): string => name.split(/ (?:de|del|a|para|con|en|por) /)[0] ?? name

/** Whether a selection says what, where or when. */
export const saysAny = (s: Selection): boolean => Boolean(s.measure ?? s.place ?? s.period ?? s.programme ?? s.bulletin)

/** «¿y en el acumulado?» */
export const saysOnlyAccrual = (s: Selection): boolean => s.accrual?.value === 'to_date' && !saysAny(s)

/** «¿qué porcentaje de las acciones?»: a measure and nothing else. */
export const saysOnlyMeasure = (s: Selection): boolean =>
  s.measure !== null && !(s.place ?? s.period ?? s.programme ?? s.bulletin ?? s.institution)

/** «trasplantes» after «trasplantes de hígado»: the same head, less narrowed, and nothing else said. */
export function isWholeOf(whole: Selection, part: Selection): boolean {
  const [a, b] = [whole.measure?.value, part.measure?.value]
  if (!a || !b || a.head === null || a.head !== b.head || !saysOnlyMeasure(whole)) return false
  return a.modifiers.length < b.modifiers.length && a.modifiers.every((key) => b.modifiers.includes(key))
}
