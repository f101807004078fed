import type { Board } from './board.ts'
import type { Leaning } from './follow-up.ts'

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

/** Reads how a question leans on the one before from its words alone. */
export function leaningOf(board: Board, cued: boolean): Leaning {
  const words = board.tokens.filter((t) => t.kind === 'word').map((t) => t.fold)
  return {
    joins: JOINING.has(words[0] ?? ''),
    cued,
    pointsBack: words.some((w) => POINTING.has(w)),
    widens: words.some((w) => WIDENING.has(w)),
  }
}
