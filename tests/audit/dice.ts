/** Seeded random choices: the same seed, the same bulletins. */
export interface Dice {
  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number
  pick<T>(items: readonly T[]): T
  shuffle<T>(items: readonly T[]): T[]
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    whole,
    pick: (items) => items[whole(0, items.length - 1)] as never,
    shuffle(items) {
      const left = [...items]
      for (let i = left.length - 1; i > 0; i--) {
        const j = whole(0, i)
        ;[left[i], left[j]] = [left[j] as never, left[i] as never]
      }
      return left
    },
  }
}
