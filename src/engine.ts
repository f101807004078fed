import { type Engine, engineOver } from './answering.ts'
import { type Dossier, type KeptDossier, keepDossier, openDossier } from './dossier/dossier.ts'
import { type Joined, joinDossiers } from './dossier/join.ts'
import { readDossier, redate } from './dossier/read-dossier.ts'
import type { IsoDate } from './entity/period/calendar.ts'
import { ruleExample } from './extraction/rule-report.ts'
import type { SourceText } from './facts/bulletin.ts'
import { Ledger } from './facts/ledger/ledger.ts'
import { defaultLexicon, type Lexicon } from './lexicon.ts'

/** Where dossiers of texts are kept between runs. Whoever keeps them minds text, reader's version and vocabulary. */
export interface Shelf {
  /** What was kept of a text; null where it has to be read. Asked once a text. */
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

/** An engine that takes in more texts. */
export interface GrowingEngine extends Engine {
  /** Takes a text in: the next question is asked of it too. Nothing is read or compared again where nothing need be. */
  add(text: SourceText): void
}

/** Composition root: reads the texts, finds copies, extracts facts, and answers questions over them. */
export function createEngine({ texts, lexicon = defaultLexicon, today, shelf }: EngineOptions): GrowingEngine {
  const ledger = new Ledger()
  const sources: SourceText[] = []
  const unkept = new Set<number>()
  const open = (text: SourceText): Dossier => {
    const at = sources.push(text) - 1
    const kept = shelf?.take(text) ?? null
    if (!kept) unkept.add(at)
    return kept ? openDossier(kept, text, ledger) : readDossier(text, lexicon)
  }
  const join = (dossiers: readonly Dossier[]): Standing => {
    const joined = joinDossiers(dossiers, (dossier, date) => redate(dossier, date, lexicon), ledger)
    return { joined, engine: engineOver(joined.corpus, lexicon, today ?? null, ruleExample) }
  }
  let now = join(texts.map(open))
  // What is kept of an undated copy has the date of its twin, which only joining tells.
  const keep = (): void => {
    for (const at of unkept) shelf?.keep(sources[at] as SourceText, keepDossier(now.joined.dossiers[at] as Dossier))
    unkept.clear()
  }
  if (shelf) keep()
  return {
    get corpus() {
      return now.engine.corpus
    },
    lexicon,
    version: now.engine.version,
    ask: (question, options) => now.engine.ask(question, options),
    resolve: (queries) => now.engine.resolve(queries),
    add(text) {
      const dossier = open(text)
      if (!now.joined.grow(dossier)) now = join([...now.joined.dossiers, dossier])
      if (shelf) keep()
    },
  }
}

/** The corpus as it is now, and what answers over it. */
interface Standing {
  readonly joined: Joined
  readonly engine: Engine
}
