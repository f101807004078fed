import { measureKey } from '../../entity/measure/measure.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Finding } from '../../facts/finding.ts'
import { zoneNames } from '../../facts/zone-names.ts'
import type { Query, Selection } from '../../query/query.ts'
import type { Draft, Status } from '../answer.ts'
import { type AnswerContext, alarmsOf, computedOf, correctionsOf, isDispute, look, Shown } from '../context.ts'
import { alone } from '../operator/operands.ts'
import { askedPeriodLabel, refuse } from '../refuse.ts'
import { byEnd, byWidth, type Candidate, decidedBy, levelOf } from '../select/candidate.ts'
import type { Selected } from '../select/select.ts'
import { figureOf, lineOf, shortLineOf, sourceLine } from '../wording/label.ts'
import { noteOf } from '../wording/note.ts'
import { quoteOf } from '../wording/quotation.ts'
import { say } from '../wording/sentences.ts'

const MAX_ALTERNATIVES = 4
const MAX_KINDS = 4
const MAX_READINGS = 6

/** «¿Cuántas cirugías hubo?»: one lead a conjunct, its contradictions, its alternatives. */
export function answerValue(query: Query, context: AnswerContext): Draft {
  const results = query.selections.map((selection) => ({ selection, found: look(selection, query, context) }))
  const [first] = results
  if (results.every((r) => r.found.failure) && first) return refuse(first.selection, first.found, query, context)
  const shown = new Shown()
  // Two conjuncts may name one figure: it is said once.
  const leads = results.map((r) => r.found.candidates[0]?.fact.id)
  const distinct = results.filter((_, i) => leads[i] === undefined || leads.indexOf(leads[i]) === i)
  const pieces = distinct.map((r) => valuePiece(r.selection, r.found, query, context, shown, distinct.length > 1))
  const findings = [...new Set(pieces.flatMap((p) => p.findings))]
  const lead = pieces.map((p) => p.lead).find((l) => l !== null)
  return {
    status: pieces.some((p) => p.status === 'conflict') ? 'conflict' : 'answered',
    lead: lead === undefined || lead === null ? null : { from: 'facts', index: lead },
    lines: pieces.flatMap((p) => p.lines),
    computed: computedOf(findings, shown, context.corpus),
    facts: shown.facts,
    findings,
    note: pieces.flatMap((p) => p.note ?? []).join(' ') || null,
  }
}

interface Piece {
  readonly status: Status
  readonly lead: number | null
  readonly lines: readonly string[]
  readonly findings: readonly Finding[]
  readonly note?: string
}

function valuePiece(
  selection: Selection,
  found: Selected,
  query: Query,
  context: AnswerContext,
  shown: Shown,
  brief: boolean,
): Piece {
  const { corpus } = context
  if (found.failure) {
    return {
      status: 'not_found',
      lead: null,
      lines: refuse(selection, found, query, context).lines.slice(0, 1),
      findings: [],
    }
  }
  if (found.kinds) return kindsPiece(selection, found.candidates, corpus, shown)
  const lead = found.candidates[0] as Candidate
  const index = shown.add(lead)
  const lines: string[] = []
  // «a finales de julio» asks for no whole.
  const isWhole = selection.period?.value.shape !== 'part'
  if (isWhole && (lead.fit === 'inside' || lead.fit === 'overlaps'))
    lines.push(say.otherPeriod(askedPeriodLabel(selection)))
  lines.push(lineOf(lead.fact), ...evidenceLines(lead.fact, corpus))
  const disputes = disputesOf(lead, corpus, shown)
  lines.push(...disputes.lines)
  const alternatives = brief ? [] : alternativesOf(lead, found.candidates, corpus, selection)
  const findings = [...disputes.findings]
  const notes = alternativeLines(lead, alternatives, corpus, shown)
  lines.push(...notes.lines)
  return {
    status: disputes.conflict ? 'conflict' : 'answered',
    lead: index,
    lines,
    findings: [...findings, ...notes.findings],
    note: noteOf(
      lead.fact,
      corpus,
      lead.rivals.map((r) => r.fact),
    ),
  }
}

/** The quotation and its source. */
export const evidenceLines = (fact: Fact, corpus: Corpus): string[] => [
  `  ${quoteOf(fact, corpus)}`,
  `  ${sourceLine(fact.bulletin, corpus)}`,
]

/** What contradicts a lead: printed rivals and findings of the audit; the rest of its alarms as warnings. */
function disputesOf(
  lead: Candidate,
  corpus: Corpus,
  shown: Shown,
): { readonly conflict: boolean; readonly lines: readonly string[]; readonly findings: readonly Finding[] } {
  const lines: string[] = []
  const findings = alarmsOf(lead.witnesses, corpus)
  const rivals = [...lead.rivals]
  const touching = findings.filter(isDispute)
  for (const rival of rivals) shown.add(rival)
  if (rivals.length > 0) {
    const values = [lead, ...rivals].map((c) => figureOf(c.fact.quantity))
    const one = new Set([lead, ...rivals].map((c) => corpus.clusterOf(c.fact.bulletin))).size === 1
    const sentence = one ? say.conflict : say.conflictBetween
    lines.push(say.warning(sentence(values[0] ?? '', values.slice(1).join(' y '))))
    for (const c of [lead, ...rivals])
      lines.push(`  ${say.printedIn(figureOf(c.fact.quantity), printedWhere(c, corpus))}`)
    lines.push(`  ${say.decided[decidedBy(lead, rivals[0] as Candidate, corpus).rule]}`)
  }
  for (const finding of findings) {
    if (touching.includes(finding) && rivals.length > 0) continue
    lines.push(say.warning(finding.message))
  }
  // One misprint may have stood in headline and body.
  const [corrected] = correctionsOf(lead.witnesses, corpus)
  if (corrected) lines.push(`  ${corrected.message}`)
  return {
    conflict: rivals.length > 0 || touching.length > 0,
    lines,
    findings: corrected ? [...findings, corrected] : findings,
  }
}

