import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { InputError } from '../input-error.ts'
import { lexiconSchemas, partOf } from './schemas.ts'

/** A file of vocabulary, checked: `name` is «measures», `data` has the shape of data/lexicon/measures.json. */
export interface LexiconFile {
  readonly name: string
  readonly data: unknown
}

/**
 * The files of a folder of vocabulary. A `whole` one must have every field, a user's may leave any out. Throws
 * `InputError` naming file and JSON path: «measures.json: heads[3].counts: …».
 */
export async function readLexiconFiles(folder: string, extent: 'whole' | 'part'): Promise<readonly LexiconFile[]> {
  const names = (await listFolder(folder)).filter((file) => file.endsWith('.json')).sort()
  if (names.length === 0) throw new InputError(`${folder}: la carpeta no tiene archivos .json de vocabulario`)
  return Promise.all(names.map((file) => readLexiconFile(folder, file, extent)))
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    throw new InputError(`COTEJO_LEXICON: ${folder}: no es una carpeta que se pueda leer (${codeOf(error)})`)
  }
}

async function readLexiconFile(folder: string, file: string, extent: 'whole' | 'part'): Promise<LexiconFile> {
  const path = join(folder, file)
  const name = file.replace(/\.json$/, '')
  const schema = lexiconSchemas[name]
  if (!schema) throw new InputError(`${path}: no se conoce; los archivos son ${Object.keys(lexiconSchemas).join(', ')}`)
  const read = (extent === 'whole' ? schema : partOf(schema)).safeParse(parseJson(path, await readJson(path)))
  if (read.success) return { name, data: read.data }
  const [issue] = read.error.issues
  throw new InputError(`${path}: ${issue ? explain(issue) : 'no tiene la forma de su archivo'}`)
}

async function readJson(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    throw new InputError(`${path}: no se puede leer (${codeOf(error)}); debe ser JSON en UTF-8`)
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const at = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '')
    throw new InputError(`${path}: no es JSON${at ? ` (línea ${at[1]}, columna ${at[2]})` : ''}; corregir el archivo`)
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** «heads[3].counts: debe ser uno de "procedures", "organs"». */
function explain(issue: z.core.$ZodIssue): string {
  const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return `${path.replace(/^\./, '') || 'raíz'}: ${complaint(issue)}`
}

function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `falta o no es ${issue.expected}`
  if (issue.code === 'unrecognized_keys') return `campo que no se conoce: ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_value') return `debe ser uno de ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_small') return 'está vacío o es demasiado corto'
  return issue.message
}
