import type { Asked, AskedMeasure, Operation, Query, Selection } from './query.ts'

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
  const several = before.length > 1 ? before : [...previous.thread, ...before]
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
  const event = base.programme
  const numbered = query.ordinal !== null && event && said.every((s) => s.programme === null && s.period === null)
  const own = numbered
    ? said.map((s) => ({
        ...s,
        programme: { ...event, origin: 'said' as const, value: { ...event.value, edition: query.ordinal } },
      }))
    : said
  const merged = own.map((selection) => merge(base, selection))
  const act = leaning.cued || query.operation ? actAfter(query, previous) : previous.act
  const compares = query.operation === 'difference' || query.operation === 'compare' || query.operation === 'ratio'
  const selections = compares && merged.length === 1 ? [inherited(base), ...merged] : merged
  const keepsWords = query.context.length === 0 && said.every((s) => s.measure === null)
  return {
    ...query,
    act,
    selections,
    operation: query.operation ?? (leaning.cued ? null : previous.operation),
    context: keepsWords ? previous.context : query.context,
    features: keepsWords ? distinct([...previous.features, ...query.features]) : query.features,
    figures: query.figures.length > 0 ? query.figures : [],
    thread: [...previous.thread, base].slice(-MAX_THREAD),
  }
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

/** Days and events answer one question, «when?»: either replaces both. */
function merge(base: Selection, said: Selection): Selection {
  const old = inherited(base)
  const timed = said.period !== null || said.programme !== null || said.bulletin !== null
  return {
    measure: measureAfter(base.measure, said.measure),
    place: said.place ?? old.place,
    period: timed ? said.period : old.period,
    programme: timed ? said.programme : old.programme,
    institution: said.institution ?? old.institution,
    stance: said.stance ?? (timed || said.measure ? null : old.stance),
    accrual: said.accrual ?? (timed ? null : old.accrual),
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
