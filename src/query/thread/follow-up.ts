import { ANY_SERIES } from '../../entity/name/programme.ts'
import { lengthOf } from '../../entity/period/calendar.ts'
import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stem.ts'
import {
  type Asked,
  type AskedMeasure,
  type AskedPeriod,
  type AskedProgramme,
  type Feature,
  NO_THREAD,
  type Operation,
  type Query,
  type Selection,
} from '../query.ts'
import { weekOf } from '../slots/slots.ts'
import { isOperatorWord } from '../words/cues.ts'
import { strangeMeasure } from './elided-head.ts'
import { asDone, daysBeside, withDeictics } from './found.ts'
import { type Leaning, NTH } from './leaning.ts'
import { apartFrom, inherited, merge, mergedWith, nounOf, SLOTS } from './thread.ts'

const MAX_THREAD = 4

/**
 * The complete question that a follow-up amounts to: slots that it says replace those of the question before, the
 * rest is inherited and marked so. A question leans on the one before where it says so («¿y…?», «súmalos»), where it
 * names no measure, where its operation has nothing to work on, where its whole has its part before («¿qué porcentaje del
 * total de trasplantes es?»), and where the one before only named a place or days («¿qué se hizo en Torreón?») and it only
 * names the measure. Any other question is complete and inherits nothing.
 */
