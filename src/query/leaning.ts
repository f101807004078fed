import { type Board, wordAt } from './board.ts'
import { isStopWord } from './cues.ts'
import type { Leaning } from './follow-up.ts'
import type { Said } from './said.ts'

const JOINING = new Set(['y', 'e', 'pero', 'entonces', 'ahora', 'tambien', 'ademas'])
const POINTING = new Set([
  'sumalos',
  'sumalas',
  'sumame',
  'esos',
  'esas',
  'eso',
  'ese',
  'esa',
  'estos',
  'estas',
  'comparalos',
  'comparalas',
  'ambos',
  'ambas',
  'ordenalos',
  'ordenalas',
  'restalos',
  'restalas',
  'anteriores',
  'anterior',
  'juntos',
  'juntas',
  'ellos',
  'ellas',
])

const WIDENING = new Set(['nacional', 'nacionales', 'pais', 'general', 'republica', 'mexico', 'total', 'global'])

const FEMININE = new Set(['la', 'las'])

/** Reads how a question leans on the one before from its words alone. */
export function leaningOf(
  board: Board,
  cued: boolean,
  ordinals: readonly Said<number>[],
  periods: readonly Said<unknown>[],
): Leaning {
  const words = board.tokens.filter((t) => t.kind === 'word').map((t) => t.fold)
  return {
    joins: JOINING.has(words[0] ?? '') || isPartitive(words),
    ofWhole: words.some((w, i) => w === 'total' && words[i + 1] === 'de'),
    thanOther: words.some((w, i) => (w === 'mas' || w === 'menos') && words.slice(i + 1, i + 3).includes('que')),
    wholly: words.every((w) => WHOLE.has(w) || isStopWord(w)) && words.some((w) => WHOLE.has(w)),
    why: words[0] === 'por' && words[1] === 'que',
    cued,
    pointsBack: words.some((w) => POINTING.has(w)),
    widens: words.some((w) => WIDENING.has(w)),
    numbersEvent: ordinals.some(({ from }) => wordAt(board, from - 1) === 'la' && PLACING.has(wordAt(board, from - 2))),
    elidesNoun: periods.some(({ from }) =>
      FEMININE.has(wordAt(board, wordAt(board, from) === 'del' ? from - 1 : from - 2)),
    ),
  }
}

const WHOLE = new Set(['total', 'todo', 'todos', 'todas', 'general', 'totales'])
const COUNTING = new Set(['cuantos', 'cuantas'])
const COPULAS = new Set(['fueron', 'son', 'eran'])

/** «¿cuántas fueron cirugías?», «¿cuántos de ésos son de riñón?»: some of what was said before. */
function isPartitive(words: readonly string[]): boolean {
  const at = words.findIndex((w) => COUNTING.has(w))
  return at >= 0 && at < 2 && words.slice(at + 1, at + 4).some((w, i) => COPULAS.has(w) && (i === 0 || i === 2))
}

const PLACING = new Set(['en', 'de', 'para', 'durante', 'que', 'y', 'con', 'contra'])
