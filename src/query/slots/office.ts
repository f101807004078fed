import { COPULAS, WHO } from '../../text/closed-classes.ts'
import { type Board, take } from '../words/board.ts'

/** The office whose holder a question asks for: «¿quién es el delegado?»; role null where it only says that somebody heads it. */
export interface AskedOffice {
  readonly role: string | null
}

/** Who or what a question wants the name of. */
export interface AskedWho {
  /** «¿quién es el delegado?», «¿quién dirige…?»: whoever holds it is asked for. */
  readonly office: AskedOffice | null
  /** «¿quién es…?», «¿cómo se llama la estrategia?»: somebody or something is asked for by name. */
  readonly names: boolean
  /** «¿quién es…?», «¿cómo se llama el director?»: only a person's name answers. */
  readonly person: boolean
}

/** Nouns for those who head or speak for something, in the masculine singular. */
const ROLES =
  'director subdirector titular delegado jefe secretario subsecretario coordinador responsable encargado presidente gobernador representante rector comisionado alcalde vocero administrador'.split(
    ' ',
  )

const feminine = (role: string): string => (/[oe]$/.test(role) ? role.replace(/[oe]$/, 'a') : `${role}a`)
const byForm = new Map(
  ROLES.flatMap((role) => [role, feminine(role)].flatMap((form) => [form, `${form}s`].map((f) => [f, role] as const))),
)

/** «directora», «jefas» → director, jefe; null where a word names no office. */
export const roleOf = (folded: string): string | null => byForm.get(folded) ?? null

/** The words that name an office: «delegado», «delegada»; of any office where none is said. */
export const formsOfRole = (role: string | null): readonly string[] =>
  [...byForm].filter(([, own]) => role === null || own === role).map(([form]) => form)

/** Reads who or what a question wants the name of. */
export function readWho(board: Board): AskedWho {
  const words = board.tokens.map(({ fold }) => fold)
  const whoIs = words.some((word, i) => WHO.has(word) && BEING.has(words[i + 1] ?? ''))
  return {
    office: officeOf(board, words),
    names: whoIs || words.some((_, i) => isCalled(words, i)),
    person: whoIs || words.some((word, i) => word === 'llama' && isPerson(words[i + 2] ?? '')),
  }
}

const BEING = new Set([...COPULAS, 'dirige', 'encabeza', 'preside'])
const CALLED = new Set(['llama', 'llamaba', 'llamo', 'llaman'])

/** «cómo se llama» */
const isCalled = (words: readonly string[], at: number): boolean =>
  words[at] === 'como' && words[at + 1] === 'se' && CALLED.has(words[at + 2] ?? '')

/** Persons by what they are, where no office says it. */
const PERSONS = new Set(['doctor', 'doctora', 'medico', 'medica', 'paciente'])

const isPerson = (word: string): boolean => roleOf(word) !== null || PERSONS.has(word)

/** The office that a question asks the holder of; null where it asks for none. */
function officeOf(board: Board, words: readonly string[]): AskedOffice | null {
  const who = words.findIndex((word, i) => WHO.has(word) || (word === 'llama' && words[i - 1] === 'se'))
  if (who < 0) return null
  // «¿quién informó que el director…?» asks who did something, whatever office stands further on.
  const near = words.slice(who + 1, who + NEAR)
  const role = near.map(roleOf).find((found) => found !== null)
  if (role && near.some((word) => POINTING.has(word))) return { role }
  const at = words.findIndex((word, i) => (i > who && i < who + NEAR && HEADS.test(word)) || isCharge(words, i))
  if (at < 0) return null
  take(board, at, at + 1, 'act')
  return { role: null }
}

const NEAR = 5
const POINTING = new Set(['es', 'son', 'era', 'fue', 'el', 'la'])
const HEADS = /^(?:dirige|encabeza|preside|lidera|coordina|comanda)$/

/** «a cargo de», «al frente de» */
const isCharge = (words: readonly string[], at: number): boolean =>
  /^(?:cargo|frente)$/.test(words[at] ?? '') && /^al?$/.test(words[at - 1] ?? '')
