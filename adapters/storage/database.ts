import { closeSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { InputError } from '../input-error.ts'
import { makeFolder } from '../make-folder.ts'
import { migrations } from './migrations.ts'

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/** Waiting for another process's transaction, which takes milliseconds. */
const LOCK_MILLISECONDS = 10_000

/** A SQLite file: prepared statements kept, transactions, and errors that a person can act on. */
export class Database {
  readonly path: string
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(path: string) {
    this.path = path
    this.#db = this.#say(() => openFile(path))
    this.#say(() => this.#migrate())
  }

  /** Every row that a statement gives. */
  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#say(() => this.#prepare(sql).all(...values) as Row[])
  }

  first(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#say(() => this.#prepare(sql).get(...values) as Row | undefined)
  }

  /** Number of rows that a statement changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return this.#say(() => Number(this.#prepare(sql).run(...values).changes))
  }

  /** All of it or nothing; the lock is taken at once, so that no other process writes between reading and writing. */
  transaction<T>(work: () => T): T {
    this.#say(() => this.#db.exec('BEGIN IMMEDIATE'))
    try {
      const result = work()
      this.#say(() => this.#db.exec('COMMIT'))
      return result
    } catch (error) {
      // A full disk has rolled back by itself.
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close()
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#db.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #migrate(): void {
    const done = (): number => Number((this.#db.prepare('PRAGMA user_version').get() as Row).user_version)
    if (done() > migrations.length) {
      throw new InputError(`${this.path}: lo escribió una versión posterior de Cotejo; actualizar Cotejo`)
    }
    if (done() === migrations.length) return
    this.transaction(() => {
      // Another process may have gone first.
      for (let step = done(); step < migrations.length; step++) this.#db.exec(migrations[step] as string)
      this.#db.exec(`PRAGMA user_version = ${migrations.length}`)
    })
  }

  #say<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw explained(this.path, error)
    }
  }
}

function openFile(path: string): DatabaseSync {
  makeFolder(dirname(path))
  // SQLite gives its side files the mode of this one: texts of closed groups are nobody else's on the machine.
  closeSync(openSync(path, 'a', 0o600))
  const db = new DatabaseSync(path, { timeout: LOCK_MILLISECONDS })
  try {
    // FULL: what was reported as done survives a power cut too. What is forgotten is overwritten, not just unlinked.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** What SQLite's primary error codes and the system's mean to whoever runs Cotejo. */
const reasons: Readonly<Record<string, string>> = {
  5: 'otro proceso lo tiene ocupado; volver a intentar',
  6: 'otro proceso lo tiene ocupado; volver a intentar',
  8: 'no se puede escribir; revisar los permisos',
  10: 'falló la lectura o escritura del disco',
  11: 'está dañado; restaurar una copia de seguridad',
  13: 'no queda espacio en el disco; nada quedó a medias',
  14: 'no se puede abrir; revisar la carpeta y los permisos',
  26: 'no es un almacén de Cotejo; mover ese archivo o cambiar COTEJO_HOME',
  EACCES: 'no hay permiso; revisar la carpeta o cambiar COTEJO_HOME',
  EPERM: 'no hay permiso; revisar la carpeta o cambiar COTEJO_HOME',
  EROFS: 'el disco es de sólo lectura; cambiar COTEJO_HOME',
  ENOSPC: 'no queda espacio en el disco; nada quedó a medias',
  ENOENT: 'su carpeta no se puede hacer; revisarla o cambiar COTEJO_HOME',
  ENOTDIR: 'su carpeta es un archivo; cambiar COTEJO_HOME',
  EEXIST: 'su carpeta es un archivo; cambiar COTEJO_HOME',
  EISDIR: 'es una carpeta; moverla o cambiar COTEJO_HOME',
}

/** The error as one line that names the file, where a person can do something about it. */
export function explained(path: string, error: unknown): unknown {
  const { errcode, code } = error as { readonly errcode?: number; readonly code?: string }
  const reason = reasons[errcode === undefined ? String(code) : String(errcode & 0xff)]
  return reason ? new InputError(`${path}: ${reason}`) : error
}
