import { measureKey } from '../../entity/measure/measure.ts'
import { daysInCommon } from '../../entity/period/calendar.ts'
import { placeFits } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact, Slot } from '../../facts/fact.ts'
import { conceptOf } from '../../facts/features.ts'
import { indexesWhere, ofCopies } from '../../facts/groups.ts'
import type { AskedMeasure, Selection } from '../../query/query.ts'
import { tokenize } from '../../text/token.ts'
import { byEnd, byWidth, type Candidate, gather, levelOf } from './candidate.ts'
import { hasContext, ofBulletin, ofFigure, ofInstitution, ofPeriod, ofPlace, ofProgramme, ofStance } from './filters.ts'
import { fitOf, fitted } from './fit.ts'
import { looselyOf } from './loose-match.ts'
import { mayStand } from './may-stand.ts'
import { ofMeasure } from './measure-match.ts'
import type { SelectContext } from './select-context.ts'

/** The slot that emptied the list of candidates, and what there was before it. */
export interface Failure {
  readonly slot: Slot | 'context' | 'bulletin' | 'generic'
  /** Facts that met everything before that slot. */
  readonly before: readonly Fact[]
}

/** What a selection finds: candidates in order, the lead first, or why there is none. */
export interface Selected {
  readonly candidates: readonly Candidate[]
  /** Set where the measure exists only in kinds: «detecciones» of diabetes, of hypertension… */
  readonly kinds: boolean
  readonly failure: Failure | null
}

/** A slot and the facts that it leaves of those before it. */
type Step = readonly [Failure['slot'], (facts: readonly Fact[]) => readonly Fact[]]

/** Facts of the asked measure, and the slots that narrow them, in a fixed order. */
export function stepsOf(asked: Selection, scope: SelectContext, loose = false) {
  const { corpus } = scope
  const measure = asked.measure?.value ?? null
  const facts = loose ? looselyOf(asked, scope) : measure ? ofMeasure(measure, scope) : within(asked, corpus)
  const selection = inLikelyYear(asked, facts)
  const context: Step = ['context', (facts) => facts.filter((f) => hasContext(f, scope, loose))]
  const slots: readonly Step[] = [
    ['institution', (facts) => facts.filter((f) => ofInstitution(f, selection.institution?.value ?? null, scope))],
    ['bulletin', (facts) => facts.filter((f) => ofBulletin(f, selection, corpus))],
    ['place', (facts) => ofPlace(facts, selection)],
    ['period', (facts) => ofPeriod(facts, selection.period?.value ?? null)],
    ['programme', (facts) => ofProgramme(facts, selection, corpus)],
    ['stance', (facts) => ofStance(facts, selection)],
    ['figure', (facts) => ofFigure(facts, selection)],
  ]
  // What stands around a figure is looked at once the slots have left few of them.
  const steps = loose ? [...slots, context] : [context, ...slots]
  return { facts, selection, steps }
}

/** What the asked measure finds; where its very words find nothing, what shares its head and topic. */
export function select(asked: Selection, scope: SelectContext): Selected {
  const strict = attempt(asked, scope, false)
  if (!asked.measure || !scope.loosely || !isAmiss(asked, strict)) return strict
  if (!mayStand(asked, scope)) return strict
  const loose = attempt(asked, scope, true)
  if (loose.failure) return strict
  return strict.failure || !isAmiss(asked, loose) ? loose : strict
}

/** Whether a better figure may be printed in other words: none is found, or not of what the question insists on. */
function isAmiss({ stance, place, accrual }: Selection, { failure, candidates }: Selected): boolean {
  if (failure) return LOOSENED.has(failure.slot) || stance?.value === 'planned'
  const lead = candidates[0]?.fact
  if (!lead) return false
  const national = place?.value.level === 'nation' && lead.place.node.level !== 'nation'
  return national || (accrual?.value === 'to_date' && lead.accrual !== 'to_date')
}

const LOOSENED: ReadonlySet<Failure['slot']> = new Set<Failure['slot']>([
  'measure',
  'context',
  'place',
  'period',
  'stance',
])

/** Filters slot by slot, remembering which slot emptied the list: that decides the refusal. */
function attempt(asked: Selection, scope: SelectContext, loose: boolean): Selected {
  const { corpus } = scope
  const measure = loose ? null : (asked.measure?.value ?? null)
  const { facts: all, selection, steps } = stepsOf(asked, scope, loose)
  let kept = all
  if (kept.length === 0) return fail('measure', [])
  for (const [slot, filter] of steps) {
    const next = filter(kept)
    if (next.length === 0) return fail(slot, kept)
    kept = next
  }
  const { facts, kinds } = exactOrKinds(kept, measure, selection, scope)
  const fits = facts.map((fact) => fitted(fact, selection))
  const usable = fits.filter((f) => f.fit !== 'contains')
  if (usable.length === 0) return fail('period', facts)
  const toDate = selection.accrual?.value === 'to_date' && selection.period === null
  const candidates = gather(usable, corpus).sort(scope.latest || toDate ? byEnd : byWidth)
  const accrual = selection.accrual?.value
  // A unit's figure to date never leads before the country's.
  const isAccrued = ({ fact, fit }: Candidate): boolean =>
    fact.accrual === accrual && fit === candidates[0]?.fit && levelOf(fact) === levelOf(candidates[0].fact)
  const accrued = accrual ? candidates.filter(isAccrued) : []
  if (accrued.length > 0) candidates.sort((a, b) => Number(accrued.includes(b)) - Number(accrued.includes(a)))
  return { candidates: preferExactHead(candidates, measure), kinds, failure: null }
}

