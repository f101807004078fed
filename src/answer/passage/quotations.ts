import type { Corpus } from '../../facts/corpus.ts'
import type { Passage } from '../../facts/fact.ts'
import { conceptOf } from '../../facts/features.ts'
import type { Query, Selection } from '../../query/query.ts'
import { isRepaired } from '../../text/reading.ts'
import type { Draft, ShownFact } from '../answer.ts'
import { type AnswerContext, look } from '../context.ts'
import { refuse, searchedIn } from '../refuse.ts'
import { ENOUGH, NEARLY } from '../weights.ts'
import { periodLabel, sentenceText, sourceLine } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { type Scored, searchPassages } from './passages.ts'

/** Most sentences that an answer quotes. */
export const MAX_PASSAGES = 3

/** Sentences that cover enough of the question, the best and those nearly as good. */
export function quotable(query: Query, selection: Selection, corpus: Corpus): readonly Scored[] {
  const scored = searchPassages(query, selection, corpus, ENOUGH.sentence * NEARLY.quoted).filter(
    (s) => s.passage.zone !== 'front_matter',
  )
  const best = scored[0]
  if (!best || best.coverage < ENOUGH.sentence || !holdsTerms(query, best)) return []
  return scored
    .filter((s) => s.coverage >= best.coverage * NEARLY.quoted && holdsTerms(query, s))
    .slice(0, MAX_PASSAGES)
}

// «¿para qué sirve…?», «¿cuándo empezó…?»: a sentence that does not say just that is no answer.
const INTENTS = new Set(['objetivo', 'empezar', 'terminar'].map(conceptOf))

/** A named organ, disease or procedure is never optional: «trasplantes de pulmón» is not «trasplantes». */
export const holdsTerms = (query: Query, scored: Scored): boolean => {
  const modifiers = new Set(query.selections.flatMap((s) => s.measure?.value.modifiers ?? []))
  return scored.missing.every(
    (f) => !modifiers.has(f.key.replace(/^t:/, '')) && !query.unknown.includes(f.text) && !INTENTS.has(f.key),
  )
}

/** Sentences as an answer, each with its source. */
export function quotations(
  scored: readonly Scored[],
  corpus: Corpus,
  query: Query,
  opening: readonly string[] = [],
): Draft {
  const lines = [...opening]
  for (const { passage } of scored) lines.push(...passageLines(passage, corpus, query))
  return {
    status: 'answered',
    lead: null,
    lines: sourcesOnce(lines),
    citations: scored.map((s) => s.passage.citation),
    quoted: scored.map((s) => s.passage.id),
  }
}

/** The figures of quoted sentences: they can then be asked about, drawn and checked. */
export const figuresIn = (passages: readonly Passage[], corpus: Corpus): readonly ShownFact[] =>
  passages
    .flatMap(({ facts }) => facts.flatMap((id) => corpus.fact(id) ?? []))
    .map((fact) => ({ fact, fit: 'unspecified', citations: [fact.citation] }))

/** A sentence and its source. */
export function passageLines(passage: Passage, corpus: Corpus, query: Query): string[] {
  const planned = passage.stance === 'planned' && query.act !== 'define' ? ` · ${say.planned}` : ''
  const text = sentenceText(passage.citation, passage.bulletin, corpus)
  const when = passage.period && !text.includes(passage.period.text) ? ` · ${periodLabel(passage.period)}` : ''
  return [
    `${quoted(passage, corpus)}${carriedPlace(passage)}${when}${planned}`,
    `  ${sourceLine(passage.bulletin, corpus)}`,
  ]
}

/** « · Hospital de Especialidades de Torreón»: the place that a sentence takes over from the one before it. */
export function carriedPlace({ places }: Passage): string {
  const local = places.filter((p) => p.node.level !== 'nation')
  if (local.length === 0 || local.some((p) => p.basis === 'printed')) return ''
  return ` · ${[...new Set(local.map((p) => p.node.name))].join('; ')}`
}

/** A sentence between quotation marks, with a mark where the reading mends its print. */
export function quoted(passage: Passage, corpus: Corpus): string {
  const repaired = isRepaired(corpus.bulletin(passage.bulletin).reading, passage.citation)
  return `«${sentenceText(passage.citation, passage.bulletin, corpus)}»${repaired ? ` (${say.repaired})` : ''}`
}

/** Sentences that follow each other share one source line: the last. */
function sourcesOnce(lines: readonly string[]): string[] {
  return lines.filter((line, i) => !line.startsWith('  ') || lines[i + 2] !== line)
}

/** Why there is no sentence: what the measure lacks, or the word that nothing holds. */
export function notSaid(query: Query, selection: Selection, context: AnswerContext): Draft {
  const found = look(selection, query, context)
  if (found.failure && selection.measure) return refuse(selection, found, query, context)
  const word = query.unknown[0]
  const reason = word === undefined ? say.noSentence : say.unknownWord(word)
  return { status: 'not_found', lines: [reason, say.searched(searchedIn(context.corpus))] }
}
