import type { Database, Row } from './database.ts'
import { insertReading } from './sqlite-readings.ts'
import { documentsWhere, list, OWN_FIRST, scopeOf, toDocument, VISIBLE } from './sqlite-rows.ts'
import type { NewDocument, Store } from './store.ts'

type Documents = Pick<Store, 'add' | 'documents' | 'document' | 'withdraw' | 'saveUrl' | 'revision'>

/** The documents of the store. */
export const documentsIn = (db: Database): Documents => ({
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
  documents: (view, states = ['published']) =>
    documentsWhere(db, 'state IN (SELECT value FROM json_each(?))', view, list(states)),
  async document(view, id) {
    const row = db.first(`SELECT * FROM documents WHERE ${VISIBLE} AND id = ? ${OWN_FIRST}`, scopeOf(view), id)
    return row ? toDocument(row) : null
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
  async revision(view) {
    const rows = db.all(`SELECT number FROM changes WHERE ${VISIBLE} ORDER BY scope`, scopeOf(view))
    return rows.map(({ number }) => String(number)).join('+')
  },
})

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

/** Only what stands in the same scope: a tenant's correction changes nothing for anybody else. */
const supersede = (db: Database, { supersedes, scope }: NewDocument): number =>
  db.run(
    `UPDATE documents SET state = 'superseded' WHERE id = ? AND scope = ? AND state = 'published'`,
    supersedes,
    scope ?? '',
  )
