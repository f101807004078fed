import { closeSync, openSync, renameSync, rmSync } from 'node:fs'
import { Database, explained, type Row } from './database.ts'
import { documentsIn } from './sqlite-documents.ts'
import { inboxIn } from './sqlite-inbox.ts'
import { likenessIn } from './sqlite-likeness.ts'
import { readingsIn } from './sqlite-readings.ts'
import { scopeOf } from './sqlite-rows.ts'
import type { Store } from './store.ts'

const json = (value: unknown): string => JSON.stringify(value ?? null)
const parsed = (text: unknown): unknown => JSON.parse(String(text))

/** The embedded store: one SQLite file, which several processes of one machine may hold. */
export async function openSqliteStore(path: string): Promise<Store> {
  const db = new Database(path)
  return {
    ...documentsIn(db),
    ...likenessIn(db),
    ...readingsIn(db),
    ...conversationsIn(db),
    ...inboxIn(db),
    ...forgettingIn(db),
    ...answersIn(db),
    ...rowsIn(db),
    async backup(file) {
      copyTo(db, file)
    },
    async close() {
      db.close()
    },
  }
}

type Part<Name extends keyof Store> = Pick<Store, Name>

const conversationsIn = (db: Database): Part<'conversation' | 'saveConversation' | 'sweep'> => ({
  async conversation(view, key, now) {
    const sql = 'SELECT query FROM conversations WHERE scope = ? AND key = ? AND expires > ?'
    const row = db.first(sql, scopeOf(view), key, now)
    return row ? parsed(row.query) : null
  },
  async saveConversation(view, key, query, expires, person = '') {
    const sql = 'INSERT OR REPLACE INTO conversations (scope, key, query, expires, person) VALUES (?, ?, ?, ?, ?)'
    db.run(sql, scopeOf(view), key, json(query), expires, person)
  },
  async sweep(now, oldest) {
    db.transaction(() => {
      db.run('DELETE FROM conversations WHERE expires <= ?', now)
      db.run('DELETE FROM inbox WHERE expires <= ?', now)
      db.run('DELETE FROM pending WHERE expires <= ?', now)
      db.run('DELETE FROM answers WHERE answered_at < ?', oldest)
    })
  },
})

/** Tables whose rows are somebody's; documents take their facts and wording along. */
const OF_A_TENANT = ['documents', 'changes', 'conversations', 'pending', 'gaps', 'feedback', 'answers']

const forgettingIn = (db: Database): Part<'forgetPerson' | 'forgetTenant'> => ({
  async forgetPerson(view, person) {
    db.transaction(() => {
      db.run('DELETE FROM conversations WHERE scope = ? AND person = ?', scopeOf(view), person)
      db.run('DELETE FROM pending WHERE scope = ? AND person = ?', scopeOf(view), person)
      db.run('DELETE FROM feedback WHERE scope = ? AND given_by = ?', scopeOf(view), person)
    })
  },
  async forgetTenant(tenant) {
    // '' is what is public.
    if (tenant === '') return
    db.transaction(() => {
      for (const table of OF_A_TENANT) db.run(`DELETE FROM ${table} WHERE scope = ?`, tenant)
    })
  },
})

const answersIn = (
  db: Database,
): Part<'addGap' | 'dropGap' | 'gaps' | 'addFeedback' | 'feedback' | 'rememberAnswer' | 'answer'> => ({
  async addGap(view, { about, status, at }) {
    db.run(
      `INSERT INTO gaps VALUES (?, ?, ?, 1, ?)
       ON CONFLICT DO UPDATE SET count = count + 1, status = excluded.status, last_at = max(last_at, excluded.last_at)`,
      ...[scopeOf(view), about, status, at],
    )
  },
  async dropGap(view, about) {
    db.transaction(() => {
      db.run('UPDATE gaps SET count = count - 1 WHERE scope = ? AND about = ?', scopeOf(view), about)
      db.run('DELETE FROM gaps WHERE scope = ? AND about = ? AND count <= 0', scopeOf(view), about)
    })
  },
  async gaps(view) {
    const sql = 'SELECT * FROM gaps WHERE scope = ? ORDER BY count DESC, last_at DESC, about'
    return db.all(sql, scopeOf(view)).map((row) => ({
      about: String(row.about),
      status: String(row.status),
      count: Number(row.count),
      lastAt: String(row.last_at),
    }))
  },
  async addFeedback(view, { answer, verdict, comment, by, at }) {
    db.run(
      `INSERT OR REPLACE INTO feedback (scope, answer, verdict, comment, given_by, given_at) VALUES (?, ?, ?, ?, ?, ?)`,
      ...[scopeOf(view), answer, verdict, comment, by, at],
    )
  },
  async feedback(view) {
    const sql = 'SELECT * FROM feedback WHERE scope = ? ORDER BY given_at DESC, number_in_store DESC'
    return db.all(sql, scopeOf(view)).map((row) => ({
      answer: String(row.answer),
      verdict: String(row.verdict),
      comment: textOrNull(row.comment),
      by: String(row.given_by),
      at: String(row.given_at),
    }))
  },
  async rememberAnswer(view, { id, query, versions, at }) {
    // The same id is the same answer: the first time that it was given is the one that is kept.
    db.run('INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?)', id, scopeOf(view), json(query), json(versions), at)
  },
  async answer(view, id) {
    const sql = `SELECT * FROM answers WHERE id = ? AND scope IN ('', ?) ORDER BY scope = '' LIMIT 1`
    const row = db.first(sql, id, scopeOf(view))
    return row ? { id, query: parsed(row.query), versions: parsed(row.versions), at: String(row.answered_at) } : null
  },
})

const textOrNull = (value: Row[string] | undefined): string | null => (value == null ? null : String(value))

const rowsIn = (db: Database): Part<'row' | 'rows' | 'saveRow' | 'keepRow' | 'deleteRow'> => ({
  async row(kind, key) {
    const row = db.first('SELECT value FROM kept_rows WHERE kind = ? AND key = ?', kind, key)
    return row ? parsed(row.value) : null
  },
  async rows(kind) {
    const rows = db.all('SELECT key, value FROM kept_rows WHERE kind = ? ORDER BY key', kind)
    return rows.map((row) => ({ key: String(row.key), value: parsed(row.value) }))
  },
  async saveRow(kind, key, value) {
    db.run('INSERT OR REPLACE INTO kept_rows VALUES (?, ?, ?)', kind, key, json(value))
  },
  async keepRow(kind, key, value) {
    db.run('INSERT OR IGNORE INTO kept_rows VALUES (?, ?, ?)', kind, key, json(value))
    return parsed(db.first('SELECT value FROM kept_rows WHERE kind = ? AND key = ?', kind, key)?.value)
  },
  async deleteRow(kind, key) {
    return db.run('DELETE FROM kept_rows WHERE kind = ? AND key = ?', kind, key) === 1
  },
})

/** Under another name until it is whole, so that a file called «respaldo.db» always is a backup. */
function copyTo(db: Database, file: string): void {
  const partial = `${file}.parcial-${process.pid}`
  try {
    closeSync(openSync(partial, 'wx', 0o600))
    db.run('VACUUM INTO ?', partial)
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw explained(file, error)
  }
}
