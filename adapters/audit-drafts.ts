import {
  type AuditPart,
  auditDrafts,
  type Bulletin,
  copyClusters,
  type Engine,
  type Extraction,
  extractFacts,
  type Finding,
  partsOf,
  readBulletin,
  type SourceText,
} from '#core'

/** Drafts with what was read from them and what the audit says of them. Nothing of it is kept anywhere. */
export interface AuditedDrafts {
  readonly drafts: readonly { readonly bulletin: Bulletin; readonly extraction: Extraction }[]
  /** The drafts, then the bulletins. */
  readonly parts: readonly AuditPart[]
  readonly findings: readonly Finding[]
  /** By bulletin that has copies: the one that stands for all of them. */
  readonly clusters: ReadonlyMap<string, string>
}

/** Audits texts against themselves and against the bulletins of the engine. */
export function auditTexts(texts: readonly SourceText[], engine: Engine): AuditedDrafts {
  const drafts = texts.map((text) => {
    const bulletin = readBulletin(text, engine.lexicon)
    return { bulletin, extraction: extractFacts(bulletin, engine.lexicon) }
  })
  const published = partsOf(engine.corpus)
  const all = [...drafts, ...published].map(({ bulletin }) => ({ id: bulletin.id, text: bulletin.reading.text }))
  const clusters = new Map(copyClusters(all).flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)))
  return { drafts, parts: [...drafts, ...published], findings: auditDrafts(drafts, published, clusters), clusters }
}
