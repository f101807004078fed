import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Draft } from '../answer.ts'
import { lineOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'

/**
 * The answer to «¿se resolvieron todas las quejas?»: no figure by itself says that it is all. Two of the same thing in one
 * sentence deny it («recibimos 312 quejas y 289 se resolvieron»); «las 18 unidades» are all; otherwise the texts leave it
 * open.
 */
export function ofAll(draft: Draft, corpus: Corpus): Draft {
  const [first = '', ...rest] = draft.lines
  if (!first.startsWith(say.yes)) return draft
  const lead = draft.lead?.from === 'facts' ? draft.facts?.[draft.lead.index]?.fact : undefined
  const others = lead ? ofTheSame(lead, corpus) : []
  const told = first.slice(say.yes.length).trim()
  const quote = draft.citations?.[0]?.quote ?? ''
  if (others.length === 0 && (lead ? isKnownWhole(lead, corpus) : WHOLE.test(quote))) return draft
  if (others.length === 0) return leftOpen(draft)
  return {
    ...draft,
    lines: [`${say.no} ${told}`, ...others.map((fact) => say.also(lineOf(fact))), ...rest],
    facts: [
      ...(draft.facts ?? []),
      ...others.map((fact) => ({ fact, fit: 'unspecified' as const, citations: [fact.citation] })),
    ],
  }
}

/** The same without a yes: what is shown does not decide what was asked. */
export function leftOpen(draft: Draft): Draft {
  const [first = '', ...rest] = draft.lines
  if (!first.startsWith(say.yes)) return draft
  return { ...draft, lines: [`${say.notPrecise} ${first.slice(say.yes.length).trim()}`, ...rest] }
}

/** Other figures of the same thing in the sentence of a figure, with another value. */
function ofTheSame({ id, measure, quantity }: Fact, corpus: Corpus): readonly Fact[] {
  const beside = (corpus.passageOf(id)?.facts ?? []).flatMap((other) => corpus.fact(other) ?? [])
  return beside.filter(
    (fact) =>
      fact.quantity.unit === 'count' &&
      fact.figure === 'level' &&
      fact.quantity.value !== quantity.value &&
      fact.measure.head.key === measure.head.key,
  )
}

/** «todas las clínicas», «las 18 clínicas». */
const WHOLE = /\btod[oa]s?\b|\bl[ao]s \d/i

/** «participan las 18 unidades»: the article says that there are no others. */
function isKnownWhole({ bulletin, quantity }: Fact, corpus: Corpus): boolean {
  const { text } = corpus.bulletin(bulletin).reading
  return /\bl[ao]s\s$/i.test(text.slice(Math.max(0, quantity.start - 5), quantity.start))
}
