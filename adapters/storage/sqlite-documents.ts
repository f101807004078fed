import type { KeptDossier } from '#core'
import type { Database, Row } from './database.ts'
import type { DocumentOrigin, DocumentState, NewDocument, Reading, Store, StoredDocument, View } from './store.ts'

type Documents = Pick<
  Store,
  | 'add'
  | 'documents'
  | 'document'
  | 'findSame'
  | 'findByNumber'
  | 'findLike'
  | 'findRivals'
  | 'withdraw'
  | 'saveUrl'
  | 'reading'
  | 'staleDocuments'
  | 'dossiers'
  | 'saveDossier'
  | 'saveReading'
  | 'revision'
>

/** What a view may see. Every statement below that reads documents has it, and its tenant is the first value. */
const VISIBLE = `scope IN ('', ?)`
/** A tenant's own before the public one of the same id. */
const OWN_FIRST = `ORDER BY scope = '', number_in_store`
/** Wording of more documents than this is boilerplate. */
const BOILERPLATE = 64
/** So many documents are in memory at a time while all are read. */
const PAGE = 100

const scopeOf = (view: View): string => view.tenant ?? ''
const list = (values: readonly (string | number)[]): string => JSON.stringify(values)

/** The documents of the store with what was read from them. */
export function documentsIn(db: Database): Documents {
  const read = (sql: string, ...values: string[]): StoredDocument[] => db.all(sql, ...values).map(toDocument)
  const numberOf = (view: View, id: string): number | null => {
    const row = db.first(
      `SELECT number_in_store FROM documents WHERE ${VISIBLE} AND id = ? ${OWN_FIRST}`,
      scopeOf(view),
      id,
    )
    return row ? Number(row.number_in_store) : null
  }
  const mostCounted = (counts: ReadonlyMap<number, number>, condition: string, limit: number): StoredDocument[] =>
    [...counts]
      .sort(([a, m], [b, n]) => n - m || a - b)
      .slice(0, limit)
      .flatMap(([number]) => db.all(`SELECT * FROM documents WHERE number_in_store = ? AND ${condition}`, number))
      .map(toDocument)
  async function* rows(tables: string, condition: string, view: View, ...values: string[]): AsyncGenerator<Row> {
    const sql = `SELECT * FROM ${tables} WHERE ${VISIBLE} AND number_in_store > ? AND ${condition}
                 ORDER BY number_in_store LIMIT ${PAGE}`
    for (let last = 0; ; ) {
      const rows = db.all(sql, scopeOf(view), last, ...values)
      yield* rows
      if (rows.length < PAGE) return
      last = Number(rows.at(-1)?.number_in_store)
    }
  }
  async function* pages(condition: string, view: View, ...values: string[]): AsyncGenerator<StoredDocument> {
    for await (const row of rows('documents', condition, view, ...values)) yield toDocument(row)
  }
  return {
    async add(document, reading) {
      return db.transaction(() => {
        const [before] = db.all('SELECT * FROM documents WHERE id = ? AND scope = ?', document.id, document.scope ?? '')
        if (before && before.state !== 'withdrawn') return 'present'
        if (before) db.run('DELETE FROM documents WHERE number_in_store = ?', Number(before.number_in_store))
        insertDocument(db, document, reading.version)
        const { number } = db.first('SELECT last_insert_rowid() AS number') as Row
        insertReading(db, Number(number), document.scope ?? '', reading)
        if (document.supersedes) supersede(db, document)
        return 'added'
      })
    },
    documents: (view, states = ['published']) => pages('state IN (SELECT value FROM json_each(?))', view, list(states)),
    async document(view, id) {
      return (
        read(`SELECT * FROM documents WHERE ${VISIBLE} AND id = ? ${OWN_FIRST} LIMIT 1`, scopeOf(view), id)[0] ?? null
      )
    },
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
    async withdraw(view, id) {
      return db.transaction(() => {
        const scope = scopeOf(view)
        const sql = `UPDATE documents SET state = 'withdrawn' WHERE id = ? AND scope = ? AND state <> 'withdrawn'`
        if (db.run(sql, id, scope) === 0) return false
        const restore = `UPDATE documents SET state = 'published' WHERE scope = ?1 AND state = 'superseded'
          AND id = (SELECT supersedes FROM documents WHERE id = ?2 AND scope = ?1)
          AND id NOT IN (SELECT supersedes FROM documents WHERE scope = ?1 AND supersedes IS NOT NULL AND state <> 'withdrawn')`
        db.run(restore, scope, id)
        return true
      })
    },
    async saveUrl(view, id, url) {
      return db.run('UPDATE documents SET url = ? WHERE id = ? AND scope = ?', url, id, scopeOf(view)) === 1
    },
    async reading(view, id) {
      const number = numberOf(view, id)
      if (number === null) return null
      const document = db.first('SELECT reading_version FROM documents WHERE number_in_store = ?', number)
      const facts = db.all('SELECT key, value, body FROM facts WHERE document = ? ORDER BY ordinal', number)
      const wording = db.all('SELECT hash FROM wording WHERE document = ? ORDER BY hash', number)
      return {
        version: String(document?.reading_version),
        facts: facts.map((fact) => ({
          key: String(fact.key),
          value: Number(fact.value),
          body: JSON.parse(String(fact.body)),
        })),
        wording: wording.map((row) => Number(row.hash)),
      }
    },
    staleDocuments: (view, version) => pages(`state <> 'withdrawn' AND reading_version <> ?`, view, version),
    async *dossiers(view, version, states) {
      const tables = 'documents LEFT JOIN dossiers ON document = number_in_store'
      for await (const row of rows(tables, 'state IN (SELECT value FROM json_each(?))', view, list(states))) {
        const isOurs = row.version === version
        yield {
          document: toDocument(row),
          dossier: isOurs ? { facts: String(row.facts), reading: String(row.reading) } : null,
        }
      }
    },
    async saveDossier(view, id, version, dossier) {
      return db.transaction(() => {
        const number = numberOf(view, id)
        if (number !== null) insertDossier(db, number, version, dossier)
        return number !== null
      })
    },
    async saveReading(view, id, reading) {
      return db.transaction(() => {
        const number = numberOf(view, id)
        if (number === null) return false
        db.run('DELETE FROM facts WHERE document = ?', number)
        db.run('DELETE FROM wording WHERE document = ?', number)
        db.run('UPDATE documents SET reading_version = ? WHERE number_in_store = ?', reading.version, number)
        const scope = String(db.first('SELECT scope FROM documents WHERE number_in_store = ?', number)?.scope)
        insertReading(db, number, scope, reading)
        return true
      })
    },
    async revision(view) {
      const rows = db.all(`SELECT number FROM changes WHERE ${VISIBLE} ORDER BY scope`, scopeOf(view))
      return rows.map(({ number }) => String(number)).join('+')
    },
  }
}

