import type { Span } from '../../text/span.ts'
import { type Token, tokenize } from '../../text/token.ts'

/** Shape of `data/lexicon/acronyms.json`: acronyms that Mexican health bulletins use without explaining them. */
export interface AcronymData {
  readonly acronyms: readonly { readonly acronym: string; readonly expansion: string }[]
}

/** An acronym with the words that a text gives for it; the span covers both: «Oclusión Tubaria Bilateral (OTB)». */
export interface AcronymDefinition extends Span {
  readonly acronym: string
  /** As printed: «Unidades Médicas de Alta Especialidad». */
  readonly expansion: string
  readonly expansionSpan: Span
}

/** Every acronym that the text itself explains, before or behind its words, in order. */
export function definitionsIn(text: string): AcronymDefinition[] {
  const tokens = tokenize(text)
  const found: AcronymDefinition[] = []
  for (let open = 0; open < tokens.length; open++) {
    if (tokens[open]?.fold !== '(') continue
    const words = bracketed(tokens, open) ?? behind(tokens, open)
    if (!words) continue
    const { acronym, from, to } = words
    const expansionSpan = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
    const start = tokens[words.first]?.start ?? 0
    const end = tokens[words.last]?.end ?? 0
    found.push({ acronym, expansion: text.slice(expansionSpan.start, expansionSpan.end), expansionSpan, start, end })
  }
  return found
}

/** Tokens `from`..`to` (exclusive) are the expansion, `first`..`last` (inclusive) the whole definition. */
interface Found {
  readonly acronym: string
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

// The longest expansions in use («Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado») stay below it.
const MOST_WORDS = 16

// «Centro Médico Nacional (CMN)» and «(CMN) Centro Médico Nacional».
function bracketed(tokens: readonly Token[], open: number): Found | null {
  const close = closing(tokens, open, 4)
  if (close === null) return null
  const acronym = joined(tokens, open + 1, close)
  if (!isAcronym(acronym)) return null
  // Plain initials first: «OOAD» is «Órgano de Operación…», although «Operación» has two of its letters.
  for (const loose of [false, true]) {
    for (let from = open - 1; from >= Math.max(0, open - MOST_WORDS) && !breaks(tokens[from]); from--) {
      if (spells(tokens, from, open, acronym, loose)) return { acronym, from, to: open, first: from, last: close }
    }
    for (let to = close + 2; to <= close + 1 + MOST_WORDS && !breaks(tokens[to - 1]); to++) {
      if (spells(tokens, close + 1, to, acronym, loose)) {
        return { acronym, from: close + 1, to, first: open, last: to - 1 }
      }
    }
  }
  return null
}

// «IMSS (Instituto Mexicano del Seguro Social)».
function behind(tokens: readonly Token[], open: number): Found | null {
  const close = closing(tokens, open, MOST_WORDS)
  const acronym = tokens[open - 1]?.text ?? ''
  if (close === null || !isAcronym(acronym) || !spells(tokens, open + 1, close, acronym, true)) return null
  return { acronym, from: open + 1, to: close, first: open - 1, last: close }
}

function closing(tokens: readonly Token[], open: number, most: number): number | null {
  for (let i = open + 1; i <= open + 1 + most; i++) if (tokens[i]?.fold === ')') return i > open + 1 ? i : null
  return null
}

const joined = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.text)
    .join('')

/** «UMAE», «DM2», «HGZ/MF», «Cofepris»: begins with a capital, has no space and more than one letter. */
function isAcronym(text: string): boolean {
  if (text.length < 2 || text.length > 12) return false
  const first = text.charAt(0)
  return first !== first.toLowerCase() && !/[^\p{L}\p{N}/-]/u.test(text)
}

const breaks = (token: Token | undefined): boolean =>
  token === undefined || ['.', ';', ':', '(', ')', ',', '•'].includes(token.fold)

const LINKS = new Set([
  'de',
  'del',
  'la',
  'el',
  'los',
  'las',
  'y',
  'e',
  'en',
  'para',
  'por',
  'con',
  'contra',
  'a',
  'al',
  'tipo',
  'su',
])

/**
 * Whether the words `from`..`to` give the acronym: each one but «de», «y»… begins with its next letter and, where
 * `loose`, may give more of its letters: «*I*nstituto de *Sa*lud para el *Bi*enestar».
 */
function spells(tokens: readonly Token[], from: number, to: number, acronym: string, loose: boolean): boolean {
  const letters = tokenize(acronym)
    .filter((token) => token.kind !== 'symbol')
    .map((token) => token.fold)
    .join('')
  const words = tokens.slice(from, to).filter((token) => token.kind !== 'symbol')
  const contents = words.filter((word) => !LINKS.has(word.fold))
  const first = words[0]
  if (contents.length < 2 || contents.length > letters.length || !first || first.fold[0] !== letters[0]) return false
  // Which numbers of letters the words so far can have given.
  let given = new Set([0])
  for (const word of words) {
    const next = new Set<number>(LINKS.has(word.fold) ? given : [])
    for (const count of given) for (const reached of takes(word.fold, letters, count, loose)) next.add(reached)
    given = next
  }
  return given.has(letters.length)
}

// How far a word takes the acronym: its first letter, then any of its later letters in order.
function takes(word: string, letters: string, from: number, loose: boolean): readonly number[] {
  if (word.charAt(0) !== letters.charAt(from)) return []
  const reached = [from + 1]
  if (!loose) return reached
  let at = from + 1
  for (let i = 1; i < word.length && at < letters.length; i++) {
    if (word.charAt(i) === letters.charAt(at)) reached.push(++at)
  }
  return reached
}
