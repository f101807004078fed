import type { Answer, Engine } from '#core'
import { linesOf } from '../lines.ts'
import { answerToLine, errorToLine, type LineId } from './answer-line.ts'

/** A line of `ask --jsonl`: one question, or the turns of a conversation whose last one is meant. */
interface Request {
  readonly id: LineId
  readonly turns: readonly string[]
}

/** Answers the JSON lines of stdin on stdout, each as it comes, in order. The exit code is 2 if any line was wrong. */
export async function askLines(engine: Engine, today: string): Promise<number> {
  let exitCode = 0
  let number = 0
  for await (const line of linesOf(process.stdin)) {
    number++
    if (line.trim() === '') continue
    const reply = replyTo(line, number, engine, today)
    if (reply.failed) exitCode = 2
    process.stdout.write(`${reply.line}\n`)
  }
  return exitCode
}

function replyTo(line: string, number: number, engine: Engine, today: string): { line: string; failed: boolean } {
  const request = readRequest(line)
  if ('problem' in request) return { line: errorToLine(request.id, number, request.problem), failed: true }
  try {
    let previous: Answer | undefined
    for (const question of request.turns) {
      previous = engine.ask(question, { today, previous: previous?.understood ?? null })
    }
    return { line: answerToLine(request.id, previous as Answer), failed: false }
  } catch (error) {
    // A fault of ours in one question must not cost the answers to the others.
    const message = error instanceof Error ? error.message : String(error)
    return { line: errorToLine(request.id, number, `error interno: ${message}`), failed: true }
  }
}

type Problem = { readonly id: Request['id']; readonly problem: string }

function readRequest(line: string): Request | Problem {
  let value: unknown
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return { id: null, problem: 'no es JSON' }
  }
  if (typeof value !== 'object' || value === null) return { id: null, problem: 'no es un objeto JSON' }
  const fields = value as Readonly<Record<string, unknown>>
  const id = typeof fields.id === 'string' || typeof fields.id === 'number' ? fields.id : null
  const turns = Array.isArray(fields.turns) ? (fields.turns as readonly unknown[]) : [fields.question]
  if (turns.length > 0 && turns.every((turn) => typeof turn === 'string')) return { id, turns }
  return { id, problem: 'falta «question» (texto) o «turns» (lista de textos)' }
}
