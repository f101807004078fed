import { type Answer, type Engine, keptQuery } from '#core'
import { type Config, todayIn } from '../config.ts'
import { forgetGaps, recall, remember, rememberDislike } from '../memory.ts'
import type { Store } from '../storage/store.ts'
import { type Asker, viewOf } from './asker.ts'
import { type AnswerCard, cardOf } from './card.ts'
import { type Conversation, conversationOf } from './conversation.ts'
import type { Log } from './log.ts'
import { Turns } from './turns.ts'

/** One question of a person. */
export interface Asking {
  readonly asker: Asker
  readonly text: string
  /** The conversation that it belongs to («slack:T…/C…/1699…»); null where there is none to go on with. */
  readonly key: string | null
  /** Id of an earlier answer to go on from instead of the last of the conversation. */
  readonly goesOnFrom?: string
  /** How long the conversation may go on: as long as answers are kept, unless said. */
  readonly ttlMs?: number
}

/** An answer as it is shown, with the conversation that it belongs to. */
export interface Shown {
  readonly answer: Answer
  readonly card: AnswerCard
  readonly key: string | null
}

/** Answers to people, in conversations that go on. */
export interface Answering {
  ask(asking: Asking): Promise<Shown>
  /** The same answer again by its id, for buttons pressed later; null where it is no longer known to this tenant. */
  again(asker: Asker, answerId: string): Promise<Shown | null>
  /** Whether there is a conversation with this key: the bot was asked in this thread. */
  knows(asker: Asker, key: string): Promise<boolean>
  feedback(asker: Asker, answerId: string, verdict: 'up' | 'down'): Promise<void>
}

const DAY = 24 * 60 * 60 * 1000

interface AnsweringOptions {
  readonly config: Config
  readonly store: Store
  readonly log: Log
  readonly now: () => Date
  /** The engine over what an asker may see. */
  readonly engineOf: (asker: Asker) => Promise<Engine>
}

/** Answers over the engine of whoever asks, keeping in the store what a later press or follow-up needs. */
export function openAnswering({ config, store, log, now, engineOf }: AnsweringOptions): Answering {
  const turns = new Turns()
  const today = (): string => todayIn(config.timeZone, now())

  /** Keeps what a later press or follow-up needs. A disk that refuses costs that, never the answer. */
  async function keep(asking: Asking, before: Conversation | null, answer: Answer, engine: Engine): Promise<void> {
    const view = viewOf(asking.asker)
    const at = now()
    try {
      const asked = { question: asking.text, answer, engine, at: at.toISOString(), day: today(), keepsAll: true }
      const gaps = await remember(store, view, asked, config.retentionDays)
      const isAnswered = answer.status === 'answered' || answer.status === 'conflict'
      if (isAnswered && before) await forgetGaps(store, view, before.gaps)
      if (asking.key === null) return
      const isBack = answer.status === 'clarify'
      const conversation: Conversation = { query: keptQuery(answer.understood, engine), gaps: isBack ? gaps : [] }
      const expires = new Date(at.getTime() + (asking.ttlMs ?? config.retentionDays * DAY)).toISOString()
      await store.saveConversation(view, asking.key, conversation, expires, asking.asker.person)
    } catch (error) {
      log.warn({ err: error }, 'answer not kept')
    }
  }

  async function answer(asking: Asking): Promise<Shown> {
    const view = viewOf(asking.asker)
    const engine = await engineOf(asking.asker)
    const before = asking.key === null ? null : await conversationOf(store, view, asking.key, now().toISOString())
    const from = asking.goesOnFrom === undefined ? null : await recall(store, view, asking.goesOnFrom)
    const previous = from?.queries.at(-1) ?? before?.query ?? null
    const given = engine.ask(asking.text, { previous, today: today() })
    await keep(asking, before, given, engine)
    return { answer: given, card: cardOf(given, engine), key: asking.key }
  }

  return {
    ask: (asking) =>
      asking.key === null ? answer(asking) : turns.take(`${asking.asker.tenant} ${asking.key}`, () => answer(asking)),
    async again(asker, answerId) {
      const view = viewOf(asker)
      const past = await recall(store, view, answerId)
      if (!past) return null
      const engine = await engineOf(asker)
      // Whatever has changed since, its buttons go on working under the id that they were made with.
      const given: Answer = { ...engine.resolve(past.queries), id: answerId }
      return { answer: given, card: cardOf(given, engine), key: null }
    },
    async knows(asker, key) {
      return (await conversationOf(store, viewOf(asker), key, now().toISOString())) !== null
    },
    async feedback(asker, answerId, verdict) {
      const view = viewOf(asker)
      const given = (await store.feedback(view)).find(({ answer, by }) => answer === answerId && by === asker.person)
      if (given?.verdict === verdict) return
      const at = now().toISOString()
      await store.addFeedback(view, { answer: answerId, verdict, comment: null, by: asker.person, at })
      if (verdict === 'down') await rememberDislike(store, view, answerId, await engineOf(asker), today())
    },
  }
}
