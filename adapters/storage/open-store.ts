import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Store } from './store.ts'

/** The file of the embedded store: `cotejo.db` in COTEJO_HOME. */
export const storePath = (config: Config): string => join(config.home, 'cotejo.db')

/** The store, made where there is none yet. */
export const openStore = (config: Config): Promise<Store> => openStoreAt(storePath(config))

/** The store in a file of its own. */
export async function openStoreAt(path: string): Promise<Store> {
  const { openSqliteStore } = await import('./sqlite.ts')
  return openSqliteStore(path)
}

/** The store where there is one: reading makes none, and who has none does not wait for SQLite. */
export const openStoreIfThere = async (config: Config): Promise<Store | null> =>
  existsSync(storePath(config)) ? openStore(config) : null
