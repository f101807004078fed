/** What a file gives: its text of record, verbatim or as extracted, and what the file itself says about it. */
export interface DocumentText {
  readonly text: string
  /** Headline that the file names outside its text: «og:title». */
  readonly title?: string
  /** Day of publication that the file names: «2021-09-22». A converter's date is none. */
  readonly date?: string
  /** Public address that the file names as its own. */
  readonly url?: string
  /** Offset in the text at which each page starts, for a format that has pages. */
  readonly pages?: readonly number[]
}

/** Reads the bytes of one format. Throws `InputError`, whose message starts with `name`, where they cannot be read. */
export type ReadBytes = (name: string, bytes: Uint8Array) => Promise<DocumentText> | DocumentText
