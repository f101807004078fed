import { fold } from '../../text/fold.ts'
import { CHANGES, RANKS } from '../operation/families.ts'
import { NO_THREAD, type Operation, type Query, type Selection, type Thread } from '../query.ts'
import { type Leaning, NTH, saysOnlyNth } from './leaning.ts'
import { apartFrom, inherited, isWholeOf, merge, SLOTS, saysAny, saysOnlyMeasure } from './thread.ts'

/** A question that leans on the one before it. */
export interface FollowUp {
  readonly query: Query
  readonly previous: Query
  readonly leaning: Leaning
  /** The selections of the question before, never empty; `base` is the first. */
  readonly before: readonly Selection[]
  readonly base: Selection
  /** The selections that its own words make, never empty; `operand` is the first. */
  readonly said: readonly Selection[]
  readonly operand: Selection
}

/** A way in which a follow-up speaks of the figures given as figures: the complete question, null where it does not. */
interface Completion {
  readonly example: string
  complete(followUp: FollowUp): Query | null
}

/** The ways, in the order in which they are tried. */
export const OF_GIVEN: readonly Completion[] = [
  {
    example: '«¿cuánto suman las cirugías y las detecciones?» — «¿qué porcentaje de las acciones son?»',
    complete: shareOfSum,
  },
  { example: '«¿cuánto aumentaron?» — «¿y en porcentaje?»', complete: changeInPercent },
  { example: '«¿se cumplió la meta?» — «¿por cuánto?»', complete: againstGoal },
  { example: '«¿subieron las cirugías?» — «¿cuánto?»', complete: sizeOfChange },
  {
    example: '«¿qué hospitales trasplantaron córnea?» — «¿cuál hizo más?», «¿cuántos cada uno?»',
    complete: ofPlacesGiven,
  },
  { example: '«¿cuál fue el órgano menos trasplantado?» — «¿cuántos fueron?»', complete: figureOfRank },
  {
    example: '«¿cuántas acciones hubo?» — «¿cuántas fueron cirugías?» — «¿y consultas?» — «¿qué porcentaje es?»',
    complete: shareOfEarlierWhole,
  },
  {
    example: '«el órgano más trasplantado» — «¿y el menos?» — «¿qué diferencia hay entre los dos?»',
    complete: operationOfGiven,
  },
  { example: '«¿cuántos fueron de hígado?» — «¿qué porcentaje del total de trasplantes es?»', complete: shareOfWhole },
  { example: '«¿cuántas detecciones hubo?» — «¿de qué enfermedades?»', complete: kindsOfGiven },
  { example: '«¿qué especialidades tuvieron más demanda?» — «¿cuál es la primera?»', complete: nthOfListed },
  { example: '«compara las dos semanas» — «¿y cuántas cirugías en la primera?»', complete: nthOfGiven },
]

/** Most selections of a thread that are put together, and that are remembered. */
const MAX_THREAD = 4

/** The thread behind the next question: what was given up to now and what was refused, the oldest first. */
export function threadAfter(previous: Query): Thread {
  const { earlier, refused = [] } = previous.thread
  const own = givenBy(previous).filter((s) => s.measure !== null || s.place !== null)
  return isRefused(previous)
    ? { ...NO_THREAD, earlier, refused: [...refused, ...own].slice(-MAX_THREAD) }
    : { ...NO_THREAD, earlier: [...earlier, ...own].slice(-MAX_THREAD), ...(refused.length > 0 ? { refused } : {}) }
}

const isRefused = ({ act, operation, thread }: Query): boolean =>
  act === 'value' && operation === null && thread.found === null

/** The selections of a question, of a superlative with the measure that it found. */
function givenBy({ operation, selections, thread }: Query): readonly Selection[] {
  const { found } = thread
  const [base] = selections
  if (!base || !RANKS.has(operation) || operation === 'rank' || !found?.measure) return selections
  return [{ ...base, measure: found.measure }]
}

