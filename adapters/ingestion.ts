import { createHash } from 'node:crypto'
import {
  auditDrafts,
  type Bulletin,
  ENGINE_VERSION,
  type Extraction,
  extractFacts,
  type Fact,
  type Finding,
  type Fingerprint,
  factToJson,
  fingerprint,
  isCopy,
  type Lexicon,
  readBulletin,
  type SourceText,
  type Supersession,
  supersessionOf,
} from '#core'
import { type FileDocument, toSourceText } from './documents/files.ts'
import type { Reading, Store, StoredDocument, View } from './storage/store.ts'
import { sourceTextOf } from './stored-text.ts'
import { type Unread, unreadIn } from './unread.ts'

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

export interface IngestOptions {
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly url?: string
  /** Id of the document whose place it takes; else what the document itself says. */
  readonly supersedes?: string
}

/** A bulletin with what was read from it. */
interface Part {
  readonly bulletin: Bulletin
  readonly extraction: Extraction
}

/** A bulletin with what copies of it are told by. */
interface Compared {
  readonly part: Part
  readonly print: Fingerprint
}

/** One hash in so many of a text's wording is kept: enough to find its copies, a quarter of the room. */
const SAMPLE = 4
const MOST_ALIKE = 5
const MOST_RIVALS = 8
/** Documents kept as read, so that the same rivals are not read anew for each file of a run. */
const MOST_COMPARED = 64

/**
 * Brings documents into a store, each in one transaction, compared with what the view sees of it and with the bulletins
 * of the package. The work a document takes does not grow with the store.
 */
export class Ingestion {
  readonly #store: Store
  readonly #view: View
  readonly #lexicon: Lexicon | undefined
  readonly #builtIn: readonly Compared[]
  readonly #compared = new Map<string, Compared>()

