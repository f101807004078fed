import { numeralsIn } from '../../entity/number/numeral.ts'
import type { Corpus } from '../../facts/corpus.ts'
import { conceptOf } from '../../facts/features.ts'
import type { Query, Selection } from '../../query/query.ts'
import { isClassWord } from '../../query/words/cues.ts'
import { fold } from '../../text/fold.ts'
import { tokenize } from '../../text/token.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, alarmsOf, look, Shown } from '../context.ts'
import { askedGroup, isNamed } from '../group/asked-group.ts'
import { alone } from '../operator/operands.ts'
import { addedTotal, breakdown, brokenDown } from '../operator/rankings.ts'
import type { Scored } from '../passage/passages.ts'
import { figuresIn, notSaid, quotable, quotations } from '../passage/quotations.ts'
import { topicsOf } from '../passage/topics.ts'
import type { Candidate } from '../select/candidate.ts'
import { lineOf } from '../wording/label.ts'
import { answerOverview } from './overview.ts'
import { evidenceLines } from './value.ts'
import { answerWho } from './where.ts'

/** What the bulletins say in words: lists, reasons, aims, events. */
export function answerList(query: Query, context: AnswerContext): Draft {
  const selection = query.selections[0] as Selection
  const content =
    query.features.some((f) => !f.key.startsWith('o:') && !isClassWord(f.key)) &&
    (selection.measure !== null || query.context.length > 0)
  const slotted = selection.place ?? selection.period ?? selection.programme ?? selection.bulletin
  if (!content && slotted) return answerOverview(selection, query, context)
  // «¿qué pasó en la jornada del 29 al 31 de julio?» asks for the event, not for how many events.
  const asked = selection.measure?.value
  const event =
    asked?.modifiers.length === 0 && context.lexicon.measures.heads.get(asked.head ?? '')?.counts === 'events'
  if (event && query.context.length === 0 && slotted)
    return answerOverview({ ...selection, measure: null }, query, context)
  if (query.subject.person) return answerWho(query, context)
  const kinds = kindsAsked(query, selection, context)
  if (kinds) return kinds
  const scored = quotable(query, selection, context.corpus)
  if (scored.length > 0) return grouped(query, context) ?? withFigures(scored, query, context)
  if (selection.measure && query.context.length === 0) {
    const found = look(selection, query, context)
    if (!found.failure) return figures(found.candidates, context.corpus)
  }
  return notSaid(query, selection, context)
}

/** «¿Qué detecciones se hicieron en la campaña?»: the figures of the sentence that says it, where they are of what is asked. */
function grouped(query: Query, context: AnswerContext): Draft | null {
  const group = askedGroup(query, context)
  return group && isNamed(group, query)
    ? brokenDown(
        group.members.map(alone),
        group.total ? alone(group.total) : addedTotal(group.members.map(alone), context),
        context,
      )
    : null
}

function withFigures(scored: readonly Scored[], query: Query, { corpus }: AnswerContext): Draft {
  const draft = quotations(scored, corpus, query)
  const facts = figuresIn(
    scored.map(({ passage }) => passage),
    corpus,
  )
  // «¿qué tienen los veintiocho estados?»: the figure that the question names opens what is said of it.
  const index = facts.findIndex(({ fact }) => query.figures.includes(fact.quantity.value))
  const named = facts[index]
  if (!named || query.act !== 'list' || query.figures.length > 1) return { ...draft, facts }
  return { ...draft, facts, lead: { from: 'facts', index }, lines: [lineOf(named.fact), ...draft.lines] }
}

/** «¿Qué clases de trasplantes se efectuaron?»: the kinds with their figures, then sentences that list others. */
function kindsAsked(query: Query, selection: Selection, context: AnswerContext): Draft | null {
  const { measure } = selection
  if (!measure || measure.value.modifiers.length > 0 || query.context.length > 0 || query.figures.length > 0)
    return null
  if (query.ordinal !== null || topicsOf(query, selection, context.corpus).length > 1) return null
  const draft = breakdown({ ...query, operation: null }, context)
  if (!draft) return null
  const shown = new Set((draft.facts ?? []).map((f) => context.corpus.passageOf(f.fact.id)?.id))
  const others = quotable(query, selection, context.corpus).filter((s) => !shown.has(s.passage.id))
  if (others.length === 0) return draft
  const more = quotations(others.slice(0, 2), context.corpus, query)
  return { ...draft, lines: [...draft.lines, ...more.lines], citations: more.citations ?? [] }
}

/** «¿Cuántos días dura la estrategia?»: a number that a sentence prints right before an asked word, though it is no figure. */
export function answerCounted(query: Query, context: AnswerContext): Draft {
  const selection = query.selections[0] as Selection
  const isAsked = (word: string): boolean =>
    query.context.some((f) => f.key === conceptOf(word) && !differInGender(fold(f.text), word))
  const counted = quotable(query, selection, context.corpus).filter(({ passage }) => {
    const tokens = tokenize(passage.text)
    return numeralsIn(tokens).some((n) => tokens.slice(n.to, n.to + 2).some((t) => isAsked(t.fold)))
  })
  return counted.length > 0 ? withFigures(counted, query, context) : notSaid(query, selection, context)
}

/** «médicos» are none of «12 Unidades Médicas». */
function differInGender(a: string, b: string): boolean {
  const [one, other] = [a, b].map((word) => /([ao])s?$/.exec(word)?.[1])
  return one !== undefined && other !== undefined && one !== other
}

/** Several figures, the first with its sentence. */
export function figures(candidates: readonly Candidate[], corpus: Corpus): Draft {
  const shown = new Shown()
  const lines: string[] = []
  for (const candidate of candidates.slice(0, 8)) {
    shown.add(candidate)
    lines.push(lineOf(candidate.fact))
  }
  const first = candidates[0]
  if (first) lines.splice(1, 0, ...evidenceLines(first.fact, corpus))
  return {
    status: 'answered',
    lead: null,
    lines,
    facts: shown.facts,
    findings: alarmsOf(
      shown.facts.map((f) => f.fact),
      corpus,
    ),
  }
}
