import { auditDrafts, partsOf } from '../audit/drafts.ts'
import type { AuditPart } from '../audit/page.ts'
import { readBulletin } from '../extraction/document/read-bulletin.ts'
import { extractFacts } from '../extraction/extract.ts'
import type { Bulletin, SourceText } from '../facts/bulletin.ts'
import { copyClusters } from '../facts/copies.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Extraction } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import type { Lexicon } from '../lexicon.ts'

/** Drafts with what was read from them and what the audit says of them. Nothing of it is kept anywhere. */
export interface AuditedTexts {
  readonly drafts: readonly { readonly bulletin: Bulletin; readonly extraction: Extraction }[]
  /** The drafts, then the bulletins. */
  readonly parts: readonly AuditPart[]
  readonly findings: readonly Finding[]
  /** By bulletin that has copies: the one that stands for all of them. */
  readonly clusters: ReadonlyMap<string, string>
}

/** Audits texts against themselves and against the bulletins of an engine. */
export function auditTexts(
  texts: readonly SourceText[],
  { corpus, lexicon }: { readonly corpus: Corpus; readonly lexicon: Lexicon },
): AuditedTexts {
  const drafts = texts.map((text) => {
    const bulletin = readBulletin(text, lexicon)
    return { bulletin, extraction: extractFacts(bulletin, lexicon) }
  })
  const published = partsOf(corpus)
  const all = [...drafts, ...published].map(({ bulletin }) => ({ id: bulletin.id, text: bulletin.reading.text }))
  const clusters = new Map(copyClusters(all).flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)))
  return { drafts, parts: [...drafts, ...published], findings: auditDrafts(drafts, published, clusters), clusters }
}
