import { createEngine, type Engine, type Lexicon, type SourceText } from '#core'
import type { Config } from './config.ts'
import { readDocuments } from './documents/files.ts'
import { InputError } from './input-error.ts'
import { openStoreIfThere } from './storage/open-store.ts'
import type { Store, View } from './storage/store.ts'

const MANY = 50
const PUBLIC: View = { tenant: null }

/**
 * The engine over the files and folders named (`--corpus`) alone, else over the bulletins of the package and what the
 * view sees of the store, with the user's vocabulary where COTEJO_LEXICON names one. Files that cannot be read are
 * named on stderr; throws `InputError` with the last of them where none can.
 */
export async function openEngine(
  paths: readonly string[] | undefined,
  config: Config,
  view: View = PUBLIC,
): Promise<Engine> {
  const { texts, problems } = await readDocuments(paths ?? [config.seeds], config.workingFolder)
  const last = problems.at(-1)
  if (texts.length === 0) {
    for (const problem of problems.slice(0, -1)) complain(problem)
    throw new InputError(last ?? 'no hay boletines que leer')
  }
  for (const problem of problems) complain(problem)
  const all = paths ? texts : await withStored(texts, config, view)
  const lexicon = await openOwnLexicon(config)
  return whileSaying(all, () => createEngine({ texts: all, ...(lexicon && { lexicon }) }))
}

/** The user's vocabulary over that of the package, undefined where COTEJO_LEXICON names none. */
export async function openOwnLexicon({ lexicon }: Config): Promise<Lexicon | undefined> {
  // zod costs as much start-up as the rest together: only who brings a vocabulary pays for checking it.
  return lexicon ? (await import('./own-lexicon.ts')).readOwnLexicon(lexicon) : undefined
}

async function withStored(texts: readonly SourceText[], config: Config, view: View): Promise<readonly SourceText[]> {
  const store = await openStoreIfThere(config)
  if (!store) return texts
  try {
    return [...texts, ...(await storedTexts(store, view))]
  } finally {
    await store.close()
  }
}

/** What the view sees of a store; the engine leaves out what a corrected version took the place of, and says so. */
async function storedTexts(store: Store, view: View): Promise<readonly SourceText[]> {
  const { sourceTextOf } = await import('./stored-text.ts')
  const stored = new Map<string, SourceText>()
  for await (const document of store.documents(view, ['published', 'superseded'])) {
    stored.set(document.id, sourceTextOf(document))
  }
  return [...stored.values()]
}

/** The engine over the bulletins of the package and what the view sees of a store that is open already. */
export async function openEngineOver(store: Store, config: Config, view: View): Promise<Engine> {
  const { texts } = await readDocuments([config.seeds], config.workingFolder)
  const lexicon = await openOwnLexicon(config)
  return createEngine({ texts: [...texts, ...(await storedTexts(store, view))], ...(lexicon && { lexicon }) })
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
