import { once } from '../../text/once.ts'
import { type Token, tokenize } from '../../text/token.ts'
import type { Act } from '../query.ts'
import { actCues, isLightWord, isStopWord } from './cues.ts'

// «¿y de riñón?» has two words and a preposition; a lone «¿verdad?» belongs to what stands before it.
const MIN_WORDS = 2
const MAX_QUESTIONS = 4
const TAGS =
  /^[¿\s]*(?:verdad|no|cierto|si|sí|o no|es cierto|es verdad|correcto|no es así|porfa|por favor|gracias)[?\s.!]*$/i

/**
 * The questions of one line in order: «¿Cuántas cirugías hubo? ¿Y cuándo fue?» is two, and so is «¿cuándo es la jornada y a
 * qué teléfono llamo?».
 */
export function splitQuestions(text: string): readonly string[] {
  const parts: string[] = []
  const words = once(() => wordsBefore(text))
  const last = text.lastIndexOf('?')
  const asks = (start: number, end: number): boolean =>
    (words()[end] ?? 0) - (words()[start] ?? 0) >= MIN_WORDS && !TAGS.test(text.slice(start, end))
  let from = 0
  for (let i = 0; i < last && parts.length < MAX_QUESTIONS - 1; i++) {
    if (text.charAt(i) !== '?' || text.charAt(i + 1) === '?') continue
    if (!asks(i + 1, text.length) || !asks(from, i + 1)) continue
    parts.push(text.slice(from, i + 1).trim())
    from = i + 1
  }
  parts.push(text.slice(from).trim())
  return parts.flatMap(splitActs).slice(0, MAX_QUESTIONS)
}

/** How many words begin before each place of a text: what stands between two of them is counted without reading it again. */
function wordsBefore(text: string): Uint16Array {
  const begun = new Uint16Array(text.length + 1)
  for (const { index } of text.matchAll(/[\p{L}\p{M}]+/gu)) begun[index + 1] = 1
  for (let i = 1; i < begun.length; i++) begun[i] = (begun[i] ?? 0) + (begun[i - 1] ?? 0)
  return begun
}

const JOINING = new Set(['y', 'e'])
const JOINED = /(?<!\p{L})[yeé](?!\p{L})/iu
// «que» and «como» join clauses as often as they ask; «¿qué órgano fue y cuántos hubo?» is one question.
const SECOND: ReadonlySet<Act> = new Set<Act>(['when', 'where', 'who', 'contact', 'source', 'value', 'define'])
// Acts that are whole questions without any other word: «¿… y dónde?».
const ALONE: ReadonlySet<Act> = new Set<Act>(['when', 'where', 'who', 'contact', 'source'])

/** Two acts joined by «y» in one sentence; the second leans on the first («… y dónde?»), or lends it its words («¿cuándo y dónde fue…?»). */
function splitActs(text: string): readonly string[] {
  if (text.length > MAX_SPLIT || !JOINED.test(text)) return [text]
  const tokens = tokenize(text)
  const cues = actCues.matchAll(tokens)
  const [first] = cues
  if (!first || first.entry.act === 'summary' || first.entry.act === 'audit') return [text]
  const second = cues.find(
    (cue) =>
      cue !== first &&
      cue.entry.act !== first.entry.act &&
      (SECOND.has(cue.entry.act) || hasAccent(tokens[cue.from])) &&
      joinAt(tokens, cue.from) >= 0,
  )
  if (!second || !OPEN.has(first.entry.act)) return [text]
  const at = joinAt(tokens, second.from)
  const joint = tokens[at] as Token
  const own = hasContent(tokens.slice(first.to, at))
  const tail = tokens.slice(second.to)
  const rest = hasContent(tail)
  if (!own && !rest) return [text]
  if (!own) {
    const head = text.slice(0, joint.start).trim()
    const shared = text.slice((tail[0] as Token).start)
    return [`${head} ${shared}`, text.slice(joint.end).trim()]
  }
  if (!rest && !ALONE.has(second.entry.act)) return [text]
  return [text.slice(0, joint.start).trim(), text.slice(joint.start).trim()]
}

// «qué» asks where «que» joins.
const hasAccent = (token: Token | undefined): boolean => token !== undefined && token.text.toLowerCase() !== token.fold

/** The «y» before a cue, a preposition between them at most: «y en qué…»; -1 where none is. */
function joinAt(tokens: readonly Token[], cue: number): number {
  const at = PREPOSITIONS.has(tokens[cue - 1]?.fold ?? '') ? cue - 2 : cue - 1
  return JOINING.has(tokens[at]?.fold ?? '') ? at : -1
}
const PREPOSITIONS = new Set(['a', 'con', 'de', 'desde', 'en', 'hasta', 'para', 'por', 'segun', 'sobre'])

const OPEN: ReadonlySet<Act> = new Set<Act>(['when', 'where', 'who', 'value', 'list', 'define', 'contact'])
// Longer lines are no pair of questions.
const MAX_SPLIT = 400

// «… y cuántos de cada una?» asks for the parts of what stands before it.
const isContent = ({ kind, fold }: Token): boolean =>
  kind === 'number' || (kind === 'word' && fold !== 'cada' && !isStopWord(fold) && !isLightWord(fold))

const hasContent = (tokens: readonly Token[]): boolean => tokens.some(isContent)
