import type { Token } from '../../text/token.ts'
import type { Grammar } from './grammar.ts'
import type { MeasureWords } from './measure.ts'

/** Where a noun phrase must end although its words would go on: numerals, periods, places. */
export type Boundary = (index: number) => boolean

const MANNERS: ReadonlySet<string> = new Set([
  'sin costo',
  'sin cargo',
  'de manera',
  'de forma',
  'en promedio',
  'por ciento',
])
const DATIVE: ReadonlySet<string> = new Set(['a', 'al'])
const MAX_TOKENS = 28

/** The tokens that a noun phrase takes. */
export interface Extent {
  readonly to: number
  /** Whether it opens with a preposition, so that its head is elided. */
  readonly elided: boolean
}

/** How far the phrase goes: content words, prepositions before a noun, coordination inside a prepositional phrase. */
export function extentAt(
  tokens: readonly Token[],
  from: number,
  words: MeasureWords,
  grammar: Grammar,
  boundary: Boundary,
): Extent {
  const limit = Math.min(tokens.length, from + MAX_TOKENS)
  const at = (i: number): Token | undefined => (i < limit && !boundary(i) ? tokens[i] : undefined)
  const isContent = (i: number): boolean => {
    const token = at(i)
    // «hepatitis A», «influenza de tipo B», «casos de A H1N1»
    if (token?.kind === 'word' && /^\p{Lu}$/u.test(token.text) && i > from) return true
    return (
      token?.kind === 'word' &&
      !grammar.stops.has(token.fold) &&
      !grammar.determiners.has(token.fold) &&
      !grammar.tight.has(token.fold) &&
      !grammar.loose.has(token.fold) &&
      !grammar.binding.has(token.fold) &&
      !grammar.conjunctions.has(token.fold) &&
      !grammar.isComparative(tokens, i) &&
      !grammar.isFiniteVerb(token)
    )
  }
  // «131 no graves», «enfermedades no transmisibles»: there «no» belongs to the adjective.
  const isNegated = (i: number): boolean => {
    const adjective = at(i + 1)
    const many = adjective && { ...adjective, fold: `${adjective.fold}s` }
    return (
      at(i)?.fold === 'no' &&
      many !== undefined &&
      isContent(i + 1) &&
      (grammar.isAdjective(adjective as Token) || grammar.isAdjective(many))
    )
  }
  const skipDeterminers = (i: number): number => {
    let j = i
    while (j < i + 2 && grammar.determiners.has(at(j)?.fold ?? '')) j++
    return j
  }
  // «36 ambulancias y equipo médico»: what is counted is plural, the other noun is not.
  const isOtherNumber = (i: number): boolean =>
    (at(from)?.fold.endsWith('s') ?? false) && !(at(i)?.fold.endsWith('s') ?? false)
  /** Token after a prepositional opening at `i` («de», «de la», «en») if a noun follows, else -1. */
  const afterPreposition = (i: number): number => {
    const word = at(i)?.fold ?? ''
    if (grammar.tight.has(word) || grammar.binding.has(word)) {
      const j = skipDeterminers(i + 1)
      return isContent(j) ? j : -1
    }
    const next = at(i + 1)
    // «mastografías sin costo», «consultas de manera gratuita»: how, not what.
    if (MANNERS.has(`${word} ${next?.fold ?? ''}`)) return -1
    if (!grammar.loose.has(word) || !next || !isContent(i + 1) || grammar.isInfinitive(next)) return -1
    // «entregó 36 ambulancias a hospitales»: to whom they went.
    const given = DATIVE.has(word) && words.phrases.matchAt(tokens, i + 1)?.entry.head?.counts === 'facilities'
    return given ? -1 : i + 1
  }

  let i = from
  const opening = afterPreposition(i)
  const elided = opening >= 0
  if (elided) i = opening
  else i = skipDeterminers(i)
  if (!isContent(i) && !isNegated(i)) return { to: from, elided }
  let inside = elided
  for (;;) {
    while (isContent(i) || isNegated(i)) i++
    const symbol = at(i)?.fold
    if (symbol === '(') {
      const close = closing(tokens, i, limit)
      if (close < 0) break
      i = close + 1
      continue
    }
    // «mascarillas KN95»
    if (i > from && tokens[i]?.kind === 'number' && !tokens[i]?.spaced && tokens[i - 1]?.kind === 'word') {
      i++
      continue
    }
    // «COVID-19», «diabetes tipo 2»
    if (symbol === '-' && tokens[i + 1]?.kind === 'number' && !tokens[i + 1]?.spaced) {
      i += 2
      continue
    }
    if (
      symbol === '-' ||
      symbol === '–' ||
      symbol === '“' ||
      symbol === '”' ||
      symbol === '"' ||
      symbol === '«' ||
      symbol === '»'
    ) {
      if (!isContent(i + 1)) break
      i++
      continue
    }
    const next = afterPreposition(i)
    if (next >= 0) {
      inside = true
      i = next
      continue
    }
    if (grammar.conjunctions.has(symbol ?? '')) {
      const parallel = afterPreposition(i + 1)
      if (parallel >= 0 && inside && grammar.tight.has(at(i + 1)?.fold ?? '')) {
        i = parallel
        continue
      }
      if (!isContent(i + 1) || (!inside && isOtherNumber(i + 1))) break
      i++
      continue
    }
    if (symbol === ',' && (inside || arePersons(i))) {
      const end = listEnd(i)
      if (end < 0) break
      i = end
      continue
    }
    break
  }
  return { to: pastAside(i), elided }

  // «dos unidades móviles (Tepic y Colima)»: what is told in passing at the end narrows nothing; «(GAM)» is a name of it.
  function pastAside(end: number): number {
    if (tokens[end - 1]?.fold !== ')') return end
    let open = end - 1
    while (open > from && tokens[open]?.fold !== '(') open--
    const inside = tokens.slice(open + 1, end - 1)
    const acronym = inside.length === 1 && /^\p{Lu}[\p{Lu}\p{Ll}-]*$/u.test(inside[0]?.text ?? '')
    return open > from && !acronym && inside.every((token) => token.kind !== 'number') ? open : end
  }

  // «131 niñas, niños y adultos mayores»: one count of them all.
  function arePersons(comma: number): boolean {
    return grammar.persons.has(at(comma - 1)?.fold ?? '') && grammar.persons.has(at(comma + 1)?.fold ?? '')
  }

  // A comma goes on only into a list of the same kind that «y» closes: «de hipertensión, diabetes y cáncer».
  function listEnd(comma: number): number {
    let j = comma
    for (let items = 0; items < 8; items++) {
      j++
      const preposition = afterPreposition(j)
      if (preposition >= 0) j = preposition
      const begin = j
      const known = words.phrases.matchAt(tokens, j)
      if (known?.entry.head) return -1
      while (isContent(j)) j++
      if (j === begin || j - begin > (known ? 6 : 3)) return -1
      const sign = at(j)?.fold ?? ''
      if (grammar.conjunctions.has(sign)) {
        const last = afterPreposition(j + 1)
        const target = last >= 0 ? last : j + 1
        return isContent(target) && !words.phrases.matchAt(tokens, target)?.entry.head ? target : -1
      }
      if (sign !== ',') return -1
    }
    return -1
  }
}

function closing(tokens: readonly Token[], open: number, limit: number): number {
  for (let i = open + 1; i < limit && i < open + 8; i++) if (tokens[i]?.fold === ')') return i
  return -1
}