/** Facts that the narrowest slot leaves where no measure is asked. */
function within({ place, bulletin, period }: Selection, corpus: Corpus): readonly Fact[] {
  const { places, days } = corpus.factScopes
  const at = (indexes: readonly number[]): readonly Fact[] => corpus.facts.of(indexes)
  if (place) return at(indexesWhere(places, (node) => placeFits(place.value, node) !== null))
  if (bulletin) return at(ofCopies(corpus.indexesOf, bulletin.value, corpus))
  if (period) return at(indexesWhere(days, (d) => period.value.windows.some((w) => daysInCommon(w, d) > 0)))
  return [...corpus.facts]
}

/** Days said without a year are those of the year that prints them exactly, where one does. */
function inLikelyYear(selection: Selection, facts: readonly Fact[]): Selection {
  const { period } = selection
  if (!period || period.value.yearSaid) return selection
  const exact = period.value.windows.filter((w) =>
    facts.some((f) => f.period?.start === w.start && f.period.end === w.end),
  )
  return exact.length > 0
    ? { ...selection, period: { ...period, value: { ...period.value, windows: exact } } }
    : selection
}

const fail = (slot: Failure['slot'], before: readonly Fact[]): Selected => ({
  candidates: [],
  kinds: false,
  failure: { slot, before },
})

/** A question about «acciones» prefers the figure that is called so. */
function preferExactHead(candidates: Candidate[], measure: AskedMeasure | null): readonly Candidate[] {
  const head = measure?.head
  if (!head || candidates.every((c) => c.fact.measure.head.key === head)) return candidates
  const first = candidates[0]
  const own = candidates.find((c) => c.fact.measure.head.key === head)
  if (!first || !own || levelOf(own.fact) > levelOf(first.fact)) return candidates
  return own.fact.period?.start === first.fact.period?.start
    ? [own, ...candidates.filter((c) => c !== own)]
    : candidates
}

/** The very measure where it is as wide as its kinds, else the kinds: «consultas» of one unit never stand for all. */
function exactOrKinds(
  facts: readonly Fact[],
  measure: AskedMeasure | null,
  selection: Selection,
  scope: SelectContext,
): { readonly facts: readonly Fact[]; readonly kinds: boolean } {
  if (!measure) return { facts, kinds: false }
  const data = measure.head === null ? undefined : scope.lexicon.measures.heads.get(measure.head)
  const anyHead = data?.generic === true || data?.person === true
  const own = (f: Fact): boolean =>
    measure.head === null ||
    f.measure.head.key === measure.head ||
    anyHead ||
    f.measure.modifiers.some((m) => m.key === measure.head)
  const extra = (f: Fact): number =>
    (own(f) ? 0 : 1) +
    f.measure.modifiers.filter((m) => m.key !== measure.head && !measure.modifiers.includes(m.key)).length
  const exact = facts.filter((f) => extra(f) === 0)
  const kinds = facts.filter((f) => extra(f) > 0)
  if (kinds.length === 0) return { facts: exact, kinds: false }
  const asked = closest(exact, kinds, selection)
  if (asked.length > 0) return { facts: asked, kinds: false }
  const widest = (list: readonly Fact[]): number => Math.min(...list.map(levelOf))
  const asKinds = exact.length === 0 || (!scope.byPlace && !selection.place && widest(exact) > widest(kinds))
  if (!asKinds) return { facts: exact, kinds: false }
  const said = namedBy(kinds, scope)
  const distinct = new Set(said.map((f) => measureKey(f.measure)))
  return { facts: said, kinds: distinct.size > 1 }
}

/** «detecciones de cáncer de mama por exploración»: of the kinds that share a sentence, those whose own name has the words. */
function namedBy(kinds: readonly Fact[], { context }: SelectContext): readonly Fact[] {
  if (context.length === 0) return kinds
  const named = kinds.filter((f) => {
    const own = new Set(tokenize(f.measure.name).map((t) => conceptOf(t.fold)))
    return context.every(({ key }) => own.has(key))
  })
  return named.length > 0 ? named : kinds
}

/** The one kind that is printed for the very days asked («cirugías en beneficio de…»), where «cirugías» alone are only of others. */
function closest(exact: readonly Fact[], kinds: readonly Fact[], selection: Selection): readonly Fact[] {
  if (!selection.period) return []
  const fits = (f: Fact): boolean => fitOf(f, selection) === 'exact'
  if (exact.some(fits)) return []
  const fitting = kinds.filter(fits)
  const open = fitting.filter((f) => f.measure.modifiers.every((m) => m.kind === 'open'))
  if (new Set(open.map((f) => f.quantity.value)).size === 1) return open
  return new Set(fitting.map((f) => measureKey(f.measure))).size === 1 ? fitting : []
}
