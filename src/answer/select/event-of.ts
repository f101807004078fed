import type { Programme } from '../../entity/name/programme.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'

/**
 * The event that a figure is of: its own programme with an edition, else the one whose days its bulletin prints as the
 * figure's («Del 29 al 31 de julio…» in a text on the 10ª Jornada); null where it is of none.
 */
export function eventOf(fact: Fact, corpus: Corpus): Programme | null {
  if (fact.programme) return fact.programme.edition === null ? null : fact.programme
  const { period, bulletin } = fact
  if (!period) return null
  const passages = corpus.passages.of(corpus.passagesOf(bulletin))
  const beside = passages.find(
    (p) =>
      p.programme !== null &&
      p.programme.edition !== null &&
      p.period?.start === period.start &&
      p.period.end === period.end,
  )
  return beside?.programme ?? null
}
