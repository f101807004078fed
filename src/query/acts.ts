import { ARTICLES, COPULAS, WHICH } from '../text/closed-classes.ts'
import type { Act } from './query.ts'
import { type Board, take, type Use, wordAt } from './words/board.ts'
import { type ActCue, actCues, claimCues, verifyOpeners } from './words/cues.ts'

/** The act that a question's words say, before its slots are known; null where no cue stands in it. */
export interface ActReading {
  readonly act: Act | null
  /** Whether a quantity word asks for a number, whatever the act: «¿de qué boletín es el total…?». */
  readonly quantity: boolean
  /** «¿es cierto que…?», or a verb that opens the question. */
  readonly yesNo: boolean
  /** Where its cues stand: a number inside one («dos cifras») is none that the question names. */
  readonly cues: readonly { readonly from: number; readonly to: number }[]
}

/** Reads the act: a strong cue wherever it stands, else the first of the question, else a verb that opens it. */
export function readAct(board: Board): ActReading {
  // «en el marco de» is idle: its «marco» asks for no telephone.
  const matches = [...actCues.matchAll(board.tokens), ...chosenNouns(board)]
    .filter((m) => board.uses.slice(m.from, m.to).some((use) => use !== 'stop'))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const claim = claimCues.matchAll(board.tokens)
  let strong: ActCue | null = null
  let first: { readonly cue: ActCue; readonly from: number } | null = null
  for (const { entry, from, to } of matches) {
    // «que» after a verb or a noun is a relative: it opens no question.
    if (entry.act === 'list' && from > 0 && !opensClause(board, from)) continue
    if (isThan(board, from)) continue
    // «¿cuántos correos llegaron?» counts them, it does not ask for one.
    if (entry.act === 'contact' && isCounted(board, from)) continue
    if (entry.strong) strong ??= entry
    first ??= { cue: entry, from }
    take(board, from, to, 'act')
  }
  for (const { from, to } of claim) take(board, from, to, 'act')
  const declares =
    !first &&
    claim.length === 0 &&
    asksAloud(board) &&
    (board.tokens.some((t) => verifyOpeners.has(t.fold) && t.fold !== 'se' && t.fold !== 'ya') || statesFigure(board))
  const quantity = matches.some((m) => m.entry.act === 'value')
  const opener = firstWord(board)
  const opensWithVerb = opener >= 0 && verifyOpeners.has(wordAt(board, opener))
  const yesNo =
    declares ||
    (claim.length > 0 && !(first && first.from === 0)) ||
    (opensWithVerb && !beforeVerb(first?.from ?? Infinity, opener))
  if (yesNo && opensWithVerb && wordAt(board, opener) !== 'se') take(board, opener, opener + 1, 'light')
  const act = strong?.act ?? (yesNo ? 'verify' : (first?.cue.act ?? null))
  return { act, quantity, yesNo, cues: matches }
}

/** «¿cuál fue el hospital…?», «¿cuál es la semana…?» ask as «¿qué hospital…?», «¿qué semana…?» do. */
function chosenNouns(board: Board): { readonly entry: ActCue; readonly from: number; readonly to: number }[] {
  return board.tokens.flatMap((token, from) => {
    // «¿qué es la…?» asks what it is.
    const chooses = WHICH.has(token.fold) && token.fold !== 'que'
    if (!chooses || !COPULAS.has(wordAt(board, from + 1)) || !ARTICLES.has(wordAt(board, from + 2))) return []
    const noun = board.tokens[from + 3]
    const cue = noun && actCues.matchAt([{ ...token, fold: 'que' }, noun], 0)
    return cue?.to === 2 ? [{ entry: cue.entry, from, to: from + 4 }] : []
  })
}

/** A whole sentence between question marks: «¿Los 50 trasplantes fueron de córnea?», not «¿y de riñón?». */
const asksAloud = (board: Board): boolean => {
  const words = board.tokens.filter((t) => t.kind === 'word')
  return board.tokens.some((t) => t.fold === '?') && words.length >= 4 && words[0]?.fold !== 'y'
}

/** «¿La ocupación ya pasaba de 60 por ciento?»: a number and a verb of the past, and nothing that asks for either. */
const statesFigure = ({ tokens, uses }: Board): boolean =>
  tokens.some((_, i) => uses[i] === 'number') && tokens.some(({ text }) => PAST.test(text.toLowerCase()))
const PAST = /(?:ó|aron|ieron|aban?|ían?)$/

const beforeVerb = (cue: number, opener: number): boolean => cue < opener

// Only what may stand before a question proper: signs, «y», courtesies, a short subject («¿el IMSS superó…?»).
const LEADING = new Set([
  '¿',
  '?',
  '¡',
  '!',
  ',',
  'y',
  'pero',
  'oye',
  'hola',
  'entonces',
  'el',
  'la',
  'imss',
  'en',
  'no',
  'ya',
  'tambien',
  'oiga',
  'disculpa',
  'disculpe',
  'buenas',
  'buenos',
  'dias',
  'tardes',
  'noches',
  'instituto',
  ':',
  'acaso',
  'si',
])

const SLOTS: ReadonlySet<Use | undefined> = new Set<Use | undefined>(['place', 'programme', 'period'])

function firstWord(board: Board): number {
  for (let i = 0; i < Math.min(board.tokens.length, 8); i++) {
    const word = wordAt(board, i)
    // «¿y en lo que va del año?» opens with days, not with its «va».
    const isSlot = SLOTS.has(board.uses[i])
    if (!isSlot && verifyOpeners.has(word)) return i
    if (!isSlot && !LEADING.has(word)) return -1
  }
  return -1
}

const OPENING = new Set([
  '¿',
  '?',
  ',',
  '.',
  ':',
  ';',
  'y',
  'de',
  'en',
  'a',
  'por',
  'con',
  'para',
  'oye',
  'dime',
  'saber',
  'hola',
  'oiga',
  'pues',
  'este',
  'entonces',
  'sobre',
  'porfa',
  'favor',
  'decir',
  'decirme',
  'tal',
  'onda',
  'contra',
  'sabes',
  'si',
  '!',
  'dias',
  'tardes',
  'noches',
  'disculpa',
  'disculpe',
  'eh',
  'bueno',
  'al',
  'desde',
  'hasta',
])

const COUNTING = new Set(['cuantos', 'cuantas'])
const NUMBERS = new Set(['numero', 'total', 'cantidad', 'cifra'])

/** «cuántos teléfonos», «total de correos»; «número de teléfono» is a cue as a whole. */
const isCounted = (board: Board, from: number): boolean =>
  COUNTING.has(wordAt(board, from - 1)) ||
  (wordAt(board, from - 1) === 'de' && NUMBERS.has(wordAt(board, from - 2)) && wordAt(board, from).endsWith('s'))

/** «más cirugías que unidades»: compares, it does not ask which. */
const isThan = (board: Board, from: number): boolean =>
  wordAt(board, from) === 'que' &&
  !opensClause(board, from) &&
  board.tokens.slice(Math.max(0, from - REACH), from).some((t) => t.fold === 'mas' || t.fold === 'menos')
const REACH = 4

const opensClause = (board: Board, from: number): boolean => OPENING.has(wordAt(board, from - 1))
