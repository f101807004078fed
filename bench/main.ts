import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { benchReading } from './reading.ts'
import type { ScaleResult } from './scale/measure.ts'
import { seedTexts } from './seeds.ts'
import { benchSmall } from './small.ts'
import { benchStartUp } from './start-up/start-up.ts'
import { type BenchResults, tableOf } from './table.ts'

/**
 * `npm run bench [-- --json] [-- --facts 10000,100000,1000000]`: Cotejo beside minisearch and SQLite FTS5, on the same
 * questions and the same corpora, in one run. Nothing is fetched; the answers are the same every time, or it fails.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    facts: { type: 'string', default: '10000,100000,1000000' },
    rounds: { type: 'string', default: '5' },
  },
})
const rounds = Number(values.rounds)

/** A size with its own process: 8 GB are enough for a million facts. */
function scaleOf(facts: number): ScaleResult {
  const script = fileURLToPath(new URL('scale/main.ts', import.meta.url))
  const flags = ['--expose-gc', '--max-old-space-size=8000']
  return JSON.parse(
    execFileSync(process.execPath, [...flags, script, String(facts)], { encoding: 'utf8', maxBuffer: 2 ** 24 }),
  )
}

function step<T>(what: string, work: () => T): T {
  process.stderr.write(`${what}…`)
  const result = work()
  process.stderr.write('\r\u001b[K')
  return result
}

const texts = seedTexts()
const results: BenchResults = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, node ${process.versions.node}`,
  startUp: step('Start-up', () => benchStartUp(2 * rounds + 1)),
  small: step('Questions over the package’s bulletins', () => benchSmall(texts, rounds)),
  reading: step('Reading', () => benchReading(texts, rounds)),
  scale: values.facts.split(',').map((facts) => step(`${facts} facts`, () => scaleOf(Number(facts)))),
}
process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : `${tableOf(results)}\n`)
