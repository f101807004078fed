import { type Token, tokenize } from '../text/token.ts'
import { smsPhrases } from './cues.ts'

/** Longest question that is read; what follows is ignored. */
export const MAX_QUESTION = 10_000

/**
 * A question as plain Spanish: SMS and English interface words replaced («cuants», «how many»), emoji dropped.
 * The tokens are those of the returned text.
 */
export function normalise(question: string): { readonly text: string; readonly tokens: readonly Token[] } {
  const cut = question.slice(0, MAX_QUESTION).normalize('NFC')
  const tokens = tokenize(cut)
  let text = ''
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    const match = token.kind === 'word' ? smsPhrases.matchAt(tokens, i) : null
    const piece = match ? match.entry : pictorial(token) ? '' : token.text
    text += (token.spaced && text !== '' ? ' ' : '') + piece
    i = match ? match.to : i + 1
  }
  const plain = text.trim()
  return { text: plain, tokens: tokenize(plain) }
}

// Emoji, joiners, variation selectors and skin tones carry no figure; «%», «#», «$» and «ª» do.
const pictorial = (token: Token): boolean =>
  token.kind === 'symbol' && /[\p{Extended_Pictographic}\p{Cf}\p{Sk}\p{Mn}]/u.test(token.text)
