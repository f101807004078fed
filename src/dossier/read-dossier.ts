import { examine } from '../audit/examine.ts'
import type { IsoDate } from '../entity/period/calendar.ts'
import { readBulletin } from '../extraction/document/read-bulletin.ts'
import { extractFacts } from '../extraction/extract.ts'
import type { Bulletin, SourceText } from '../facts/bulletin.ts'
import { fingerprint, isCopy } from '../facts/copies.ts'
import { termsOf } from '../facts/terms.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Dossier } from './dossier.ts'

/** Reads a text. What costs is read when it is first looked at: a copy that is dated by its twin is then read once. */
export const readDossier = (text: SourceText, lexicon: Lexicon): Dossier =>
  dossierOf(readBulletin(text, lexicon), lexicon)

/** The dossier of the same text as of the day of its dated copy; null where it has none any more. */
export const redate = ({ bulletin }: Dossier, date: IsoDate | null, lexicon: Lexicon): Dossier =>
  dossierOf(datedOn(bulletin, date), lexicon)

/** The same text as of the day of its dated copy among the others, where it has no date of its own. */
export function datedByTwin(own: Dossier, others: readonly Dossier[], lexicon: Lexicon): Dossier {
  if (own.bulletin.date !== null) return own
  const twin = others.find((other) => other.bulletin.date !== null && isCopy(own.print, other.print))
  const date = twin?.bulletin.date?.date
  return date ? redate(own, date, lexicon) : own
}

/** A bulletin as of the day of its dated copy; null where it has none. */
function datedOn(bulletin: Bulletin, date: IsoDate | null): Bulletin {
  const { id, source, title, number, institution, url, origin, supersedes, reading, blocks } = bulletin
  const dated = date === null ? null : ({ date, basis: 'copy' } as const)
  return { id, source, title, number, date: dated, institution, url, origin, supersedes, reading, blocks }
}

function dossierOf(bulletin: Bulletin, lexicon: Lexicon): Dossier {
  let read: Omit<Dossier, 'bulletin' | 'print'> | undefined
  const made = (): Omit<Dossier, 'bulletin' | 'print'> => {
    read ??= factsOf(bulletin, lexicon)
    return read
  }
  return {
    bulletin,
    print: fingerprint(bulletin.reading.text),
    get extraction() {
      return made().extraction
    },
    get examined() {
      return made().examined
    },
    get terms() {
      return made().terms
    },
  }
}

function factsOf(bulletin: Bulletin, lexicon: Lexicon): Omit<Dossier, 'bulletin' | 'print'> {
  const extraction = extractFacts(bulletin, lexicon)
  return {
    extraction,
    examined: examine({ bulletin, extraction }),
    terms: termsOf(bulletin.reading.text, extraction.passages, lexicon.measures),
  }
}
