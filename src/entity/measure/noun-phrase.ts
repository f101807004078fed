import type { Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import type { Grammar } from './grammar.ts'
import { deniedTerm, type HeadData, headTerm, isNeutral, type MeasureWords, openTerm, type Term } from './measure.ts'

/** A noun phrase read as what is counted: «consultas de Medicina Familiar», «de riñón» (its head elided). */
export interface NounPhrase extends Span {
  readonly from: number
  readonly to: number
  /** Null where the phrase has modifiers only: «(18 mil 412) de especialidad», «(31) hepáticos». */
  readonly head: Term | null
  readonly headData: HeadData | null
  readonly modifiers: readonly Term[]
  /** Offset after the first noun: what follows narrows it. */
  readonly headEnd: number
  /** «de estos procedimientos»: the head points back at an earlier one. */
  readonly anaphoric: boolean
}

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
const PARTICIPLE = /[ai]d[oa]s?$/
const MAX_TOKENS = 28
const MAX_TERMS = 8

/**
 * The noun phrase that begins at token `from`, or null. Its extent is read from closed word classes alone
 * (so it needs no lexicon); the lexicon then names what it can of its words.
 */
export function nounPhraseAt(
  tokens: readonly Token[],
  from: number,
  words: MeasureWords,
  grammar: Grammar,
  boundary: Boundary,
): NounPhrase | null {
  const extent = extentAt(tokens, from, words, grammar, boundary)
  if (extent.to === from) return null
  return interpret(tokens, from, extent, words, grammar)
}

interface Extent {
  readonly to: number
  /** Whether it opens with a preposition, so that its head is elided. */
  readonly elided: boolean
}

/** How far the phrase goes: content words, prepositions before a noun, coordination inside a prepositional phrase. */
function extentAt(
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
  return { to: i, elided }

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

/** Names the words of the phrase: lexicon phrases first, the rest as open terms; the first noun is the head. */
function interpret(
  tokens: readonly Token[],
  from: number,
  extent: Extent,
  words: MeasureWords,
  grammar: Grammar,
): NounPhrase {
  let head: Term | null = null
  let headData: HeadData | null = null
  let implied: HeadData | null = null
  const modifiers: Term[] = []
  let anaphoric = false
  let first = true
  let headEnd = 0
  let depth = 0
  let recipients = false
  let denied = false
  for (let i = from; i < extent.to; ) {
    const token = tokens[i] as Token
    if (token.fold === '(') depth++
    if (token.fold === ')') depth--
    if (depth > 0 || token.kind !== 'word' || isFunctionWord(token, grammar)) {
      const pointed = tokens[i + 1]?.fold ?? ''
      if (grammar.demonstratives.has(token.fold) && (first || grammar.kindNouns.has(pointed))) anaphoric = true
      // «mastografías a mujeres de 40 a 69 años»: for whom, not what.
      if (RECIPIENT.has(token.fold) && grammar.persons.has(pointed)) recipients = true
      i++
      continue
    }
    const match = words.phrases.matchAt(tokens, i)
    const known = match && match.to <= extent.to ? match : null
    if (!known && first && grammar.prenominal.has(token.fold)) {
      i++
      continue
    }
    const entry = known?.entry
    const nominal = first && !extent.elided
    if (nominal && entry?.head) {
      head = headTerm(entry.head)
      headData = entry.head
    } else if (nominal && entry && isNeutral(entry) && !PARTICIPLE.test(token.fold)) {
      // «11 médicos», «11 órganos y tejidos»: a word that narrows nothing may be what is counted.
      head = openTerm(token.text)
    } else if (entry && !isNeutral(entry)) {
      const term = entry.modifier ?? (entry.head ? headTerm(entry.head) : null)
      if (term) narrow(term)
      implied ??= entry.implied
    } else if (!entry && token.fold === 'no') {
      denied = true
      i++
      continue
    } else if (!entry) {
      if (nominal) head = openTerm(token.text)
      else narrow(denied ? deniedTerm(token.text) : openTerm(token.text))
    }
    if (first) headEnd = known?.end ?? token.end
    first = false
    denied = false
    i = known ? known.to : i + 1
  }
  const start = (tokens[from] as Token).start
  const end = (tokens[extent.to - 1] as Token).end
  if (!head && implied && !extent.elided) {
    head = headTerm(implied)
    headData = implied
  }
  return { from, to: extent.to, start, end, headEnd, head, headData, modifiers, anaphoric }

  function narrow(term: Term): void {
    if (modifiers.length < MAX_TERMS) modifiers.push(recipients ? { ...term, kind: 'population' } : term)
  }
}

const RECIPIENT: ReadonlySet<string> = new Set(['a', 'al', 'para', 'entre'])

const isFunctionWord = (token: Token, grammar: Grammar): boolean =>
  grammar.determiners.has(token.fold) ||
  grammar.tight.has(token.fold) ||
  grammar.loose.has(token.fold) ||
  grammar.binding.has(token.fold) ||
  grammar.conjunctions.has(token.fold)
