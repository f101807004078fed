import type { Measure } from '../../entity/measure/measure.ts'
import type { Programme } from '../../entity/name/programme.ts'
import type { Quantity } from '../../entity/number/quantity.ts'
import type { Period } from '../../entity/period/period.ts'
import type { Evidence, Fact, FactPlace, ListRole, Slot } from '../fact.ts'
import type { RowReader } from './row-reader.ts'
import type { RowWriter } from './row-writer.ts'

// A figure as a row: what is written and what is read stand in the same order, slots first, for the look-ups read no more.

/** A measure without its words: all «trasplantes de córnea» share one. */
export type MeasureKind = Omit<Measure, 'text'>

/** What sort of figure it is. */
export type Manner = Pick<Fact, 'figure' | 'stance' | 'accrual' | 'zone'> & Pick<Quantity, 'unit' | 'precision'>

/** Whose it is, and what it is relative to. */
type Said = Pick<Fact, 'base' | 'institution' | 'attributedTo'>

/** The slots that look-ups are by. */
export interface FactSlots {
  readonly measure: MeasureKind
  readonly place: FactPlace
  readonly period: Period | null
  readonly programme: Programme | null
  readonly manner: Manner
  readonly value: number
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
] as const satisfies readonly Slot[]

export function writeFact(fact: Fact, to: RowWriter): string {
  const { measure, quantity, place, period, programme, citation } = fact
  const { figure, stance, accrual, zone, base, institution, attributedTo } = fact
  const { unit, precision } = quantity
  to.id(fact.id, '#')
  to.share({ head: measure.head, modifiers: measure.modifiers, name: measure.name, counts: measure.counts })
  to.share(place)
  to.share(period)
  to.share(programme)
  to.share({ unit, precision, figure, stance, accrual, zone } satisfies Manner)
  to.figure(quantity.value)
  to.share({ base, institution, attributedTo } satisfies Said)
  to.span(quantity)
  to.span(quantity.numeral)
  writeBounds(quantity, to)
  to.words(quantity.raw)
  to.words(measure.text)
  to.span(citation)
  to.words(citation.quote)
  to.span(fact.sentence)
  writeEvidence(fact.evidence, to)
  to.count(fact.lists.length)
  for (const { list, role, cue } of fact.lists) {
    to.count(list)
    to.share({ role, cue })
  }
  return to.row()
}

/** Reads the id, then the slots. */
export function readSlots(from: RowReader): FactSlots {
  from.id('#')
  return slotsIn(from)
}

export function readFact(from: RowReader): Fact {
  const id = from.id('#')
  const { measure, place, period, programme, manner, value } = slotsIn(from)
  const { unit, precision, figure, stance, accrual, zone } = manner
  const said = from.shared<Said>()
  const printed = from.span()
  const numeral = from.span()
  const bounds = readBounds(value, from)
  const raw = from.words()
  const text = from.words()
  const cited = from.span()
  const quote = from.words()
  const sentence = from.span()
  const evidence = readEvidence(from)
  const lists = readLists(from)
  const { head, modifiers, name, counts } = measure
  const { owner } = from
  return {
    id,
    bulletin: owner.id,
    measure: { head, modifiers, name, text, counts },
    quantity: { value, unit, precision, bounds, raw, numeral, start: printed.start, end: printed.end },
    figure,
    base: said.base,
    institution: said.institution,
    programme,
    attributedTo: said.attributedTo,
    place,
    period,
    stance,
    accrual,
    zone,
    citation: { source: owner.source, bulletin: owner.title, quote, start: cited.start, end: cited.end },
    sentence,
    evidence,
    lists,
  }
}

/** Most figures stand in no list. */
const NO_LISTS: readonly ListRole[] = []

function readLists(from: RowReader): readonly ListRole[] {
  const count = from.count()
  if (count === 0) return NO_LISTS
  return Array.from({ length: count }, () => ({ list: from.count(), ...from.shared<Role>() }))
}

type Role = Omit<ListRole, 'list'>

const slotsIn = (from: RowReader): FactSlots => ({
  measure: from.shared(),
  place: from.shared(),
  period: from.shared(),
  programme: from.shared(),
  manner: from.shared(),
  value: from.figure(),
})

/** Most figures allow no other value than their own. */
function writeBounds({ value, bounds: [low, high] }: Quantity, to: RowWriter): void {
  const isExact = low === value && high === value
  to.count(isExact ? 0 : 1)
  if (isExact) return
  to.figure(low)
  to.figure(high)
}

const readBounds = (value: number, from: RowReader): Quantity['bounds'] =>
  from.count() === 0 ? [value, value] : [from.figure(), from.figure()]

/** What proves the slots, without where it stands, is shared; then come the slots that have a place, a bit each, and the places. */
function writeEvidence(evidence: Fact['evidence'], to: RowWriter): void {
  to.share(Object.fromEntries(SLOTS.map((slot) => [slot, { ...evidence[slot], span: null }])))
  const placed = SLOTS.filter((slot) => evidence[slot].span !== null)
  to.count(placed.reduce((bits, slot) => bits | (1 << SLOTS.indexOf(slot)), 0))
  for (const slot of placed) to.span(evidence[slot].span as NonNullable<Evidence['span']>)
}

function readEvidence(from: RowReader): Fact['evidence'] {
  const shared = from.shared<Fact['evidence']>()
  const bits = from.count()
  if (bits === 0) return shared
  const own = { ...shared }
  for (const [n, slot] of SLOTS.entries()) {
    if (bits & (1 << n)) own[slot] = { basis: shared[slot].basis, rule: shared[slot].rule, span: from.span() }
  }
  return own
}
