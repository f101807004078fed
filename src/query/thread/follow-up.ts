import { ANY_SERIES } from '../../entity/name/programme.ts'
import { lengthOf } from '../../entity/period/calendar.ts'
import { isNumberKey } from '../../facts/features.ts'
import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stem.ts'
import { OF_PAIRS, RANKS } from '../operation/families.ts'
import type {
  Asked,
  AskedMeasure,
  AskedPeriod,
  AskedProgramme,
  Feature,
  Operation,
  Query,
  Selection,
} from '../query.ts'
import { weekOf } from '../slots/slots.ts'
import { isOperatorWord } from '../words/cues.ts'
import { withBareEvent } from './bare-event.ts'
import { strangeMeasure } from './elided-head.ts'
import { asAccrued, asDone, daysBeside, withDeictics } from './found.ts'
import type { Leaning } from './leaning.ts'
import { leans } from './leans.ts'
import { type FollowUp, OF_GIVEN, threadAfter } from './of-given.ts'
import { inherited, mergedWith, nounOf, saysAny, saysOnlyAccrual } from './thread.ts'

/**
 * The complete question that a follow-up amounts to: slots that it says replace those of the question before, the
 * rest is inherited and marked so. A question leans on the one before where it says so («¿y…?», «súmalos»), where it
 * names no measure, where its operation has nothing to work on, where its whole has its part before («¿qué porcentaje del
 * total de trasplantes es?»), and where the one before only named a place or days («¿qué se hizo en Torreón?») and it only
 * names the measure. Any other question is complete and inherits nothing.
 */
export function resolveFollowUp(asked: Query, previous: Query, leaning: Leaning): Query {
  if (asked.act === 'help' || asked.act === 'out_of_scope') return asked
  const query = withDeictics(asked, previous, leaning)
  // A complete question inherits nothing, but «súmalas» after two of them adds both.
  if (!leans(asked, previous, leaning)) {
    const whole = leaning.numbersEvent ? withBareEvent(query) : query
    return { ...whole, thread: threadAfter(previous) }
  }
  const [before, said] = [previous.selections, query.selections]
  const [base, operand] = [before[0] as Selection, said[0] as Selection]
  const followUp: FollowUp = { query, previous, leaning, before, base, said, operand }
  for (const { complete } of OF_GIVEN) {
    const whole = complete(followUp)
    if (whole) return whole
  }
  return filled(followUp)
}

/** The question before with what the follow-up says in its slots: «¿y de riñón?», «¿y en mayo?», «¿y cuándo?». */
function filled(followUp: FollowUp): Query {
  const { query, previous, leaning, before, base, said } = followUp
  const event = eventOf(followUp)
  const elided = elidedIn(followUp)
  const ranked = query.operation === 'latest' && RANKS.has(previous.operation) ? lastOf(previous) : query.operation
  const operation = ranked ?? (leaning.cued ? null : previous.operation)
  const own = said.map((s) => completed(s, followUp, elided, event))
  const { found } = previous.thread
  const done = leaning.saysDone ? before.map((s) => asDone(s, found)) : before
  const accrued = query.operation === null && said.every(saysOnlyAccrual) ? done.map((s) => asAccrued(s, found)) : done
  const merged = mergedWith(accrued, own)
  const selections = setAgainst(merged, operation, followUp)
  // «¿y de hígado?» after a sum of two asks for one figure.
  const lone = query.operation === null && before.length > 1 && selections.length === 1
  const keepsWords = query.context.length === 0 && elided.words.length === 0 && said.every((s) => s.measure === null)
  const words = keepsWords
    ? { context: previous.context, features: distinct([...wordsKept(previous, selections), ...query.features]) }
    : {
        context: elided.noun ? elided.words : query.context,
        features: distinct([...wordsOf(elided.noun), ...query.features]),
      }
  // «¿hubo más de 400 de riñón?» — «¿y de córnea?» claims the same of another.
  const keepsClaim = !leaning.cued && query.operation === null && query.figures.length === 0
  const keepsPlan = query.operation === null && operation !== null && previous.comparison.againstPlan
  const movesOn = said.every((s) => s.place ?? s.period ?? s.programme)
  return {
    ...query,
    act: actOfFollowUp(followUp, event),
    selections,
    operation: lone && operation !== null && NEEDS_SEVERAL.has(operation) ? null : operation,
    ordinal: event ? null : query.ordinal,
    ...words,
    context: leaning.beside ? [] : words.context,
    figures: keepsClaim && previous.assertion.claim ? previous.figures : query.figures,
    assertion: keepsClaim ? previous.assertion : query.assertion,
    unit: query.unit ?? previous.unit,
    comparison: { ...query.comparison, againstPlan: query.comparison.againstPlan || keepsPlan },
    thread: {
      ...threadAfter(previous),
      whole: leaning.partitive ? inherited(base) : movesOn ? null : previous.thread.whole,
    },
  }
}

/** What a follow-up asks for without a measure of the vocabulary. */
interface Elided {
  /** «¿y exploraciones?»: words that no slot knows are still what is asked for, no remark on the figure before. */
  readonly words: readonly Feature[]
  /** «¿y a personal de salud?»: the noun before, which words of the text tell apart. */
  readonly noun: Asked<AskedMeasure> | null
}

function elidedIn({ query, leaning, base, said }: FollowUp): Elided {
  const isNoun = leaning.joins && !leaning.cued && !leaning.beside && query.operation === null && !said.some(saysAny)
  const words = isNoun ? ownWords(query) : []
  const noun = leaning.narrows && words.length > 0 ? nounAlone(base) : null
  return { words, noun: noun && { ...noun, origin: 'said' } }
}

