import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { SourceText } from '#core'
import { InputError } from '../input-error.ts'
import type { DocumentText } from './document.ts'
import { expandPaths, namesOf } from './paths.ts'
import { reach } from './reach.ts'
import { readBytes } from './read.ts'

/** Bulletins read from disk, and a line for each file that could not be. */
export interface Documents {
  readonly texts: readonly SourceText[]
  readonly problems: readonly string[]
}

/** A file as it was read: `source` is its name without folders, `bytes` what stands on the disk. */
export interface FileDocument {
  readonly source: string
  readonly bytes: Uint8Array
  readonly document: DocumentText
}

const LARGEST = 20_000_000

/** The bulletins of files, folders (not of their subfolders) and globs, in an order that does not depend on the disk. */
export async function readDocuments(paths: readonly string[], workingFolder: string): Promise<Documents> {
  const { files, problems } = expandPaths(paths, workingFolder)
  const texts: SourceText[] = []
  const wrong = [...problems]
  const names = namesOf(files.map((path) => resolve(workingFolder, path)))
  for (const path of files) {
    try {
      const { source, document } = await readDocument(path, workingFolder)
      texts.push(toSourceText(names.get(resolve(workingFolder, path)) ?? source, document))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      wrong.push(error.message)
    }
  }
  texts.sort((a, b) => compare(a.source, b.source) || compare(a.text, b.text))
  return { texts, problems: wrong }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One file. Throws `InputError` in one line that names it, whatever is wrong with it. */
export async function readDocument(path: string, workingFolder: string): Promise<FileDocument> {
  const absolute = resolve(workingFolder, path)
  const found = reach(path, () => statSync(absolute))
  if (!found.isFile()) throw new InputError(`${path}: no es un archivo ni una carpeta`)
  if (found.size > LARGEST)
    throw new InputError(`${path}: pasa de 20 MB; un boletín es mucho menor: dividir el archivo`)
  const bytes = reach(path, () => readFileSync(absolute))
  return { source: basename(path), bytes, document: await readBytes(path, bytes) }
}

/** What the core reads a file as. */
export function toSourceText(source: string, { text, date, url, title }: DocumentText): SourceText {
  const metadata = { ...(date && { date }), ...(url && { url }), ...(title && { title }) }
  return { source, text, ...(Object.keys(metadata).length > 0 && { metadata }) }
}
