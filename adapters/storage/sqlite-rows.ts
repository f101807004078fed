import type { Database, Row } from './database.ts'
import type { DocumentOrigin, DocumentState, StoredDocument, View } from './store.ts'

// Rows of documents, and which of them a view sees.

/** What a view may see. Every statement that reads documents has it, and its tenant is the first value. */
export const VISIBLE = `scope IN ('', ?)`
/** A tenant's own before the public one of the same id. */
export const OWN_FIRST = `ORDER BY scope = '', number_in_store`
/** So many documents are in memory at a time while all are read. */
const PAGE = 100

/** The scope of a view: its tenant, '' for what is public. */
export const scopeOf = (view: View): string => view.tenant ?? ''

/** A list as one value: `IN (SELECT value FROM json_each(?))`. */
export const list = (values: readonly (string | number)[]): string => JSON.stringify(values)

/** The row of a document in the store, null where the view does not see one of this id. */
export function numberOf(db: Database, view: View, id: string): number | null {
  const row = db.first(
    `SELECT number_in_store FROM documents WHERE ${VISIBLE} AND id = ? ${OWN_FIRST}`,
    scopeOf(view),
    id,
  )
  return row ? Number(row.number_in_store) : null
}

/** Rows of documents that a view sees, the first added first. */
export async function* rowsOf(
  db: Database,
  tables: string,
  condition: string,
  view: View,
  ...values: string[]
): AsyncGenerator<Row> {
  const sql = `SELECT * FROM ${tables} WHERE ${VISIBLE} AND number_in_store > ? AND ${condition}
               ORDER BY number_in_store LIMIT ${PAGE}`
  for (let last = 0; ; ) {
    const rows = db.all(sql, scopeOf(view), last, ...values)
    yield* rows
    if (rows.length < PAGE) return
    last = Number(rows.at(-1)?.number_in_store)
  }
}

/** The same as documents. */
export async function* documentsWhere(
  db: Database,
  condition: string,
  view: View,
  ...values: string[]
): AsyncGenerator<StoredDocument> {
  for await (const row of rowsOf(db, 'documents', condition, view, ...values)) yield toDocument(row)
}

/** A row of `documents` as a document. */
export const toDocument = (row: Row): StoredDocument => ({
  id: String(row.id),
  scope: row.scope === '' ? null : String(row.scope),
  state: String(row.state) as DocumentState,
  source: String(row.source),
  text: String(row.text),
  fileHash: String(row.file_hash),
  wordsHash: String(row.words_hash),
  title: String(row.title),
  number: row.number === null ? null : String(row.number),
  date: row.date === null ? null : String(row.date),
  url: row.url === null ? null : String(row.url),
  origin: String(row.origin) as DocumentOrigin,
  pages: JSON.parse(String(row.pages)),
  supersedes: row.supersedes === null ? null : String(row.supersedes),
  addedBy: String(row.added_by),
  addedAt: String(row.added_at),
})
