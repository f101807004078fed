const MOST = 20_000

/**
 * The same function of a word, worked out once a word: the words of bulletins and questions come back. What is beyond
 * the most that it remembers is worked out each time, so that no flood of made-up words fills the memory.
 */
export function remembered<T>(of: (folded: string) => T): (folded: string) => T {
  const known = new Map<string, T>()
  return (folded) => {
    const before = known.get(folded)
    if (before !== undefined || known.has(folded)) return before as T
    const value = of(folded)
    if (known.size < MOST) known.set(folded, value)
    return value
  }
}

/** The same of a thing that never changes, worked out once a thing and forgotten with it. */
export function rememberedOf<K extends object, T>(of: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, { readonly value: T }>()
  return (thing) => {
    const before = known.get(thing)
    if (before) return before.value
    const value = of(thing)
    known.set(thing, { value })
    return value
  }
}
