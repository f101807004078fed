import type { KeptDossier } from '#core'
import type { Database } from './database.ts'
import { documentsWhere, list, numberOf, rowsOf, toDocument } from './sqlite-rows.ts'
import type { Reading, Store } from './store.ts'

type Readings = Pick<Store, 'reading' | 'staleDocuments' | 'dossiers' | 'saveDossier' | 'saveReading'>

/** What was read from the documents of the store. */
export const readingsIn = (db: Database): Readings => ({
  async reading(view, id) {
    const number = numberOf(db, view, id)
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
  staleDocuments: (view, version) => documentsWhere(db, `state <> 'withdrawn' AND reading_version <> ?`, view, version),
  async *dossiers(view, version, states) {
    const tables = 'documents LEFT JOIN dossiers ON document = number_in_store'
    for await (const row of rowsOf(db, tables, 'state IN (SELECT value FROM json_each(?))', view, list(states))) {
      const isOurs = row.version === version
      yield {
        document: toDocument(row),
        dossier: isOurs ? { facts: String(row.facts), reading: String(row.reading) } : null,
      }
    }
  },
  async saveDossier(view, id, version, dossier) {
    return db.transaction(() => {
      const number = numberOf(db, view, id)
      if (number !== null) insertDossier(db, number, version, dossier)
      return number !== null
    })
  },
  async saveReading(view, id, reading) {
    return db.transaction(() => {
      const number = numberOf(db, view, id)
      if (number === null) return false
      db.run('DELETE FROM facts WHERE document = ?', number)
      db.run('DELETE FROM wording WHERE document = ?', number)
      db.run('UPDATE documents SET reading_version = ? WHERE number_in_store = ?', reading.version, number)
      const scope = String(db.first('SELECT scope FROM documents WHERE number_in_store = ?', number)?.scope)
      insertReading(db, number, scope, reading)
      return true
    })
  },
})

/** Keeps a reading of a document that has none. */
export function insertReading(db: Database, document: number, scope: string, reading: Reading): void {
  reading.facts.forEach(({ key, value, body }, ordinal) => {
    db.run('INSERT INTO facts VALUES (?, ?, ?, ?, ?)', document, ordinal, key, value, JSON.stringify(body))
  })
  for (const hash of reading.wording) db.run('INSERT OR IGNORE INTO wording VALUES (?, ?, ?)', hash, scope, document)
  if (reading.dossier) insertDossier(db, document, reading.version, reading.dossier)
}

const insertDossier = (db: Database, document: number, version: string, { facts, reading }: KeptDossier): number =>
  db.run('INSERT OR REPLACE INTO dossiers VALUES (?, ?, ?, ?)', document, version, facts, reading)
