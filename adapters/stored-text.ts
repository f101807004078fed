import type { SourceText } from '#core'
import type { StoredDocument } from './storage/store.ts'

/** What the core reads a stored document as. */
export const sourceTextOf = ({ source, text, date, url, title, supersedes }: StoredDocument): SourceText => ({
  source,
  text,
  metadata: { title, ...(date && { date }), ...(url && { url }), ...(supersedes && { supersedes }) },
})
