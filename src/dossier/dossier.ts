import type { Examined } from '../audit/examine.ts'
import type { Bulletin, SourceText } from '../facts/bulletin.ts'
import type { Fingerprint } from '../facts/copies.ts'
import { type CorpusPart, enterPart } from '../facts/corpus.ts'
import type { Extraction } from '../facts/fact.ts'
import type { Ledger } from '../facts/ledger/ledger.ts'
import type { Sheet } from '../facts/ledger/sheet.ts'
import { writeSheet } from '../facts/ledger/sheet-text.ts'
import { pack, unpack } from '../facts/packed.ts'
import type { Terms } from '../facts/terms.ts'
import { headOf, KeptBulletin, keepReading } from './kept-bulletin.ts'

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

export function keepDossier(dossier: Dossier): KeptDossier {
  const { bulletin, extraction, examined, print } = dossier
  const { definitions, contacts } = extraction
  const rest: KeptRest = { definitions, contacts, examined, print }
  const { id, source, title, reading } = bulletin
  return {
    facts: [
      JSON.stringify(headOf(bulletin)),
      JSON.stringify(pack(rest)),
      writeSheet(dossier, { id, source, title, text: reading.text }),
    ].join('\n'),
    reading: keepReading(reading),
  }
}

/** What of a dossier is neither of the bulletin nor in rows. */
interface KeptRest extends Pick<Dossier, 'examined' | 'print'>, Pick<Extraction, 'definitions' | 'contacts'> {}

/** The dossier again, its figures and sentences as rows of a ledger. */
export function openDossier({ facts, reading }: KeptDossier, record: SourceText, ledger: Ledger): Dossier {
  const headEnd = facts.indexOf('\n')
  const restEnd = facts.indexOf('\n', headEnd + 1)
  const bulletin = new KeptBulletin(JSON.parse(facts.slice(0, headEnd)), reading, record)
  const rest = unpack(JSON.parse(facts.slice(headEnd + 1, restEnd))) as KeptRest
  return new EnteredDossier(bulletin, ledger.enter(facts.slice(restEnd + 1), bulletin), rest)
}

/** A dossier with its figures, sentences and terms as rows of a ledger instead of objects. */
export function enterDossier(dossier: Dossier, ledger: Ledger): Dossier {
  if (dossier.sheet) return dossier
  const { bulletin, extraction, examined, print } = dossier
  const { definitions, contacts } = extraction
  return new EnteredDossier(bulletin, enterPart(dossier, ledger), { definitions, contacts, examined, print })
}

/** One in a ledger. Few ask for all figures of a bulletin: an erratum those of the one that it mends. */
class EnteredDossier implements Dossier {
  readonly bulletin: Bulletin
  readonly sheet: Sheet
  readonly examined: Examined
  readonly print: Fingerprint
  readonly #definitions: Extraction['definitions']
  readonly #contacts: Extraction['contacts']
  #rows: Pick<Extraction, 'facts' | 'passages'> | null = null

  constructor(bulletin: Bulletin, sheet: Sheet, { definitions, contacts, examined, print }: KeptRest) {
    this.bulletin = bulletin
    this.sheet = sheet
    this.examined = examined
    this.print = print
    this.#definitions = definitions
    this.#contacts = contacts
  }

  get extraction(): Extraction {
    const rows = (): Pick<Extraction, 'facts' | 'passages'> => {
      this.#rows ??= this.sheet.extraction()
      return this.#rows
    }
    return {
      get facts() {
        return rows().facts
      },
      get passages() {
        return rows().passages
      },
      definitions: this.#definitions,
      contacts: this.#contacts,
    }
  }

  get terms(): Terms {
    return this.sheet.terms()
  }
}
