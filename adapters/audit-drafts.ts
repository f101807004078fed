import {
  type AuditPart,
  auditDrafts,
  copyClusters,
  type Engine,
  extractFacts,
  type Finding,
  partsOf,
  readBulletin,
  type SourceText,
} from '#core'

/** Drafts with what was read from them and what the audit says of them. Nothing of it is kept anywhere. */
export interface AuditedDrafts {
  readonly parts: readonly AuditPart[]
  readonly findings: readonly Finding[]
}

/** Audits texts against themselves and against the bulletins of the engine. */
export function auditTexts(texts: readonly SourceText[], engine: Engine): AuditedDrafts {
  const drafts = texts.map((text): AuditPart => {
    const bulletin = readBulletin(text, engine.lexicon)
    return { bulletin, extraction: extractFacts(bulletin, engine.lexicon) }
  })
  const published = partsOf(engine.corpus)
  const all = [...drafts, ...published].map(({ bulletin }) => ({ id: bulletin.id, text: bulletin.reading.text }))
  const clusters = new Map(copyClusters(all).flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)))
  return { parts: [...drafts, ...published], findings: auditDrafts(drafts, published, clusters) }
}
