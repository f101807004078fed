import type { Answer, Status } from './answer.ts'
import { joinedId } from './replay/identify.ts'
import { MAX_TEXT } from './wording/render.ts'

// What the whole is where its parts differ: a contradiction weighs most, a refusal least.
const WEIGHT: readonly Status[] = ['conflict', 'answered', 'clarify', 'not_found', 'help', 'out_of_scope']

/** Several answers of one line as one, in order; greetings and orders beside a real question are left out. */
export function joinAnswers(all: readonly Answer[]): Answer {
  const real = all.filter((a) => a.status !== 'help' && a.status !== 'out_of_scope')
  const answers = real.length > 0 ? real : all.slice(0, 1)
  const first = answers[0] as Answer
  const last = answers.at(-1) as Answer
  if (answers.length === 1) return first
  const facts = answers.flatMap((a) => a.facts)
  const offsets = answers.map((_, i) => answers.slice(0, i).reduce((sum, a) => sum + a.facts.length, 0))
  const room = Math.floor(MAX_TEXT / answers.length) - 2
  return {
    id: joinedId(answers.map((a) => a.id)),
    status: WEIGHT.find((status) => answers.some((a) => a.status === status)) ?? first.status,
    lead: first.lead,
    text: answers.map((a) => cut(a.text, room)).join('\n\n'),
    facts,
    computed: answers.flatMap((a, i) =>
      a.computed.map((c) => ({
        ...c,
        operands: c.operands.map((o) => ({ ...o, fact: o.fact === null ? null : o.fact + (offsets[i] ?? 0) })),
      })),
    ),
    findings: [...new Set(answers.flatMap((a) => a.findings))],
    citations: answers.flatMap((a) => a.citations),
    suggestions: answers.flatMap((a) => a.suggestions),
    note: answers.flatMap((a) => (a.note === null ? [] : [a.note])).join(' ') || null,
    chart: answers.find((a) => a.chart)?.chart ?? null,
    understood: last.understood,
    trace: () => answers.flatMap((a) => a.trace()),
    parts: answers.flatMap((a) => a.parts),
  }
}

// Between lines where there is one to cut after.
const cut = (text: string, room: number): string =>
  text.length <= room ? text : text.slice(0, Math.max(text.lastIndexOf('\n', room), 0)) || text.slice(0, room)
