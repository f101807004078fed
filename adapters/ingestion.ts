import { parse } from 'node:path'
import {
  auditDrafts,
  type Bulletin,
  type Dossier,
  datedByTwin,
  defaultLexicon,
  type Finding,
  isCopy,
  type Lexicon,
  numberForms,
  type SourceText,
  type Supersession,
  supersessionOf,
  targetOf,
  type Unread,
  unreadIn,
} from '#core'
import { type FileDocument, toSourceText } from './documents/files.ts'
import { keyOf, readEntry, readingOf, sha256, wordingOf, wordsOf } from './entry.ts'
import { readerVersion } from './reader-version.ts'
import type { Store, StoredDocument, View } from './storage/store.ts'
import { sourceTextOf } from './stored-text.ts'

/** A document of the corpus that a new one is compared with. */
export interface Known {
  readonly id: string
  readonly source: string
}

/** What became of a file. */
export interface IngestReport {
  readonly outcome: 'added' | 'same_file' | 'same_words'
  readonly id: string
  readonly title: string
  /** The name that answers cite it by: the file's, or another where that was taken. */
  readonly source: string
  readonly facts: number
  /** Alarms of the document alone. */
  readonly findings: readonly Finding[]
  /** Alarms between it and what was there. */
  readonly conflicts: readonly Finding[]
  /** Which document it repeats («same_file», «same_words»). */
  readonly same: Known | null
  /** Documents that it is a copy of under another header: together they count as one witness. */
  readonly copyOf: readonly Known[]
  readonly superseded: Known | null
  /** What it says about the one whose place it takes, where it says so. */
  readonly supersession: Supersession | null
  /** Sentences with figures that no fact was read from. */
  readonly unread: readonly Unread[]
}

/** What is said of a file beside its content. */
export interface IngestOptions {
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly url?: string
  /** Id of the document whose place it takes; else what the document itself says. */
  readonly supersedes?: string
}

const MOST_ALIKE = 4
const MOST_RIVALS = 4
/** Entries kept as read, so that the same rivals are not read anew for each file of a run. */
const MOST_ENTRIES = 64

/**
 * Brings documents into a store, each in one transaction, compared with what the view sees of it and with the bulletins
 * of the package. The work a document takes does not grow with the store.
 */
export class Ingestion {
  readonly #store: Store
  readonly #view: View
  readonly #lexicon: Lexicon
  readonly #version: string
  readonly #builtIn: readonly Dossier[]
  readonly #entries = new Map<string, Dossier>()

