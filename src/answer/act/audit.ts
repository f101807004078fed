import type { Corpus } from '../../facts/corpus.ts'
import type { Finding } from '../../facts/finding.ts'
import type { Query, Selection } from '../../query/query.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, isDispute, look, Shown, subjectsOf } from '../context.ts'
import type { Candidate } from '../select/candidate.ts'
import { bulletinOf } from '../select/which-bulletin.ts'
import { lineOf, sourceLine } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'

const MAX_ALARMS = 12
const MAX_SUMS = 6

/** «¿Hay contradicciones?», «¿cuadran las cifras del boletín 185?»: findings of the asked bulletin or measure. */
export function answerAudit(query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const found = findingsOf(query, context)
  const alarms = found.filter((f) => f.alarm)
  const closing = found.filter((f) => f.kind === 'sum_ok')
  const shown = new Shown()
  const lead = leadOf(query, context)
  if (lead) shown.add(lead)
  const lines = [lead ? say.contradicts : verdictOf(query, alarms, closing), ...(lead ? [lineOf(lead.fact)] : [])]
  for (const f of alarms.slice(0, MAX_ALARMS)) lines.push(say.warning(f.message))
  if (alarms.length > MAX_ALARMS) lines.push(`  ${say.more(String(alarms.length - MAX_ALARMS))}`)
  for (const f of closing.slice(0, MAX_SUMS)) lines.push(f.message)
  const speaking = [...new Set([...alarms, ...closing].flatMap((f) => f.bulletins.slice(0, 1)))]
  const scope = scopeOf(query, corpus)
  for (const id of (scope ? [scope] : speaking).slice(0, 4)) lines.push(`  ${sourceLine(id, corpus)}`)
  return {
    status: alarms.some(isDispute) ? 'conflict' : 'answered',
    lead: lead ? { from: 'facts', index: 0 } : null,
    lines,
    facts: shown.facts,
    findings: found,
    citations: found.flatMap((f) => f.citations).slice(0, 12),
  }
}

/** The figure of the one measure that is asked about, where another contradicts it: «veo dos cifras de cirugías, ¿cuál es la buena?» */
function leadOf(query: Query, context: AnswerContext): Candidate | null {
  const [selection, ...others] = query.selections
  if (!selection?.measure || others.length > 0) return null
  const { candidates } = look(selection, { ...query, context: [], operation: null }, context)
  return candidates.find((c) => c.rivals.length > 0) ?? null
}

/** «¿cuadra…?» is answered by whether the sums close, «¿hay contradicciones?» by whether there are any. */
function verdictOf({ subject }: Query, alarms: readonly Finding[], closing: readonly Finding[]): string {
  if (!subject.closing) return alarms.length > 0 ? say.contradicts : say.noContradictions
  if (alarms.length > 0) return say.closesNot
  return closing.length > 0 ? say.closes : say.nothingToClose
}

function scopeOf(query: Query, corpus: Corpus): string | null {
  const selection = query.selections[0] as Selection
  const scoped = selection.bulletin !== null || query.subject.bulletin
  const narrowed = selection.bulletin ?? selection.programme ?? selection.period ?? selection.place
  return scoped && narrowed ? (bulletinOf(selection, query, corpus)?.id ?? null) : null
}

/** Findings of the asked bulletin, event, days and measures; a measure that no finding speaks of narrows nothing. */
function findingsOf(query: Query, context: AnswerContext): readonly Finding[] {
  const { corpus } = context
  const scope = scopeOf(query, corpus)
  const cluster = scope === null ? null : corpus.clusterOf(scope)
  const own = corpus.findings.filter(
    (f) => cluster === null || f.bulletins.some((b) => corpus.clusterOf(b) === cluster),
  )
  const measured = query.selections.filter((s) => s.measure !== null)
  const relaxed: Query = { ...query, context: [], operation: null }
  const asked = (selection: Selection): readonly Candidate[] => {
    const { candidates } = look(selection, relaxed, context)
    const accrued = candidates.filter((c) => c.fact.accrual === selection.accrual?.value)
    return accrued.length > 0 ? accrued : candidates
  }
  for (const keep of [{}, { period: null, programme: null }]) {
    const facts = new Set(
      measured.flatMap((selection) =>
        asked({ ...selection, bulletin: null, ...keep }).flatMap((c) =>
          [c, ...c.rivals].flatMap((x) => x.witnesses.map((w) => w.id)),
        ),
      ),
    )
    const about = own.filter((f) => subjectsOf(f).some((id) => facts.has(id)))
    if (about.length > 0) return about
  }
  const { programme, period, place } = query.selections[0] as Selection
  if (cluster !== null || !(programme ?? period ?? place)) return own
  const ids = new Set(
    asked({ ...(query.selections[0] as Selection), measure: null }).flatMap((c) => c.witnesses.map((w) => w.id)),
  )
  return own.filter((f) => f.facts.some((id) => ids.has(id)))
}
