import { daysInCommon, inside, lengthOf } from '../../entity/period/calendar.ts'
import type { Fact, Passage } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, look, Shown, unsaidAlarms } from '../context.ts'
import { passagesOf } from '../passage/passages.ts'
import { quoted } from '../passage/quotations.ts'
import { askedPeriodLabel, refuse } from '../refuse.ts'
import { type Candidate, levelOf } from '../select/candidate.ts'
import { eventNamed } from '../wording/agreement.ts'
import { countOf, figureOf, lineOf, periodLabel, sourceLine, whereOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'

/** Most figures that one answer lists. */
export const MAX_FIGURES = 14
const MAX_SENTENCES = 5

/** «¿Qué se hizo en Aguascalientes?», «¿qué cifras hay de la semana…?»: the figures of a place, days or event, then its sentences. */
export function answerOverview(selection: Selection, query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const found = look({ ...selection, measure: null }, { ...query, context: [] }, context)
  const shown = new Shown()
  const inOrder = [...found.candidates].sort(
    (a, b) => levelOf(a.fact) - levelOf(b.fact) || totalRank(a) - totalRank(b) || inText(a, b),
  )
  const figures = inOrder.filter((c) => c.fact.figure === 'level').slice(0, MAX_FIGURES)
  const lines: string[] = []
  const common = commonScope(figures)
  if (figures.length > 0) lines.push(say.figuresOf(subjectOf(selection), common ?? ''))
  for (const candidate of figures) lines.push(`  ${figureLine(candidate, shown, common)}`)
  const covered = new Set(figures.flatMap((c) => c.witnesses.map((w) => corpus.passageOf(w.id)?.id)))
  const passages = passagesOf(selection, corpus).filter(
    (p) => (p.zone === 'body' || p.zone === 'table') && isOf(p, selection),
  )
  const rest = passages.filter((p) => !covered.has(p.id))
  // Without a place every sentence of the days would do; those of figures then say enough.
  const wanted = (selection.place ? [...rest, ...passages.filter((p) => covered.has(p.id))] : rest).slice(
    0,
    MAX_SENTENCES,
  )
  if (selection.stance && figures.length > 0) wanted.length = 0
  if (figures.length === 0 && wanted.length === 0) return refuse(selection, found, query, context)
  if (wanted.length > 0) lines.push(say.sentencesOf)
  for (const passage of wanted) lines.push(`  ${quoted(passage, corpus)}`)
  const sources = [...new Set([...figures.map((c) => c.fact.bulletin), ...wanted.map((p) => p.bulletin)])]
  for (const id of sources.slice(0, 3)) lines.push(`  ${sourceLine(id, corpus)}`)
  const { findings, unsaid } = unsaidAlarms(figures, figures, corpus)
  for (const finding of unsaid.slice(0, 3)) lines.push(say.warning(finding.message))
  return {
    status: 'answered',
    lead: null,
    lines,
    facts: shown.facts,
    findings,
    citations: wanted.map((p) => p.citation),
    quoted: wanted.map((p) => p.id),
  }
}

/** Totals say more than their parts: what a list adds up to comes first. */
export const totalRank = (c: Candidate): number =>
  GENERIC.has(c.fact.measure.head.key) ? 0 : c.witnesses.some((f) => f.lists.some((l) => l.role === 'total')) ? 1 : 2
const GENERIC = new Set(['atencion', 'accion'])

/** Order of printing. */
export const inText = (a: Candidate, b: Candidate): number =>
  a.fact.bulletin < b.fact.bulletin
    ? -1
    : a.fact.bulletin > b.fact.bulletin
      ? 1
      : a.fact.citation.start - b.fact.citation.start

const scopeLabel = (fact: Fact): string =>
  [whereOf(fact), fact.period ? periodLabel(fact.period) : ''].filter((part) => part !== '').join(' · ')

/** «nacional · 29–31 jul 2022 (año inferido)», where most figures of a list share it: said once, in its heading. */
export function commonScope(figures: readonly Candidate[]): string | null {
  const counts = new Map<string, number>()
  for (const { fact } of figures) counts.set(scopeLabel(fact), (counts.get(scopeLabel(fact)) ?? 0) + 1)
  const [scope, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return count > 2 ? scope : null
}

/** A figure's line with what contradicts it. */
export function figureLine(candidate: Candidate, shown: Shown, common: string | null = null): string {
  shown.add(candidate)
  for (const rival of candidate.rivals) shown.add(rival)
  const rivals = candidate.rivals.map((r) => figureOf(r.fact.quantity)).join(' y ')
  const { fact } = candidate
  const plain = scopeLabel(fact) === common && fact.accrual === 'in_period' && fact.stance === 'achieved'
  const line = plain ? countOf(fact) : lineOf(fact)
  return rivals ? `${line}   ${say.warning(say.conflict(figureOf(candidate.fact.quantity), rivals))}` : line
}

// «¿Qué pasó el 10 de septiembre?»: an event of some days around it tells, half a year around it does not.
const EVENT_DAYS = 7

function isOf(passage: Passage, selection: Selection): boolean {
  const windows = selection.period?.value.windows
  const days = passage.period
  if (!windows || !days) return true
  return windows.some((w) => inside(days, w) || (daysInCommon(days, w) > 0 && lengthOf(days) <= EVENT_DAYS))
}

function subjectOf(selection: Selection): string {
  const parts = [
    selection.place?.value.name,
    selection.programme ? eventNamed(selection.programme.text) : undefined,
    selection.period ? askedPeriodLabel(selection) : undefined,
  ]
  return parts.filter((p) => p !== undefined && p !== '').join(', ') || say.theBulletins
}
