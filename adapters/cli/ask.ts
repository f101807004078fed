import type { Answer } from '#core'
import { corpusOptions, readArguments, readToday, usageError } from '../arguments.ts'
import { checkChartPath, writeChart } from '../charts/file.ts'
import { answerOnScreen } from '../charts/terminal.ts'
import type { Run } from '../command.ts'
import { type Config, todayIn } from '../config.ts'
import { openEngine } from '../open-engine.ts'
import { renderAnswer, screenOf } from '../terminal/render.ts'
import { answerToLine } from './answer-line.ts'

const USAGE =
  'npm run -s ask -- "pregunta" [--json | --note] [--chart ARCHIVO.png|.svg] [--corpus RUTA]… [--today AAAA-MM-DD], o --jsonl, o --replay ID [--json]'

const options = {
  ...corpusOptions,
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  note: { type: 'boolean' },
  chart: { type: 'string' },
  replay: { type: 'string' },
} as const

const exitCodes = {
  answered: 0,
  conflict: 0,
  help: 0,
  not_found: 1,
  out_of_scope: 1,
  clarify: 1,
} as const satisfies Record<Answer['status'], number>

/**
 * `ask "pregunta"`: one answer as text, as JSON (`--json`) or as a sentence to paste (`--note`); `--jsonl`: many.
 * `--chart x.png` also draws its chart; exit code 1 where it has none. `--replay c-…`: an earlier one again, and what
 * has changed since.
 */
export const run: Run = async (args, config) => {
  const { values, positionals } = readArguments(args, options, USAGE)
  const question = positionals.join(' ').trim()
  const forms = [values.json, values.jsonl, values.note].filter(Boolean).length
  if (forms > 1) throw usageError('--json, --jsonl y --note no van juntas', USAGE)
  if (values.jsonl && question !== '') throw usageError('con --jsonl las preguntas llegan por la entrada', USAGE)
  if (values.jsonl && values.chart !== undefined) throw usageError('--chart es para una sola pregunta', USAGE)
  if (values.replay !== undefined) {
    const others = Object.keys(values).filter((name) => name !== 'replay' && name !== 'json')
    if (others.length > 0 || question !== '') throw usageError('--replay sólo va con --json', USAGE)
    return runReplay(values.replay, values.json ?? false, config)
  }
  if (!values.jsonl && question === '') throw usageError('falta la pregunta', USAGE)
  if (values.chart !== undefined) checkChartPath(values.chart)
  const today = readToday(values.today) ?? todayIn(config.timeZone)
  const engine = await openEngine(values.corpus, config)

  if (values.jsonl) return (await import('./ask-lines.ts')).askLines(engine, today)
  const answer = engine.ask(question, { today })
  const screen = screenOf(process.stdout, process.env)
  if (values.json) print(answerToLine(null, answer))
  else if (!values.note) print(answerOnScreen(answer, screen))
  else if (answer.note) print(answer.note)
  // Nothing to paste: stdout stays empty, so that no refusal ends up in somebody's text.
  else complain(renderAnswer(answer.text, screenOf(process.stderr, process.env)))
  if (values.corpus === undefined) {
    const { rememberOnce } = await import('../memory.ts')
    const isKept = await rememberOnce(
      { question, answer, engine, at: new Date().toISOString(), day: todayIn(config.timeZone) },
      config,
    )
    // The id is of use only where it can be replayed.
    if (isKept && !values.json && !values.note) print(`Respuesta ${answer.id}`)
  }
  const exitCode = exitCodes[answer.status]
  if (values.chart === undefined) return exitCode
  if (answer.chart) await writeChart(answer.chart, values.chart, config.workingFolder)
  else complain(`${values.chart}: no se escribió; sólo comparaciones, listas, desgloses y tendencias llevan gráfica`)
  return answer.chart ? exitCode : 1
}

async function runReplay(id: string, isJson: boolean, config: Config): Promise<number> {
  const replayed = await (await import('./replay.ts')).replay(id.trim().toLowerCase(), config)
  if (!replayed) {
    complain(`${id}: no se tiene esa respuesta; se guardan ${config.retentionDays} días las de «ask» sin --corpus`)
    return 1
  }
  const { answer, comparison } = replayed
  const screen = screenOf(process.stdout, process.env)
  if (isJson) print(answerToLine(null, answer, { replay: comparison }))
  else print(`${answerOnScreen(answer, screen)}\n\n${renderAnswer(comparison.said, screen)}`)
  return exitCodes[answer.status]
}

const complain = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
