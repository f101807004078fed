/** Things of one value: the value as first met, and the indexes of all that have it. */
export interface Group<T> {
  readonly value: T
  readonly indexes: readonly number[]
}

/** Groups by key («every passage of one programme»), in the order of first meeting: few, however many things there are. */
export class Grouping<T> {
  readonly groups: Group<T>[] = []
  readonly #indexes = new Map<string, number[]>()

  /** Adds a thing's index; those of one key rise. */
  add(key: string, value: T, index: number): void {
    const indexes = this.#indexes.get(key)
    if (!indexes) {
      const own = [index]
      this.#indexes.set(key, own)
      this.groups.push({ value, indexes: own })
    } else if (indexes.at(-1) !== index) indexes.push(index)
  }
}

/** Indexes of the groups whose value fits, ascending, each once. */
export function indexesWhere<T>(groups: readonly Group<T>[], fits: (value: T) => boolean): readonly number[] {
  const found = groups.filter(({ value }) => fits(value))
  if (found.length === 1) return found[0]?.indexes ?? []
  return [...new Set(found.flatMap((g) => g.indexes))].sort((a, b) => a - b)
}

/** Indexes of a bulletin and its copies, ascending; `indexesOf` gives those of one. */
export const ofCopies = (
  indexesOf: (bulletin: string) => readonly number[],
  bulletin: string,
  { copiesOf }: { copiesOf(bulletin: string): readonly string[] },
): readonly number[] =>
  copiesOf(bulletin)
    .flatMap(indexesOf)
    .sort((a, b) => a - b)

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
