import { auditFacts } from '#core/audit/audit.ts'
import type { AuditPart } from '#core/audit/page.ts'
import { readBulletin } from '#core/extraction/document/read-bulletin.ts'
import { extractFacts } from '#core/extraction/extract.ts'
import { copyClusters } from '#core/facts/copies.ts'
import type { Finding } from '#core/facts/finding.ts'
import { filesBelow, readFile } from '../source-files.ts'

export function partOf(text: string, source = 'borrador.txt'): AuditPart {
  const bulletin = readBulletin({ source, text })
  return { bulletin, extraction: extractFacts(bulletin) }
}

export const seedParts = (): AuditPart[] =>
  filesBelow('seeds').map((path) => partOf(readFile(path), path.slice('seeds/'.length)))

export function clustersOf(parts: readonly AuditPart[]): Map<string, string> {
  const texts = parts.map(({ bulletin }) => ({ id: bulletin.id, text: bulletin.reading.text }))
  return new Map(copyClusters(texts).flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)))
}

export const audit = (parts: readonly AuditPart[]): readonly Finding[] => auditFacts(parts, clustersOf(parts))

/** The alarms of one text. */
export const alarmsIn = (text: string): Finding[] => auditFacts([partOf(text)]).filter(({ alarm }) => alarm)
