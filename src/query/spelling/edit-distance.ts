/**
 * Edits between two words, at most `limit`, else Infinity: a letter more, less or another, or two neighbours exchanged
 * («trasplnate» is one from «trasplante»). No part of a word is edited twice.
 *
 * It runs for every candidate of every slip, so it keeps to the diagonals within the limit and to rows made once.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity
  let [before, above, row] = rowsFor(b.length)
  for (let j = 0; j <= b.length; j++) above[j] = j
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    row[from - 1] = from === 1 ? i : FAR
    let least = row[from - 1] as number
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = (above[j - 1] as number) + (same ? 0 : 1)
      if (j < i + limit) cost = Math.min(cost, (above[j] as number) + 1)
      cost = Math.min(cost, (row[j - 1] as number) + 1)
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      }
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return Infinity
    ;[before, above, row] = [above, row, before]
  }
  const distance = above[b.length] as number
  return distance > limit ? Infinity : distance
}

const FAR = 99

let rows: [Uint8Array, Uint8Array, Uint8Array] = [new Uint8Array(0), new Uint8Array(0), new Uint8Array(0)]

function rowsFor(length: number): [Uint8Array, Uint8Array, Uint8Array] {
  if (rows[0].length <= length) {
    const size = length + 16
    rows = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)]
  }
  return rows
}