export function resolveFollowUp(asked: Query, previous: Query | null, leaning: Leaning): Query {
  if (!previous || asked.act === 'help' || asked.act === 'out_of_scope') return asked
  const query = withDeictics(asked, previous, leaning)
  // A complete question inherits nothing, but «súmalas» after two of them adds both.
  if (!leans(asked, previous, leaning)) return { ...query, thread: { ...NO_THREAD, earlier: earlierOf(previous) } }
  const before = previous.selections
  const said = query.selections
  const base = before[0] as Selection
  const operand = said[0] as Selection
  // «el órgano más trasplantado» — «¿y el menos?» — «¿qué diferencia hay entre los dos?»
  const given = givenBy(previous)
  const several = before.length > 1 ? before : apartFrom([...previous.thread.earlier, ...given])
  const most = leaning.count ?? (query.operation === 'difference' || query.operation === 'ratio' ? 2 : MAX_THREAD)
  const ofThread = query.operation !== null && (before.length > 1 ? OF_SEVERAL : OF_THREAD).has(query.operation)
  const ofSeveral = several.length > 1 && ofThread
  // «¿qué porcentaje de las acciones son?» after «¿cuánto suman las cirugías y las detecciones?»
  if (query.operation === 'share' && previous.operation === 'sum' && before.length > 1) {
    const wholes = said.filter((s) => saysAny(s) && !isWholeOf(s, base)).map((s) => merge(base, s))
    const parts = { ...query.parts, together: true }
    return { ...query, act: 'value', selections: [...wholes, ...before.map(inherited)], parts }
  }
  if (query.operation === 'share' && !saysAny(operand)) {
    // «¿y en porcentaje?» after «¿cuánto aumentaron?»
    if (CHANGES.has(previous.operation)) {
      const { againstPlan, againstDays } = previous.comparison
      const selections = before.map(inherited)
      const comparison = { ...query.comparison, againstPlan, againstDays }
      return { ...query, act: 'value', operation: 'change', selections, comparison }
    }
    // «¿cuántas acciones hubo?» — «¿cuántas fueron cirugías?» — «¿y consultas?» — «¿qué porcentaje es?»
    const whole = previous.thread.whole ?? previous.thread.earlier.find((s) => isOtherMeasure(s, base))
    if (whole && before.length === 1) {
      const thread = { ...NO_THREAD, whole }
      return { ...query, act: 'value', selections: [inherited(whole), inherited(base)], thread }
    }
  }
  // «¿en cuál hubo más?» after two weeks of one measure
  const pair = several.slice(-2)
  const ofPair =
    RANKS.has(query.operation) &&
    leaning.inWhich &&
    previous.operation === null &&
    pair.length > 1 &&
    isOneMeasure(pair)
  if (query.operation && !saysAny(operand) && (leaning.pointsBack || ofSeveral || ofPair)) {
    const selections = before.length > 1 ? before : several.slice(-(ofPair ? 2 : most))
    const context = query.context.filter(({ text }) => !NTH.has(fold(text)))
    return { ...query, act: 'value', selections: selections.map(inherited), context, ordinal: null }
  }
  if (query.operation === 'share' && (isWholeOf(operand, base) || (leaning.ofWhole && saysOnlyMeasure(operand)))) {
    return { ...query, act: 'value', selections: [merge(base, operand), inherited(base)] }
  }
  // «¿y cuántas cirugías en la primera?» after two weeks
  const nth = before.length > 1 && leaning.nth !== null ? before[leaning.nth - 1] : undefined
  if (nth && before.every((s) => s.programme === null)) {
    const context = query.context.filter(({ text }) => !NTH.has(fold(text)))
    return { ...query, selections: said.map((s) => merge(nth, s)), context, ordinal: null }
  }
  const event = eventOf(query, base, previous, leaning)
  const whole = (leaning.wholly && query.operation === null) || query.operation === 'except' ? unnarrowed(base) : null
  // «¿y exploraciones?»: a word that no slot knows is still what is asked for, not a remark on the figure before.
  const strange =
    leaning.joins && !leaning.cued && !leaning.beside && query.operation === null && !said.some(saysAny)
      ? ownWords(query)
      : []
  // «¿y a personal de salud?»: of the same noun, told apart by words of the text.
  const noun = leaning.narrows && strange.length > 0 ? nounAlone(base) : null
  const narrowed = noun && { ...noun, origin: 'said' as const }
  const own = said.map((s) => {
    const days = leaning.beside ? daysBeside(base, previous.thread.found, leaning.beside) : null
    const timed = days ? { ...s, period: days } : leaning.elidesNoun ? withWeek(s, before) : s
    const measure =
      timed.measure ??
      whole ??
      (strange.length === 0 ? null : (narrowed ?? strangeMeasure(strange, leaning.qualifies ? base.measure : null)))
    const selection = { ...timed, measure }
    return event && !selection.programme && !selection.period ? { ...selection, programme: event } : selection
  })
  const merged = mergedWith(leaning.saysDone ? before.map((s) => asDone(s, previous.thread.found)) : before, own)
  // «¿por qué?» is answered by where the figure is printed.
  const bare = query.features.length === 0 && !said.some(saysAny)
  const act =
    leaning.why && bare && query.act === 'list'
      ? 'source'
      : leaning.cued || query.operation
        ? actAfter(query, previous)
        : previous.act
  const operation = query.operation ?? (leaning.cued ? null : previous.operation)
  const pairs =
    operation !== null && OF_PAIRS.has(operation) && (query.operation === null ? before.length > 1 : saysAny(operand))
  // «¿qué porcentaje es de hígado?» after another organ is a share of all organs.
  const ofItsOwn = operation === 'share' && merged.length === 1 && isKind(merged[0] as Selection, base)
  const selections = pairs && merged.length === 1 && !ofItsOwn ? [inherited(base), ...merged] : merged
  // «¿y de hígado?» after a sum of two asks for one figure.
  const lone = query.operation === null && before.length > 1 && selections.length === 1
  const keepsWords = query.context.length === 0 && strange.length === 0 && said.every((s) => s.measure === null)
  return {
    ...query,
    act,
    selections,
    operation: lone && operation !== null && NEEDS_SEVERAL.has(operation) ? null : operation,
    ordinal: event ? null : query.ordinal,
    context: leaning.beside ? [] : keepsWords ? previous.context : narrowed ? strange : query.context,
    unit: query.unit ?? previous.unit,
    comparison: {
      ...query.comparison,
      againstPlan:
        query.comparison.againstPlan ||
        (query.operation === null && operation !== null && previous.comparison.againstPlan),
    },
    features: keepsWords
      ? distinct([...previous.features, ...query.features])
      : distinct([...wordsOf(narrowed), ...query.features]),
    thread: {
      ...NO_THREAD,
      earlier: earlierOf(previous),
      whole: leaning.partitive
        ? inherited(base)
        : said.every((s) => s.place ?? s.period ?? s.programme)
          ? null
          : previous.thread.whole,
    },
  }
}

/** What was asked up to now, the oldest first. */
const earlierOf = (previous: Query): readonly Selection[] =>
  [...previous.thread.earlier, ...givenBy(previous)]
    .filter((s) => s.measure !== null || s.place !== null)
    .slice(-MAX_THREAD)

/** The selections of a question, of a superlative with the measure that it found. */
function givenBy({ operation, selections, thread }: Query): readonly Selection[] {
  const { found } = thread
  const [base] = selections
  if (!base || !RANKS.has(operation) || operation === 'rank' || !found?.measure) return selections
  return [{ ...base, measure: found.measure }]
}

const isOneMeasure = (pair: readonly Selection[]): boolean =>
  new Set(pair.map((s) => JSON.stringify(s.measure?.value ?? null))).size === 1

