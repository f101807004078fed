import { createInterface } from 'node:readline/promises'
import { answerOnScreen } from '../charts/terminal.ts'
import { screenOf, wrap } from '../terminal/render.ts'
import { banner } from './banner.ts'
import { complete } from './completion.ts'
import { openHistory } from './history.ts'
import { replyTo } from './reply.ts'
import type { Session } from './session.ts'

/** A conversation with line editing, history and completion, until Ctrl-D, a second Ctrl-C or /salir. */
export function converse(session: Session, home: string): Promise<number> {
  const screen = () => screenOf(process.stdout, process.env)
  const print = (text: string) => process.stdout.write(`${text}\n`)
  const history = openHistory(home)
  const opening = banner(session).split('\n')
  print(opening.map((line) => wrap(line, screen().width)).join('\n'))

  const reader = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: '> ',
    history: [...history.lines],
    removeHistoryDuplicates: true,
    completer: (line: string) => complete(session, line),
  })
  let interrupted = false
  // One after the other: a file may take a while to read, and pasted lines come all at once.
  let turn = Promise.resolve()
  const respond = async (line: string) => {
    const reply = await replyTo(session, line)
    if (reply?.ends) return reader.close()
    if (reply) print(answerOnScreen(reply, screen()))
    reader.prompt()
  }
  reader.on('line', (line) => {
    interrupted = false
    if (line.trim() !== '') history.add(line)
    turn = turn.then(() => respond(line))
  })
  reader.on('SIGINT', () => {
    if (interrupted && reader.line === '') return reader.close()
    interrupted = true
    reader.write(null, { ctrl: true, name: 'e' })
    reader.write(null, { ctrl: true, name: 'u' })
    print('\n(Ctrl-C otra vez o /salir para terminar)')
    reader.prompt()
  })
  reader.prompt()
  return new Promise((done) => {
    reader.on('close', () => {
      print('')
      done(0)
    })
  })
}