  constructor(store: Store, view: View, builtIn: readonly SourceText[], lexicon: Lexicon = defaultLexicon) {
    this.#store = store
    this.#view = view
    this.#lexicon = lexicon
    this.#version = readerVersion(lexicon)
    const read = builtIn.map((text) => this.#read(text))
    this.#builtIn = read.map((own) => datedByTwin(own, read, lexicon))
  }

  /** Adds a file's document, unless the same file or the same words are there. */
  async add(file: FileDocument, options: IngestOptions): Promise<IngestReport> {
    const fileHash = sha256(file.bytes)
    const named = this.#read(toSourceText(file.source, file.document))
    const wordsHash = wordsOf(named.bulletin)
    const same = await this.#findSame(fileHash, wordsHash)
    if (same && options.url) await this.#store.saveUrl(this.#view, same.known.id, options.url)
    if (same) return { ...reportOf(named), outcome: same.outcome, id: same.known.id, same: same.known }

    const source = await this.#freeName(file.source)
    const read = source === file.source ? named : this.#read(toSourceText(source, file.document))
    const alike = await this.#copiesOf(read)
    const own = datedByTwin(read, alike, this.#lexicon)
    const { bulletin } = own
    const supersession = supersessionOf(bulletin)
    const superseded = await this.#supersededBy(bulletin, supersession, alike, options.supersedes)
    const rivals = (await this.#rivalsOf(own)).filter((rival) => rival.bulletin.id !== superseded?.id)
    const outcome = await this.#store.add(
      {
        id: bulletin.id,
        scope: this.#view.tenant,
        source,
        text: file.document.text,
        fileHash,
        wordsHash,
        title: bulletin.title,
        number: bulletin.number,
        date: file.document.date ?? null,
        url: options.url ?? bulletin.url,
        origin: bulletin.origin,
        pages: file.document.pages ?? [],
        supersedes: superseded?.id ?? null,
        addedBy: options.by,
        addedAt: options.at,
      },
      readingOf(own, this.#version),
    )
    const cluster = new Map([own, ...alike].map((entry) => [entry.bulletin.id, bulletin.id]))
    const alarms = auditDrafts([own], rivals, cluster).filter(({ alarm }) => alarm)
    const isOwn = (finding: Finding): boolean => finding.bulletins.every((id) => id === bulletin.id)
    return {
      ...reportOf(own),
      // Another process may have been faster.
      outcome: outcome === 'added' ? 'added' : 'same_words',
      findings: alarms.filter(isOwn),
      conflicts: alarms.filter((finding) => !isOwn(finding)),
      copyOf: alike.map(knownOf).filter(({ id }) => id !== superseded?.id),
      superseded,
      supersession,
    }
  }

  /** Whether there is a document of this id to be superseded. */
  async has(id: string): Promise<boolean> {
    const isBuiltIn = this.#builtIn.some(({ bulletin }) => bulletin.id === id)
    return isBuiltIn || (await this.#store.document(this.#view, id)) !== null
  }

  /** Reads again what another version of the extractor read; gives how many documents that were. */
  async refresh(): Promise<number> {
    let count = 0
    for await (const document of this.#store.staleDocuments(this.#view, this.#version)) {
      await this.#store.saveReading(this.#view, document.id, readingOf(this.#readStored(document), this.#version))
      count++
    }
    return count
  }

  /** The name of a file, or «boletin (2).txt» where another document has it: answers cite by the name. */
  async #freeName(name: string): Promise<string> {
    const isTaken = async (candidate: string): Promise<boolean> =>
      this.#builtIn.some(({ bulletin }) => bulletin.source === candidate) ||
      (await this.#store.hasSource(this.#view, candidate))
    const { name: stem, ext } = parse(name)
    let free = name
    for (let n = 2; await isTaken(free); n++) free = `${stem} (${n})${ext}`
    return free
  }

  #read(text: SourceText): Dossier {
    return readEntry(text, this.#lexicon)
  }

  #readStored(document: StoredDocument): Dossier {
    const known = this.#entries.get(document.id)
    if (known) return known
    const entry = readEntry(sourceTextOf(document), this.#lexicon, this.#builtIn)
    const [oldest] = this.#entries.keys()
    if (oldest !== undefined && this.#entries.size >= MOST_ENTRIES) this.#entries.delete(oldest)
    this.#entries.set(document.id, entry)
    return entry
  }

  async #findSame(
    fileHash: string,
    wordsHash: string,
  ): Promise<{ readonly known: Known; readonly outcome: 'same_file' | 'same_words' } | null> {
    const stored = await this.#store.findSame(this.#view, { fileHash, wordsHash })
    if (stored) return { known: stored, outcome: stored.fileHash === fileHash ? 'same_file' : 'same_words' }
    const builtIn = this.#builtIn.find(({ bulletin }) => wordsOf(bulletin) === wordsHash)
    return builtIn ? { known: knownOf(builtIn), outcome: 'same_words' } : null
  }

  async #copiesOf(own: Dossier): Promise<Dossier[]> {
    const stored = await this.#store.findLike(this.#view, wordingOf(own), MOST_ALIKE)
    const alike = stored.map((document) => this.#readStored(document))
    return [...this.#builtIn, ...alike].filter(({ print }) => isCopy(own.print, print))
  }

  async #rivalsOf({ extraction }: Dossier): Promise<Dossier[]> {
    const figures = extraction.facts.map((fact) => ({ key: keyOf(fact), value: fact.quantity.value }))
    const stored = await this.#store.findRivals(this.#view, figures, MOST_RIVALS)
    return [...this.#builtIn, ...stored.map((document) => this.#readStored(document))]
  }

  async #supersededBy(
    bulletin: Bulletin,
    supersession: Supersession | null,
    alike: readonly Dossier[],
    named: string | undefined,
  ): Promise<Known | null> {
    if (named !== undefined) {
      const builtIn = this.#builtIn.find((entry) => entry.bulletin.id === named)
      return builtIn ? knownOf(builtIn) : await this.#store.document(this.#view, named)
    }
    // An erratum mends some words; the rest of its bulletin still holds.
    if (!supersession || supersession.kind === 'erratum') return null
    const { number } = supersession
    const candidates = (number === null ? alike : await this.#numbered(number)).map((entry) => entry.bulletin)
    const target = targetOf(bulletin, supersession, candidates, (other) =>
      alike.some((e) => e.bulletin.id === other.id),
    )
    return target ? { id: target.id, source: target.source } : null
  }

  async #numbered(number: string): Promise<Dossier[]> {
    const stored = await this.#store.findByNumber(this.#view, numberForms(number))
    return [...this.#builtIn, ...stored.map((document) => this.#readStored(document))]
  }
}

const reportOf = ({ bulletin, extraction }: Dossier): IngestReport => ({
  outcome: 'added',
  id: bulletin.id,
  title: bulletin.title,
  source: bulletin.source,
  facts: extraction.facts.length,
  findings: [],
  conflicts: [],
  same: null,
  copyOf: [],
  superseded: null,
  supersession: null,
  unread: unreadIn(extraction),
})

const knownOf = ({ bulletin }: Dossier): Known => ({ id: bulletin.id, source: bulletin.source })
