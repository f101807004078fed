import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDocument } from '../../adapters/documents/files.ts'
import { Ingestion } from '../../adapters/ingestion.ts'
import { openStoreAt } from '../../adapters/storage/open-store.ts'
import { median } from '../timing.ts'
import { madeText } from './texts.ts'

/**
 * `node bench/ingest/main.ts [10000]`: so many made bulletins are brought into an empty store one by one, as `ingest` does;
 * a line for each tenth of them says how much of a processor's time a bulletin took and what the process holds.
 */
const count = Number(process.argv[2] ?? 10_000)
const step = Math.ceil(count / 10)
const folder = mkdtempSync(join(tmpdir(), 'cotejo-ingest-'))
const path = join(folder, 'cotejo.db')
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

async function add(ingestion: Ingestion, number: number): Promise<number> {
  const { name, text } = madeText(number)
  const file = join(folder, name)
  writeFileSync(file, text)
  // Not the wall's time: on a busy machine that tells of the others.
  const start = process.cpuUsage()
  await ingestion.add(await readDocument(file, folder), { by: 'bench', at: '2026-01-01T00:00:00.000Z' })
  const { user, system } = process.cpuUsage(start)
  rmSync(file)
  return (user + system) / 1000
}

try {
  const store = await openStoreAt(path)
  const ingestion = new Ingestion(store, { tenant: null }, [])
  process.stdout.write('bulletins  ms each  median  RSS  store\n')
  for (let done = 0; done < count; ) {
    const times: number[] = []
    while (times.length < step && done < count) times.push(await add(ingestion, done++))
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length
    const row = [
      done,
      mean.toFixed(2),
      median(times).toFixed(2),
      megabytes(process.memoryUsage.rss()),
      megabytes(statSync(path).size),
    ]
    process.stdout.write(`${row.join('  ')}\n`)
  }
  await store.close()
} finally {
  rmSync(folder, { recursive: true })
}
