import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { readArguments, usageError } from '../arguments.ts'
import type { Run } from '../command.ts'
import type { Config } from '../config.ts'
import { readDocument, readDocuments } from '../documents/files.ts'
import { expandPaths } from '../documents/paths.ts'
import { Ingestion, type IngestReport } from '../ingestion.ts'
import { InputError } from '../input-error.ts'
import { openOwnLexicon } from '../open-engine.ts'
import { openStore, openStoreAt, openStoreIfThere } from '../storage/open-store.ts'
import type { Store } from '../storage/store.ts'
import { ingestReport, ingestSummary, type Tally } from '../terminal/ingest-report.ts'
import { printable, screenOf } from '../terminal/render.ts'
import { list, remove } from './ingest-list.ts'

const USAGE = 'npm run -s ingest -- ARCHIVO… [--url URL] [--supersedes ID] [--dry-run], o --list, o --remove ID'

const options = {
  'dry-run': { type: 'boolean' },
  list: { type: 'boolean' },
  remove: { type: 'string' },
  url: { type: 'string' },
  supersedes: { type: 'string' },
} as const

/** What is typed at a terminal is for everybody. */
const PUBLIC = { tenant: null }

/**
 * `ingest FILE…`: adds bulletins to the store and reports on each; `--dry-run` only reports, `--list` shows what is
 * there, `--remove ID` withdraws one. The exit code is 2 if any file could not be read; the others are added all the same.
 */
export const run: Run = async (args, config) => {
  const { values, positionals } = readArguments(args, options, USAGE)
  const acts = [positionals.length > 0, values.list, values.remove !== undefined].filter(Boolean).length
  if (acts === 0) throw usageError('falta el archivo', USAGE)
  if (acts > 1) throw usageError('archivos, --list y --remove no van juntos', USAGE)
  if (values.list) return list(config)
  if (values.remove !== undefined) return remove(values.remove, config)
  if (values.url !== undefined && !isAddress(values.url)) {
    throw new InputError(`--url: «${values.url}» no es una dirección; escribirla como https://www.imss.gob.mx/prensa/…`)
  }
  const { files, problems } = expandPaths(positionals, config.workingFolder, { nested: true })
  if (files.length > 1 && (values.url !== undefined || values.supersedes !== undefined)) {
    throw usageError('--url y --supersedes son para un solo archivo', USAGE)
  }
  for (const problem of problems) complain(problem)
  if (files.length === 0) return 2
  const isDry = values['dry-run'] ?? false
  return withStore(config, isDry, async (store) => {
    const wanted = {
      ...(values.url && { url: values.url }),
      ...(values.supersedes && { supersedes: values.supersedes }),
    }
    return (await addAll(files, store, config, wanted, isDry)) + problems.length > 0 ? 2 : 0
  })
}

const isAddress = (text: string): boolean => /^https?:/i.test(text) && URL.canParse(text)

/** Adds the files one by one; gives how many could not be read. */
async function addAll(
  files: readonly string[],
  store: Store,
  config: Config,
  wanted: { readonly url?: string; readonly supersedes?: string },
  isDry: boolean,
): Promise<number> {
  const { texts: builtIn } = await readDocuments([config.seeds], config.workingFolder)
  const ingestion = new Ingestion(store, PUBLIC, builtIn, await openOwnLexicon(config))
  await ingestion.refresh()
  if (wanted.supersedes !== undefined && !(await ingestion.has(wanted.supersedes))) {
    throw new InputError(`--supersedes: no hay un documento «${wanted.supersedes}»; «ingest --list» los muestra`)
  }
  const tally: Tally = { added: 0, repeated: 0, failed: 0, facts: 0 }
  const { width } = screenOf(process.stdout, process.env)
  for (const [i, path] of files.entries()) {
    progress(i, files.length, path)
    try {
      const file = await readDocument(path, config.workingFolder)
      const report = await ingestion.add(file, { by: person(), at: new Date().toISOString(), ...wanted })
      count(tally, report)
      clearProgress()
      for (const line of ingestReport(path, report, { isDry, width })) print(line)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      tally.failed++
      clearProgress()
      complain(error.message)
      // A store that cannot be written will not take the next file either.
      if (!error.message.startsWith(`${path}:`)) throw error
    }
  }
  if (files.length > 1) print(`\n${ingestSummary(tally, isDry)}`)
  return tally.failed
}

function count(tally: Tally, { outcome, facts }: IngestReport): void {
  if (outcome !== 'added') tally.repeated++
  else {
    tally.added++
    tally.facts += facts
  }
}

/** A dry run works on a copy of the store, so that it says exactly what the real one would. */
async function withStore<T>(config: Config, isDry: boolean, work: (store: Store) => Promise<T>): Promise<T> {
  const folder = isDry ? await mkdtemp(join(tmpdir(), 'cotejo-prueba-')) : null
  try {
    if (folder) {
      const real = await openStoreIfThere(config)
      await real?.backup(join(folder, 'cotejo.db'))
      await real?.close()
    }
    const store = folder ? await openStoreAt(join(folder, 'cotejo.db')) : await openStore(config)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true })
  }
}

function person(): string {
  try {
    return `terminal:${userInfo().username}`
  } catch {
    return 'terminal'
  }
}

function progress(done: number, total: number, path: string): void {
  if (!process.stderr.isTTY || total < 2) return
  process.stderr.write(`\r\u001b[K[${done + 1}/${total}] ${printable(path).slice(-60)}`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

const complain = (text: string): void => {
  process.stderr.write(`${printable(text)}\n`)
}

const print = (text: string): void => {
  process.stdout.write(`${printable(text)}\n`)
}
