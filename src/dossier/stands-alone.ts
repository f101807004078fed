import { corrects } from '../correction/in-force.ts'
import { supersessionOf } from '../correction/supersession.ts'
import { targetOf } from '../correction/target.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { CopyIndex } from '../facts/copies.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Dossier } from './dossier.ts'

/**
 * Whether a bulletin can be added behind the others without anything of them being another for it: it comes last, it
 * corrects none and none corrects it, and no copy of it takes its date. `correcting` are those that correct any.
 */
export function standsAlone(
  { bulletin, print }: Dossier,
  corpus: Corpus,
  copies: CopyIndex,
  correcting: readonly Bulletin[],
): boolean {
  const last = corpus.bulletins.at(-1)
  if (copies.has(bulletin.id) || (last && bulletin.source <= last.source)) return false
  if (corrects(bulletin) || correcting.some((other) => mayCorrect(other, bulletin))) return false
  const twins = copies.copiesOf(print).flatMap((id) => copies.clusterWith(id))
  if (twins.length === 0) return true
  return correcting.length === 0 && [bulletin, ...twins.map((id) => corpus.bulletin(id))].every(isDated)
}

function mayCorrect(other: Bulletin, bulletin: Bulletin): boolean {
  const supersession = supersessionOf(other)
  return (
    other.supersedes === bulletin.id ||
    (supersession !== null && targetOf(other, supersession, [bulletin], () => false) !== null)
  )
}

const isDated = ({ date }: Bulletin): boolean => date !== null && date.basis !== 'copy'