  constructor(store: Store, view: View, builtIn: readonly SourceText[], lexicon?: Lexicon) {
    this.#store = store
    this.#view = view
    this.#lexicon = lexicon
    const read = builtIn.map((text) => this.#read(text))
    this.#builtIn = read.map((own) => this.#dated(own, read))
  }

  /** Adds a file's document, unless the same file or the same words are there. */
  async add(file: FileDocument, options: IngestOptions): Promise<IngestReport> {
    const fileHash = sha256(file.bytes)
    const own = this.#read(toSourceText(file.source, file.document))
    const wordsHash = wordsOf(own)
    const same = await this.#findSame(fileHash, wordsHash)
    if (same && options.url) await this.#store.saveUrl(this.#view, same.known.id, options.url)
    if (same) return { ...reportOf(own), outcome: same.outcome, id: same.known.id, same: same.known }
    const alike = await this.#copiesOf(own)
    const { part } = this.#dated(own, alike)
    const supersession = supersessionOf(part.bulletin)
    const superseded = await this.#supersededBy(part.bulletin, supersession, alike, options.supersedes)
    const rivals = (await this.#rivalsOf(part)).filter((rival) => rival.part.bulletin.id !== superseded?.id)
    const copyOf = alike.map(knownOf).filter(({ id }) => id !== superseded?.id)
    const { bulletin } = part
    const outcome = await this.#store.add(
      {
        id: bulletin.id,
        scope: this.#view.tenant,
        source: file.source,
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
      readingOf({ part, print: own.print }),
    )
    const clusters = new Map([part, ...alike.map((other) => other.part)].map((p) => [p.bulletin.id, bulletin.id]))
    const alarms = auditDrafts(
      [part],
      rivals.map((rival) => rival.part),
      clusters,
    ).filter(({ alarm }) => alarm)
    const isOwn = (finding: Finding): boolean => finding.bulletins.every((id) => id === bulletin.id)
    return {
      ...reportOf({ part, print: own.print }),
      // Another process may have been faster.
      outcome: outcome === 'added' ? 'added' : 'same_words',
      findings: alarms.filter(isOwn),
      conflicts: alarms.filter((finding) => !isOwn(finding)),
      copyOf,
      superseded,
      supersession,
    }
  }

  /** Whether there is a document of this id to be superseded. */
  async has(id: string): Promise<boolean> {
    const isBuiltIn = this.#builtIn.some(({ part }) => part.bulletin.id === id)
    return isBuiltIn || (await this.#store.document(this.#view, id)) !== null
  }

  /** Reads again what another version of the extractor read; gives how many documents that were. */
  async refresh(): Promise<number> {
    let count = 0
    for await (const document of this.#store.staleDocuments(this.#view, ENGINE_VERSION)) {
      await this.#store.saveReading(this.#view, document.id, readingOf(this.#read(sourceTextOf(document))))
      count++
    }
    return count
  }

  #read(text: SourceText): Compared {
    const bulletin = readBulletin(text, this.#lexicon)
    return { part: this.#extract(bulletin), print: fingerprint(bulletin.reading.text) }
  }

  #extract(bulletin: Bulletin): Part {
    return { bulletin, extraction: extractFacts(bulletin, this.#lexicon) }
  }

  /** A copy without a date is of the day of its twin, as the engine reads it. */
  #dated(own: Compared, others: readonly Compared[]): Compared {
    const { bulletin } = own.part
    if (bulletin.date !== null) return own
    const twin = others.find(({ part, print }) => part.bulletin.date !== null && isCopy(own.print, print))
    const date = twin?.part.bulletin.date?.date
    return date ? { ...own, part: this.#extract({ ...bulletin, date: { date, basis: 'copy' } }) } : own
  }

  #readStored(document: StoredDocument): Compared {
    const known = this.#compared.get(document.id)
    if (known) return known
    const compared = this.#dated(this.#read(sourceTextOf(document)), this.#builtIn)
    const [oldest] = this.#compared.keys()
    if (oldest !== undefined && this.#compared.size >= MOST_COMPARED) this.#compared.delete(oldest)
    this.#compared.set(document.id, compared)
    return compared
  }

  async #findSame(
    fileHash: string,
    wordsHash: string,
  ): Promise<{ readonly known: Known; readonly outcome: 'same_file' | 'same_words' } | null> {
    const stored = await this.#store.findSame(this.#view, { fileHash, wordsHash })
    if (stored) return { known: stored, outcome: stored.fileHash === fileHash ? 'same_file' : 'same_words' }
    const builtIn = this.#builtIn.find((other) => wordsOf(other) === wordsHash)
    return builtIn ? { known: knownOf(builtIn), outcome: 'same_words' } : null
  }

  async #copiesOf(own: Compared): Promise<Compared[]> {
    const stored = await this.#store.findLike(this.#view, wordingOf(own.print), MOST_ALIKE)
    return [...this.#builtIn, ...stored.map((document) => this.#readStored(document))].filter(({ print }) =>
      isCopy(own.print, print),
    )
  }

  async #rivalsOf(part: Part): Promise<Compared[]> {
    const keys = part.extraction.facts.flatMap((fact) => keyOf(fact) ?? [])
    const stored = await this.#store.findByKeys(this.#view, keys, MOST_RIVALS)
    return [...this.#builtIn, ...stored.map((document) => this.#readStored(document))]
  }

  async #supersededBy(
    bulletin: Bulletin,
    supersession: Supersession | null,
    alike: readonly Compared[],
    named: string | undefined,
  ): Promise<Known | null> {
    if (named !== undefined) {
      const builtIn = this.#builtIn.find(({ part }) => part.bulletin.id === named)
      return builtIn ? knownOf(builtIn) : await this.#store.document(this.#view, named)
    }
    // An erratum mends some words; the rest of its bulletin still holds.
    if (!supersession || supersession.kind === 'erratum') return null
    const candidates =
      supersession.number === null ? alike : await this.#numbered(supersession.number, bulletin.institution)
    const others = candidates.filter(({ part }) => part.bulletin.id !== bulletin.id)
    return others.length === 1 ? knownOf(others[0] as Compared) : null
  }

  async #numbered(number: string, institution: string | null): Promise<Compared[]> {
    const numbers = [...new Set([number, number.replace('-', '/'), number.replace('/', '-')])]
    const stored = await this.#store.findByNumber(this.#view, numbers)
    const all = [...this.#builtIn, ...stored.map((document) => this.#readStored(document))]
    return all.filter(
      ({ part: { bulletin } }) => numbers.includes(bulletin.number ?? '') && bulletin.institution === institution,
    )
  }
}

const reportOf = ({ part }: Compared): IngestReport => ({
  outcome: 'added',
  id: part.bulletin.id,
  title: part.bulletin.title,
  facts: part.extraction.facts.length,
  findings: [],
  conflicts: [],
  same: null,
  copyOf: [],
  superseded: null,
  supersession: null,
  unread: unreadIn(part.extraction),
})

const knownOf = ({ part: { bulletin } }: Compared): Known => ({ id: bulletin.id, source: bulletin.source })

const readingOf = ({ part, print }: Compared): Reading => ({
  version: ENGINE_VERSION,
  facts: part.extraction.facts.map((fact) => ({ key: keyOf(fact) ?? '', body: factToJson(fact) })),
  wording: wordingOf(print),
})

const wordingOf = ({ shingles }: Fingerprint): number[] => [...shingles].filter((hash) => hash % SAMPLE === 0)

/** What two figures must share to contradict each other; null where nothing dates the figure. */
const keyOf = ({ measure, place, period }: Fact): string | null =>
  period ? `${measure.name} | ${place.node.id} | ${period.start} ${period.end ?? ''}` : null

/** Of the words of title, bullets and paragraphs as they are read: no format, line end or hyphen changes it. */
function wordsOf({ part: { bulletin } }: Compared): string {
  const prose = bulletin.blocks.filter(({ kind }) => ['title', 'heading', 'bullet', 'paragraph', 'row'].includes(kind))
  const text = prose.map(({ start, end }) => bulletin.reading.text.slice(start, end)).join(' ')
  return sha256(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
}

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')
