import { type Token, tokenize } from '../../text/token.ts'
import { correctionCues, isPolite } from '../words/cues.ts'
import type { Plain } from '../words/normalise.ts'

/** A follow-up without the words that only say that it corrects the one before it. */
export interface Corrected {
  readonly asked: Plain
  /** Whether any such word opened it. */
  readonly corrects: boolean
}

/**
 * «perdón, me refería a cirugías» as «cirugías», which corrects. Blanks take the place of what opens it; a question that is
 * nothing else stays as it is, and so does one whose «no» or «era» is its own verb: «¿no hubo cirugías?».
 */
export function withoutCorrection({ text, tokens }: Plain): Corrected {
  let at = 0
  let end = 0
  while (at < tokens.length) {
    const cue = correctionCues.matchAt(tokens, at)
    if (cue && (ends(tokens, cue.to) || isLong(tokens, at, cue.to) || end > 0)) end = cue.to
    else if (!isIdle(tokens[at])) break
    at = cue ? cue.to : at + 1
  }
  if (end === 0 || !tokens.slice(end).some(({ kind }) => kind !== 'symbol'))
    return { asked: { text, tokens }, corrects: false }
  const until = tokens[end - 1]?.end ?? 0
  const bare = ' '.repeat(until) + text.slice(until)
  return { asked: { text: bare, tokens: tokenize(bare) }, corrects: true }
}

/** A sign or a courtesy. */
const isIdle = (token: Token | undefined): boolean => token?.kind === 'symbol' || isPolite(token?.fold ?? '')

/** «no, …»: a sign follows. */
const ends = (tokens: readonly Token[], at: number): boolean => /^[,.;:…]/.test(tokens[at]?.text ?? '')

/** «quise decir», «me refería a»: no single word of another use. */
const isLong = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from > 1 || tokens[from]?.fold === 'digo'
