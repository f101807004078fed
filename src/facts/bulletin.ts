import type { IsoDate, YearBasis } from '../entity/period/period.ts'
import type { Block } from '../text/layout/block.ts'
import type { Reading } from '../text/reading.ts'

/** The date a bulletin is of, and how it is known. */
export interface BulletinDate {
  readonly date: IsoDate
  readonly basis: YearBasis
}

/** One press bulletin: its identity, its text of record and the reading of it. Plain data, immutable. */
export interface Bulletin {
  /** First 12 hexadecimal digits of a hash of the text: the same text has the same id whatever its file name. */
  readonly id: string
  /** File name, without folders. */
  readonly source: string
  readonly title: string
  /** As printed: «185/2021». */
  readonly number: string | null
  readonly date: BulletinDate | null
  readonly institution: string | null
  readonly url: string | null
  readonly origin: 'official' | 'copy' | 'draft'
  /** Id of the bulletin whose place it takes, where who added it said so; what its text says is read by `correction`. */
  readonly supersedes: string | null
  readonly reading: Reading
  readonly blocks: readonly Block[]
}

/** What a file reader hands over: a name and the text of record; `modified` is a last resort for the year. */
export interface SourceText {
  readonly source: string
  readonly text: string
  readonly metadata?: {
    readonly date?: IsoDate
    readonly url?: string
    readonly title?: string
    readonly supersedes?: string
  }
}
