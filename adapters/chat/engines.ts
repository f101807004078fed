import type { Engine } from '#core'
import type { Config } from '../config.ts'
import { openEngineOver } from '../open-engine.ts'
import type { Store, View } from '../storage/store.ts'

/** The engine of each view, over exactly what it may see. */
export interface Engines {
  of(view: View): Promise<Engine>
}

/** Groups without bulletins of their own share one, so that this many is seldom reached. */
const MOST = 24

/** Engines in memory, made anew when the store has changed, whoever changed it; the one used longest ago goes first. */
export function openEngines(config: Config, store: Store): Engines {
  const kept = new Map<string, Promise<Engine>>()
  return {
    async of(view) {
      // The same revision is the same documents: an engine never stands for another view.
      const revision = await store.revision(view)
      const known = kept.get(revision)
      kept.delete(revision)
      const engine = known ?? openEngineOver(store, config, view)
      kept.set(revision, engine)
      const [oldest] = kept.keys()
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
      try {
        return await engine
      } catch (error) {
        kept.delete(revision)
        throw error
      }
    },
  }
}
