import { type Checked, checkText, type Engine, type Finding } from '#core'
import { type Config, todayIn } from '../config.ts'
import type { IngestReport } from '../ingestion.ts'
import { InputError } from '../input-error.ts'
import type { Store } from '../storage/store.ts'
import { type Answering, openAnswering } from './answering.ts'
import { type Asker, viewOf } from './asker.ts'
import { openEngines } from './engines.ts'
import { createExamples } from './examples.ts'
import { type Inbox, openInbox } from './inbox.ts'
import { type BulletinRow, bulletinRows, gapLines, latestFindings } from './listings.ts'
import type { Log } from './log.ts'
import { openPending } from './pending.ts'
import { type Review, reviewFile, type SentFile } from './review.ts'
import { openSignedIds, type SignedIds } from './signed-id.ts'
import { words } from './words.ts'

/** What a chat is opened with; `now` is the clock, which tests set. */
export interface ChatOptions {
  readonly config: Config
  readonly store: Store
  readonly log: Log
  readonly now?: () => Date
}

/** What every platform's bot does, told nothing about any platform. */
export interface Chat extends Answering {
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

/** A chat over a store: one engine a tenant, made when somebody of it first asks. */
export async function openChat({ config, store, log, now = () => new Date() }: ChatOptions): Promise<Chat> {
  const engines = openEngines(config, store)
  const inbox = openInbox(store, now)
  const pending = openPending(config, store, now)
  const examples = createExamples()
  const ids = await openSignedIds(config, store)
  const engineOf = (asker: Asker): Promise<Engine> => engines.of(viewOf(asker))
  const mayAdd = ({ person }: Asker): boolean => config.admins.includes(person)
  const onlyAdmins = (asker: Asker): void => {
    if (!mayAdd(asker)) throw new InputError(words.onlyAdmins)
  }
  const today = (): string => todayIn(config.timeZone, now())

  return {
    ...openAnswering({ config, store, log, now, engineOf }),
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
