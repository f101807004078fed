import { tokenize } from '../text/token.ts'

// «¿y de riñón?» has two words and a preposition; a lone «¿verdad?» belongs to what stands before it.
const MIN_WORDS = 2
const MAX_QUESTIONS = 4
const TAGS =
  /^[¿\s]*(?:verdad|no|cierto|si|sí|o no|es cierto|es verdad|correcto|no es así|porfa|por favor|gracias)[?\s.!]*$/i

/** The questions of one line in order: «¿Cuántas cirugías hubo? ¿Y cuándo fue?» is two. */
export function splitQuestions(text: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < text.length && parts.length < MAX_QUESTIONS - 1; i++) {
    if (text.charAt(i) !== '?' || text.charAt(i + 1) === '?') continue
    const rest = text.slice(i + 1)
    if (!isQuestion(text.slice(from, i + 1)) || !isQuestion(rest)) continue
    parts.push(text.slice(from, i + 1).trim())
    from = i + 1
  }
  parts.push(text.slice(from).trim())
  return parts
}

const isQuestion = (text: string): boolean =>
  !TAGS.test(text) && text.includes('?') && tokenize(text).filter((t) => t.kind === 'word').length >= MIN_WORDS
