import { type Board, wordAt } from './board.ts'
import type { Leaning } from './follow-up.ts'
import type { Said } from './slots.ts'

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
    joins: JOINING.has(words[0] ?? ''),
    cued,
    pointsBack: words.some((w) => POINTING.has(w)),
    widens: words.some((w) => WIDENING.has(w)),
    numbersEvent: ordinals.some(({ from }) => wordAt(board, from - 1) === 'la' && PLACING.has(wordAt(board, from - 2))),
    elidesNoun: periods.some(({ from }) =>
      FEMININE.has(wordAt(board, wordAt(board, from) === 'del' ? from - 1 : from - 2)),
    ),
  }
}

const PLACING = new Set(['en', 'de', 'para', 'durante', 'que', 'y', 'con', 'contra'])
