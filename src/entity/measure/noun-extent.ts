import type { Token } from '../../text/token.ts'
import type { Grammar } from './grammar.ts'
import type { MeasureWords } from './measure.ts'

/** Where a noun phrase must end although its words would go on: numerals, periods, places. */
export type Boundary = (index: number) => boolean

/** How far a noun phrase goes. */
export interface Extent {
  /** Token after it; that which it begins at where there is none. */
  readonly to: number
  /** Whether it opens with a preposition, so that its head is elided. */
  readonly elided: boolean
}

/** The words that a phrase may take: from its first token to where it must end. */
interface Reach {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly limit: number
  readonly boundary: Boundary
  readonly words: MeasureWords
  readonly grammar: Grammar
}

/** What joins the next words to a phrase: the token to go on from, `END` where it ends, null for "not me". */
interface Joint {
  readonly name: string
  readonly example: string
  readonly join: (reach: Reach, at: number, inside: boolean) => number | null
}

const END = -1
const MAX_TOKENS = 28
/** Most items of a list, and most words of one: of a name of the vocabulary, of any other. */
const MAX_ITEMS = 8
const KNOWN_ITEM = 6
const OPEN_ITEM = 3
const MARKS: ReadonlySet<string> = new Set(['-', '–', '“', '”', '"', '«', '»'])
const DATIVE: ReadonlySet<string> = new Set(['a', 'al'])
const MANNERS: ReadonlySet<string> = new Set([
  'sin costo',
  'sin cargo',
  'de manera',
  'de forma',
  'en promedio',
  'por ciento',
])

/** The joints, in the order in which they are tried; prepositions come after the marks. */
const JOINTS: readonly Joint[] = [
  {
    name: 'bracket',
    example: 'pruebas (PCR) de antígeno',
    join: (reach, at) => (foldAt(reach, at) === '(' ? closing(reach, at) : null),
  },
  {
    name: 'model',
    example: 'mascarillas KN95',
    join: ({ tokens, from }, at) =>
      at > from && tokens[at]?.kind === 'number' && !tokens[at]?.spaced && tokens[at - 1]?.kind === 'word'
        ? at + 1
        : null,
  },
  {
    name: 'hyphen and number',
    example: 'casos de COVID-19',
    join: (reach, at) => {
      const next = reach.tokens[at + 1]
      return foldAt(reach, at) === '-' && next?.kind === 'number' && !next.spaced ? at + 2 : null
    },
  },
  {
    name: 'mark inside a name',
    example: 'tarjetas “Salud” de prevención',
    join: (reach, at) => (MARKS.has(foldAt(reach, at)) ? (isContent(reach, at + 1) ? at + 1 : END) : null),
  },
]

const COORDINATIONS: readonly Joint[] = [
  {
    name: 'conjunction',
    example: 'consultas de pediatría y de ginecología',
    join: (reach, at, inside) => {
      if (!reach.grammar.conjunctions.has(foldAt(reach, at))) return null
      const parallel = afterPreposition(reach, at + 1)
      if (parallel !== null && inside && reach.grammar.tight.has(foldAt(reach, at + 1))) return parallel
      return isContent(reach, at + 1) && (inside || !isOtherNumber(reach, at + 1)) ? at + 1 : END
    },
  },
  {
    name: 'list',
    example: 'detecciones de hipertensión, diabetes y cáncer',
    join: (reach, at, inside) =>
      foldAt(reach, at) === ',' && (inside || arePersons(reach, at)) ? listEnd(reach, at) : null,
  },
]

/** How far the phrase goes: content words, prepositions before a noun, coordination inside a prepositional phrase. */
export function extentAt(
  tokens: readonly Token[],
  from: number,
  words: MeasureWords,
  grammar: Grammar,
  boundary: Boundary,
): Extent {
  const reach: Reach = { tokens, from, limit: Math.min(tokens.length, from + MAX_TOKENS), boundary, words, grammar }
  const opening = afterPreposition(reach, from)
  const elided = opening !== null
  let at = opening ?? skipDeterminers(reach, from)
  if (!isContent(reach, at) && !isNegated(reach, at)) return { to: from, elided }
  let inside = elided
  for (;;) {
    while (isContent(reach, at) || isNegated(reach, at)) at++
    let next = joined(JOINTS, reach, at, inside)
    if (next === null) {
      next = afterPreposition(reach, at)
      if (next === null) next = joined(COORDINATIONS, reach, at, inside)
      else inside = true
    }
    if (next === null || next === END) return { to: pastAside(reach, at), elided }
    at = next
  }
}

/** What the first joint that fits says. */
function joined(joints: readonly Joint[], reach: Reach, at: number, inside: boolean): number | null {
  for (const { join } of joints) {
    const next = join(reach, at, inside)
    if (next !== null) return next
  }
  return null
}

const tokenAt = ({ tokens, limit, boundary }: Reach, at: number): Token | undefined =>
  at < limit && !boundary(at) ? tokens[at] : undefined

