/** The figures or sentences of a corpus, in order. Each may be made only when somebody asks for it: asking for all costs. */
export interface Items<T> extends Iterable<T> {
  readonly length: number
  /** Undefined where there is none of this index. */
  get(index: number): T | undefined
  /** Those of some indexes, all of which there are. */
  of(indexes: readonly number[]): T[]
  /** Id of the bulletin that one of them is of, told without making it. */
  bulletinAt(index: number): string
}

/** Items of a list that may go on growing. */
export const itemsOf = <T extends { readonly bulletin: string }>(list: readonly T[]): Items<T> => ({
  get length() {
    return list.length
  },
  get: (index) => list[index],
  of: (indexes) => indexes.map((index) => list[index] as T),
  bulletinAt: (index) => (list[index] as T).bulletin,
  [Symbol.iterator]: () => list.values(),
})
