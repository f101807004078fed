import { lengthOf } from '../entity/period/calendar.ts'
import { stem } from '../text/stem.ts'
import type { Asked, AskedMeasure, AskedPeriod, AskedProgramme, Operation, Query, Selection } from './query.ts'
import { MAX_SELECTIONS } from './selections.ts'
import { weekOf } from './slots.ts'

/** What the words of a question say about its leaning on the one before. */
export interface Leaning {
  /** «¿y…?», «pero…», «entonces…». */
  readonly joins: boolean
  /** Whether a cue names an act: without one the act is that of the question before. */
  readonly cued: boolean
  /** «súmalos», «esos», «cuál fue mayor»: speaks of figures already given. */
  readonly pointsBack: boolean
  /** «en total», «a nivel nacional»: asks for the widest figure, not for one of the thread. */
  readonly widens: boolean
  /** «¿y en la 7ª?», «las de la décima»: an ordinal that stands for an event, not for a place in a row. */
  readonly numbersEvent: boolean
  /** «la del 31 de mayo»: days whose noun the question before has said. */
  readonly elidesNoun: boolean
}

const MAX_THREAD = 4

/**
 * The complete question that a follow-up amounts to: slots that it says replace those of the question before, the
 * rest is inherited and marked so. A question leans on the one before where it says so («¿y…?», «súmalos»), where it
 * names no measure, where its operation has nothing to work on, where its whole has its part before («¿qué porcentaje del
 * total de trasplantes es?»), and where the one before only named a place or days («¿qué se hizo en Torreón?») and it only
 * names the measure. Any other question is complete and inherits nothing.
 */
export function resolveFollowUp(query: Query, previous: Query | null, leaning: Leaning): Query {
  if (!previous || query.act === 'help' || query.act === 'out_of_scope' || !leans(query, previous, leaning))
    return query
  const before = previous.selections
  const said = query.selections
  const base = before[0] as Selection
  const operand = said[0] as Selection
  const several = before.length > 1 ? before : apartFrom([...previous.thread, ...before])
  const most = query.operation === 'difference' || query.operation === 'ratio' ? 2 : MAX_THREAD
  const ofThread = query.operation !== null && (before.length > 1 ? OF_SEVERAL : OF_THREAD).has(query.operation)
  const ofSeveral = several.length > 1 && ofThread
  if (query.operation && !saysAny(operand) && (leaning.pointsBack || ofSeveral)) {
    const selections = before.length > 1 ? before : several.slice(-most)
    return { ...query, act: 'value', selections: selections.map(inherited), thread: [] }
  }
  if (query.operation === 'share' && isWholeOf(operand, base)) {
    return { ...query, act: 'value', selections: [inherited(base), merge(base, operand)], thread: [] }
  }
  const event = eventOf(query, base, previous, leaning)
  const own = said.map((s) => {
    const selection = leaning.elidesNoun ? withWeek(s, before) : s
    return event && !selection.programme && !selection.period ? { ...selection, programme: event } : selection
  })
  const merged = mergedWith(before, own)
  const act = leaning.cued || query.operation ? actAfter(query, previous) : previous.act
  const operation = query.operation ?? (leaning.cued ? null : previous.operation)
  const pairs = operation !== null && OF_PAIRS.has(operation) && (query.operation !== null || before.length > 1)
  const selections = pairs && merged.length === 1 ? [inherited(base), ...merged] : merged
  // «¿y de hígado?» after a sum of two asks for one figure.
  const lone = query.operation === null && before.length > 1 && selections.length === 1
  const keepsWords = query.context.length === 0 && said.every((s) => s.measure === null)
  return {
    ...query,
    act,
    selections,
    operation: lone && operation !== null && NEEDS_SEVERAL.has(operation) ? null : operation,
    ordinal: event ? null : query.ordinal,
    context: keepsWords ? previous.context : query.context,
    features: keepsWords ? distinct([...previous.features, ...query.features]) : query.features,
    thread: [...previous.thread, ...before].slice(-MAX_THREAD),
  }
}

const OF_PAIRS: ReadonlySet<Operation> = new Set<Operation>(['difference', 'compare', 'ratio', 'change'])
const NEEDS_SEVERAL: ReadonlySet<Operation> = new Set<Operation>(['sum', 'rank', 'most', 'least'])
const RANKS: ReadonlySet<Operation | null> = new Set<Operation | null>(['rank', 'most', 'least'])
const EVENT = stem('jornada')

/** The event that an ordinal names: another edition of the thread's series, or of any. */
function eventOf(
  { ordinal, selections }: Query,
  base: Selection,
  previous: Query,
  leaning: Leaning,
): Asked<AskedProgramme> | null {
  if (ordinal === null || selections.some((s) => s.programme !== null || s.period !== null)) return null
  const { programme } = base
  // «¿y el segundo?» after «el órgano más trasplantado» is the next in the row.
  if (!leaning.numbersEvent && (!programme || RANKS.has(previous.operation))) return null
  const series = programme?.value.series ?? EVENT
  return { value: { series, edition: ordinal }, origin: 'said', text: programme?.text ?? `${ordinal}ª` }
}

