import type { KeptDossier } from '#core'

/**
 * Who looks: a workspace, guild or other closed group by its key («slack:T024BE7LH»), or null for what is public. Every
 * read takes one and gives what is public and that tenant's own, never another's.
 */
export interface View {
  readonly tenant: string | null
}

/** `superseded` where a corrected version took its place, `withdrawn` where somebody removed it. */
export type DocumentState = 'published' | 'superseded' | 'withdrawn'

/** `official` as its office published it, `copy` in a newspaper, `draft` for checking only. */
export type DocumentOrigin = 'official' | 'copy' | 'draft'

/** A document to be kept. `scope` is the tenant that alone may see it, null for everybody. */
export interface NewDocument {
  /** Id of its bulletin: a hash of its text. One scope holds a text once. */
  readonly id: string
  readonly scope: string | null
  /** File name, without folders. */
  readonly source: string
  /** Text of record: what every quotation is cut from. */
  readonly text: string
  /** SHA-256 of the file as it came, hexadecimal. */
  readonly fileHash: string
  /** SHA-256 of the words alone: the same text in another format has the same. */
  readonly wordsHash: string
  readonly title: string
  /** As printed: «185/2021». */
  readonly number: string | null
  /** Day that the file names, ISO. */
  readonly date: string | null
  readonly url: string | null
  readonly origin: DocumentOrigin
  /** Offsets at which its pages start. */
  readonly pages: readonly number[]
  /** Id of the document that it takes the place of. */
  readonly supersedes: string | null
  readonly addedBy: string
  /** ISO instant. */
  readonly addedAt: string
}

/** A document as the store has it. */
export interface StoredDocument extends NewDocument {
  readonly state: DocumentState
}

/** A fact as it is kept: facts of one measure, place and period share a `key` («» for none); `body` is any JSON. */
export interface StoredFact {
  readonly key: string
  readonly value: number
  readonly body: unknown
}

/** What was read from a document, and by which version of the extractor. */
export interface Reading {
  readonly version: string
  readonly facts: readonly StoredFact[]
  /** Hashes of its wording, by which copies are found. */
  readonly wording: readonly number[]
  /** What an engine opens over, so that it need not read the text again. */
  readonly dossier?: KeptDossier
}

/** A document with what an engine opens over; null where another version of the extractor wrote it. */
export interface DossierOfDocument {
  readonly document: StoredDocument
  readonly dossier: KeptDossier | null
}

/** Something asked for without an answer, as often as it was. `about` says what: its slots, never anybody's words. */
export interface StoredGap {
  readonly about: string
  readonly status: string
  readonly count: number
  readonly lastAt: string
}

/** What somebody thought of an answer. */
export interface Feedback {
  readonly answer: string
  readonly verdict: string
  readonly comment: string | null
  readonly by: string
  readonly at: string
}

/** An answer that can be given again: its resolved query and the versions that it was made with, both any JSON. */
export interface RememberedAnswer {
  readonly id: string
  readonly query: unknown
  readonly versions: unknown
  readonly at: string
}

/** An event of a platform in the hands of a process: `work` is any JSON, what is needed to answer it. */
export interface StoredEvent {
  readonly event: string
  /** Which process has it. */
  readonly holder: string
  readonly work: unknown
  /** ISO instant. */
  readonly at: string
}

/**
 * Everything that outlives a process. Each call is one transaction: what it reported as done survives a kill at any
 * moment, what it did not leaves no trace. Several processes may hold the same store. A full disk, a lock that does not
 * open and a damaged file are `InputError`s that say what to do.
 */
