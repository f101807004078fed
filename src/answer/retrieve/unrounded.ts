import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { kinshipsOf } from '../../facts/kinship.ts'
import { fold } from '../../text/fold.ts'

// Below it a round number is likely to be exact.
const ROUNDED = 1000
const MOST_OFF = 0.05

/** The figure of the same bulletin that a round one stands for: «2,747,929 personas beneficiadas» of the title's «2.7 millones de personas». */
export function unrounded(fact: Fact, corpus: Corpus): Fact {
  const { value } = fact.quantity
  const step = value < ROUNDED ? 1 : stepOf(value)
  if (step === 1) return fact
  const exact = corpus
    .factsOf(fact.bulletin)
    .filter((other) => isExactOf(other, fact, step) && countsAlike(other, fact))
  const values = new Set(exact.map(({ quantity }) => quantity.value))
  return values.size === 1 ? (exact[0] ?? fact) : fact
}

/** The power of ten that a number is written to: 100,000 of 2,700,000. */
function stepOf(value: number): number {
  let step = 1
  while (step < value && value % (step * 10) === 0) step *= 10
  return step
}

function isExactOf(other: Fact, { quantity, figure, stance, place }: Fact, step: number): boolean {
  const off = Math.abs(other.quantity.value - quantity.value)
  return (
    off > 0 &&
    off < step &&
    off <= quantity.value * MOST_OFF &&
    other.quantity.value % step !== 0 &&
    other.quantity.unit === quantity.unit &&
    other.figure === figure &&
    other.stance === stance &&
    other.place.node.id === place.node.id
  )
}

function countsAlike({ measure: { head: a } }: Fact, { measure: { head: b } }: Fact): boolean {
  if (a.key === b.key) return true
  const noun = (name: string): string => fold(name.split(' ')[0] ?? '')
  const keys = new Set(kinshipsOf(noun(a.name)).map(({ key }) => key))
  return kinshipsOf(noun(b.name)).some(({ key }) => keys.has(key))
}
