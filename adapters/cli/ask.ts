import type { Answer } from '#core'
import { corpusOptions, readArguments, readToday, usageError } from '../arguments.ts'
import { checkChartPath, writeChart } from '../charts/file.ts'
import { answerOnScreen } from '../charts/terminal.ts'
import type { Run } from '../command.ts'
import { todayIn } from '../config.ts'
import { openEngine } from '../open-engine.ts'
import { renderAnswer, screenOf } from '../terminal/render.ts'
import { answerToLine } from './answer-line.ts'

const USAGE =
  'npm run -s ask -- "pregunta" [--json | --note] [--chart ARCHIVO.png|.svg] [--corpus RUTA]… [--today AAAA-MM-DD], o --jsonl'

const options = {
  ...corpusOptions,
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  note: { type: 'boolean' },
  chart: { type: 'string' },
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
 * `--chart x.png` also draws its chart; exit code 1 where it has none.
 */
export const run: Run = async (args, config) => {
  const { values, positionals } = readArguments(args, options, USAGE)
  const question = positionals.join(' ').trim()
  const forms = [values.json, values.jsonl, values.note].filter(Boolean).length
  if (forms > 1) throw usageError('--json, --jsonl y --note no van juntas', USAGE)
  if (values.jsonl && question !== '') throw usageError('con --jsonl las preguntas llegan por la entrada', USAGE)
  if (values.jsonl && values.chart !== undefined) throw usageError('--chart es para una sola pregunta', USAGE)
  if (!values.jsonl && question === '') throw usageError('falta la pregunta', USAGE)
  if (values.chart !== undefined) checkChartPath(values.chart)
  const today = readToday(values.today) ?? todayIn(config.timeZone)
  const engine = await openEngine(values.corpus, config)

  if (values.jsonl) return (await import('./ask-lines.ts')).askLines(engine, today)
  const answer = engine.ask(question, { today })
  if (values.json) print(answerToLine(null, answer))
  else if (!values.note) print(answerOnScreen(answer, screenOf(process.stdout, process.env)))
  else if (answer.note) print(answer.note)
  // Nothing to paste: stdout stays empty, so that no refusal ends up in somebody's text.
  else complain(renderAnswer(answer.text, screenOf(process.stderr, process.env)))
  const exitCode = exitCodes[answer.status]
  if (values.chart === undefined) return exitCode
  if (answer.chart) await writeChart(answer.chart, values.chart, config.workingFolder)
  else complain(`${values.chart}: no se escribió; sólo comparaciones, listas, desgloses y tendencias llevan gráfica`)
  return answer.chart ? exitCode : 1
}

const complain = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
