import { daysInCommon, inside, lengthOf } from '../entity/calendar.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Passage } from '../facts/fact.ts'
import type { Query, Selection } from '../query/query.ts'
import type { Draft } from './answer.ts'
import { type Candidate, levelOf } from './candidate.ts'
import { alarmsOf, type AnswerContext, look, Shown } from './context.ts'
import { figureOf, lineOf, periodLabel, sentenceText, sourceLine } from './label.ts'
import { passagesOf, searchPassages } from './passages.ts'
import { askedPeriodLabel, refuse } from './refuse.ts'
import { say } from './sentences.ts'

const MAX_FIGURES = 14
const MAX_SENTENCES = 5

/** «¿Qué se hizo en Aguascalientes?», «¿qué cifras hay de la semana…?»: the figures of a place, days or event, then its sentences. */
export function answerOverview(selection: Selection, query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const found = look({ ...selection, measure: null }, { ...query, context: [] }, context)
  const shown = new Shown()
  const inOrder = [...found.candidates].sort((a, b) => levelOf(a.fact) - levelOf(b.fact) || inText(a, b))
  const figures = inOrder.filter((c) => c.fact.figure === 'level').slice(0, MAX_FIGURES)
  const lines: string[] = []
  if (figures.length > 0) lines.push(say.figuresOf(subjectOf(selection)))
  for (const candidate of figures) lines.push(`  ${figureLine(candidate, shown)}`)
  const covered = new Set(figures.flatMap((c) => c.witnesses.map((w) => corpus.passageOf(w.id)?.id)))
  const passages = passagesOf(selection, corpus).filter((p) => (p.zone === 'body' || p.zone === 'table') && isOf(p, selection))
  const rest = passages.filter((p) => !covered.has(p.id))
  // Without a place every sentence of the days would do; those of figures then say enough.
  const wanted = (selection.place ? [...rest, ...passages.filter((p) => covered.has(p.id))] : rest).slice(0, MAX_SENTENCES)
  if (figures.length === 0 && wanted.length === 0) return refuse(selection, found, query, context)
  if (wanted.length > 0) lines.push(say.sentencesOf)
  for (const passage of wanted) lines.push(`  «${sentenceText(passage.citation, passage.bulletin, corpus)}»`)
  const sources = [...new Set([...figures.map((c) => c.fact.bulletin), ...wanted.map((p) => p.bulletin)])]
  for (const id of sources.slice(0, 3)) lines.push(`  ${sourceLine(id, corpus)}`)
  const findings = alarmsOf(figures.map((c) => c.fact), corpus)
  for (const finding of findings.slice(0, 3)) lines.push(say.warning(finding.message))
  return { status: 'answered', lead: null, lines, facts: shown.facts, findings, citations: wanted.map((p) => p.citation) }
}

// Totals say more than their parts; what a list adds up to comes first.
const totalRank = (c: Candidate): number => (c.witnesses.some((f) => f.lists.some((l) => l.role === 'total')) || GENERIC.has(c.fact.measure.head.key) ? 0 : 1)
const GENERIC = new Set(['atencion', 'accion'])

const inText = (a: Candidate, b: Candidate): number =>
  a.fact.bulletin < b.fact.bulletin ? -1 : a.fact.bulletin > b.fact.bulletin ? 1 : a.fact.citation.start - b.fact.citation.start

function figureLine(candidate: Candidate, shown: Shown): string {
  shown.add(candidate)
  for (const rival of candidate.rivals) shown.add(rival)
  const rivals = candidate.rivals.map((r) => figureOf(r.fact.quantity)).join(' y ')
  const line = lineOf(candidate.fact)
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
  const parts = [selection.place?.value.name, selection.programme?.text, selection.period ? askedPeriodLabel(selection) : undefined]
  return parts.filter((p) => p !== undefined && p !== '').join(', ') || 'los boletines'
}

/** «¿Qué dice el boletín 185?»: title, date, period and main figures of one bulletin. */
export function answerSummary(query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const selection = query.selections[0] as Selection
  if (selection.bulletin && !corpus.bulletins.some((b) => b.id === selection.bulletin?.value)) {
    return { status: 'not_found', lines: [say.noBulletin(selection.bulletin.text), say.searched(`${corpus.bulletins.length} boletines`)] }
  }
  const bulletin = bulletinOf(selection, query, corpus)
  if (!bulletin) {
    if (selection.place || selection.programme || selection.period || selection.measure) return answerOverview(selection, query, context)
    return { status: 'clarify', lines: ['¿De cuál boletín?', ...corpus.bulletins.slice(0, 8).map((b) => `  ${sourceLine(b.id, corpus)}`)] }
  }
  const shown = new Shown()
  const of: Selection = { ...emptyOf(selection), bulletin: { value: bulletin.id, origin: 'said', text: '' } }
  const found = look(of, { ...query, context: [], operation: null }, context)
  const inOrder = [...found.candidates]
    .filter((c) => c.fact.figure === 'level')
    .sort((a, b) => levelOf(a.fact) - levelOf(b.fact) || totalRank(a) - totalRank(b) || inText(a, b))
  const lines = [sourceLine(bulletin.id, corpus)]
  const periods = [...new Set(inOrder.flatMap((c) => (c.fact.period ? [periodLabel(c.fact.period)] : [])))]
  if (periods.length > 0) lines.push(`  ${periods.slice(0, 3).join('; ')}`)
  for (const candidate of inOrder.slice(0, MAX_FIGURES)) lines.push(`  ${figureLine(candidate, shown)}`)
  if (inOrder.length > MAX_FIGURES) lines.push(`  ${say.more(`${inOrder.length - MAX_FIGURES} cifras`)}`)
  const findings = alarmsOf(inOrder.map((c) => c.fact), corpus)
  for (const finding of findings.slice(0, 3)) lines.push(say.warning(finding.message))
  const title = corpus.passages.find((p) => p.bulletin === bulletin.id)
  return {
    status: 'answered',
    lead: null,
    lines,
    facts: shown.facts,
    findings,
    citations: title ? [title.citation] : [],
  }
}

const emptyOf = (selection: Selection): Selection => ({
  ...selection,
  measure: null,
  place: null,
  period: null,
  programme: null,
  institution: null,
  stance: null,
  accrual: null,
  figure: null,
})

/** The bulletin a question points at: by number, by its date or days, by its programme, or by words of its title. */
export function bulletinOf(selection: Selection, query: Query, corpus: Corpus): Bulletin | null {
  if (selection.bulletin) return corpus.bulletins.find((b) => b.id === selection.bulletin?.value) ?? null
  if (selection.place && !selection.period && !selection.programme) return null
  const scores = new Map<string, number>()
  const add = (id: string, score: number): void => void scores.set(id, (scores.get(id) ?? 0) + score)
  const windows = selection.period?.value.windows ?? []
  for (const bulletin of corpus.bulletins) {
    const { date } = bulletin
    if (date && windows.some((w) => daysInCommon(w, { start: date.date, end: date.date }) > 0)) add(bulletin.id, 3)
  }
  for (const { passage, coverage } of searchPassages(query, { ...emptyOf(selection), programme: selection.programme, period: selection.period }, corpus)) {
    add(passage.bulletin, coverage * (passage.zone === 'headline' ? 3 : 0.2))
  }
  if (selection.programme || selection.period) {
    for (const passage of passagesOf({ ...emptyOf(selection), programme: selection.programme, period: selection.period }, corpus)) {
      add(passage.bulletin, passage.zone === 'headline' ? 1 : 0.1)
    }
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
  return best ? corpus.bulletin(best[0]) : null
}
