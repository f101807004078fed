import type { Measure, Term } from '../entity/measure.ts'
import type { Period } from '../entity/period.ts'
import type { PlaceNode } from '../entity/place.ts'
import type { Programme } from '../entity/programme.ts'
import type { Figure, Stance } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Reading } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import type { PrintedList } from './lists.ts'
import type { Scope } from './scope.ts'
import type { Mention, Sentence } from './sentence.ts'
import type { VerbGroup } from '../entity/verbs.ts'

/** The head and modifiers found for a figure, before they become a `Measure`. */
export interface MeasureDraft {
  readonly head: Term
  readonly modifiers: readonly Term[]
  /** What narrows the head, as written. */
  readonly narrowing: string
  /** The head noun as written, for figures that elide it later. */
  readonly noun: string
  /** Reading span that proves it, where it stands outside the quotation. */
  readonly span: Span | null
}

/** What is already known of an earlier figure of the text: elided slots are filled from it. */
export interface Antecedent {
  readonly measure: Measure
  /** The noun that heads it, as written: «estudios» of «estudios de tomografía». */
  readonly noun: string
  readonly mention: Mention
  readonly figure: Figure
  readonly stance: Stance
}

/** Everything that a slot's attachments may look at for one figure. */
export interface Context {
  readonly sentence: Sentence
  readonly mention: Mention
  /** Index of the mention in its sentence. */
  readonly index: number
  /** The list in which the figure is a part. */
  readonly list: PrintedList | null
  /** Figures resolved so far in this sentence, by mention index. */
  readonly earlier: ReadonlyMap<number, Antecedent>
  /** The last figure of the sentences before, in the same section. */
  readonly last: Antecedent | null
  /** The verb group that governs the figure. */
  readonly verb: VerbGroup | null
  readonly scope: Scope
  readonly lexicon: Lexicon
  readonly reading: Reading
  /** Resolves a period mention of this bulletin; null where no year can be known. */
  readonly periodOf: (index: number) => Period | null
}

/** A place found for a figure. */
export interface PlaceDraft {
  readonly node: PlaceNode
  /** Further places that the same figure is said of, each by itself («todas con más de…»). */
  readonly also: readonly PlaceNode[]
  readonly span: Span | null
}

/** A period found for a figure. */
export interface PeriodDraft {
  readonly period: Period
  readonly span: Span | null
  /** Whether the words make the figure an accumulation («en lo que va del año»). */
  readonly toDate: boolean
}

/** A programme found for a figure. */
export interface ProgrammeDraft {
  readonly programme: Programme
  readonly span: Span | null
}

/** The text of the sentence between two tokens, white space collapsed. */
export const textBetween = (context: Pick<Context, 'sentence' | 'reading'>, from: number, to: number): string => {
  const { tokens } = context.sentence
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from ? context.reading.text.slice(first.start, last.end) : ''
}
