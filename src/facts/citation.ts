import type { Span } from '../text/span.ts'
import type { Bulletin } from './bulletin.ts'
import type { Citation } from './fact.ts'

/** The words of a bulletin at a span of its text of record. */
export const citationOf = (bulletin: Bulletin, span: Span): Citation => ({
  source: bulletin.source,
  bulletin: bulletin.title,
  quote: bulletin.reading.source.slice(span.start, span.end),
  start: span.start,
  end: span.end,
})
