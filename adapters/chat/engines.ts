import type { Engine } from '#core'
import type { Config } from '../config.ts'
import { type FollowingEngine, openEngineOver } from '../open-engine.ts'
import type { Store, View } from '../storage/store.ts'

/** The engine of each view, over exactly what it may see. */
export interface Engines {
  of(view: View): Promise<Engine>
}

/** Groups without bulletins of their own share one, so that this many is seldom reached. */
const MOST = 24
const PUBLIC: View = { tenant: null }

/**
 * Engines in memory, by the revision of what they stand over: the same revision is the same documents, so that none ever
 * stands for another view. When the store has changed, whoever changed it, an engine takes in what came to it; it is made
 * anew where more than that has changed. The one used longest ago goes first.
 */
export function openEngines(config: Config, store: Store): Engines {
  const kept = new Map<string, Promise<FollowingEngine>>()
  /** The revision that each tenant asked last. */
  const asked = new Map<string | null, string>()

  /** The engine of a revision, for whoever sees more now; null where somebody else asks it who does not. */
  function outgrown(revision: string | undefined, seen: View): Promise<FollowingEngine | null> | null {
    const engine = revision === undefined ? undefined : kept.get(revision)
    if (revision === undefined || !engine) return null
    if (seen !== PUBLIC && [...asked.values()].includes(revision)) return null
    kept.delete(revision)
    return engine.catch(() => null)
  }

  async function open(view: View, before: string | undefined, revision: string): Promise<FollowingEngine> {
    // What all see is opened for all: nothing of one tenant can come into it meanwhile.
    const seen = revision === (await store.revision(PUBLIC)) ? PUBLIC : view
    const engine = await outgrown(before, seen)
    return engine && (await engine.follow(seen)) ? engine : openEngineOver(store, config, seen)
  }

  return {
    async of(view) {
      const revision = await store.revision(view)
      const before = asked.get(view.tenant)
      asked.set(view.tenant, revision)
      const known = kept.get(revision)
      kept.delete(revision)
      const engine = known ?? open(view, before, revision)
      kept.set(revision, engine)
      const [oldest] = kept.keys()
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
      try {
        return (await engine).engine
      } catch (error) {
        kept.delete(revision)
        throw error
      }
    },
  }
}
