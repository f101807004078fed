import people from '#data/lexicon/people.json' with { type: 'json' }
import { fold } from '../../text/fold.ts'
import { type Token, tokenize } from '../../text/token.ts'

const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold))
const cues = foldedSet(people.cues)
const links = foldedSet(people.links)
const names = foldedSet([...people.given, ...people.family])

/** Whether a folded word is a frequent given or family name: «guadalupe», «hernandez». */
export const isPersonName = (folded: string): boolean => names.has(folded)

/** A question with those of its words that nobody knows. */
interface Text {
  readonly tokens: readonly Token[]
  readonly unknown: ReadonlySet<string>
  /** Whether capitals tell names: not in a question shouted in capitals. */
  readonly cased: boolean
}

/** Why an unknown word may be somebody's name, account or address. The table errs towards forgetting. */
const dangers: readonly {
  readonly name: string
  readonly example: string
  readonly fits: (text: Text, at: number) => boolean
}[] = [
  { name: 'not a word', example: 'x1', fits: ({ tokens }, at) => !/^\p{L}{3,24}$/u.test(tokens[at]?.text ?? '') },
  { name: 'part of an address', example: '@juanita, juan.perez@correo.mx', fits: isGlued },
  { name: 'frequent name', example: 'hernandez', fits: ({ tokens }, at) => isPersonName(tokens[at]?.fold ?? '') },
  { name: 'capital', example: 'la señora Xitlali', fits: isCapitalised },
  { name: 'after a person', example: 'soy xitlali, la doctora zurita', fits: isIntroduced },
  { name: 'beside another', example: 'xitlali zurita', fits: hasCompany },
]

/**
 * The unknown words of a question that are most likely nobody's name, folded: «robots» of «¿cuántos robots usó la
 * doctora Zurita?». A name in lower case that stands alone, is rare and is not introduced passes for a noun.
 */
export function namelessWords(question: string, unknown: ReadonlySet<string>): ReadonlySet<string> {
  const tokens = tokenize(question)
  const long = tokens.filter((token) => token.kind === 'word' && token.text.length >= 4)
  const shouted = long.filter(({ text }) => text === text.toUpperCase())
  const text: Text = { tokens, unknown, cased: shouted.length * 2 <= long.length }
  const kept = new Set<string>()
  const dropped = new Set<string>()
  for (const [at, token] of tokens.entries()) {
    if (!unknown.has(token.fold)) continue
    const target = dangers.some(({ fits }) => fits(text, at)) ? dropped : kept
    target.add(token.fold)
  }
  // Said once as a name, it is one wherever it stands.
  return kept.difference(dropped)
}

const OPENING = new Set(['¿', '¡', '(', '"', '«', '“', "'"])
const CLOSING = new Set(['?', '!', '.', ',', ';', ':', ')', '"', '»', '”', "'", '…'])

function isGlued({ tokens }: Text, at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token && before && !token.spaced && !OPENING.has(before.text)) return true
  for (let i = at + 1; i < tokens.length; i++) {
    const next = tokens[i] as Token
    if (next.spaced) return false
    if (!CLOSING.has(next.text)) return true
  }
  return false
}

// The first word has its capital for being the first.
function isCapitalised({ tokens, cased }: Text, at: number): boolean {
  const first = tokens.findIndex((token) => token.kind === 'word')
  return cased && at > first && /\p{Lu}/u.test(tokens[at]?.text ?? '')
}

function isIntroduced({ tokens }: Text, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (links.has(tokens[before]?.fold ?? '') || tokens[before]?.text === '.')) before--
  return cues.has(tokens[before]?.fold ?? '')
}

// Names come in twos and threes.
function hasCompany({ tokens, unknown, cased }: Text, at: number): boolean {
  const isOne = (other: number): boolean => {
    const token = tokens[other]
    if (token?.kind !== 'word') return false
    const capital = cased && /^\p{Lu}\p{Ll}/u.test(token.text) && other > 0
    return unknown.has(token.fold) || isPersonName(token.fold) || (capital && tokens[other - 1]?.text !== '¿')
  }
  return isOne(at - 1) || isOne(at + 1)
}
