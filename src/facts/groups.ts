/** Things of one value: the value as first met, and the indexes of all that have it. */
export interface Group<T> {
  readonly value: T
  readonly indexes: readonly number[]
}

/** Groups by key («every passage of one programme»), in the order of first meeting: few, however many things there are. */
export function groupsOf<T>(entries: Iterable<readonly [string, T, number]>): readonly Group<T>[] {
  const groups = new Map<string, { readonly value: T; readonly indexes: number[] }>()
  for (const [key, value, index] of entries) {
    const group = groups.get(key)
    if (!group) groups.set(key, { value, indexes: [index] })
    else if (group.indexes.at(-1) !== index) group.indexes.push(index)
  }
  return [...groups.values()]
}

/** Indexes of the groups whose value fits, ascending, each once. */
export function indexesWhere<T>(groups: readonly Group<T>[], fits: (value: T) => boolean): readonly number[] {
  const found = groups.filter(({ value }) => fits(value))
  if (found.length === 1) return found[0]?.indexes ?? []
  return [...new Set(found.flatMap((g) => g.indexes))].sort((a, b) => a - b)
}

/** Whether an ascending list holds a number. */
export function holdsSorted(list: readonly number[] | undefined, wanted: number): boolean {
  if (!list) return false
  let [low, high] = [0, list.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = list[middle] as number
    if (at === wanted) return true
    if (at < wanted) low = middle + 1
    else high = middle - 1
  }
  return false
}
