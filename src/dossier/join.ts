import { AuditIndex } from '../audit/audit-index.ts'
import { correctedFigures } from '../audit/corrected.ts'
import { examine } from '../audit/examine.ts'
import { corrects, inForce } from '../correction/in-force.ts'
import type { IsoDate } from '../entity/period/calendar.ts'
import { CopyIndex } from '../facts/copies.ts'
import { type Corpus, type CorpusFigures, type CorpusPart, growCorpus } from '../facts/corpus.ts'
import type { Finding } from '../facts/finding.ts'
import { Ledger } from '../facts/ledger/ledger.ts'
import { type Dossier, enterDossier } from './dossier.ts'
import { standsAlone } from './stands-alone.ts'

/** Reads a bulletin again as of the day of its dated copy, which is known only among the others. */
export type Redate = (dossier: Dossier, date: IsoDate | null) => Dossier

/** A corpus with the dossiers that it came to be made of. */
export interface Joined {
  readonly corpus: Corpus
  readonly dossiers: readonly Dossier[]
  /**
   * Adds a bulletin to the corpus as it stands, where that gives what joining all of them again would: where it comes
   * last, and neither it nor any other changes by it. Else nothing is changed and it gives false.
   */
  grow(dossier: Dossier): boolean
}

/** Joins dossiers to a corpus: finds copies, gives each undated copy the date of its twin, and audits across bulletins. */
export function joinDossiers(all: readonly Dossier[], redate: Redate, ledger = new Ledger()): Joined {
  const copies = new CopyIndex()
  for (const { bulletin, print } of all) copies.add(bulletin.id, print)
  const clusterOf = (id: string): string => copies.clusterOf(id)
  const dossiers = withTwinDates(all, copies.copies(), redate).map((dossier) => enterDossier(dossier, ledger))
  const { parts, superseded, corrected } = inForce(dossiers, clusterOf)
  const correcting = dossiers.map(({ bulletin }) => bulletin).filter(corrects)
  const { corpus, figures, add, audited } = growCorpus(parts, (id) => copies.clusterWith(id), superseded, ledger)
  const audit = auditOf(parts, dossiers, figures)
  const changes = correctedFigures(corrected)
  let found: readonly Finding[] | null = null
  const look = (): void => {
    const now = audit.findings(copies.copies())
    if (now !== found) audited([...now, ...changes])
    found = now
  }
  look()
  return {
    corpus,
    dossiers,
    grow(dossier) {
      if (!standsAlone(dossier, corpus, copies, correcting)) return false
      const entered = enterDossier(dossier, ledger)
      copies.add(entered.bulletin.id, entered.print)
      dossiers.push(entered)
      audit.add(entered, entered.examined)
      add(entered)
      look()
      return true
    },
  }
}

/** Audits across bulletins; one whose figures an erratum changed is looked at by itself again. */
function auditOf(parts: readonly CorpusPart[], dossiers: readonly Dossier[], figures: CorpusFigures): AuditIndex {
  const audit = new AuditIndex(figures)
  const untouched = new Map<CorpusPart, Dossier>(dossiers.map((dossier) => [dossier, dossier]))
  for (const part of parts) audit.add(part, untouched.get(part)?.examined ?? examine(part))
  return audit
}

function withTwinDates(all: readonly Dossier[], clusters: ReadonlyMap<string, string>, redate: Redate): Dossier[] {
  const twins = new Map<string, IsoDate>()
  for (const { bulletin } of all) {
    const date = ownDate(bulletin)
    const cluster = clusters.get(bulletin.id) ?? bulletin.id
    if (date !== null && !twins.has(cluster)) twins.set(cluster, date)
  }
  return all.map((dossier) => {
    const { bulletin } = dossier
    if (ownDate(bulletin) !== null) return dossier
    const date = twins.get(clusters.get(bulletin.id) ?? bulletin.id) ?? null
    return date === (bulletin.date?.date ?? null) ? dossier : redate(dossier, date)
  })
}

/** The date that the bulletin itself gives, not that of its copy. */
const ownDate = ({ date }: Dossier['bulletin']): IsoDate | null => (date && date.basis !== 'copy' ? date.date : null)
