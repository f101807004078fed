import { createEngine, type Engine } from '#core'
import { replyTo } from '../../../adapters/repl/reply.ts'
import { createSession, type Session } from '../../../adapters/repl/session.ts'
import { testAdapter } from './test-adapter.ts'

testAdapter('the REPL', async (texts, today) => {
  const engine = createEngine({ texts, today })
  let isFailing = false
  const asked: Engine = {
    ...engine,
    ask(question, options) {
      if (!isFailing) return engine.ask(question, options)
      isFailing = false
      throw new Error('a fault of ours')
    },
  }
  // A thread of a terminal is a session of its own.
  const sessions = new Map<string, Session>()
  let last = ''
  const say = async (text: string, thread: string): Promise<string> => {
    const session = sessions.get(thread) ?? createSession(asked, () => today)
    sessions.set(thread, session)
    last = thread
    return (await replyTo(session, text))?.text ?? ''
  }
  return {
    ask: (text, who = 'ana', thread = who) => say(text, thread),
    follow: (text) => say(text, last),
    failNext: () => {
      isFailing = true
    },
    notified: () => [],
    stop: async () => {},
  }
})
