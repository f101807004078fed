import { formatDigits } from '../entity/number/number-format.ts'
import { readNumerals } from '../entity/number/numeral.ts'
import type { Citation } from '../facts/fact.ts'
import { conceptOf } from '../facts/features.ts'
import { kinFeaturesOf } from '../facts/kinship.ts'
import type { Feature, Query } from '../query/query.ts'
import { isOperatorWord } from '../query/words/cues.ts'
import { fold } from '../text/fold.ts'
import { listed } from '../text/listed.ts'
import { tokenize } from '../text/token.ts'
import type { Draft } from './answer.ts'
import type { AnswerContext } from './context.ts'
import { searchedIn } from './refuse.ts'
import { say } from './wording/sentences.ts'

/**
 * No word of a question is dropped in silence: what neither the answer nor the sentences behind it say is reported
 * («director» of «¿se cumplió la meta del director?»), and no figure is computed of what the bulletins never name.
 */
export function reportUnused(query: Query, draft: Draft, context: AnswerContext): Draft {
  if (draft.status !== 'answered' && draft.status !== 'conflict') return draft
  const unused = unusedWords(query, draft, context)
  if (unused.length === 0) return draft
  const unknown = unused.find((word) => query.unknown.includes(word.text))
  if (unknown && query.operation) {
    return { status: 'not_found', lines: [say.unknownWord(unknown.text), say.searched(searchedIn(context.corpus))] }
  }
  const words = [...new Set(unused.map(({ text }) => `«${text}»`))]
  return { ...draft, lines: [...draft.lines, say.unusedWords(listed(words), words.length)] }
}

function unusedWords(query: Query, draft: Draft, { corpus }: AnswerContext): readonly Feature[] {
  // A size that is claimed is what the answer speaks to.
  const figures =
    query.act === 'verify' && query.assertion.claim
      ? []
      : query.figures.map((n) => ({ key: `#${n}`, text: formatDigits(n) }))
  const context = query.operation ? query.context.filter(({ text }) => !isOperatorWord(fold(text))) : query.context
  const words = [...context, ...figures]
  if (words.length === 0) return []
  const lines = draft.lines.join('\n')
  const said = new Set([
    ...tokenize(lines).map((t) => conceptOf(t.fold)),
    ...readNumerals(lines).map(({ value }) => `#${value}`),
  ])
  const behind = [
    ...(draft.facts ?? []).map(({ fact }) => corpus.passageIndexOf(fact.id)),
    ...(draft.citations ?? []).map((citation) => passageOf(citation, corpus)),
  ]
  const kinOf = ({ key, text }: Feature): readonly string[] =>
    key.startsWith('#') ? [] : kinFeaturesOf(fold(text), corpus.catalogue)
  const bears = (word: Feature): boolean =>
    said.has(word.key.startsWith('#') ? word.key : conceptOf(fold(word.text))) ||
    [word.key, ...kinOf(word)].some((key) => behind.some((index) => corpus.holds(index, key)))
  return words.filter((word) => !bears(word))
}

function passageOf({ source, start, end }: Citation, corpus: AnswerContext['corpus']): number {
  const own = corpus.bulletins.filter((bulletin) => bulletin.source === source)
  const indexes = own.flatMap(({ id }) => corpus.passagesOf(id))
  const at = corpus.passages.of(indexes).findIndex(({ citation }) => citation.start < end && citation.end > start)
  return indexes[at] ?? -1
}
