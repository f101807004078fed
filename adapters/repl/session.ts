import type { Answer, Chart, Engine } from '#core'

/** A conversation: the engine, the day it is, and what was said last. */
export interface Session {
  readonly engine: Engine
  readonly today: () => string
  /** Folder that the paths typed are meant from. */
  readonly workingFolder: string
  last: Answer | null
}

/** What a line gets back; `ends` where the line was a farewell. */
export interface Reply {
  readonly text: string
  readonly chart?: Chart | null
  readonly ends?: boolean
}

/** A conversation on the terminal that has just begun. */
export const createSession = (engine: Engine, today: () => string, workingFolder = ''): Session => ({
  engine,
  today,
  workingFolder,
  last: null,
})

/** Questions that have an answer: those that the last answer suggested, then those of the help. */
export function suggestedQuestions(session: Session): string[] {
  const help = session.engine.ask('ayuda', { today: session.today() })
  return [...new Set([...(session.last?.suggestions ?? []), ...help.suggestions])]
}
