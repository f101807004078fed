import { buffer } from 'node:stream/consumers'
import { auditTexts, type Finding, partsOf, type SourceText } from '#core'
import { corpusOptions, readArguments, usageError } from '../arguments.ts'
import type { Run } from '../command.ts'
import type { Config } from '../config.ts'
import { readDocuments, toSourceText } from '../documents/files.ts'
import { readBytes } from '../documents/read.ts'
import { InputError } from '../input-error.ts'
import { openEngine } from '../open-engine.ts'
import { auditReport, corpusReport } from '../terminal/audit-report.ts'
import { printable } from '../terminal/render.ts'

const USAGE = 'npm run -s audit -- [ARCHIVO… | -] [--corpus RUTA]… [--jsonl]'

const options = { ...corpusOptions, jsonl: { type: 'boolean' } } as const

/**
 * `audit`: what does not add up in the corpus, or in drafts by themselves and against the corpus. The exit code is 1 if
 * there is an alarm. A draft is read and forgotten: no word of it is written anywhere but to stdout.
 */
export const run: Run = async (args, config) => {
  const { values, positionals } = readArguments(args, options, USAGE)
  if (positionals.filter((path) => path === '-').length > 1) throw usageError('«-» va una sola vez', USAGE)
  const drafts = await readDrafts(positionals, config)
  const engine = await openEngine(values.corpus, config)
  const corpus = partsOf(engine.corpus)
  const { parts, findings } =
    drafts.texts.length > 0 ? auditTexts(drafts.texts, engine) : { parts: corpus, findings: engine.corpus.findings }
  if (values.jsonl) for (const finding of findings) print(JSON.stringify(toJson(finding)))
  else if (drafts.texts.length === 0) for (const line of corpusReport(parts, findings)) print(line)
  else {
    parts.slice(0, drafts.texts.length).forEach((part, i) => {
      const own = findings.filter(({ bulletins }) => bulletins.includes(part.bulletin.id))
      if (drafts.texts.length > 1) print(`${i > 0 ? '\n' : ''}${part.bulletin.source}`)
      for (const line of auditReport(part, own, parts)) print(line)
    })
  }
  if (findings.some(({ alarm }) => alarm)) return 1
  return drafts.problems > 0 ? 2 : 0
}

async function readDrafts(
  paths: readonly string[],
  config: Config,
): Promise<{ readonly texts: readonly SourceText[]; readonly problems: number }> {
  const piped = paths.includes('-')
    ? [toSourceText('entrada', await readBytes('entrada', await buffer(process.stdin)))]
    : []
  const files = paths.filter((path) => path !== '-')
  const read = files.length > 0 ? await readDocuments(files, config.workingFolder) : { texts: [], problems: [] }
  const texts = [...piped, ...read.texts]
  const last = read.problems.at(-1)
  if (texts.length === 0 && last !== undefined) {
    for (const problem of read.problems.slice(0, -1)) process.stderr.write(`${problem}\n`)
    throw new InputError(last)
  }
  for (const problem of read.problems) process.stderr.write(`${problem}\n`)
  return { texts, problems: read.problems.length }
}

/** A finding for other programs: what was found, of which values, and where each stands. */
const toJson = ({ kind, alarm, values, message, citations, computed, witnesses }: Finding) => ({
  kind,
  alarm,
  values,
  message,
  citations,
  ...(computed === undefined ? {} : { computed }),
  ...(witnesses === undefined ? {} : { witnesses }),
})

const print = (text: string): void => {
  process.stdout.write(`${printable(text)}\n`)
}