/** «el cuerpo de 002.txt»: the zones and files that print a figure. */
export function printedWhere(candidate: Candidate, corpus: Corpus): string {
  const places = candidate.witnesses.map((f) => say.partOf(zoneNames[f.zone], corpus.bulletin(f.bulletin).source))
  return [...new Set(places)].join('; ')
}

/** Other figures worth a line: of other bulletins the widest one each; of the same one, what a unit has beside it. */
function alternativesOf(
  lead: Candidate,
  candidates: readonly Candidate[],
  corpus: Corpus,
  selection: Selection,
): readonly Candidate[] {
  const cluster = (c: Candidate): string => corpus.clusterOf(c.fact.bulletin)
  const clusters = new Set([cluster(lead)])
  const local = (selection.place !== null && selection.place.value.level !== 'nation') || levelOf(lead.fact) > 0
  const out: Candidate[] = []
  for (const candidate of [...candidates.slice(1)].sort(byWidth)) {
    const own = cluster(candidate)
    if (own === cluster(lead)) {
      if (local) out.push(candidate)
    } else if (!clusters.has(own)) {
      clusters.add(own)
      out.push(candidate)
    }
  }
  return out.sort(byEnd)
}

function alternativeLines(
  lead: Candidate,
  alternatives: readonly Candidate[],
  corpus: Corpus,
  shown: Shown,
): { readonly lines: readonly string[]; readonly findings: readonly Finding[] } {
  const lines: string[] = []
  const findings: Finding[] = []
  const end = (c: Candidate): string => c.fact.period?.end ?? c.fact.period?.start ?? ''
  for (const [i, candidate] of alternatives.slice(0, MAX_ALTERNATIVES).entries()) {
    shown.add(candidate)
    for (const rival of candidate.rivals) shown.add(rival)
    const newest = i === 0 && end(candidate) > end(lead)
    const rivals = candidate.rivals.map((r) => figureOf(r.fact.quantity)).join(' y ')
    const touching = alarmsOf(candidate.witnesses, corpus).filter((f) => f.kind !== 'matches_plan')
    const first = touching[0]
    const warning = rivals ? say.conflict(figureOf(candidate.fact.quantity), rivals) : first?.message
    if (first) findings.push(first)
    const line = shortLineOf(candidate.fact, lead.fact) + (warning ? `   ${say.warning(warning)}` : '')
    lines.push(newest ? say.newest(line) : say.also(line))
  }
  const left = alternatives.length - MAX_ALTERNATIVES
  if (left > 0) lines.push(say.more(String(left)))
  return { lines, findings }
}

/** A measure that exists only in kinds: the widest figure of up to four, never their sum. */
function kindsPiece(selection: Selection, candidates: readonly Candidate[], corpus: Corpus, shown: Shown): Piece {
  const kinds = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = measureKey(candidate.fact.measure)
    if (!kinds.has(key)) kinds.set(key, candidate)
  }
  const chosen = [...kinds.values()].slice(0, MAX_KINDS)
  const lines = [say.kinds(selection.measure?.value.name ?? '')]
  for (const candidate of chosen) {
    shown.add(candidate)
    for (const rival of candidate.rivals) shown.add(rival)
    lines.push(`  ${lineOf(candidate.fact)}`)
    const rivals = candidate.rivals.map((r) => figureOf(r.fact.quantity))
    if (rivals.length > 0) {
      lines.push(`    ${say.warning(say.conflict(figureOf(candidate.fact.quantity), rivals.join(' y ')))}`)
    }
  }
  if (kinds.size > chosen.length) lines.push(`  ${say.more(String(kinds.size - chosen.length))}`)
  const first = chosen[0]
  if (first) lines.push(...evidenceLines(first.fact, corpus))
  const conflict = chosen.some((c) => c.rivals.length > 0)
  return {
    status: conflict ? 'conflict' : 'answered',
    lead: null,
    lines,
    findings: alarmsOf(
      chosen.map((c) => c.fact),
      corpus,
    ),
  }
}

/** «¿A qué corresponde 956?»: every figure of that value, the widest first. */
export function answerReverse(query: Query, context: AnswerContext): Draft | null {
  const { corpus } = context
  const facts = query.figures.flatMap((value) => corpus.facts.of(corpus.catalogue.byValue.get(value) ?? []))
  if (facts.length === 0) return null
  const shown = new Shown()
  const lines: string[] = []
  const sorted = facts.map(alone).sort(byWidth)
  const printed = Map.groupBy(sorted, ({ fact }) => lineOf(fact))
  for (const [line, [first, ...others]] of [...printed].slice(0, MAX_READINGS)) {
    if (!first) continue
    shown.add({ ...first, witnesses: [first, ...others].map(({ fact }) => fact) })
    if (lines.length > 0) lines.push(say.also(line))
    else lines.push(line, ...evidenceLines(first.fact, corpus))
  }
  const findings = alarmsOf(facts, corpus)
  for (const finding of findings.slice(0, 2)) lines.push(say.warning(finding.message))
  return {
    status: findings.some(isDispute) ? 'conflict' : 'answered',
    lead: { from: 'facts', index: 0 },
    lines,
    facts: shown.facts,
    findings,
    note: sorted[0] ? noteOf(sorted[0].fact, corpus) : null,
  }
}
