import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import type { SourceText } from '#core'
import { InputError } from '../input-error.ts'
import { readText } from './text.ts'

/** Bulletins read from disk, and a line for each file that could not be. */
export interface Documents {
  readonly texts: readonly SourceText[]
  readonly problems: readonly string[]
}

/** How the bytes of a file become a text of record. A format is one row here. */
const readers: Readonly<Record<string, (name: string, bytes: Uint8Array) => string>> = {
  '.txt': readText,
  '.md': readText,
}

const FORMATS = Object.keys(readers).join(', ')
const LARGEST = 20_000_000

/** The bulletins of files and folders (not of their subfolders), in an order that does not depend on the disk. */
export async function readDocuments(paths: readonly string[], workingFolder: string): Promise<Documents> {
  const texts: SourceText[] = []
  const problems: string[] = []
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(error.message)
    }
  }
  const seen = new Set<string>()
  for (const path of paths) {
    await attempt(async () => {
      for (const file of await filesOf(path, workingFolder)) {
        const absolute = resolve(workingFolder, file)
        if (seen.has(absolute)) continue
        seen.add(absolute)
        await attempt(async () => {
          texts.push({ source: basename(file), text: await readDocument(file, absolute) })
        })
      }
    })
  }
  texts.sort((a, b) => compare(a.source, b.source) || compare(a.text, b.text))
  return { texts, problems }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function filesOf(path: string, workingFolder: string): Promise<readonly string[]> {
  const absolute = resolve(workingFolder, path)
  if (!(await reach(path, () => stat(absolute))).isDirectory()) return [path]
  const names = (await reach(path, () => readdir(absolute))).filter((name) => extname(name).toLowerCase() in readers)
  if (names.length === 0) throw new InputError(`${path}: la carpeta no tiene boletines (${FORMATS})`)
  return names.sort(compare).map((name) => join(path, name))
}

async function readDocument(path: string, absolute: string): Promise<string> {
  const { size, ...info } = await describe(path, absolute)
  if (!info.isFile) throw new InputError(`${path}: no es un archivo ni una carpeta`)
  const read = readers[extname(path).toLowerCase()]
  if (!read) throw new InputError(`${path}: formato que no se lee; usar ${FORMATS}`)
  if (size > LARGEST) throw new InputError(`${path}: pasa de 20 MB; un boletín es mucho menor: dividir el archivo`)
  return read(path, await reach(path, () => readFile(absolute)))
}

async function describe(path: string, absolute: string): Promise<{ size: number; isFile: boolean }> {
  const stats = await reach(path, () => stat(absolute))
  return { size: stats.size, isFile: stats.isFile() }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no existe; revisar la ruta',
  ENOTDIR: 'no existe; revisar la ruta',
  EACCES: 'no hay permiso de lectura; revisar los permisos',
  EPERM: 'no hay permiso de lectura; revisar los permisos',
  ENAMETOOLONG: 'la ruta es demasiado larga',
  ELOOP: 'es un enlace que da vueltas; usar el archivo mismo',
}

// The disk's own errors, said so that a person can act on them.
async function reach<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new InputError(`${path}: ${reasons[code] ?? `no se puede leer (${code})`}`)
  }
}
