import { type Engine, engineOver } from './answering.ts'
import { type KeptDossier, keepDossier, openDossier } from './dossier/dossier.ts'
import { joinDossiers } from './dossier/join.ts'
import { readDossier, redate } from './dossier/read-dossier.ts'
import type { IsoDate } from './entity/period/calendar.ts'
import { ruleExample } from './extraction/rule-report.ts'
import type { SourceText } from './facts/bulletin.ts'
import { defaultLexicon, type Lexicon } from './lexicon.ts'

/** Where dossiers of texts are kept between runs. Whoever keeps them minds text, reader's version and vocabulary. */
export interface Shelf {
  /** What was kept of a text; null where it has to be read. */
  take(text: SourceText): KeptDossier | null
  keep(text: SourceText, dossier: KeptDossier): void
}

/** What an engine is made of: texts of record, and the vocabulary if it is not the default one. */
export interface EngineOptions {
  readonly texts: readonly SourceText[]
  readonly lexicon?: Lexicon
  readonly today?: IsoDate
  /** Spares reading a text again; the answers are the same with and without. */
  readonly shelf?: Shelf
}

/** Composition root: reads the texts, finds copies, extracts facts, and answers questions over them. */
export function createEngine({ texts, lexicon = defaultLexicon, today, shelf }: EngineOptions): Engine {
  const kept = texts.map((text) => shelf?.take(text) ?? null)
  const dossiers = texts.map((text, i) => {
    const own = kept[i]
    return own ? openDossier(own, text) : readDossier(text, lexicon)
  })
  const joined = joinDossiers(dossiers, (dossier, date) => redate(dossier, date, lexicon))
  if (shelf) {
    for (const [i, dossier] of joined.dossiers.entries()) {
      if (!kept[i]) shelf.keep(texts[i] as SourceText, keepDossier(dossier))
    }
  }
  return engineOver(joined.corpus, lexicon, today ?? null, ruleExample)
}
