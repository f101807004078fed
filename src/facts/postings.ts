/** Adds an item to the list of a key: «trasplant» → the figures of transplants, in the order in which they came. */
export function post<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
