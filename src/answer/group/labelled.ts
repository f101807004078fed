import type { Fact } from '../../facts/fact.ts'
import { readingSpan } from '../../text/reading.ts'
import type { AnswerContext } from '../context.ts'
import { fieldsAt } from './record.ts'
import { runsIn } from './run.ts'
import { columnsAt } from './table.ts'

/** How figures that stand side by side are labelled. */
export interface Labelled {
  /** What tells a figure from the others, as printed, by its id: «El Marqués», «a Nogales», «Préstamo especial». */
  readonly labels: ReadonlyMap<string, string>
  /** What says of what the labels are kinds: «municipio» of «Por municipio,», the head of a column. */
  readonly kind: string
  /** What is said of all of them: the words before the first label, the head of their column. */
  readonly shared: string
  /** On which side of the figures of a sentence the labels stand; before those of tables and records. */
  readonly side: 'before' | 'after'
  /** What stands over a table or records; empty in a sentence. */
  readonly heading: string
}

/** Figures in a row, a column or records, each with what is printed to tell it from the others. */
export interface LabelledFigures extends Labelled {
  readonly facts: readonly Fact[]
}

/** All labelled figures of a sentence, or of the table or records that it is part of. */
export function labelledAt(index: number, context: AnswerContext): readonly LabelledFigures[] {
  const { corpus, lexicon } = context
  const passage = corpus.passages.get(index)
  if (!passage) return []
  const columns = columnsAt(index, corpus)
  if (columns.length > 0) {
    const heading = headingBefore(index, context)
    return columns.map(({ facts, labels, kind, head }) =>
      labelledBy(facts, labels, { side: 'before', kind: `${kind} ${kindIn(heading)}`, shared: head, heading }),
    )
  }
  const fields = fieldsAt(index, corpus)
  if (fields.length > 0)
    return fields.map(({ facts, labels, lead }) =>
      labelledBy(facts, labels, { side: 'before', kind: kindIn(lead), shared: '', heading: lead }),
    )
  const { reading } = corpus.bulletin(passage.bulletin)
  const facts = passage.facts.flatMap((id) => corpus.fact(id) ?? []).filter(({ figure }) => LABELLED.has(figure))
  return runsIn(facts, reading.text, readingSpan(reading, passage.citation), lexicon).map(
    ({ facts, labels, side, lead }) =>
      labelledBy(facts, labels, { side, kind: kindIn(lead), shared: lead, heading: '' }),
  )
}

const LABELLED: ReadonlySet<Fact['figure']> = new Set(['level', 'share', 'capacity', 'change', 'rate'])

const labelledBy = (
  facts: readonly Fact[],
  labels: readonly string[],
  around: Omit<Labelled, 'labels'>,
): LabelledFigures => ({ facts, labels: new Map(facts.map(({ id }, i) => [id, labels[i] ?? ''])), ...around })

/** «oficina» of «y que por oficina corresponden», «droga» of «De acuerdo a la droga de impacto acudieron:»; else nothing. */
const kindIn = (lead: string): string => [...lead.matchAll(BY)].at(-1)?.groups?.kind ?? ''
const BY = /(?<!\p{L})(?:por|según|de acuerdo (?:a|con)) (?:cada |su |el |la |al )?(?<kind>\p{L}+(?: de \p{L}+)?)/giu

/** The heading right before a table: «Los municipios con más visitas». */
function headingBefore(index: number, { corpus: { passages } }: AnswerContext): string {
  let at = index
  while (passages.get(at)?.zone === 'table') at--
  const before = passages.get(at)
  return before?.bulletin === passages.get(index)?.bulletin && before?.facts.length === 0 ? before.text : ''
}
