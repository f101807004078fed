import type { Database, Row } from './database.ts'
import { list, OWN_FIRST, scopeOf, toDocument, VISIBLE } from './sqlite-rows.ts'
import type { Store, StoredDocument } from './store.ts'

type Likeness = Pick<Store, 'findSame' | 'hasSource' | 'findByNumber' | 'findLike' | 'findRivals'>

/** Wording of more documents than this is boilerplate. */
const BOILERPLATE = 64

/** Which documents of the store are like a new one: the same, of its number, of its wording, with other figures. */
export function likenessIn(db: Database): Likeness {
  const read = (sql: string, ...values: string[]): StoredDocument[] => db.all(sql, ...values).map(toDocument)
  const mostCounted = (counts: ReadonlyMap<number, number>, condition: string, limit: number): StoredDocument[] =>
    [...counts]
      .sort(([a, m], [b, n]) => n - m || a - b)
      .slice(0, limit)
      .flatMap(([number]) => db.all(`SELECT * FROM documents WHERE number_in_store = ? AND ${condition}`, number))
      .map(toDocument)
  return {
    async findSame(view, { fileHash, wordsHash }) {
      const by = (column: string, hash: string | undefined): StoredDocument | undefined =>
        hash === undefined
          ? undefined
          : read(
              `SELECT * FROM documents WHERE ${VISIBLE} AND state <> 'withdrawn' AND ${column} = ? ${OWN_FIRST} LIMIT 1`,
              ...[scopeOf(view), hash],
            )[0]
      return by('file_hash', fileHash) ?? by('words_hash', wordsHash) ?? null
    },
    async hasSource(view, source) {
      const sql = `SELECT 1 FROM documents WHERE ${VISIBLE} AND source = ? AND state <> 'withdrawn'`
      return db.first(sql, scopeOf(view), source) !== undefined
    },
    async findByNumber(view, numbers) {
      const sql = `SELECT * FROM documents WHERE ${VISIBLE} AND state <> 'withdrawn'
                   AND number IN (SELECT value FROM json_each(?)) ORDER BY number_in_store`
      return read(sql, scopeOf(view), list(numbers))
    },
    async findLike(view, wording, limit) {
      const sql = 'SELECT document FROM wording WHERE hash = ? AND scope = ? LIMIT ?'
      const counts = new Map<number, number>()
      for (const hash of wording) {
        const holders = [...new Set(['', scopeOf(view)])].flatMap((scope) => db.all(sql, hash, scope, BOILERPLATE + 1))
        if (holders.length <= BOILERPLATE) count(counts, holders)
      }
      return mostCounted(counts, `state <> 'withdrawn'`, limit)
    },
    async findRivals(view, facts, limit) {
      const sql = `SELECT document FROM facts JOIN documents ON number_in_store = document
                   WHERE ${VISIBLE} AND key = ? AND key <> '' AND value <> ? AND state = 'published'
                   ORDER BY document DESC LIMIT ${BOILERPLATE}`
      const counts = new Map<number, number>()
      for (const { key, value } of facts) if (key !== '') count(counts, db.all(sql, scopeOf(view), key, value))
      return mostCounted(counts, `state = 'published'`, limit)
    },
  }
}

function count(counts: Map<number, number>, rows: readonly Row[]): void {
  for (const { document } of rows) counts.set(Number(document), (counts.get(Number(document)) ?? 0) + 1)
}
