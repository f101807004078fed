import { type Quantity, quantitiesIn } from '../entity/number/quantity.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import { citationOf } from '../facts/citation.ts'
import type { CorpusPart } from '../facts/corpus.ts'
import type { CorrectedFigure } from '../facts/correction.ts'
import type { Evidence, Fact, Slot } from '../facts/fact.ts'
import { sourceSpan } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import { tokenize } from '../text/token.ts'
import { withFacts } from './facts-left.ts'
import type { Supersession } from './supersession.ts'

/** What an erratum leaves of itself and of the bulletin that it mends. */
export interface Mended {
  readonly erratum: CorpusPart
  /** Null where the bulletin that it mends is not there. */
  readonly target: CorpusPart | null
  readonly corrected: readonly CorrectedFigure[]
}

/**
 * «Donde dice "412 mil 500 cirugías" debe decir "421 mil 500 cirugías"»: what was said is no figure of the erratum; what
 * was meant stands with the measure, place and period of the figure whose place it takes.
 */
export function mend(erratum: CorpusPart, { corrections }: Supersession, target: CorpusPart | null): Mended {
  const { bulletin, extraction } = erratum
  const corrected: CorrectedFigure[] = []
  const wrong = new Set<string>()
  const struck = new Set<string>()
  for (const { said, meant } of corrections) {
    for (const fact of factsIn(extraction.facts, said)) struck.add(fact.id)
    for (const [was, is] of target ? changesBetween(quantitiesAt(bulletin, said), quantitiesAt(bulletin, meant)) : []) {
      const words = factsIn(extraction.facts, meant)
      const own = words.find(({ quantity }) => quantity.start === is.start) ?? null
      const misprinted = (target as CorpusPart).extraction.facts.filter((fact) => isMeant(fact, was, own))
      // The headline says less of its figure than the body does.
      const [first] = misprinted.toSorted((a, b) => slotsOf(b) - slotsOf(a))
      if (!first) continue
      for (const fact of misprinted) wrong.add(fact.id)
      if (own) struck.add(own.id)
      const fact = inPlaceOf(first, is, meant, bulletin, `${bulletin.id}#e${corrected.length}`)
      corrected.push({ fact, was: first, wasIn: (target as CorpusPart).bulletin })
    }
  }
  const mended = corrected.map(({ fact }) => fact)
  return { erratum: withFacts(erratum, struck, mended), target: target && withFacts(target, wrong), corrected }
}

const factsIn = (facts: readonly Fact[], { start, end }: Span): readonly Fact[] =>
  facts.filter(({ quantity }) => start <= quantity.start && quantity.end <= end)

/** The quantities of a stretch of the reading, with offsets of the reading. */
function quantitiesAt({ reading }: Bulletin, { start, end }: Span): readonly Quantity[] {
  return quantitiesIn(tokenize(reading.text.slice(start, end))).map(({ from: _from, to: _to, ...quantity }) => ({
    ...quantity,
    start: start + quantity.start,
    end: start + quantity.end,
    numeral: { start: start + quantity.numeral.start, end: start + quantity.numeral.end },
  }))
}

/** The figures that changed, in order; none where their numbers do not tell which became which. */
function changesBetween(said: readonly Quantity[], meant: readonly Quantity[]): (readonly [Quantity, Quantity])[] {
  if (said.length !== meant.length) return []
  return said.flatMap((was, i) => {
    const is = meant[i] as Quantity
    return was.value === is.value ? [] : [[was, is] as const]
  })
}

/** From here on two figures of one value in one bulletin are one figure. */
const TELLING = 1000

/** Whether a figure is the one that an erratum means: its value, and its noun where the value alone could be another's. */
const isMeant = ({ quantity, measure }: Fact, was: Quantity, own: Fact | null): boolean =>
  quantity.value === was.value &&
  quantity.unit === was.unit &&
  (quantity.value >= TELLING || own === null || own.measure.head.key === measure.head.key)

const slotsOf = ({ period, place, programme }: Fact): number =>
  Number(period !== null) + Number(place.basis === 'printed') + Number(programme !== null)

const INHERITED: Evidence = { basis: 'inherited', rule: 'the figure that it corrects', span: null }

/** A figure of an erratum with the scope of the one that it corrects. */
function inPlaceOf(was: Fact, quantity: Quantity, words: Span, bulletin: Bulletin, id: string): Fact {
  const slots = Object.keys(was.evidence) as Slot[]
  return {
    ...was,
    id,
    bulletin: bulletin.id,
    quantity,
    citation: citationOf(bulletin, sourceSpan(bulletin.reading, { start: quantity.start, end: words.end })),
    sentence: sourceSpan(bulletin.reading, sentenceAt(bulletin, quantity.start)),
    zone: 'body',
    evidence: Object.fromEntries(slots.map((slot) => [slot, INHERITED])) as Record<Slot, Evidence>,
    lists: [],
  }
}

/** The sentence of a bulletin at an offset of its reading. */
function sentenceAt({ blocks, reading }: Bulletin, at: number): Span {
  const sentences = blocks.flatMap((block) => block.sentences)
  return sentences.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: reading.text.length }
}
