import type { Corpus } from '../facts/corpus.ts'
import type { Finding } from '../facts/finding.ts'
import { AuditIndex, type Clusters } from './audit-index.ts'
import { examine } from './examine.ts'
import type { AuditPart } from './page.ts'

/** The bulletins of a corpus as the audit takes them. */
export function partsOf({ bulletins, facts, passages }: Pick<Corpus, 'bulletins' | 'facts' | 'passages'>): AuditPart[] {
  const factsOf = Map.groupBy(facts, ({ bulletin }) => bulletin)
  const passagesOf = Map.groupBy(passages, ({ bulletin }) => bulletin)
  return bulletins.map((bulletin) => ({
    bulletin,
    extraction: { facts: factsOf.get(bulletin.id) ?? [], passages: passagesOf.get(bulletin.id) ?? [] },
  }))
}

/** What the audit finds in drafts: each by itself, and against the published bulletins on the same event. */
export function auditDrafts(
  drafts: readonly AuditPart[],
  published: readonly AuditPart[],
  clusters: Clusters,
): Finding[] {
  const own = new Set(drafts.map(({ bulletin }) => bulletin.id))
  const index = new AuditIndex()
  for (const part of [...drafts, ...published.filter(({ bulletin }) => !own.has(bulletin.id))])
    index.add(part, examine(part))
  return index.findings(clusters).filter(({ bulletins }) => bulletins.some((id) => own.has(id)))
}
