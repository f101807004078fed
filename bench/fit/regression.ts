import type { Evidence } from '#core/answer/rank/evidence.ts'
import { EVIDENCE, type EvidenceName } from '#core/answer/weights.ts'
import type { Example } from './examples.ts'

/** What each piece of evidence is worth. */
export type Weights = Readonly<Record<EvidenceName, number>>

const NAMES = Object.keys(EVIDENCE) as readonly EvidenceName[]
const STEPS = 300
const RATE = 2

/** The weights under which the meant figures are likeliest: a multinomial logistic regression, with weight decay. */
export function regressed(examples: readonly Example[], decay: number): Weights {
  const rows = examples.map(({ figures }) => ({
    vectors: figures.map(({ evidence }) => NAMES.map((name) => evidence[name])),
    meant: figures.map(({ isMeant }) => isMeant),
  }))
  const weights = NAMES.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = NAMES.map(() => 0)
    for (const { vectors, meant } of rows) {
      const all = likelihoods(vectors, weights)
      const right = all.map((p, i) => (meant[i] ? p : 0))
      const sum = right.reduce((total, p) => total + p, 0) || Number.MIN_VALUE
      for (const [i, vector] of vectors.entries()) {
        const pull = (right[i] as number) / sum - (all[i] as number)
        if (Math.abs(pull) < 1e-5) continue
        for (let k = 0; k < NAMES.length; k++) gradient[k] = (gradient[k] as number) + pull * (vector[k] as number)
      }
    }
    for (let k = 0; k < NAMES.length; k++) {
      const slope = (gradient[k] as number) / rows.length - (decay / 10) * (weights[k] as number)
      weights[k] = (weights[k] as number) + RATE * slope
    }
  }
  return Object.fromEntries(NAMES.map((name, k) => [name, weights[k]])) as unknown as Weights
}

/** How likely each figure is the meant one: the exponentials of the weighed sums, as shares. */
function likelihoods(vectors: readonly (readonly number[])[], weights: readonly number[]): readonly number[] {
  const sums = vectors.map((vector) => vector.reduce((sum, x, k) => sum + x * (weights[k] as number), 0))
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const whole = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / whole)
}

/** How many questions have a meant figure in front. */
export function accuracy(examples: readonly Example[], weights: Weights): number {
  const scoreOf = (evidence: Evidence): number => NAMES.reduce((sum, name) => sum + weights[name] * evidence[name], 0)
  return examples.filter(({ figures }) => {
    const scored = figures.map(({ evidence, isMeant }) => ({ isMeant, score: scoreOf(evidence) }))
    return scored.reduce((best, other) => (other.score > best.score ? other : best)).isMeant
  }).length
}
