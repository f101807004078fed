import { measureKey } from '../entity/measure/measure.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { CorpusPart } from '../facts/corpus.ts'
import type { CorrectedFigure } from '../facts/correction.ts'
import type { Fact } from '../facts/fact.ts'
import { mend } from './erratum.ts'
import { type Supersession, supersessionOf } from './supersession.ts'
import { isEarlier, targetOf } from './target.ts'

/** What stands of some bulletins once those that correct others are heeded. */
export interface InForce {
  readonly parts: readonly CorpusPart[]
  /** Bulletins that a later one took the place of: no witnesses of anything. */
  readonly superseded: readonly Bulletin[]
  readonly corrected: readonly CorrectedFigure[]
}

/**
 * Heeds errata and corrected versions: a bulletin whose place another takes leaves, and a figure that an erratum mends
 * gives way to what it should have said. `clusterOf` tells copies: a copy of what is corrected is corrected too.
 */
export function inForce(parts: readonly CorpusPart[], clusterOf: (id: string) => string): InForce {
  const standing = new Map(parts.map((part) => [part.bulletin.id, part]))
  const bulletins = parts.map(({ bulletin }) => bulletin)
  const superseded = new Map<string, Bulletin>()
  const corrected: CorrectedFigure[] = []
  for (const { bulletin } of parts.filter(({ bulletin }) => corrects(bulletin)).sort(byDay)) {
    const own = standing.get(bulletin.id)
    const supersession = supersessionOf(bulletin)
    if (!own) continue
    const target = bulletin.supersedes
      ? (bulletins.find(({ id }) => id === bulletin.supersedes) ?? null)
      : targetOf(bulletin, supersession as Supersession, bulletins, (other) => isCopy(other, bulletin))
    if (supersession?.kind === 'erratum' && !bulletin.supersedes) {
      const copies = target ? bulletins.filter((other) => isCopy(other, target) && other.id !== bulletin.id) : []
      for (const copy of copies.length > 0 ? copies : [null]) {
        const mended = mend(standing.get(bulletin.id) ?? own, supersession, copy && (standing.get(copy.id) ?? null))
        standing.set(bulletin.id, mended.erratum)
        if (mended.target) standing.set(mended.target.bulletin.id, mended.target)
        corrected.push(...mended.corrected)
      }
      continue
    }
    for (const other of target ? bulletins.filter((one) => isCopy(one, target)) : []) {
      const former = standing.get(other.id)
      if (!former || (other !== target && !isEarlier(other, bulletin))) continue
      standing.delete(other.id)
      superseded.set(other.id, other)
      if (other === target) corrected.push(...changesOf(own, former))
    }
  }
  return {
    parts: parts.flatMap(({ bulletin }) => standing.get(bulletin.id) ?? []),
    superseded: [...superseded.values()],
    corrected: corrected.filter(({ fact }) => standing.has(fact.bulletin)),
  }

  function isCopy(a: Bulletin, b: Bulletin): boolean {
    return clusterOf(a.id) === clusterOf(b.id)
  }
}

/** Whether a bulletin corrects another, or says so: few of many do. */
export const corrects = (bulletin: Bulletin): boolean =>
  supersessionOf(bulletin) !== null || bulletin.supersedes !== null

const byDay = ({ bulletin: a }: CorpusPart, { bulletin: b }: CorpusPart): number => {
  const [x, y] = [`${a.date?.date ?? ''} ${a.id}`, `${b.date?.date ?? ''} ${b.id}`]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Figures of a corrected version with another value than the version before gave for the same thing. */
function changesOf({ extraction }: CorpusPart, former: CorpusPart): CorrectedFigure[] {
  const before = Map.groupBy(former.extraction.facts, subjectOf)
  const now = Map.groupBy(extraction.facts, subjectOf)
  return [...now].flatMap(([subject, facts]) => {
    const values = new Set(facts.map(({ quantity }) => quantity.value))
    const was = before.get(subject)?.find(({ quantity }) => !values.has(quantity.value))
    return was ? facts.map((fact) => ({ fact, was, wasIn: former.bulletin })) : []
  })
}

/** All that two figures of one thing share. */
const subjectOf = ({ measure, quantity, figure, place, period, programme, stance }: Fact): string =>
  [
    measureKey(measure),
    ...[quantity.unit, figure, place.node.id, stance],
    period && `${period.start} ${period.end}`,
    programme && `${programme.series} ${programme.edition}`,
  ].join(' | ')