/** A selection of the follow-up with the days, the event and the noun that its words only point to. */
function completed(
  said: Selection,
  { query, previous, leaning, before, base }: FollowUp,
  elided: Elided,
  event: Asked<AskedProgramme> | null,
): Selection {
  const days = leaning.beside ? daysBeside(base, previous.thread.found, leaning.beside) : null
  const timed = days ? { ...said, period: days } : leaning.elidesNoun ? withWeek(said, before) : said
  // «¿y en todo el país?» widens the place alone.
  const widens = (leaning.wholly && query.operation === null && said.place === null) || query.operation === 'except'
  const whole = widens ? unnarrowed(base) : null
  const strange = elided.words.length > 0 ? strangeMeasure(elided.words, leaning.qualifies ? base.measure : null) : null
  const selection = { ...timed, measure: timed.measure ?? whole ?? elided.noun ?? strange }
  return event && !selection.programme && !selection.period ? { ...selection, programme: event } : selection
}

/** With the selection before where the operation sets one figure against another: «¿qué diferencia hay con vasectomías?». */
function setAgainst(
  merged: readonly Selection[],
  operation: Operation | null,
  { query, before, base, operand }: FollowUp,
): readonly Selection[] {
  const pairs = OF_PAIRS.has(operation) && (query.operation === null ? before.length > 1 : saysAny(operand))
  // «¿qué porcentaje es de hígado?» after another organ is a share of all organs.
  const ofItsOwn = operation === 'share' && merged.length === 1 && isKind(merged[0] as Selection, base)
  return pairs && merged.length === 1 && !ofItsOwn ? [inherited(base), ...merged] : merged
}

/** «¿por qué?» is answered by where the figure is printed; where no cue names an act, it is that of the question before. */
function actOfFollowUp(
  { query, previous, leaning, said }: FollowUp,
  event: Asked<AskedProgramme> | null,
): Query['act'] {
  const isBare = query.features.length === 0 && !said.some(saysAny)
  if (leaning.why && isBare && query.act === 'list') return 'source'
  // «¿qué es OOAD?» — «¿y consultas en la séptima?»: what a word means is asked of a word alone.
  if (previous.act === 'define' && said.some((s) => s.place ?? s.period ?? s.programme ?? event)) return 'value'
  if (!leaning.cued && query.operation === null) return previous.act
  return query.act === 'list' && query.operation !== null ? previous.act : query.act
}

/** The words of the question before, without «planeados» where what it says of the figures goes on no longer. */
const wordsKept = ({ features, selections }: Query, now: readonly Selection[]): readonly Feature[] =>
  selections.some((s) => s.stance) && !now.some((s) => s.stance)
    ? features.filter(({ text }) => !isOperatorWord(fold(text)))
    : features

/** What a question says beside its slots: «¿y a personal de salud?» has no word that a slot or the bulletins lack. */
const ownWords = ({ context, features }: Query): readonly Feature[] =>
  context.length > 0 ? context : features.filter(({ key, text }) => !isNumberKey(key) && !isOperatorWord(fold(text)))

/** The words of a noun that a question leaves out, as if it had said them. */
function wordsOf(noun: Asked<AskedMeasure> | null): readonly Feature[] {
  if (!noun) return []
  const { head, name } = noun.value
  return [{ key: stem(fold(name)), text: name }, ...(head === null ? [] : [{ key: `t:${head}`, text: name }])]
}

/** «¿y el último?» after «el más trasplantado» or «de mayor a menor»: the other end of the row. */
const lastOf = ({ operation, comparison }: Query): Operation =>
  operation === 'least' || (operation === 'rank' && comparison.less) ? 'most' : 'least'

const NEEDS_SEVERAL: ReadonlySet<Operation> = new Set<Operation>(['sum', 'rank', 'most', 'least'])

/** The event that an ordinal names: another edition of the thread's series, or of any. */
function eventOf({ query, base, previous, leaning }: FollowUp): Asked<AskedProgramme> | null {
  const { ordinal, selections } = query
  if (ordinal === null || selections.some((s) => s.programme !== null || s.period !== null)) return null
  const { programme } = base
  // «¿y el segundo?» after «el órgano más trasplantado» is the next in the row.
  if (!leaning.numbersEvent && (!programme || RANKS.has(previous.operation))) return null
  const series = programme?.value.series ?? ANY_SERIES
  return { value: { series, edition: ordinal }, origin: 'said', text: programme?.text ?? `${ordinal}ª` }
}

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

/** «la del 31 de mayo» after a week is the week of that day. */
function withWeek(said: Selection, before: readonly Selection[]): Selection {
  const weekly = before.some((s) => s.period !== null && isWeek(s.period.value))
  return said.period && weekly ? { ...said, period: { ...said.period, value: weekOf(said.period.value) } } : said
}

const isWeek = ({ shape, windows }: AskedPeriod): boolean =>
  shape === 'week' || windows.some(({ start, end }) => end !== null && lengthOf({ start, end }) === 7)

/** «de hígado» beside «de riñón» or «trasplantes»: the same noun, narrowed. */
const isKind = (part: Selection, base: Selection): boolean =>
  part.measure !== null &&
  part.measure.value.modifiers.length > 0 &&
  part.measure.value.head === base.measure?.value.head

const distinct = <T extends { readonly key: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((i) => [i.key, i])).values(),
]
