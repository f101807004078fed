import { glued, type Token } from '../../text/token.ts'
import type { Run } from './cardinal.ts'
import { isWhole, parseDigits } from './digits.ts'
import { ORDINAL_SUFFIXES, wordAt } from './numeral-words.ts'

/** The ordinal that begins at a token, in figures or words, or null: «8ª», «1.er», «décimo octavo». */
export function ordinalAt(tokens: readonly Token[], from: number): Run | null {
  const token = tokens[from] as Token
  if (token.kind === 'word') return inWords(tokens, from)
  const digits = isWhole(token) ? parseDigits(token.text) : null
  const to = digits ? suffixEnd(tokens, from + 1) : 0
  return digits && to ? { to, value: digits.value } : null
}

/** «centésimo vigésimo quinto»: each word smaller than the room that the one before it leaves. */
function inWords(tokens: readonly Token[], from: number): Run | null {
  let value = 0
  let room = Number.POSITIVE_INFINITY
  let to = from
  for (; to < tokens.length; to++) {
    const word = wordAt(tokens, to)?.ordinal
    if (!word || word.value >= room) break
    value += word.value
    room = word.room
  }
  return to > from ? { to, value } : null
}

/** «tres milésimo», «cien millonésima»: the ordinal that a cardinal multiplies; the plural is a fraction: «tres milésimas». */
export function multipliedOrdinal(tokens: readonly Token[], head: Run): Run | null {
  const factor = wordAt(tokens, head.to)?.ordinal
  if (!factor || factor.value < 1e3 || tokens[head.to]?.fold.endsWith('s')) return null
  const ordinal = inWords(tokens, head.to)
  return ordinal && { to: ordinal.to, value: ordinal.value + (head.value - 1) * factor.value }
}

/** Where the sign or letters end that make figures an ordinal («ª», «.º», «er»), or 0. */
function suffixEnd(tokens: readonly Token[], at: number): number {
  const dotted = glued(tokens, at)?.text === '.' && glued(tokens, at + 1) !== null
  const i = dotted ? at + 1 : at
  const suffix = tokens[i]
  if (!suffix || !ORDINAL_SUFFIXES.has(suffix.fold)) return 0
  if (suffix.spaced && suffix.fold !== 'ª' && suffix.fold !== 'º') return 0
  const degrees = suffix.fold === '°' && glued(tokens, i + 1)?.kind === 'word'
  return degrees ? 0 : i + 1
}