export interface Store {
  /** Keeps a document with its reading; the one that it supersedes stops being published. «present» changes nothing. */
  add(document: NewDocument, reading: Reading): Promise<'added' | 'present'>
  /** Documents in these states (published only, if none are named), the first added first. */
  documents(view: View, states?: readonly DocumentState[]): AsyncIterable<StoredDocument>
  document(view: View, id: string): Promise<StoredDocument | null>
  /** A document that is not withdrawn with the same file, else one with the same words. */
  findSame(
    view: View,
    hashes: { readonly fileHash?: string; readonly wordsHash?: string },
  ): Promise<StoredDocument | null>
  /** Whether a document that is not withdrawn has this file name: answers cite by it. */
  hasSource(view: View, source: string): Promise<boolean>
  /** Documents that are not withdrawn with any of these numbers. */
  findByNumber(view: View, numbers: readonly string[]): Promise<readonly StoredDocument[]>
  /** Documents that share most of this wording, at most `limit`; wording that stands in many says nothing. */
  findLike(view: View, wording: readonly number[], limit: number): Promise<readonly StoredDocument[]>
  /** Published documents with a fact of the same key and another value, those with most of them first. */
  findRivals(
    view: View,
    facts: readonly Pick<StoredFact, 'key' | 'value'>[],
    limit: number,
  ): Promise<readonly StoredDocument[]>
  /** Withdraws a document of exactly the view's scope; what it had superseded is published again. */
  withdraw(view: View, id: string): Promise<boolean>
  /** Notes the public address of a document of exactly the view's scope. */
  saveUrl(view: View, id: string, url: string): Promise<boolean>
  /** Facts of a document, null where it is not there or not the view's. */
  reading(view: View, id: string): Promise<Reading | null>
  /** Documents whose facts another version of the extractor read. */
  staleDocuments(view: View, version: string): AsyncIterable<StoredDocument>
  /** Documents in these states, the first added first, each with its dossier of that version. */
  dossiers(view: View, version: string, states: readonly DocumentState[]): AsyncIterable<DossierOfDocument>
  /** Keeps a dossier of a document that the view sees; the rest of its reading stays. */
  saveDossier(view: View, id: string, version: string, dossier: KeptDossier): Promise<boolean>
  /** Replaces what was read from a document. */
  saveReading(view: View, id: string, reading: Reading): Promise<boolean>
  /** Changes whenever what the view sees does. Views with the same one see the same documents. */
  revision(view: View): Promise<string>

  /** The thread's last query, null where there is none or it has expired. `now` and `expires` are ISO instants. */
  conversation(view: View, key: string, now: string): Promise<unknown>
  /** `person` is whose question it was, where somebody can ask to be forgotten. */
  saveConversation(view: View, key: string, query: unknown, expires: string, person?: string): Promise<void>
  /** Takes an event with what is needed to answer it; true for one caller only until it expires. */
  claimEvent(event: StoredEvent, expires: string): Promise<boolean>
  /** Claimed → posting → done. What is done loses its work. */
  moveEvent(event: string, state: 'posting' | 'done'): Promise<void>
  /** Events with this prefix that got so far and no further, the oldest first. */
  heldEvents(prefix: string, state: 'claimed' | 'posting', now: string): Promise<readonly StoredEvent[]>
  /** Hands an event that is not done from one process to another; true for one caller only. */
  takeEvent(event: string, from: string, to: string): Promise<boolean>
  /** Keeps something for a decision that follows soon. */
  savePending(
    view: View,
    token: string,
    pending: { readonly person: string; readonly value: unknown },
    expires: string,
  ): Promise<void>
  /** Takes what is pending, for one caller only; null where it has expired or is not exactly this view's. */
  takePending(view: View, token: string, now: string): Promise<unknown>
  addGap(view: View, gap: { readonly about: string; readonly status: string; readonly at: string }): Promise<void>
  /** Takes one of a gap back: it was answered after all. */
  dropGap(view: View, about: string): Promise<void>
  /** The view's own, not the public ones: what people ask is nobody else's. Most often asked first. */
  gaps(view: View): Promise<readonly StoredGap[]>
  addFeedback(view: View, feedback: Feedback): Promise<void>
  /** The view's own, the latest first. */
  feedback(view: View): Promise<readonly Feedback[]>
  rememberAnswer(view: View, answer: RememberedAnswer): Promise<void>
  answer(view: View, id: string): Promise<RememberedAnswer | null>
  /** Forgets conversations, events and what is pending that have expired by `now`, and answers given before `oldest`, of all views. */
  sweep(now: string, oldest: string): Promise<void>

  /** Forgets a person in exactly this view: conversations, what is pending, feedback. */
  forgetPerson(view: View, person: string): Promise<void>
  /** Forgets everything of a tenant, its documents too; what is public stays. */
  forgetTenant(tenant: string): Promise<void>

  /** Rows that mean something to one adapter only: installations, settings. */
  row(kind: string, key: string): Promise<unknown>
  rows(kind: string): Promise<readonly { readonly key: string; readonly value: unknown }[]>
  saveRow(kind: string, key: string, value: unknown): Promise<void>
  /** Keeps a row unless there is one; gives the one that there is then. */
  keepRow(kind: string, key: string, value: unknown): Promise<unknown>
  deleteRow(kind: string, key: string): Promise<boolean>

  /** Copies the whole store to a new file while others go on using it. */
  backup(file: string): Promise<void>
  close(): Promise<void>
}