const foldAt = (reach: Reach, at: number): string => tokenAt(reach, at)?.fold ?? ''

function isContent(reach: Reach, at: number): boolean {
  const token = tokenAt(reach, at)
  if (token?.kind !== 'word') return false
  const { grammar, tokens, from } = reach
  // «hepatitis A», «influenza de tipo B», «casos de A H1N1»
  if (at > from && /^\p{Lu}$/u.test(token.text)) return true
  return (
    !grammar.stops.has(token.fold) &&
    !isFunctionWord(token, grammar) &&
    !grammar.isComparative(tokens, at) &&
    !grammar.isFiniteVerb(token)
  )
}

/** Articles, prepositions and conjunctions. */
export const isFunctionWord = ({ fold }: Token, grammar: Grammar): boolean =>
  grammar.determiners.has(fold) ||
  grammar.tight.has(fold) ||
  grammar.loose.has(fold) ||
  grammar.binding.has(fold) ||
  grammar.conjunctions.has(fold)

/** «131 no graves», «enfermedades no transmisibles»: there «no» belongs to the adjective. */
function isNegated(reach: Reach, at: number): boolean {
  if (foldAt(reach, at) !== 'no') return false
  const adjective = tokenAt(reach, at + 1)
  if (!adjective || !isContent(reach, at + 1)) return false
  const { grammar } = reach
  return grammar.isAdjective(adjective) || grammar.isAdjective({ ...adjective, fold: `${adjective.fold}s` })
}

function skipDeterminers(reach: Reach, from: number): number {
  let at = from
  while (at < from + 2 && reach.grammar.determiners.has(foldAt(reach, at))) at++
  return at
}

/** Token after a preposition («de», «de la», «en») if a noun follows, else null. */
function afterPreposition(reach: Reach, at: number): number | null {
  const { grammar, words, tokens } = reach
  const word = foldAt(reach, at)
  if (grammar.tight.has(word) || grammar.binding.has(word)) {
    const noun = skipDeterminers(reach, at + 1)
    return isContent(reach, noun) ? noun : null
  }
  const next = tokenAt(reach, at + 1)
  // «mastografías sin costo», «consultas de manera gratuita»: how, not what.
  if (MANNERS.has(`${word} ${next?.fold ?? ''}`)) return null
  if (!grammar.loose.has(word) || !next || !isContent(reach, at + 1) || grammar.isInfinitive(next)) return null
  // «entregó 36 ambulancias a hospitales»: to whom they went.
  const given = DATIVE.has(word) && words.phrases.matchAt(tokens, at + 1)?.entry.head?.counts === 'facilities'
  return given ? null : at + 1
}

/** Token after the bracket that closes, `END` where none does soon. */
function closing({ tokens, limit }: Reach, open: number): number {
  for (let i = open + 1; i < limit && i < open + 8; i++) if (tokens[i]?.fold === ')') return i + 1
  return END
}

/** «dos unidades móviles (Tepic y Colima)»: what is told in passing at the end narrows nothing; «(GAM)» is a name of it. */
function pastAside({ tokens, from }: Reach, end: number): number {
  if (tokens[end - 1]?.fold !== ')') return end
  let open = end - 1
  while (open > from && tokens[open]?.fold !== '(') open--
  const inside = tokens.slice(open + 1, end - 1)
  const acronym = inside.length === 1 && /^\p{Lu}[\p{Lu}\p{Ll}-]*$/u.test(inside[0]?.text ?? '')
  return open > from && !acronym && inside.every((token) => token.kind !== 'number') ? open : end
}

/** «36 ambulancias y equipo médico»: what is counted is plural, the other noun is not. */
const isOtherNumber = (reach: Reach, at: number): boolean =>
  foldAt(reach, reach.from).endsWith('s') && !foldAt(reach, at).endsWith('s')

/** «131 niñas, niños y adultos mayores»: one count of them all. */
const arePersons = (reach: Reach, comma: number): boolean =>
  reach.grammar.persons.has(foldAt(reach, comma - 1)) && reach.grammar.persons.has(foldAt(reach, comma + 1))

/** A comma goes on only into a list of the same kind that «y» closes: where its last item begins, else `END`. */
function listEnd(reach: Reach, comma: number): number {
  const { words, tokens, grammar } = reach
  let at = comma
  for (let items = 0; items < MAX_ITEMS; items++) {
    at++
    const begin = afterPreposition(reach, at) ?? at
    const known = words.phrases.matchAt(tokens, begin)
    if (known?.entry.head) return END
    at = begin
    while (isContent(reach, at)) at++
    if (at === begin || at - begin > (known ? KNOWN_ITEM : OPEN_ITEM)) return END
    const sign = foldAt(reach, at)
    if (grammar.conjunctions.has(sign)) {
      const last = afterPreposition(reach, at + 1) ?? at + 1
      return isContent(reach, last) && !words.phrases.matchAt(tokens, last)?.entry.head ? last : END
    }
    if (sign !== ',') return END
  }
  return END
}
