import type { Corpus } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'
import { conceptOf } from '../facts/features.ts'
import type { Finding } from '../facts/finding.ts'
import type { Lexicon } from '../lexicon.ts'
import { OVER_PARTS } from '../query/operation/families.ts'
import type { Query, Selection } from '../query/query.ts'
import type { Computed, Fit, ShownFact } from './answer.ts'
import type { Candidate } from './select/candidate.ts'
import { type Selected, select } from './select/select.ts'

/** What handlers answer from. */
export interface AnswerContext {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
}

/** «¿qué estado tiene más…?», «ordena los hospitales por…»: figures of places, not the country's. */
export const asksPlaces = (query: Query): boolean =>
  query.act === 'who' || query.act === 'where' || (OVER_PARTS.has(query.operation) && namesPlaces(query))

/** «por estado», «los hospitales»: whether a noun of places stands in it. */
export const namesPlaces = ({ features }: Query): boolean => features.some(({ key }) => PLACES.has(key))

const PLACES = new Set(
  'estado entidad hospital unidad municipio delegacion clinica ciudad representacion umae'.split(' ').map(conceptOf),
)

/** Looks a selection up with the query's own context words and order. */
export const look = (selection: Selection, query: Query, { corpus, lexicon }: AnswerContext): Selected =>
  select(selection, {
    corpus,
    lexicon,
    context: query.context,
    latest: query.operation === 'latest',
    loosely: query.act === 'value',
    byPlace: asksPlaces(query),
  })

/** The figures of an answer, each once, in order of showing. */
export class Shown {
  readonly facts: ShownFact[] = []

  /** Adds a candidate and gives its index; its copies become its citations. */
  add(candidate: Candidate): number {
    return this.addFact(candidate.fact, candidate.fit, candidate.witnesses)
  }

  addFact(fact: Fact, fit: Fit = 'unspecified', witnesses: readonly Fact[] = [fact]): number {
    const at = this.facts.findIndex((shown) => shown.fact.id === fact.id)
    if (at >= 0) return at
    const others = witnesses.filter((w) => w.id !== fact.id)
    this.facts.push({ fact, fit, citations: [fact, ...others].map((w) => w.citation) })
    return this.facts.length - 1
  }
}

/**
 * Facts whose own value a finding questions: both sides of a contradiction, the total of a sum, the whole that a part
 * exceeds. An answer that leads with one is warned; one that leads with a mere addend is not.
 */
export function subjectsOf({ kind, facts, computed }: Finding): readonly string[] {
  if (kind === 'matches_plan') return facts.slice(1)
  const total = computed !== undefined || kind === 'sum_mismatch' || kind === 'part_exceeds_whole' || kind === 'sum_ok'
  return total ? facts.slice(0, 1) : facts
}

/** Alarms that put the value of any of the facts in question, each once. */
export function alarmsOf(facts: readonly Fact[], corpus: Corpus): readonly Finding[] {
  const alarms = facts.flatMap((fact) =>
    corpus.findingsOf(fact.id).filter((f) => f.alarm && subjectsOf(f).includes(fact.id)),
  )
  return [...new Set(alarms)]
}

/** What any of the facts corrects, each once. */
export const correctionsOf = (facts: readonly Fact[], corpus: Corpus): readonly Finding[] => [
  ...new Set(facts.flatMap((fact) => corpus.findingsOf(fact.id).filter(({ kind }) => kind === 'superseded'))),
]

/** Alarms of a list of figures, without the contradictions that stand on a listed figure's own line already. */
export function unsaidAlarms(
  all: readonly Candidate[],
  listed: readonly Candidate[],
  corpus: Corpus,
): { readonly findings: readonly Finding[]; readonly unsaid: readonly Finding[] } {
  const findings = alarmsOf(
    all.map((c) => c.fact),
    corpus,
  )
  const said = new Set(listed.filter((c) => c.rivals.length > 0).map((c) => c.fact.id))
  return { findings, unsaid: findings.filter((f) => !(isDispute(f) && f.facts.some((id) => said.has(id)))) }
}

/** Whether a finding sets two values of one thing against each other. */
export const isDispute = (finding: Finding): boolean => finding.kind === 'conflict' || finding.kind === 'transposition'

/** Values that findings compute («las partes suman 11»), as computations over their parts. */
export function computedOf(findings: readonly Finding[], shown: Shown, corpus: Corpus): Computed[] {
  return findings.filter(isDispute).flatMap(({ computed, facts }) => {
    if (computed === undefined) return []
    const operands = facts.slice(1).flatMap((id) => {
      const fact = corpus.fact(id)
      return fact ? [{ value: fact.quantity.value, fact: shown.addFact(fact), label: fact.measure.name }] : []
    })
    return [{ operation: 'sum', value: computed, unit: 'count' as const, operands }]
  })
}
