import { holdsSorted } from './groups.ts'

/** Ascending lists of the passages that hold a word in one of its forms: «murieron» stands where «muerte» or «deceso» does. */
export type Holders = readonly (readonly number[])[]

/**
 * The passages that hold most of some words, the earlier of two that hold as many; at most so many. The rarest words are
 * looked at first: a passage that has none of them cannot make up for it, so that of the commonest word («servicios»),
 * whose list grows with the corpus, only the beginning is read.
 */
export function mostHeld(words: readonly Holders[], most: number): readonly number[] {
  const size = (holders: Holders): number => holders.reduce((sum, { length }) => sum + length, 0)
  const rarest = words.toSorted((a, b) => size(a) - size(b))
  const held = new Map<number, number>()
  const heldBy = (index: number): number =>
    rarest.filter((holders) => holders.some((list) => holdsSorted(list, index))).length
  for (const [n, holders] of rarest.entries()) {
    const left = rarest.length - n
    if ([...held.values()].filter((count) => count > left).length >= most) break
    for (const list of holders) {
      let unseen = 0
      for (const index of list) {
        if (held.has(index)) continue
        // All that are new with the last word hold it alone.
        if (left === 1 && unseen++ >= most) break
        held.set(index, left === 1 ? 1 : heldBy(index))
      }
    }
  }
  return [...held]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([index]) => index)
}
