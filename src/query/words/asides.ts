import { type Token, tokenize } from '../../text/token.ts'
import type { Speller } from '../spelling/spelling.ts'
import type { Plain } from './normalise.ts'

/**
 * A question without what the asker says of themselves around it: «Busco entrevistas: ¿qué hospitales destacaron?»,
 * «¿cuándo es la jornada? quiero mandar cámara». Only words outside the question marks go, and only those that nobody
 * knows and that are no slip of one letter: what is known there may say where, when or of what («En mayo, ¿cuántas?»).
 * Blanks take their places, so offsets stay.
 */
export function withoutAsides(asked: Plain, speller: Speller): Plain {
  const { text, tokens } = asked
  const opens = text.indexOf('¿')
  if (opens < 0) return asked
  const closes = text.lastIndexOf('?')
  const inside = text.slice(opens + 1, closes).match(/\p{L}+/gu)?.length ?? 0
  if (inside < FEWEST_INSIDE) return asked
  let bare = ''
  let last = 0
  for (const { kind, fold, start, end } of tokens) {
    if (kind !== 'word' || fold.length < SHORTEST || (start > opens && end <= closes)) continue
    if (speller.knows(fold) || speller.correct(fold, anyWord, 1) !== null) continue
    bare += text.slice(last, start) + ' '.repeat(end - start)
    last = end
  }
  if (last === 0) return asked
  const plain = bare + text.slice(last)
  return { text: plain, tokens: tokenize(plain) }
}

/**
 * Whether a token stands outside the question marks of a question that has them: what nobody prints there is an aside of
 * the asker, «Nos reclaman el dato: ¿cuántas…?».
 */
export function outsideMarks(tokens: readonly Token[]): (at: number) => boolean {
  const opens = tokens.findIndex(({ text }) => text === '¿')
  const closes = tokens.findLastIndex(({ text }) => text === '?')
  const inside = tokens.slice(opens + 1, closes).filter(({ kind }) => kind === 'word').length
  return opens < 0 || inside < FEWEST_INSIDE ? () => false : (at) => at < opens || at > closes
}

const anyWord = (): number => 0
/** «¿verdad?» asks nothing by itself. */
const FEWEST_INSIDE = 3
/** Shorter words are slips of too many others. */
const SHORTEST = 5
