import type { Finding } from '../facts/finding.ts'
import { AuditIndex, type Clusters } from './audit-index.ts'
import { examine } from './examine.ts'
import type { AuditPart } from './page.ts'

/** Everything the audit finds in the bulletins, alarms first, then in order of the text. */
export function auditFacts(parts: readonly AuditPart[], clusters: Clusters = new Map()): readonly Finding[] {
  const index = new AuditIndex()
  for (const part of parts) index.add(part, examine(part))
  return index.findings(clusters)
}
