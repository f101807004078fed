import { globSync, readdirSync, statSync } from 'node:fs'
import { basename, extname, join, resolve, sep } from 'node:path'
import { InputError } from '../input-error.ts'
import { reach } from './reach.ts'

/** Files that paths stand for, each once, in order; and a line for each path that stands for none. */
export interface Expanded {
  readonly files: readonly string[]
  readonly problems: readonly string[]
}

/** Names that are looked at in a folder; a file that is named itself is read whatever its name. */
const NAMES = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.pdf', '.docx', '.doc'])
const FORMATS = '.txt, .md, .html, .pdf, .docx'

/** Files as they are, folders as the bulletins in them (with `nested`, in their subfolders too), globs as what they match. */
export function expandPaths(
  paths: readonly string[],
  workingFolder: string,
  { nested = false }: { readonly nested?: boolean } = {},
): Expanded {
  const files = new Map<string, string>()
  const problems: string[] = []
  for (const path of paths) {
    try {
      for (const file of filesOf(path, workingFolder, nested)) {
        const absolute = resolve(workingFolder, file)
        if (!files.has(absolute)) files.set(absolute, file)
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(error.message)
    }
  }
  return { files: [...files.values()], problems }
}

function filesOf(path: string, workingFolder: string, nested: boolean): readonly string[] {
  const absolute = resolve(workingFolder, path)
  try {
    if (!reach(path, () => statSync(absolute)).isDirectory()) return [path]
  } catch (error) {
    // A file may be called «[1].txt»: only what is no path is a pattern.
    const matches = /[*?[{]/.test(path) ? matchesOf(path, workingFolder) : []
    if (matches.length === 0) throw error
    return matches
  }
  const found = reach(path, () => readdirSync(absolute, { recursive: nested, encoding: 'utf8' }))
  const files = found.filter((name) => isCandidate(name)).sort()
  if (files.length === 0) throw new InputError(`${path}: la carpeta no tiene boletines (${FORMATS})`)
  return files.map((name) => join(path, name))
}

// Hidden files and the locks that Word leaves («~$nota.docx») are nobody's bulletins.
const isCandidate = (name: string): boolean =>
  NAMES.has(extname(name).toLowerCase()) && !/^(?:\.|~\$)/.test(basename(name))

const matchesOf = (pattern: string, workingFolder: string): string[] =>
  globSync(pattern, { cwd: workingFolder })
    .filter((match) => isFile(resolve(workingFolder, match)))
    .sort()

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** What each file is cited as: its name, with as many of its folders as tell it from the others of that name. */
export function namesOf(files: readonly string[]): ReadonlyMap<string, string> {
  const steps = new Map(files.map((file) => [file, resolve(file).split(sep).filter(Boolean)]))
  const names = new Map<string, string>()
  for (const [name, same] of Map.groupBy(files, (file) => basename(file))) {
    for (const file of same) {
      const own = steps.get(file) ?? []
      const tail = (length: number): string => own.slice(-length).join('/')
      const others = same.filter((other) => other !== file).map((other) => (steps.get(other) ?? []).join('/'))
      let length = 1
      while (length < own.length && others.some((other) => `/${other}`.endsWith(`/${tail(length)}`))) length++
      names.set(file, others.length === 0 ? name : tail(length))
    }
  }
  return names
}
