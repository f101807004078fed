import { inside, lengthOf, overlaps } from '../../entity/period/calendar.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query } from '../../query/query.ts'
import type { Candidate } from '../select/candidate.ts'
import { eventOf } from '../select/event-of.ts'
import { figureOf } from '../wording/label.ts'
import { capital, say } from '../wording/sentences.ts'

/** Why a computation is refused, and what the printed figures do allow. */
export interface Reason {
  readonly why: string
  /** «El total ya incluye a su parte: 956.»; null where each figure only stands for itself. */
  readonly instead: string | null
}

/** Why figures must not be added, or null where they may. */
export function whyNotAdd(leads: readonly Candidate[], corpus: Corpus): Reason | null {
  for (const [i, { fact: a }] of leads.entries()) {
    for (const { fact: b } of leads.slice(i + 1)) {
      const reason = whyNotAddTwo(a, b, corpus)
      if (reason) return reason
    }
  }
  return null
}

function whyNotAddTwo(a: Fact, b: Fact, corpus: Corpus): Reason | null {
  if (a.id === b.id) return { why: say.oneOperand, instead: null }
  if (!sameThings(a, b)) return { why: say.differentThings, instead: null }
  const whole = isWhole(a, b) ? a : isWhole(b, a) ? b : null
  if (whole) return { why: say.ofWhole, instead: say.holdsPart(figureOf(whole.quantity)) }
  const [p, q] = [a.period, b.period]
  const sameDays = p?.start === q?.start && p?.end === q?.end
  const alike = a.place.node.id === b.place.node.id && a.measure.name === b.measure.name
  if (p && q && alike && !sameDays && overlaps(p, q)) {
    const wide = inside(q, p) ? a : inside(p, q) ? b : null
    return { why: say.overlapping, instead: wide && say.holdsDays(figureOf(wide.quantity)) }
  }
  const [e, f] = [eventOf(a, corpus), eventOf(b, corpus)]
  return e && f && e.series !== f.series ? { why: say.otherProgrammes, instead: null } : null
}

/** Why two figures are not set against each other by subtraction or division, or null where they may. */
export const whyNotSubtract = (leads: readonly Candidate[]): Reason | null =>
  leads.some(({ fact }, i) => leads.slice(i + 1).some((other) => !sameThings(fact, other.fact)))
    ? { why: say.differentThings, instead: null }
    : null

/** Why a figure did not grow into another: as for subtraction, and one window inside the other is no later one. */
export function whyNoChange(from: Candidate, to: Candidate): Reason | null {
  const [p, q] = [from.fact.period, to.fact.period]
  const sameDays = p?.start === q?.start && p?.end === q?.end
  if (p && q && !sameDays && overlaps(p, q)) return { why: say.overlapping, instead: null }
  // «45 mil 900 empleos más que antes» is itself a change, which grew out of no level.
  if (from.fact.figure !== to.fact.figure) return { why: say.differentThings, instead: null }
  return whyNotSubtract([from, to])
}

// A window may be a little longer than another and still be set beside it: months have 28 to 31 days.
const LENGTHS_AGREE = 1.2

/** Whether windows are about equally long, or how long they are does not matter. */
export function lengthsAgree(leads: readonly Candidate[]): boolean {
  const lengths = leads.map(({ fact }) => (fact.period ? lengthOf(fact.period) : 0))
  return (
    Math.max(...lengths) <= Math.min(...lengths) * LENGTHS_AGREE ||
    leads.every(({ fact }) => fact.measure.counts === 'facilities')
  )
}

/** What keeps figures that are set against each other from saying more than they do: windows that differ. */
export function windowRemarks(query: Query, leads: readonly Candidate[]): readonly string[] {
  if (!lengthsAgree(leads)) return [say.warning(`${capital(say.notComparable)}.`)]
  const [first, ...rest] = leads.map(({ fact }) => `${fact.period?.start} ${fact.period?.end}`)
  const timed = query.selections.some((s) => s.period ?? s.programme ?? s.bulletin)
  return timed || rest.every((days) => days === first) ? [] : [say.warning(`${capital(say.otherDays)}.`)]
}

const COUNTED_ALIKE = new Set(['procedures', 'actions', 'unknown'])

/** Whether two figures count one sort of thing, in one unit. */
const sameThings = (a: Fact, b: Fact): boolean =>
  a.quantity.unit === b.quantity.unit &&
  countsWhole(a) === countsWhole(b) &&
  (a.measure.counts === b.measure.counts ||
    (COUNTED_ALIKE.has(a.measure.counts) && COUNTED_ALIKE.has(b.measure.counts)))

/** Whether nothing halved is counted: «18.7» of a list of rates is no part of «40,000 unidades». */
const countsWhole = ({ quantity }: Fact): boolean => quantity.unit !== 'count' || Number.isInteger(quantity.value)

/** «54 autoridades municipales; de éstas, 24 alcaldes»: a printed list says of which figure another is a part. */
export const isListTotal = (whole: Fact, part: Fact): boolean =>
  whole.bulletin === part.bulletin &&
  whole.lists.some((l) => l.role === 'total' && part.lists.some((o) => o.role === 'part' && o.list === l.list))

/** «15,322 consultas: la de Colima, 6,840; la de Tecomán, 3,365»: of one list that breaks a figure down, whatever places say. */
const areParts = (a: Fact, b: Fact): boolean =>
  a.bulletin === b.bulletin &&
  a.lists.some(
    (l) => l.role === 'part' && l.cue !== null && b.lists.some((o) => o.role === 'part' && o.list === l.list),
  )

/**
 * Whether one figure holds the other: the total of its list, or the same measure less narrowed, or the place around it,
 * in the same days.
 */
function isWhole(whole: Fact, part: Fact): boolean {
  if (isListTotal(whole, part)) return true
  if (areParts(whole, part) || whole.quantity.value < part.quantity.value) return false
  const samePeriod = whole.period?.start === part.period?.start && whole.period?.end === part.period?.end
  if (!samePeriod || whole.measure.head.key !== part.measure.head.key) return false
  const narrower = whole.measure.modifiers.every((m) => part.measure.modifiers.some((o) => o.key === m.key))
  const wider = part.measure.modifiers.length > whole.measure.modifiers.length
  const around = part.place.node.within.includes(whole.place.node.id)
  return narrower && (wider || around)
}
