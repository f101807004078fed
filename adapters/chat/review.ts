import { basename } from 'node:path'
import { auditTexts, type Engine, unreadIn } from '#core'
import { toSourceText } from '../documents/files.ts'
import { readBytes } from '../documents/read.ts'
import { InputError } from '../input-error.ts'
import { words } from './words.ts'

/** A file as a person sent it. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What was found in a file before anything of it is kept. */
export interface Review {
  readonly title: string
  /** How many figures were read. */
  readonly facts: number
  /** What does not add up within the text. */
  readonly alarms: readonly string[]
  /** What sets it against bulletins. */
  readonly conflicts: readonly string[]
  /** What is worth knowing and no fault: sums that close, inferred years, figures that were not read. */
  readonly notes: readonly string[]
  /** Titles of bulletins that it repeats or copies. */
  readonly duplicateOf: readonly string[]
  /** Why it could not be read and what to do, else null. */
  readonly problem: string | null
}

/** Figures that stand at different scopes are no news to whoever wrote the text. */
const SILENT = new Set(['different_scope', 'duplicate'])
const MOST_UNREAD = 3
const LONGEST_NAME = 120

/** The name without folders or signs that no file name has. */
export const fileName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .slice(-LONGEST_NAME) || 'archivo'

/** Reads a file and compares it with itself and the bulletins of the engine. */
export async function reviewFile({ name, bytes }: SentFile, engine: Engine): Promise<Review> {
  const source = fileName(name)
  try {
    const text = toSourceText(source, await readBytes(source, bytes))
    const { drafts, findings, clusters } = auditTexts([text], engine)
    const [draft] = drafts
    const { bulletin, extraction } = draft as NonNullable<typeof draft>
    const isOwn = (ids: readonly string[]): boolean => ids.every((id) => id === bulletin.id)
    const alarms = findings.filter(({ alarm }) => alarm)
    const cluster = clusters.get(bulletin.id)
    const same = engine.corpus.bulletins.filter(
      ({ id }) => id === bulletin.id || (cluster !== undefined && clusters.get(id) === cluster),
    )
    const unread = unreadIn(extraction).slice(0, MOST_UNREAD)
    return {
      title: bulletin.title || source,
      facts: extraction.facts.length,
      alarms: messagesOf(alarms.filter(({ bulletins }) => isOwn(bulletins))),
      conflicts: messagesOf(alarms.filter(({ bulletins }) => !isOwn(bulletins))),
      notes: [
        ...messagesOf(findings.filter(({ alarm, kind }) => !alarm && !SILENT.has(kind))),
        ...unread.map(({ text: sentence }) => words.unread(sentence)),
      ],
      duplicateOf: same.map(({ title, source: file }) => title || file),
      problem: null,
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { title: source, facts: 0, alarms: [], conflicts: [], notes: [], duplicateOf: [], problem: error.message }
  }
}

const messagesOf = (findings: readonly { readonly message: string }[]): readonly string[] => [
  ...new Set(findings.map(({ message }) => message)),
]
