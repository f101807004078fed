import type { Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import type { Grammar } from './grammar.ts'
import { deniedTerm, type HeadData, headTerm, isNeutral, type MeasureWords, openTerm, type Term } from './measure.ts'
import { type Boundary, type Extent, extentAt, isFunctionWord } from './noun-extent.ts'

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

const PARTICIPLE = /[ai]d[oa]s?$/
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
