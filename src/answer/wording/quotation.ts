import type { Bulletin } from '../../facts/bulletin.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact, Slot } from '../../facts/fact.ts'
import { isRepaired, type Reading, readingSpan } from '../../text/reading.ts'
import { rememberedOf } from '../../text/remembered.ts'
import type { Span } from '../../text/span.ts'

// A terminal line or two; longer sentences are cut around the figure.
const MAX_QUOTE = 240

/** The reading of a stretch of the record: white space collapsed, OCR mended. */
export function shown(reading: Reading, span: Span): string {
  const { start, end } = readingSpan(reading, span)
  return reading.text.slice(start, end).replace(/\s+/g, ' ').trim()
}

// Whose figure it is and of which programme is said by the source line; shown beside the quotation is what, where and when.
// «este periodo» proves nothing to who does not see the sentence before.
const POINTS_BACK = /^(?:en |durante )?(?:este|ese|dicho|el mismo) (?:periodo|lapso)$/i
const PROOF: readonly Slot[] = ['period', 'place', 'measure', 'stance']

/** A fact's words as people see them: the sentence, or its pieces where it is long: «Del 1 de abril […] 353 de córnea». */
export function quoteOf(fact: Fact, corpus: Corpus): string {
  return quoteIn(corpus.bulletin(fact.bulletin))(fact)
}

const quoteIn = rememberedOf(({ reading }: Bulletin) => rememberedOf((fact: Fact) => quoted(fact, reading)))

function quoted(fact: Fact, reading: Reading): string {
  const whole = shown(reading, fact.sentence)
  const evidence = PROOF.map((slot) => fact.evidence[slot].span)
    .filter((s): s is Span => s !== null && !within(s, fact.sentence))
    .sort((a, b) => a.start - b.start)
  const outside = evidence
    .filter((s, i) => i === 0 || s.start >= (evidence[i - 1] as Span).end)
    .map((s) => shown(reading, s))
  const sentence = whole.length <= MAX_QUOTE ? whole : around(fact, reading)
  const lead = outside.filter((piece) => piece !== '' && !sentence.includes(piece) && !POINTS_BACK.test(piece))
  const quote = [...new Set(lead), sentence].join(' […] ')
  return `«${quote}»${isRepaired(reading, fact.sentence) ? ' (texto reparado)' : ''}`
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** The clause pieces around the figure, with the ones that prove its slots. */
function around(fact: Fact, reading: Reading): string {
  const { start: from, end: to } = readingSpan(reading, fact.sentence)
  const { start, end } = readingSpan(reading, fact.citation)
  const text = reading.text
  const cut = Math.max(from, text.lastIndexOf(' ', Math.max(from, start - 70)) + 1)
  // Words that prove a slot are not cut in two.
  const across = PROOF.flatMap((slot) => fact.evidence[slot].span ?? [])
    .map((span) => readingSpan(reading, span))
    .find((span) => span.start < cut && span.end > cut && span.start >= from)
  const left = across?.start ?? cut
  const right = end + 70 >= to ? to : Math.max(end, text.lastIndexOf(' ', end + 70))
  const middle = text.slice(left, right).replace(/\s+/g, ' ').trim()
  const pieces = PROOF.map((slot) => fact.evidence[slot].span)
    .filter((s): s is Span => s !== null && within(s, fact.sentence))
    .map((s) => ({ start: s.start, text: shown(reading, s) }))
    .filter(
      (p) => p.text !== '' && !middle.includes(p.text) && p.start < fact.citation.start && !POINTS_BACK.test(p.text),
    )
    .sort((a, b) => a.start - b.start)
  const before = [...new Set(pieces.map((p) => p.text))]
  const open = left > from && before.length === 0 ? '…' : ''
  return `${[...before, `${open}${middle}`].join(' […] ')}${right < to ? '…' : ''}`
}

/** «No. 185/2021», else the title, shortened. */
export function titleOf(bulletin: Bulletin, max = 80): string {
  const title = bulletin.title === '' ? bulletin.source : bulletin.title
  return title.length <= max ? title : `${title.slice(0, title.lastIndexOf(' ', max))}…`
}
