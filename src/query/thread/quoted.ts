import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isNumberKey } from '../../facts/features.ts'
import { kinFeaturesOf } from '../../facts/kinship.ts'
import type { Lexicon } from '../../lexicon.ts'
import { HOW_MANY } from '../../text/closed-classes.ts'
import { isFiniteVerb } from '../../text/finite-verb.ts'
import { fold } from '../../text/fold.ts'
import type { Act, Feature, Query, Selection } from '../query.ts'
import { type Board, wordAt } from '../words/board.ts'
import { isBulletinWord, isLightVerb, isLightWord, isStopWord } from '../words/cues.ts'

/**
 * The sentence quoted before that a question goes on with, by its id: «se trasplantaron a una paciente en…» — «¿y cómo está la
 * paciente?», «¿dónde los trasplantaron?», «¿con cuántas acciones?». It names nothing but what that sentence says, and speaks
 * of it as of something known. Null where it is a question of its own.
 */
export function sentenceAskedOf(
  query: Query,
  board: Board,
  previous: Query,
  corpus: Corpus,
  { measures }: Lexicon,
): string | null {
  const { quoted = [] } = previous.thread
  const words = query.features.filter(({ key }) => !isNumberKey(key))
  if (quoted.length === 0 || words.length === 0 || !saysOnlyWords(query)) return null
  const counts = query.act === 'value'
  if (counts ? !countsWithin(board) : !(OF_SENTENCES.has(query.act) && speaksOfKnown(board, query))) return null
  const [selection] = query.selections
  const head = selection?.measure?.value.head ?? null
  const isAll = (key: string | null): boolean => key !== null && measures.heads.get(key)?.generic === true
  const isCounted = ({ measure }: Fact): boolean =>
    measure.head.key === head || (isAll(head) && isAll(measure.head.key))
  const answers = (id: string): boolean => {
    const index = sentenceIndex(id, corpus)
    const facts = (corpus.passages.get(index)?.facts ?? []).flatMap((fact) => corpus.fact(fact) ?? [])
    return index >= 0 && (counts ? facts.some(isCounted) : words.every((word) => isSaid(word, index, corpus)))
  }
  return quoted.find(answers) ?? null
}

/** Index of a sentence by its id, -1 where the corpus has it no longer. */
export function sentenceIndex(id: string, corpus: Corpus): number {
  const bulletin = id.slice(0, id.lastIndexOf('@'))
  return corpus.has(bulletin) ? (corpus.passagesOf(bulletin).find((i) => corpus.passages.get(i)?.id === id) ?? -1) : -1
}

const OF_SENTENCES: ReadonlySet<Act> = new Set<Act>(['list', 'where', 'who', 'when'])

/** No slot but a measure, no operation and no number: the words alone say what is asked. */
const saysOnlyWords = ({ selections, operation, figures, ordinal, unknown }: Query): boolean =>
  selections.length === 1 &&
  operation === null &&
  figures.length === 0 &&
  ordinal === null &&
  unknown.length === 0 &&
  Object.entries(selections[0] as Selection).every(([slot, said]) => slot === 'measure' || said === null)

const isSaid = ({ key, text }: Feature, index: number, corpus: Corpus): boolean =>
  corpus.holds(index, key) || kinFeaturesOf(fold(text), corpus.catalogue).some((kin) => corpus.holds(index, kin))

/** «¿con cuántas acciones?», «¿en cuántos hospitales?»: the count only completes what was said. */
const countsWithin = (board: Board): boolean =>
  board.tokens.some(({ fold: word }, at) => HOW_MANY.has(word) && PREPOSITIONS.has(wordAt(board, at - 1)))
const PREPOSITIONS = new Set(['con', 'en', 'a', 'de', 'por', 'entre', 'para', 'desde', 'hasta'])

/** «la paciente», «los trasplantaron», «¿cuándo empezaron?»: one thing known, a pronoun, or a verb whose subject is left out. */
const speaksOfKnown = (board: Board, query: Query): boolean =>
  board.tokens.some((_, at) => isKnownThing(board, at) || isClitic(board, at)) || saysOnlyVerbs(query)

const KNOWN = new Set(['el', 'la', 'ese', 'esa', 'dicho', 'dicha', 'del', 'al'])

/** «la paciente», but not «las consultas», which may be all there are. */
function isKnownThing(board: Board, at: number): boolean {
  const noun = board.tokens[at + 1]
  if (noun?.kind !== 'word' || noun.fold.endsWith('s') || !KNOWN.has(wordAt(board, at))) return false
  const use = board.uses[at + 1]
  const idle = isStopWord(noun.fold) || isLightWord(noun.fold) || isBulletinWord(noun.fold)
  return (use === undefined || use === 'measure') && !idle
}

const CLITICS = new Set(['lo', 'la', 'los', 'las', 'le', 'les'])

const isClitic = ({ tokens }: Board, at: number): boolean => {
  const verb = tokens[at + 1]
  return (
    CLITICS.has(tokens[at]?.fold ?? '') && verb !== undefined && (isFiniteVerb(verb.text) || isLightVerb(verb.fold))
  )
}

const saysOnlyVerbs = ({ selections, features }: Query): boolean =>
  selections[0]?.measure === null && features.every(({ text }) => isFiniteVerb(text))