/** What a question says beside its slots: «¿y a personal de salud?» has no word that a slot or the bulletins lack. */
const ownWords = ({ context, features }: Query): readonly Feature[] =>
  context.length > 0
    ? context
    : features.filter(({ key, text }) => !/^(?:#|o:)/.test(key) && !isOperatorWord(fold(text)))

/** The words of a noun that a question leaves out, as if it had said them. */
function wordsOf(noun: Asked<AskedMeasure> | null): readonly Feature[] {
  if (!noun) return []
  const { head, name } = noun.value
  return [{ key: stem(fold(name)), text: name }, ...(head === null ? [] : [{ key: `t:${head}`, text: name }])]
}

const OF_PAIRS: ReadonlySet<Operation> = new Set<Operation>(['difference', 'compare', 'ratio', 'change', 'share'])
const NEEDS_SEVERAL: ReadonlySet<Operation> = new Set<Operation>(['sum', 'rank', 'most', 'least'])
const RANKS: ReadonlySet<Operation | null> = new Set<Operation | null>(['rank', 'most', 'least'])

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
  const series = programme?.value.series ?? ANY_SERIES
  return { value: { series, edition: ordinal }, origin: 'said', text: programme?.text ?? `${ordinal}ª` }
}

const CHANGES: ReadonlySet<Operation | null> = new Set<Operation | null>(['difference', 'trend', 'change'])

/** «trasplantes» of «trasplantes de riñón»; null where nothing narrows the measure. */
const unnarrowed = (s: Selection): Asked<AskedMeasure> | null =>
  s.measure && s.measure.value.modifiers.length > 0 ? nounAlone(s) : null

/** The noun of a measure, whatever narrows it. */
function nounAlone({ measure }: Selection): Asked<AskedMeasure> | null {
  if (!measure || measure.value.head === null) return null
  return {
    ...measure,
    origin: 'inherited',
    value: { ...measure.value, modifiers: [], name: nounOf(measure.value.name) },
  }
}

/** Whether two figures share all but what they count, and neither is the other less narrowed. */
const isOtherMeasure = (a: Selection, b: Selection): boolean =>
  a.measure?.value.head !== b.measure?.value.head &&
  b.measure?.value.modifiers.length === 0 &&
  SLOTS.every((slot) => slot === 'measure' || JSON.stringify(a[slot]?.value) === JSON.stringify(b[slot]?.value))

/** «la del 31 de mayo» after a week is the week of that day. */
function withWeek(said: Selection, before: readonly Selection[]): Selection {
  const weekly = before.some((s) => s.period !== null && isWeek(s.period.value))
  return said.period && weekly ? { ...said, period: { ...said.period, value: weekOf(said.period.value) } } : said
}

const isWeek = ({ shape, windows }: AskedPeriod): boolean =>
  shape === 'week' || windows.some(({ start, end }) => end !== null && lengthOf({ start, end }) === 7)

function leans(
  query: Query,
  previous: Query,
  { joins, cued, pointsBack, widens, why, ofWhole, thanOther }: Leaning,
): boolean {
  const base = previous.selections[0] as Selection
  const [only] = query.selections
  const head = query.selections.some((s) => s.measure?.value.head)
  if (joins || pointsBack) return true
  if (query.features.length === 0 && query.figures.length === 0 && !query.selections.some(saysAny)) return true
  const bare = query.selections.length === 1 && query.figures.length === 0 && query.context.length === 0
  if (bare && only && query.operation && !saysAny(only)) return true
  if (bare && only && query.operation === 'share' && (isWholeOf(only, base) || (ofWhole && saysOnlyMeasure(only))))
    return true
  // «¿qué porcentaje de las acciones son?»: a whole whose part was given.
  if (
    bare &&
    only &&
    query.operation === 'share' &&
    saysOnlyMeasure(only) &&
    only.measure?.value.modifiers.length === 0
  )
    return true
  if (bare && only && thanOther && saysOnlyMeasure(only) && query.operation !== null && OF_PAIRS.has(query.operation))
    return true
  // «¿qué se hizo en Torreón?» — «¿cuántos trasplantes fueron?»
  if (bare && only && !widens && saysOnlyMeasure(only) && isOpen(base) && query.act === 'value') return true
  if (query.act === 'audit' && why && !query.selections.some(saysAny)) return true
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

/** «de hígado» beside «de riñón» or «trasplantes»: the same noun, narrowed. */
const isKind = (part: Selection, base: Selection): boolean =>
  part.measure !== null &&
  part.measure.value.modifiers.length > 0 &&
  part.measure.value.head === base.measure?.value.head

const distinct = <T extends { readonly key: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((i) => [i.key, i])).values(),
]
