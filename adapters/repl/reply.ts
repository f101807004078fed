import { findCommand, nearestCommand } from './commands.ts'
import type { Reply, Session } from './session.ts'

/** The reply to a line: of a command where it is one, else the engine's answer. Null for a blank line. Never throws. */
export async function replyTo(session: Session, line: string): Promise<Reply | null> {
  const said = line.trim()
  if (said === '') return null
  try {
    const command = findCommand(said)
    if (command) return await command.reply(session, said.split(/\s+/).slice(1).join(' '))
    return said.startsWith('/') ? { text: unknown(said) } : ask(session, said)
  } catch (error) {
    // A fault of ours in one question must not end the conversation.
    return { text: `Error interno: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function ask(session: Session, question: string): Reply {
  const previous = session.last?.understood ?? null
  const answer = session.engine.ask(question, { today: session.today(), previous })
  session.last = answer
  return { text: answer.text, chart: answer.chart }
}

function unknown(said: string): string {
  const typed = said.split(/\s/, 1)[0] ?? said
  const nearest = nearestCommand(typed)
  return `${typed} no existe. ${nearest ? `La más parecida: ${nearest}` : 'Las que hay: /ayuda'}`
}