function shareOfSum({ query, previous, before, said, base }: FollowUp): Query | null {
  if (query.operation !== 'share' || previous.operation !== 'sum' || before.length < 2) return null
  const wholes = said.filter((s) => saysAny(s) && !isWholeOf(s, base)).map((s) => merge(base, s))
  const parts = { ...query.parts, together: true }
  return { ...query, act: 'value', selections: [...wholes, ...before.map(inherited)], parts }
}

function changeInPercent({ query, previous, before, operand }: FollowUp): Query | null {
  if (query.operation !== 'share' || saysAny(operand) || !CHANGES.has(previous.operation)) return null
  const { againstPlan, againstDays } = previous.comparison
  const comparison = { ...query.comparison, againstPlan, againstDays }
  return { ...query, act: 'value', operation: 'change', selections: before.map(inherited), comparison }
}

function shareOfEarlierWhole({ query, previous, before, base, operand }: FollowUp): Query | null {
  if (query.operation !== 'share' || saysAny(operand) || before.length > 1) return null
  const whole = previous.thread.whole ?? previous.thread.earlier.find((s) => isOtherMeasure(s, base))
  if (!whole) return null
  const thread = { ...NO_THREAD, whole }
  return { ...query, act: 'value', selections: [inherited(whole), inherited(base)], thread }
}

/** Whether two figures share all but what they count, and neither is the other less narrowed. */
const isOtherMeasure = (a: Selection, b: Selection): boolean =>
  a.measure?.value.head !== b.measure?.value.head &&
  b.measure?.value.modifiers.length === 0 &&
  SLOTS.every((slot) => slot === 'measure' || JSON.stringify(a[slot]?.value) === JSON.stringify(b[slot]?.value))

/** «¿se cumplió la meta?» — «¿por cuánto?», «¿cuántos de más?», «¿en qué porcentaje?» */
function againstGoal({ query, previous, before, operand }: FollowUp): Query | null {
  const { operation } = query
  if (previous.operation !== 'goal' || operation === null || !OF_GOALS.has(operation) || saysAny(operand)) return null
  const comparison = { ...query.comparison, againstPlan: true }
  return { ...query, act: 'value', selections: before.map(inherited), comparison }
}
const OF_GOALS: ReadonlySet<Operation> = new Set<Operation>(['difference', 'change', 'share'])

function sizeOfChange({ query, previous, leaning, before, operand }: FollowUp): Query | null {
  const asksOnly = query.operation === null && query.act === 'value' && query.context.length === 0 && leaning.howMuch
  if (!asksOnly || !TURNING.has(previous.operation) || saysAny(operand)) return null
  const { comparison, features } = previous
  return { ...query, operation: 'difference', selections: before.map(inherited), comparison, features }
}
const TURNING: ReadonlySet<Operation | null> = new Set<Operation | null>(['trend', 'compare', 'goal'])

/** The places that were listed, in order or with the figure of each. */
function ofPlacesGiven({ query, previous, before, operand }: FollowUp): Query | null {
  const listed = (previous.act === 'where' || previous.act === 'who') && before.length === 1 && operand
  if (!listed || saysAny(listed) || query.operation === null || !OVER_PLACES.has(query.operation)) return null
  const order = query.comparison.less ? 'least' : 'most'
  const operation = query.operation === 'breakdown' ? null : query.operation === 'compare' ? order : query.operation
  return { ...query, act: previous.act, operation, selections: before.map(inherited), features: previous.features }
}
const OVER_PLACES: ReadonlySet<Operation> = new Set<Operation>(['breakdown', 'compare', 'most', 'least', 'rank'])

/** How many of what was most or least were done. */
function figureOfRank({ query, previous, operand }: FollowUp): Query | null {
  const [given] = givenBy(previous)
  const isRanked = previous.operation === 'most' || previous.operation === 'least'
  const asksOnly = query.act === 'value' && query.operation === null && query.features.length === 0
  if (!given || !isRanked || !asksOnly || saysAny(operand) || query.ordinal !== null) return null
  return { ...query, selections: [inherited(given)] }
}

