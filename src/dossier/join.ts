import { AuditIndex } from '../audit/audit-index.ts'
import { correctedFigures } from '../audit/corrected.ts'
import { examine } from '../audit/examine.ts'
import { inForce } from '../correction/in-force.ts'
import type { IsoDate } from '../entity/period/calendar.ts'
import { CopyIndex } from '../facts/copies.ts'
import { type Corpus, type CorpusPart, growCorpus } from '../facts/corpus.ts'
import type { Dossier } from './dossier.ts'

/** Reads a bulletin again as of the day of its dated copy, which is known only among the others. */
export type Redate = (dossier: Dossier, date: IsoDate | null) => Dossier

/** A corpus with the dossiers that it came to be made of. */
interface Joined {
  readonly corpus: Corpus
  readonly dossiers: readonly Dossier[]
}

/** Joins dossiers to a corpus: finds copies, gives each undated copy the date of its twin, and audits across bulletins. */
export function joinDossiers(dossiers: readonly Dossier[], redate: Redate): Joined {
  const copies = new CopyIndex()
  for (const { bulletin, print } of dossiers) copies.add(bulletin.id, print)
  const clusters = copies.copies()
  const clusterOf = (id: string): string => clusters.get(id) ?? id
  const dated = withTwinDates(dossiers, clusters, redate)
  const { parts, superseded, corrected } = inForce(dated, clusterOf)
  const findings = [...auditOf(parts, dated).findings(clusters), ...correctedFigures(corrected)]
  const { corpus, audited } = growCorpus(parts, clusterOf, superseded)
  audited(findings)
  return { corpus, dossiers: dated }
}

/** Audits across bulletins; one whose figures an erratum changed is looked at by itself again. */
function auditOf(parts: readonly CorpusPart[], dossiers: readonly Dossier[]): AuditIndex {
  const audit = new AuditIndex()
  const examined = new Map(dossiers.map((dossier) => [dossier.extraction, dossier.examined]))
  for (const part of parts) audit.add(part, examined.get(part.extraction) ?? examine(part))
  return audit
}

function withTwinDates(
  dossiers: readonly Dossier[],
  clusters: ReadonlyMap<string, string>,
  redate: Redate,
): readonly Dossier[] {
  const twins = new Map<string, IsoDate>()
  for (const { bulletin } of dossiers) {
    const date = ownDate(bulletin)
    const cluster = clusters.get(bulletin.id) ?? bulletin.id
    if (date !== null && !twins.has(cluster)) twins.set(cluster, date)
  }
  return dossiers.map((dossier) => {
    const { bulletin } = dossier
    if (ownDate(bulletin) !== null) return dossier
    const date = twins.get(clusters.get(bulletin.id) ?? bulletin.id) ?? null
    return date === (bulletin.date?.date ?? null) ? dossier : redate(dossier, date)
  })
}

/** The date that the bulletin itself gives, not that of its copy. */
const ownDate = ({ date }: Dossier['bulletin']): IsoDate | null => (date && date.basis !== 'copy' ? date.date : null)