/** «la del 31 de mayo» after a week is the week of that day. */
function withWeek(said: Selection, before: readonly Selection[]): Selection {
  const weekly = before.some((s) => s.period !== null && isWeek(s.period.value))
  return said.period && weekly ? { ...said, period: { ...said.period, value: weekOf(said.period.value) } } : said
}

const isWeek = ({ shape, windows }: AskedPeriod): boolean =>
  shape === 'week' || windows.some(({ start, end }) => end !== null && lengthOf({ start, end }) === 7)

/**
 * The selections that a follow-up amounts to. «¿y en mayo?» after «riñón y córnea» keeps both, for it says nothing of what
 * sets them apart; «¿y de hígado?» stands beside the first.
 */
function mergedWith(before: readonly Selection[], said: readonly Selection[]): readonly Selection[] {
  const apart = SLOTS.filter((slot) => new Set(before.map((s) => JSON.stringify(s[slot]?.value ?? null))).size > 1)
  const timed = apart.some((slot) => TIMES.has(slot))
  const replaced = said.some((s) => SLOTS.some((k) => s[k] && (apart.includes(k) || (timed && TIMES.has(k)))))
  const kept = replaced ? before.slice(0, 1) : before
  return said
    .flatMap((selection) => kept.map((base) => merge(base, selection, replaced ? [] : apart)))
    .slice(0, MAX_SELECTIONS)
}

const SLOTS = [
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
function apartFrom(thread: readonly Selection[]): readonly Selection[] {
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

function leans(query: Query, previous: Query, { joins, cued, pointsBack, widens }: Leaning): boolean {
  const base = previous.selections[0] as Selection
  const [only] = query.selections
  const head = query.selections.some((s) => s.measure?.value.head)
  if (joins || pointsBack) return true
  const bare = query.selections.length === 1 && query.figures.length === 0 && query.context.length === 0
  if (bare && only && query.operation && !saysAny(only)) return true
  if (bare && only && query.operation === 'share' && isWholeOf(only, base)) return true
  // «¿qué se hizo en Torreón?» — «¿cuántos trasplantes fueron?»
  if (bare && only && !widens && saysOnlyMeasure(only) && isOpen(base) && query.act === 'value') return true
  if (query.act === 'contact' || query.act === 'audit' || query.act === 'summary' || query.act === 'define')
    return false
  const complete = head || query.figures.length > 0 || query.context.length > 0
  if (complete) return false
  return !cued || query.act === 'value' || query.act === 'source'
}

const actAfter = (query: Query, previous: Query): Query['act'] =>
  query.act === 'list' && query.operation !== null ? previous.act : query.act

const saysAny = (s: Selection): boolean => Boolean(s.measure ?? s.place ?? s.period ?? s.programme ?? s.bulletin)

const OF_SEVERAL: ReadonlySet<Operation> = new Set<Operation>([
  'difference',
  'ratio',
  'sum',
  'compare',
  'share',
  'rank',
  'most',
  'least',
])

// «¿qué porcentaje representan?» after one figure is a share of its own total, «¿cuál fue el mayor?» a rank of its parts.
const OF_THREAD: ReadonlySet<Operation> = new Set<Operation>(['difference', 'ratio', 'sum', 'compare', 'rank', 'trend'])

const saysOnlyMeasure = (s: Selection): boolean =>
  s.measure !== null && !(s.place ?? s.period ?? s.programme ?? s.bulletin ?? s.institution)

/** A thread that named where or when but nothing to count. */
const isOpen = (s: Selection): boolean =>
  s.measure === null && Boolean(s.place ?? s.period ?? s.programme ?? s.bulletin)

/** «trasplantes» after «trasplantes de hígado»: the same head, less narrowed, and nothing else said. */
function isWholeOf(whole: Selection, part: Selection): boolean {
  const [a, b] = [whole.measure?.value, part.measure?.value]
  if (!a || !b || a.head === null || a.head !== b.head || !saysOnlyMeasure(whole)) return false
  return a.modifiers.length < b.modifiers.length && a.modifiers.every((key) => b.modifiers.includes(key))
}

const from = <T>(slot: Asked<T> | null): Asked<T> | null => (slot ? { ...slot, origin: 'inherited' } : null)

const inherited = (s: Selection): Selection => ({
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
function merge(base: Selection, said: Selection, apart: readonly (keyof Selection)[] = []): Selection {
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
    bulletin: said.bulletin ?? old.bulletin,
  }
}

/** «¿y de riñón?» narrows the head before; «¿y vasectomías?» is another measure. */
function measureAfter(base: Asked<AskedMeasure> | null, said: Asked<AskedMeasure> | null): Asked<AskedMeasure> | null {
  if (!said) return from(base)
  if (said.value.head !== null || !base?.value.head) return said
  const noun = base.value.name.split(' de ')[0] ?? base.value.name
  return { ...said, value: { ...said.value, head: base.value.head, name: `${noun} de ${said.value.name}` } }
}

const distinct = <T extends { readonly key: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((i) => [i.key, i])).values(),
]
