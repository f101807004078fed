import { corpusOptions, readArguments, readToday, usageError } from '../arguments.ts'
import type { Run } from '../command.ts'
import { todayIn } from '../config.ts'
import { linesOf } from '../lines.ts'
import { openEngine } from '../open-engine.ts'
import { printable } from '../terminal/render.ts'
import { replyTo } from './reply.ts'
import { createSession, type Session } from './session.ts'

const USAGE = 'npm start -- [--corpus RUTA]… [--today AAAA-MM-DD]'

/** `start`: a conversation on a terminal; with piped stdin, an answer a line without prompt, banner or colour. */
export const run: Run = async (args, config) => {
  const { values, positionals } = readArguments(args, corpusOptions, USAGE)
  if (positionals.length > 0) throw usageError(`«${positionals.join(' ')}» sobra`, USAGE)
  const fixed = readToday(values.today)
  const engine = await openEngine(values.corpus, config)
  const session = createSession(engine, () => fixed ?? todayIn(config.timeZone), config.workingFolder)
  if (!process.stdin.isTTY || !process.stdout.isTTY) return answerLines(session)
  return (await import('./terminal.ts')).converse(session, config.home)
}

async function answerLines(session: Session): Promise<number> {
  let first = true
  for await (const line of linesOf(process.stdin)) {
    const reply = await replyTo(session, line)
    if (!reply) continue
    if (reply.ends) break
    process.stdout.write(`${first ? '' : '\n'}${printable(reply.text)}\n`)
    first = false
  }
  return 0
}