function insertDocument(db: Database, document: NewDocument, version: string): void {
  const values = [
    ...[document.id, document.scope ?? '', document.source, document.text, document.fileHash, document.wordsHash],
    ...[document.title, document.number, document.date, document.url, document.origin, JSON.stringify(document.pages)],
    ...[document.supersedes, document.addedBy, document.addedAt, version],
  ]
  db.run(
    `INSERT INTO documents (id, scope, state, source, text, file_hash, words_hash, title, number, date, url, origin,
       pages, supersedes, added_by, added_at, reading_version)
     VALUES (?, ?, 'published', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...values,
  )
}

function insertReading(db: Database, document: number, scope: string, reading: Reading): void {
  reading.facts.forEach(({ key, value, body }, ordinal) => {
    db.run('INSERT INTO facts VALUES (?, ?, ?, ?, ?)', document, ordinal, key, value, JSON.stringify(body))
  })
  for (const hash of reading.wording) db.run('INSERT OR IGNORE INTO wording VALUES (?, ?, ?)', hash, scope, document)
  if (reading.dossier) insertDossier(db, document, reading.version, reading.dossier)
}

const insertDossier = (db: Database, document: number, version: string, { facts, reading }: KeptDossier): number =>
  db.run('INSERT OR REPLACE INTO dossiers VALUES (?, ?, ?, ?)', document, version, facts, reading)

function count(counts: Map<number, number>, rows: readonly Row[]): void {
  for (const { document } of rows) counts.set(Number(document), (counts.get(Number(document)) ?? 0) + 1)
}

/** Only what stands in the same scope: a tenant's correction changes nothing for anybody else. */
const supersede = (db: Database, { supersedes, scope }: NewDocument): number =>
  db.run(
    `UPDATE documents SET state = 'superseded' WHERE id = ? AND scope = ? AND state = 'published'`,
    supersedes,
    scope ?? '',
  )

const toDocument = (row: Row): StoredDocument => ({
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
