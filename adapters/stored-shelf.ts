import type { KeptDossier, Shelf, SourceText } from '#core'
import { InputError } from './input-error.ts'
import type { Store, View } from './storage/store.ts'
import { sourceTextOf } from './stored-text.ts'

/** The documents that a view sees of a store, as texts, with the dossiers that the store has of them. */
export interface StoredShelf extends Shelf {
  readonly texts: readonly SourceText[]
  holds(text: SourceText): boolean
  /** Those that an earlier look at the same view did not see; null where it saw one that is gone or another now. */
  textsSince(earlier: StoredShelf | null): readonly SourceText[] | null
  save(): Promise<void>
}

/**
 * What was corrected or taken back by a later version is among the texts: the engine leaves it out, and says so. A store
 * that cannot be written costs reading again next time, and nothing else.
 */
export async function openStoredShelf(store: Store, view: View, version: string): Promise<StoredShelf> {
  const byId = new Map<string, SourceText>()
  const ids = new Map<SourceText, string>()
  const kept = new Map<SourceText, KeptDossier>()
  const read = new Map<SourceText, KeptDossier>()
  for await (const { document, dossier } of store.dossiers(view, version, ['published', 'superseded'])) {
    const text = sourceTextOf(document)
    byId.set(document.id, text)
    ids.set(text, document.id)
    if (dossier) kept.set(text, dossier)
  }
  return {
    texts: [...byId.values()],
    holds: (text) => ids.has(text),
    textsSince(earlier) {
      const before = new Set(earlier?.texts.map(keyOf))
      const late = [...byId.values()].filter((text) => !before.delete(keyOf(text)))
      return before.size === 0 ? late : null
    },
    take(text) {
      const dossier = kept.get(text) ?? null
      // Whoever takes it holds what he needs of it: of thousands nothing stays here.
      kept.delete(text)
      return dossier
    },
    keep: (text, dossier) => void read.set(text, dossier),
    async save() {
      try {
        for (const [text, dossier] of read) await store.saveDossier(view, ids.get(text) as string, version, dossier)
        read.clear()
      } catch (error) {
        if (!(error instanceof InputError)) throw error
      }
    },
  }
}

/** A text with all that is known of it: its address may have been noted since. */
const keyOf = (text: SourceText): string => JSON.stringify(text)
