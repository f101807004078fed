import type { Examined } from '../audit/examine.ts'
import { recallSupersession, type Supersession, supersessionOf } from '../correction/supersession.ts'
import type { Bulletin, SourceText } from '../facts/bulletin.ts'
import type { Fingerprint } from '../facts/copies.ts'
import { type CorpusPart, enterPart } from '../facts/corpus.ts'
import type { Extraction } from '../facts/fact.ts'
import type { Ledger } from '../facts/ledger/ledger.ts'
import type { Sheet } from '../facts/ledger/sheet.ts'
import { writeSheet } from '../facts/ledger/sheet-text.ts'
import { pack, unpack } from '../facts/packed.ts'
import type { Terms } from '../facts/terms.ts'
import { blocksOf } from '../text/layout/block.ts'
import { once } from '../text/once.ts'
import type { Reading } from '../text/reading.ts'

/** All that was read from one bulletin, by itself: with the others' it makes a corpus without reading any text again. */
export interface Dossier extends CorpusPart {
  readonly examined: Examined
  /** What copies of it are told by. */
  readonly print: Fingerprint
}

/**
 * A dossier as it may be kept, in two texts of several lines; the text of record itself is left out, for whoever keeps
 * this has it. To be forgotten whenever the text, what reads it or the vocabulary is another.
 */
export interface KeptDossier {
  /** What the bulletin is and what the audit found in it, as JSON in a line; then its figures and sentences in rows. */
  readonly facts: string
  /** How the reading leads back to the record, as JSON in a line; then the reading. */
  readonly reading: string
}

const toJson = (data: unknown): string => JSON.stringify(pack(data))
const ofJson = (json: string): unknown => unpack(JSON.parse(json))

export function keepDossier(dossier: Dossier): KeptDossier {
  const { bulletin, extraction, examined, print } = dossier
  const { reading, blocks: _, ...head } = bulletin
  const { text, marks, repairs, offsets } = reading
  const { definitions, contacts } = extraction
  const supersession = supersessionOf(bulletin)
  const kept: KeptHead = { head, supersession, definitions, contacts, examined, print }
  const layout: KeptLayout = { marks, repairs, steps: stepsOf(offsets) }
  return {
    facts: `${toJson(kept)}\n${writeSheet(dossier, { ...head, text })}`,
    reading: `${toJson(layout)}\n${text}`,
  }
}

/** What of a dossier is no row. */
interface KeptHead extends Pick<Dossier, 'examined' | 'print'>, Pick<Extraction, 'definitions' | 'contacts'> {
  readonly head: Omit<Bulletin, 'reading' | 'blocks'>
  readonly supersession: Supersession | null
}

interface KeptLayout extends Pick<Reading, 'marks' | 'repairs'> {
  readonly steps: readonly number[]
}

/**
 * The dossier again, its figures and sentences as rows of a ledger. The text of record is asked for only where something
 * is quoted; its address and what it takes the place of are whatever they are said to be now.
 */
export function openDossier({ facts, reading }: KeptDossier, text: SourceText, ledger: Ledger): Dossier {
  const [json, lines] = cut(facts)
  const kept = ofJson(json) as KeptHead
  const { url, supersedes } = text.metadata ?? {}
  const head = { ...kept.head, url: url ?? kept.head.url, supersedes: supersedes ?? null }
  const bulletin = lazyBulletin(head, () => {
    const [layout, read] = cut(reading)
    const { steps, ...marked } = ofJson(layout) as KeptLayout
    return { source: text.text, text: read, ...marked, offsets: offsetsOf(steps) }
  })
  recallSupersession(bulletin, kept.supersession)
  const { id, source, title } = head
  const sheet = ledger.enter(lines, { id, source, title, text: () => cut(reading)[1] })
  const { definitions, contacts, examined, print } = kept
  return {
    bulletin,
    extraction: lazyExtraction(sheet, { definitions, contacts }),
    terms: lazyTerms(sheet),
    examined,
    print,
    sheet,
  }
}

/** A dossier with its figures, sentences and terms as rows of a ledger instead of objects. */
export function enterDossier(dossier: Dossier, ledger: Ledger): Dossier {
  if (dossier.sheet) return dossier
  const { bulletin, extraction, examined, print } = dossier
  const sheet = enterPart(dossier, ledger)
  const { definitions, contacts } = extraction
  return {
    bulletin,
    extraction: lazyExtraction(sheet, { definitions, contacts }),
    terms: lazyTerms(sheet),
    examined,
    print,
    sheet,
  }
}

/** A text's first line, and what is below it. */
function cut(text: string): readonly [string, string] {
  const end = text.indexOf('\n')
  return [text.slice(0, end), text.slice(end + 1)]
}

/** Few ask for all figures of a bulletin: an erratum those of the one that it mends. */
function lazyExtraction(sheet: Sheet, rest: Pick<Extraction, 'definitions' | 'contacts'>): Extraction {
  const made = once(() => sheet.extraction())
  return {
    get facts() {
      return made().facts
    },
    get passages() {
      return made().passages
    },
    ...rest,
  }
}

const lazyTerms = (sheet: Sheet): Terms => ({
  get words() {
    return sheet.words()
  },
  get features() {
    return sheet.terms().features
  },
})

/** A bulletin whose reading is made when it is first looked at. */
function lazyBulletin(head: Omit<Bulletin, 'reading' | 'blocks'>, read: () => Reading): Bulletin {
  const made = once(read)
  return {
    ...head,
    get reading() {
      return made()
    },
    get blocks() {
      return blocksOf(made())
    },
  }
}

/** Offsets that mostly rise by one, as pairs of a length and the offset that the run begins with. */
function stepsOf(offsets: readonly number[]): number[] {
  const steps: number[] = []
  for (let from = 0; from < offsets.length; ) {
    let to = from + 1
    while (to < offsets.length && offsets[to] === (offsets[to - 1] as number) + 1) to++
    steps.push(to - from, offsets[from] as number)
    from = to
  }
  return steps
}

function offsetsOf(steps: readonly number[]): number[] {
  const offsets: number[] = []
  for (let i = 0; i < steps.length; i += 2) {
    for (let k = 0; k < (steps[i] as number); k++) offsets.push((steps[i + 1] as number) + k)
  }
  return offsets
}
