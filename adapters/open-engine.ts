import { createEngine, type Engine, type SourceText } from '#core'
import type { Config } from './config.ts'
import { readDocuments } from './documents/files.ts'
import { InputError } from './input-error.ts'

const MANY = 50

/**
 * The engine over the files and folders named (`--corpus`), else over the bulletins of the package, with the user's
 * vocabulary where COTEJO_LEXICON names one. Files that cannot be read are named on stderr; throws `InputError` with
 * the last of them where none can.
 */
export async function openEngine(paths: readonly string[] | undefined, config: Config): Promise<Engine> {
  const { texts, problems } = await readDocuments(paths ?? [config.seeds], config.workingFolder)
  const last = problems.at(-1)
  if (texts.length === 0) {
    for (const problem of problems.slice(0, -1)) complain(problem)
    throw new InputError(last ?? 'no hay boletines que leer')
  }
  for (const problem of problems) complain(problem)
  const lexicon = config.lexicon
  // zod costs as much start-up as the rest together: only who brings a vocabulary pays for checking it.
  const own = lexicon ? await (await import('./own-lexicon.ts')).readOwnLexicon(lexicon) : undefined
  return whileSaying(texts, () => createEngine({ texts, ...(own && { lexicon: own }) }))
}

const complain = (problem: string): void => {
  process.stderr.write(`${problem}\n`)
}

function whileSaying(texts: readonly SourceText[], work: () => Engine): Engine {
  if (texts.length < MANY || !process.stderr.isTTY) return work()
  process.stderr.write(`Leyendo ${texts.length} boletines…`)
  const engine = work()
  process.stderr.write('\r\u001b[K')
  return engine
}
