import { type Answer, type Checked, checkText, type Engine, type Finding, keptQuery } from '#core'
import { type Config, todayIn } from '../config.ts'
import type { IngestReport } from '../ingestion.ts'
import { InputError } from '../input-error.ts'
import { forgetGaps, recall, remember, rememberDislike } from '../memory.ts'
import type { Store } from '../storage/store.ts'
import { type Asker, viewOf } from './asker.ts'
import { type AnswerCard, cardOf } from './card.ts'
import { type Conversation, conversationOf } from './conversation.ts'
import { openEngines } from './engines.ts'
import { createExamples } from './examples.ts'
import { type Inbox, openInbox } from './inbox.ts'
import { type BulletinRow, bulletinRows, gapLines, latestFindings } from './listings.ts'
import type { Log } from './log.ts'
import { openPending } from './pending.ts'
import { type Review, reviewFile, type SentFile } from './review.ts'
import { openSignedIds, type SignedIds } from './signed-id.ts'
import { Turns } from './turns.ts'
import { words } from './words.ts'

export interface ChatOptions {
  readonly config: Config
  readonly store: Store
  readonly log: Log
  readonly now?: () => Date
}

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

/** What every platform's bot does, told nothing about any platform. */
export interface Chat {
  ask(asking: Asking): Promise<Shown>
  /** The same answer again by its id, for buttons pressed later; null where it is no longer known to this tenant. */
  again(asker: Asker, answerId: string): Promise<Shown | null>
  /** Whether there is a conversation with this key: the bot was asked in this thread. */
  knows(asker: Asker, key: string): Promise<boolean>
  feedback(asker: Asker, answerId: string, verdict: 'up' | 'down'): Promise<void>
  /** «Cotejar este mensaje»: a verdict on every figure of any text; nothing of it is kept. */
  check(asker: Asker, text: string): Promise<Checked>
  /** A draft against itself and the bulletins; nothing of it is kept. */
  review(asker: Asker, file: SentFile): Promise<Review>
  /** The same of a bulletin that may be added, kept for an hour under the token; empty where it cannot be read. */
  preview(asker: Asker, file: SentFile): Promise<Review & { readonly token: string }>
  /** Adds what was previewed to the asker's own bulletins; null where it was decided already or its hour is over. */
  incorporate(asker: Asker, token: string): Promise<IngestReport | null>
  discard(asker: Asker, token: string): Promise<void>
  /** Whether a person is of COTEJO_ADMINS. */
  mayAdd(asker: Asker): boolean
  bulletins(asker: Asker): Promise<readonly BulletinRow[]>
  /** Complete questions that have an answer, narrowed by what is typed. */
  examples(asker: Asker, typed?: string, most?: number): Promise<readonly string[]>
  /** What does not add up in the bulletins, that of the latest first. */
  findings(asker: Asker, most: number): Promise<readonly Finding[]>
  /** What the group asked for and did not get, in lines; nothing for who is not of COTEJO_ADMINS. */
  gaps(asker: Asker): Promise<readonly string[]>
  /** Forgets conversations and feedback of this person in this tenant. */
  forgetPerson(asker: Asker): Promise<void>
  /** Forgets everything of a workspace or guild. */
  forgetTenant(tenant: string): Promise<void>
  readonly inbox: Inbox
  readonly ids: SignedIds
  /** Ends what is the chat's own; the store is the caller's. */
  close(): Promise<void>
}

const MOST_EXAMPLES = 25
const DAY = 24 * 60 * 60 * 1000

export async function openChat({ config, store, log, now = () => new Date() }: ChatOptions): Promise<Chat> {
  const engines = openEngines(config, store)
  const inbox = openInbox(store, now)
  const turns = new Turns()
  const pending = openPending(config, store, now)
  const examples = createExamples()
  const ids = await openSignedIds(config, store)
  const engineOf = (asker: Asker): Promise<Engine> => engines.of(viewOf(asker))
  const mayAdd = ({ person }: Asker): boolean => config.admins.includes(person)
  const onlyAdmins = (asker: Asker): void => {
    if (!mayAdd(asker)) throw new InputError(words.onlyAdmins)
  }
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
    const engine = await engines.of(view)
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
      const engine = await engines.of(view)
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
      if (verdict === 'down') await rememberDislike(store, view, answerId, await engines.of(view), today())
    },
    async check(asker, text) {
      return checkText(text, await engineOf(asker))
    },
    async review(asker, file) {
      return reviewFile(file, await engineOf(asker))
    },
    async preview(asker, file) {
      onlyAdmins(asker)
      const review = await reviewFile(file, await engineOf(asker))
      return { ...review, token: review.problem === null ? await pending.keep(asker, file) : '' }
    },
    async incorporate(asker, token) {
      onlyAdmins(asker)
      return pending.add(asker, token)
    },
    async discard(asker, token) {
      onlyAdmins(asker)
      await pending.discard(asker, token)
    },
    mayAdd,
    async bulletins(asker) {
      return bulletinRows(await engineOf(asker), store, viewOf(asker))
    },
    async examples(asker, typed = '', most = MOST_EXAMPLES) {
      return examples.of(await engineOf(asker), today(), typed, most)
    },
    async findings(asker, most) {
      return latestFindings(await engineOf(asker), most)
    },
    async gaps(asker) {
      return mayAdd(asker) ? gapLines(store, viewOf(asker)) : []
    },
    forgetPerson: (asker) => store.forgetPerson(viewOf(asker), asker.person),
    forgetTenant: (tenant) => store.forgetTenant(tenant),
    inbox,
    ids,
    async close() {
      inbox.close()
    },
  }
}
