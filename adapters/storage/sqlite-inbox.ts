import type { Database } from './database.ts'
import type { Store } from './store.ts'

type Inbox = Pick<Store, 'claimEvent' | 'moveEvent' | 'heldEvents' | 'takeEvent' | 'savePending' | 'takePending'>

const NOTHING = 'null'

/** What bots have in hand: events that are being answered, files that wait for a decision. */
export const inboxIn = (db: Database): Inbox => ({
  async claimEvent({ event, holder, work, at }, expires) {
    return db.transaction(() => {
      db.run('DELETE FROM inbox WHERE event = ? AND expires <= ?', event, at)
      const sql = `INSERT OR IGNORE INTO inbox (event, state, holder, work, claimed_at, expires) VALUES (?, 'claimed', ?, ?, ?, ?)`
      return db.run(sql, event, holder, JSON.stringify(work ?? null), at, expires) === 1
    })
  },
  async moveEvent(event, state) {
    if (state === 'posting') db.run(`UPDATE inbox SET state = 'posting' WHERE event = ? AND state = 'claimed'`, event)
    else db.run(`UPDATE inbox SET state = 'done', work = '${NOTHING}' WHERE event = ?`, event)
  },
  async heldEvents(prefix, state, now) {
    const sql = `SELECT * FROM inbox WHERE state = ? AND substr(event, 1, ?) = ? AND expires > ? ORDER BY claimed_at, event`
    return db.all(sql, state, prefix.length, prefix, now).map((row) => ({
      event: String(row.event),
      holder: String(row.holder),
      work: JSON.parse(String(row.work)),
      at: String(row.claimed_at),
    }))
  },
  async takeEvent(event, from, to) {
    const sql = `UPDATE inbox SET holder = ? WHERE event = ? AND holder = ? AND state <> 'done'`
    return db.run(sql, to, event, from) === 1
  },
  async savePending(view, token, { person, value }, expires) {
    const sql = 'INSERT OR REPLACE INTO pending (scope, token, person, value, expires) VALUES (?, ?, ?, ?, ?)'
    db.run(sql, view.tenant ?? '', token, person, JSON.stringify(value ?? null), expires)
  },
  async takePending(view, token, now) {
    const sql = 'DELETE FROM pending WHERE scope = ? AND token = ? RETURNING value, expires'
    const row = db.first(sql, view.tenant ?? '', token)
    return row && String(row.expires) > now ? JSON.parse(String(row.value)) : null
  },
})
