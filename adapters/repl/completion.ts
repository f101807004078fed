import { commandNames } from './commands.ts'
import { type Session, suggestedQuestions } from './session.ts'
import { typed } from './typed.ts'

/** What Tab offers for the beginning of a line: commands after «/», else questions that have an answer. */
export function complete(session: Session, line: string): [string[], string] {
  const candidates = line.startsWith('/') ? commandNames : suggestedQuestions(session)
  return [candidates.filter((candidate) => typed(candidate).startsWith(typed(line))), line]
}
