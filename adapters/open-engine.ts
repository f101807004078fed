import { createEngine, type Engine, type Lexicon, type Shelf, type SourceText } from '#core'
import type { Config } from './config.ts'
import { readDocuments } from './documents/files.ts'
import { InputError } from './input-error.ts'
import { readerVersion } from './reader-version.ts'
import { openShelf } from './shelf.ts'
import { openStoreIfThere } from './storage/open-store.ts'
import type { Store, View } from './storage/store.ts'
import type { StoredShelf } from './stored-shelf.ts'

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
  const lexicon = await openOwnLexicon(config)
  if (paths) return whileSaying(texts, () => createEngine({ texts, ...(lexicon && { lexicon }) }))
  const store = await openStoreIfThere(config)
  try {
    return (await engineOf(texts, store, view, config, lexicon)).engine
  } finally {
    await store?.close()
  }
}

/** An engine over what a view sees of a store, which can take in what was added to it since. */
export interface FollowingEngine {
  readonly engine: Engine
  /** Takes in what a view sees now; false, and nothing done, where that is not only more than before. */
  follow(view: View): Promise<boolean>
}

/** The engine over the bulletins of the package and what the view sees of a store that is open already. */
export async function openEngineOver(store: Store, config: Config, view: View): Promise<FollowingEngine> {
  const { texts } = await readDocuments([config.seeds], config.workingFolder)
  return engineOf(texts, store, view, config, await openOwnLexicon(config))
}

/** Over what was read before, where it was; what has to be read now is kept for the next time. */
async function engineOf(
  texts: readonly SourceText[],
  store: Store | null,
  view: View,
  config: Config,
  lexicon: Lexicon | undefined,
): Promise<FollowingEngine> {
  const version = readerVersion(lexicon)
  const shelf = openShelf(config.home, version)
  const seenBy = async (view: View): Promise<StoredShelf | null> =>
    store && (await import('./stored-shelf.ts')).openStoredShelf(store, view, version)
  let stored = await seenBy(view)
  const all = [...texts, ...(stored?.texts ?? [])]
  const both: Shelf = {
    take: (text) => (stored?.holds(text) ? stored.take(text) : shelf.take(text)),
    keep: (text, dossier) => (stored?.holds(text) ? stored : shelf).keep(text, dossier),
  }
  const engine = whileSaying(all, () => createEngine({ texts: all, shelf: both, ...(lexicon && { lexicon }) }))
  shelf.save()
  await stored?.save()
  return {
    engine,
    async follow(view) {
      const now = await seenBy(view)
      const late = now?.textsSince(stored)
      if (!late) return false
      stored = now
      for (const text of late) engine.add(text)
      await stored?.save()
      return true
    },
  }
}

/** The user's vocabulary over that of the package, undefined where COTEJO_LEXICON names none. */
export async function openOwnLexicon({ lexicon }: Config): Promise<Lexicon | undefined> {
  // zod costs as much start-up as the rest together: only who brings a vocabulary pays for checking it.
  return lexicon ? (await import('./lexicon/own.ts')).readOwnLexicon(lexicon) : undefined
}

const complain = (problem: string): void => {
  process.stderr.write(`${problem}\n`)
}

function whileSaying<E extends Engine>(texts: readonly SourceText[], work: () => E): E {
  if (texts.length < MANY || !process.stderr.isTTY) return work()
  process.stderr.write(`Leyendo ${texts.length} boletines…`)
  const engine = work()
  process.stderr.write('\r\u001b[K')
  return engine
}
