import { COPULAS, HOW_MANY, WHICH } from '../../text/closed-classes.ts'
import { fold } from '../../text/fold.ts'
import { saysDone } from '../operation/stances.ts'
import type { Query } from '../query.ts'
import type { Said } from '../slots/said.ts'
import { type Board, wordAt } from '../words/board.ts'
import { isPolite, isStopWord } from '../words/cues.ts'
import { type Deictic, readPointing } from './pointing.ts'
import { saysAny } from './thread.ts'

/** What the words of a question say about its leaning on the one before. */
export interface Leaning {
  /** «¿y…?», «pero…», «entonces…». */
  readonly joins: boolean
  /** Whether a cue names an act: without one the act is that of the question before. */
  readonly cued: boolean
  /** «súmalos», «esos», «cuál fue mayor»: speaks of figures already given. */
  readonly pointsBack: boolean
  /** «las dos», «ambos»: so many of them. */
  readonly count: number | null
  /** «¿cuántos de ellos son…?» */
  readonly partitive: boolean
  /** «en total», «a nivel nacional»: asks for the widest figure, not for one of the thread. */
  readonly widens: boolean
  /** «¿cuánto da en total?», «¿cuántas serían?»: what figures come to. */
  readonly asksResult: boolean
  /** «¿cuánto?», «¿qué tanto?»: nothing but how much. */
  readonly howMuch: boolean
  /** «¿y el total?»: what was asked, no longer narrowed. */
  readonly wholly: boolean
  /** «¿qué porcentaje del total de acciones son?»: what it names is the whole of what stood before. */
  readonly ofWhole: boolean
  /** «¿de qué enfermedades?», «¿de cuáles?»: what narrows the figure given is asked for. */
  readonly ofWhich: boolean
  /** «¿cuántas más que vasectomías?»: what it names is set against what stood before. */
  readonly thanOther: boolean
  /** «¿por qué?»: asks for what the answer rests on. */
  readonly why: boolean
  /** «¿y en la 7ª?», «las de la décima»: an ordinal that stands for an event, not for a place in a row. */
  readonly numbersEvent: boolean
  /** «¿en cuál hubo más?», «¿cuál tuvo más?»: one of those given. */
  readonly inWhich: boolean
  /** «en la primera», «de la segunda»: which of those given; null where it says none. */
  readonly nth: number | null
  /** «¿y antes?», «¿y después?»: the time beside that of the figure given. */
  readonly beside: 'before' | 'after' | null
  /** «¿y a maestros?», «¿y para menores?»: what follows narrows the noun before. */
  readonly narrows: boolean
  /** «la del 31 de mayo»: days whose noun the question before has said. */
  readonly elidesNoun: boolean
  /** «esa semana», «ese hospital», «ahí»: slots of the figure that was given. */
  readonly deictics: readonly Deictic[]
  /** «¿y exitosas?»: what it says is how the figure before was done, no other thing. */
  readonly qualifies: boolean
  /** «¿y cuántas se lograron?» */
  readonly saysDone: boolean
}

const JOINING = new Set(['y', 'e', 'pero', 'entonces', 'ahora', 'tambien', 'ademas'])
const ACKNOWLEDGING = new Set(
  'perfecto excelente entiendo entendido listo aja vale sale interesante bien genial super claro'.split(' '),
)

/** «¿y de riñón?», «ok, gracias, y de riñón»: what acknowledges the answer before stands for nothing. */
export function joinsOn(words: readonly string[]): boolean {
  const opening = words.find((w) => JOINING.has(w) || !(isPolite(w) || ACKNOWLEDGING.has(w)))
  return opening !== undefined && JOINING.has(opening)
}

const HOW_MUCH = /^cuant[oa]s?$/
const RESULTING = new Set('da dan es son seria serian hacen sale salen queda quedan resulta resultan'.split(' '))

const NARROWING = new Set(['a', 'al', 'de', 'del', 'para', 'con', 'por', 'entre', 'en'])

const WIDENING = new Set(['nacional', 'nacionales', 'pais', 'general', 'republica', 'mexico', 'total', 'global'])

const FEMININE = new Set(['la', 'las'])