function operationOfGiven({ query: asked, previous, leaning, before, operand }: FollowUp): Query | null {
  // «¿cuánto da en total?» of several figures adds them; of one it is the widest.
  const operation = asked.operation ?? (asked.parts.together && leaning.asksResult ? 'sum' : null)
  if (operation === null || saysAny(operand)) return null
  const query = { ...asked, operation }
  const { earlier, refused = [] } = previous.thread
  const given = [...earlier, ...givenBy(previous)]
  // A figure that no bulletin has is none of several that were given; of fewer it is said to be missing.
  const several = before.length > 1 ? before : apartFrom(given.length > 1 ? given : [...refused, ...given])
  const ofSeveral = several.length > 1 && (before.length > 1 ? OF_SEVERAL : OF_THREAD).has(operation)
  // «¿en cuál hubo más?» after two weeks of one measure
  const ofPair =
    RANKS.has(operation) &&
    leaning.inWhich &&
    previous.operation === null &&
    several.length > 1 &&
    isOneMeasure(several.slice(-2))
  if (!leaning.pointsBack && !ofSeveral && !ofPair) return null
  const most = leaning.count ?? (OF_TWO.has(operation) ? 2 : MAX_THREAD)
  const selections = before.length > 1 ? before : several.slice(-(ofPair ? 2 : most))
  return { ...withoutNth(query), act: 'value', selections: selections.map(inherited) }
}

const OF_TWO: ReadonlySet<Operation> = new Set<Operation>(['difference', 'ratio', 'change'])

/** Operations over selections that one question named. */
const OF_SEVERAL: ReadonlySet<Operation> = new Set<Operation>([
  'difference',
  'ratio',
  'sum',
  'compare',
  'share',
  'change',
  'rank',
  'most',
  'least',
])

/** Over those of single questions: after one figure «¿qué porcentaje es?» is of its own total, «¿cuál fue mayor?» of its parts. */
const OF_THREAD: ReadonlySet<Operation> = new Set<Operation>([
  'difference',
  'ratio',
  'sum',
  'compare',
  'change',
  'rank',
  'trend',
])

const isOneMeasure = (pair: readonly Selection[]): boolean =>
  new Set(pair.map((s) => JSON.stringify(s.measure?.value ?? null))).size === 1

function shareOfWhole({ query, leaning, base, operand }: FollowUp): Query | null {
  const isWhole = isWholeOf(operand, base) || (leaning.ofWhole && saysOnlyMeasure(operand))
  if (query.operation !== 'share' || !isWhole) return null
  return { ...query, act: 'value', selections: [merge(base, operand), inherited(base)] }
}

function nthOfGiven({ query, leaning, before, said }: FollowUp): Query | null {
  const nth = before.length > 1 && leaning.nth !== null ? before[leaning.nth - 1] : undefined
  if (!nth || before.some((s) => s.programme !== null)) return null
  return { ...withoutNth(query), selections: said.map((s) => merge(nth, s)) }
}

/** What narrows the figure given is said by its own name, where it has one, else by its parts. */
function kindsOfGiven({ query, previous, leaning, base, said, operand }: FollowUp): Query | null {
  const { found } = previous.thread
  if (!leaning.ofWhich || said.length > 1 || saysAny(operand) || !found?.measure) return null
  const selection = inherited({ ...base, ...found, bulletin: base.bulletin })
  const operation = found.measure.value.modifiers.length > 0 ? null : 'breakdown'
  return { ...query, act: 'value', operation, selections: [selection], context: [] }
}

/** The first of what a sentence lists stands in that sentence. */
function nthOfListed({ query, previous, before }: FollowUp): Query | null {
  const isListed = previous.act === 'list' && before.length === 1 && previous.operation === null
  if (!isListed || query.act !== 'list' || !saysOnlyNth(query)) return null
  const { features, context } = previous
  return { ...query, selections: before.map(inherited), features, context, ordinal: null }
}

/** Without «la primera», «el segundo», once these have told which figure is meant. */
const withoutNth = (query: Query): Query => ({
  ...query,
  context: query.context.filter(({ text }) => !NTH.has(fold(text))),
  ordinal: null,
})
