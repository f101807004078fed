import { spawn } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../adapters/config.ts'
import { InputError } from '../../../adapters/input-error.ts'
import { migrations } from '../../../adapters/storage/migrations.ts'
import { openStoreIfThere } from '../../../adapters/storage/open-store.ts'
import { openSqliteStore } from '../../../adapters/storage/sqlite.ts'
import { ROOT } from '../../source-files.ts'
import { folderWith } from '../run.ts'
import { documentOf, readingOf, testStore } from './contract.ts'

const newPath = (): string => join(folderWith({}), 'casa', 'cotejo.db')
const PUBLIC = { tenant: null }

testStore('SQLite', async () => {
  const path = newPath()
  return () => openSqliteStore(path)
})

const modeOf = (path: string): number => statSync(path).mode & 0o777

describe('the file', () => {
  test('is its owner’s alone, with its side files', async () => {
    const path = newPath()
    const store = await openSqliteStore(path)
    await store.add(documentOf('uno'), readingOf())
    expect([path, `${path}-wal`, `${path}-shm`].map(modeOf)).toEqual([0o600, 0o600, 0o600])
    await store.close()
  })

  test('is not made by reading', async () => {
    const home = join(folderWith({}), 'casa')
    const config = { ...readConfig({}), home }
    expect(await openStoreIfThere(config)).toBeNull()
    expect(() => statSync(home)).toThrow(/ENOENT/)
  })

  test('of any earlier shape is brought to today’s, of a later one is left alone', async () => {
    const path = newPath()
    mkdirSync(join(path, '..'))
    for (let done = 0; done <= migrations.length; done++) {
      const old = new DatabaseSync(`${path}-${done}`)
      for (const step of migrations.slice(0, done)) old.exec(step)
      old.exec(`PRAGMA user_version = ${done}`)
      old.close()
      const store = await openSqliteStore(`${path}-${done}`)
      expect(await store.add(documentOf('uno'), readingOf())).toBe('added')
      await store.close()
    }
    const later = new DatabaseSync(path)
    later.exec(`PRAGMA user_version = ${migrations.length + 1}`)
    later.close()
    await expect(openSqliteStore(path)).rejects.toThrow(/cotejo\.db: .*posterior de Cotejo/)
  })

  test('that is none is one line that names it', async () => {
    const folder = folderWith({ 'cotejo.db': 'esto no es un almacén'.repeat(100), archivo: '' })
    for (const path of [join(folder, 'cotejo.db'), join(folder, 'archivo', 'cotejo.db'), folder]) {
      const error = await openSqliteStore(path).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).message.startsWith(`${path}: `)).toBe(true)
    }
  })

  test('that is full says so and keeps nothing of what did not fit', async () => {
    const path = newPath()
    const store = await openSqliteStore(path)
    await store.add(documentOf('uno'), readingOf())
    await store.close()
    const db = new DatabaseSync(path)
    const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number }
    db.close()
    const { Database } = await import('../../../adapters/storage/database.ts')
    const { documentsIn } = await import('../../../adapters/storage/sqlite-documents.ts')
    const small = new Database(path)
    small.all(`PRAGMA max_page_count = ${pages + 2}`)
    const large = documentOf('dos', { text: 'x'.repeat(200_000) })
    await expect(documentsIn(small).add(large, readingOf())).rejects.toThrow(/no queda espacio/)
    small.close()
    const again = await openSqliteStore(path)
    expect([await again.document(PUBLIC, 'dos'), (await again.document(PUBLIC, 'uno'))?.id]).toEqual([null, 'uno'])
    await again.close()
  })
})

test('a backup is whole while others write, and nobody else’s', async () => {
  const folder = folderWith({})
  const store = await openSqliteStore(join(folder, 'cotejo.db'))
  for (let i = 0; i < 50; i++) await store.add(documentOf(`d${i}`), readingOf())
  const copy = join(folder, 'respaldo.db')
  const other = await openSqliteStore(join(folder, 'cotejo.db'))
  await Promise.all([store.backup(copy), other.add(documentOf('tarde'), readingOf())])
  await other.close()
  await store.close()
  const restored = await openSqliteStore(copy)
  expect((await Array.fromAsync(restored.documents(PUBLIC))).length).toBeGreaterThanOrEqual(50)
  await restored.close()
  expect(modeOf(copy)).toBe(0o600)
  const again = await openSqliteStore(join(folder, 'cotejo.db'))
  await expect(again.backup(join(folder, 'no-hay', 'respaldo.db'))).rejects.toThrow(/respaldo\.db: /)
  await again.close()
})

const FACTS = 40
const KILLS = 20

/** A process that adds documents for ever and says the id of each that was reported as added. */
const writer = (path: string, run: number): string => `
  import { openSqliteStore } from ${JSON.stringify(pathToFileURL(join(ROOT, 'adapters/storage/sqlite.ts')).href)}
  import { writeSync } from 'node:fs'
  const store = await openSqliteStore(${JSON.stringify(path)})
  for (let i = 0; ; i++) {
    const id = '${run}-' + i
    const document = { id, scope: null, source: id, text: id.repeat(500), fileHash: id, wordsHash: id, title: id, number: null,
      date: null, url: null, origin: 'official', pages: [], supersedes: null, addedBy: 'x', addedAt: 'x' }
    const facts = Array.from({ length: ${FACTS} }, (_, n) => ({ key: 'k' + n, value: n, body: { n } }))
    await store.add(document, { version: '1', facts, wording: [i, i + 1, i + 2] })
    writeSync(1, id + '\\n')
  }`

/** Ids that a writer reported before it was killed, some milliseconds after its first. */
function killedWriter(path: string, run: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', writer(path, run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), (run * 7) % 41)
    said += text
  })
  // What stands after the last line end was never said whole.
  return new Promise((done) => child.on('close', () => done(said.split('\n').slice(0, -1))))
}

test('a process killed at any moment loses nothing that it reported and leaves nothing half-written', async () => {
  const path = newPath()
  const reported: string[] = []
  for (let run = 0; run < KILLS; run += 2) {
    const both = await Promise.all([killedWriter(path, run), killedWriter(path, run + 1)])
    reported.push(...both.flat())
  }
  expect(reported.length).toBeGreaterThan(KILLS)
  const store = await openSqliteStore(path)
  const kept = new Map<string, number>()
  for await (const { id } of store.documents(PUBLIC)) {
    const reading = await store.reading(PUBLIC, id)
    kept.set(id, (reading?.facts.length ?? 0) * 10 + (reading?.wording.length ?? 0))
  }
  expect(reported.filter((id) => !kept.has(id))).toEqual([])
  expect(new Set(kept.values())).toEqual(new Set([FACTS * 10 + 3]))
  await store.close()
})