/** Reads how a question leans on the one before from its words alone. */
export function leaningOf(
  board: Board,
  cued: boolean,
  ordinals: readonly Said<number>[],
  periods: readonly Said<unknown>[],
): Omit<Leaning, 'qualifies'> {
  const words = board.tokens.filter((t) => t.kind === 'word').map((t) => t.fold)
  const { deictics, figures, count } = readPointing(board)
  return {
    joins: joinsOn(words) || isPartitive(words),
    ofWhole: words.some((w, i) => w === 'total' && words[i + 1] === 'de'),
    ofWhich: words[0] === 'de' && WHICH.has(words[1] ?? ''),
    thanOther: words.some((w, i) => (w === 'mas' || w === 'menos') && words.slice(i + 1, i + 3).includes('que')),
    wholly: words.every((w) => WHOLE.has(w) || isStopWord(w)) && words.some((w) => WHOLE.has(w)),
    asksResult: words.some((w, i) => HOW_MUCH.test(w) && RESULTING.has(words[i + 1] ?? '')),
    howMuch: words.some((w) => HOW_MUCH.test(w)) && words.every((w) => HOW_MUCH.test(w) || isStopWord(w)),
    why: words[0] === 'por' && words[1] === 'que',
    cued,
    pointsBack: figures,
    count,
    partitive: isPartitive(words),
    deictics,
    saysDone: saysDone(board),
    widens: words.some((w) => WIDENING.has(w)),
    numbersEvent: numbersEvent(board, ordinals),
    inWhich: words.some((w) => w === 'cual'),
    nth: nthOf(words),
    beside: besideOf(words),
    narrows: joinsOn(words) && NARROWING.has(words[words.findIndex((w) => JOINING.has(w)) + 1] ?? ''),
    elidesNoun: periods.some(({ from }) =>
      FEMININE.has(wordAt(board, wordAt(board, from) === 'del' ? from - 1 : from - 2)),
    ),
  }
}

/** Places in a row, as a follow-up says them of what was given. */
export const NTH: ReadonlyMap<string, number> = new Map([
  ['primera', 1],
  ['primer', 1],
  ['primero', 1],
  ['segunda', 2],
  ['segundo', 2],
  ['tercera', 3],
  ['tercero', 3],
])

function nthOf(words: readonly string[]): number | null {
  const at = words.findIndex(
    (w, i) => NTH.has(w) && ARTICLES.has(words[i - 1] ?? '') && PLACING.has(words[i - 2] ?? ''),
  )
  return at < 0 ? null : (NTH.get(words[at] ?? '') ?? null)
}
const ARTICLES = new Set(['el', 'la'])

function besideOf(words: readonly string[]): Leaning['beside'] {
  const own = words.filter((w) => !JOINING.has(w) && !isStopWord(w))
  if (own.length !== 1) return null
  return BEFORE.has(own[0] ?? '') ? 'before' : AFTER.has(own[0] ?? '') ? 'after' : null
}
const BEFORE = new Set(['antes', 'anteriormente', 'previamente'])
const AFTER = new Set(['despues', 'posteriormente', 'luego'])

const WHOLE = new Set(['total', 'todo', 'todos', 'todas', 'general', 'totales'])

/** «¿cuántas fueron cirugías?», «¿cuántos de ésos son de riñón?»: some of what was said before. */
function isPartitive(words: readonly string[]): boolean {
  const at = words.findIndex((w) => HOW_MANY.has(w))
  return at >= 0 && at < 2 && words.slice(at + 1, at + 4).some((w, i) => COPULAS.has(w) && (i === 0 || i === 2))
}

/** «en la 7ª», «las de la décima», but not «de la tercera parte». */
export const numbersEvent = (board: Board, ordinals: readonly Said<number>[]): boolean =>
  ordinals.some(({ from, to }) => {
    const next = board.tokens[to]
    const ends = next?.kind !== 'word' || LINKS.has(next.fold)
    return ends && wordAt(board, from - 1) === 'la' && PLACING.has(wordAt(board, from - 2))
  })

const LINKS = new Set('de del y e o u que en por para con se a al'.split(' '))

const PLACING = new Set(['en', 'de', 'para', 'durante', 'que', 'y', 'con', 'contra'])

/** «¿cuál es la primera?»: nothing but a place in a row. */
export const saysOnlyNth = ({ features, selections }: Query): boolean =>
  features.length > 0 && features.every(({ text }) => NTH.has(fold(text))) && !selections.some(saysAny)
