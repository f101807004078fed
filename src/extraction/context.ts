import type { Measure, Term } from '../entity/measure/measure.ts'
import type { VerbGroup } from '../entity/measure/verbs.ts'
import type { Programme } from '../entity/name/programme.ts'
import type { IsoDate, Period } from '../entity/period/period.ts'
import type { PlaceNode } from '../entity/place/place.ts'
import type { Figure, Stance } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Reading } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import type { Home } from './document/home.ts'
import type { Scope } from './scope.ts'
import type { PrintedList } from './sentence/lists.ts'
import type { Mention } from './sentence/mention.ts'
import type { Sentence } from './sentence/sentence.ts'
import type { Cell } from './sentence/table.ts'

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
  /** Whether the figure is one of several of the noun that the span names: «De las becas, [142 se dieron]…». */
  readonly part?: boolean
  /** Whether its words make the figure a change: «un incremento de…». */
  readonly change?: boolean
  /** Verb that says which part the figure is, for parts that elide it: «830 requieren un riñón, 350 córnea». */
  readonly told?: string | null
}

/** What is already known of an earlier figure of the text: elided slots are filled from it. */
export interface Antecedent {
  readonly measure: Measure
  /** The noun that heads it, as written: «estudios» of «estudios de tomografía». */
  readonly noun: string
  readonly told: string | null
  readonly mention: Mention
  /** Whether it only says where: «en las 61 guarderías». */
  readonly locative: boolean
  /** Whether its own words name no head: «15 de donador vivo». */
  readonly elided: boolean
  /** The figure of its sentence that it is a part of. */
  readonly partOf: Antecedent | null
  readonly figure: Figure
  readonly stance: Stance
  readonly place: PlaceDraft | null
  readonly period: PeriodDraft | null
  readonly programme: ProgrammeDraft | null
  /** Ordinal of its fact in the text. */
  readonly at: number
}

/** Everything that a slot's attachments may look at for one figure. */
export interface Context {
  readonly sentence: Sentence
  readonly mention: Mention
  /** Index of the mention in its sentence. */
  readonly index: number
  /** The list in which the figure is a part. */
  readonly list: PrintedList | null
  /** The figure that its list breaks down. */
  readonly total: Antecedent | null
  /** Figures resolved so far in this sentence, by mention index. */
  readonly earlier: ReadonlyMap<number, Antecedent>
  /** The last figure of the sentences before, in the same section. */
  readonly last: Antecedent | null
  /** The last figure of the sentences before that is no part, share or change. */
  readonly lastTotal: Antecedent | null
  /** The figures of the sentence before, in order. */
  readonly previous: readonly Antecedent[]
  /** The count that the bulletin is about: its first. */
  readonly main: Antecedent | null
  /** The figures of the item above in a printed list, in order; of one that elides them, those of the item above that. */
  readonly above: readonly Antecedent[]
  /** The figure that the item is a kind of: «90 anuncios, por estos motivos:» ¶ «a) Sin permiso: 60». */
  readonly itemised: Antecedent | null
  /** The verb group that governs the figure. */
  readonly verb: VerbGroup | null
  /** Where it stands in a table. */
  readonly cell: Cell | null
  readonly scope: Scope
  /** The day the bulletin was written, where it is known. */
  readonly reference: IsoDate | null
  /** The place of the whole bulletin. */
  readonly home: Home | null
  readonly lexicon: Lexicon
  readonly reading: Reading
  /** Resolves a period mention of this sentence; null where no year can be known. */
  readonly periodOf: (index: number) => Period | null
  /** Resolves a period of the column head. */
  readonly columnPeriodOf: (index: number) => Period | null
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

/** The text of the sentence between two tokens, as printed. */
export const textBetween = (context: Pick<Context, 'sentence' | 'reading'>, from: number, to: number): string => {
  const { tokens } = context.sentence
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from ? context.reading.text.slice(first.start, last.end) : ''
}

/** The figure resolved last in the sentence, else the last one before it. */
export const lastEarlier = ({ earlier, last }: Pick<Context, 'earlier' | 'last'>): Antecedent | null =>
  [...earlier.values()].at(-1) ?? last

/** The last figure that is no share and no change. */
export const lastLevel = (context: Pick<Context, 'earlier' | 'last' | 'lastTotal'>): Antecedent | null =>
  [...context.earlier.values()].findLast(({ figure }) => figure === 'level') ??
  context.lastTotal ??
  lastEarlier(context)

/** The figure that the sentence speaks of: the last that says what, and not only where or of which kind. */
export function told(
  { earlier, last, lastTotal, mention, total }: Pick<Context, 'earlier' | 'last' | 'lastTotal' | 'mention' | 'total'>,
  units: 'same unit' | 'any unit' = 'same unit',
): Antecedent | null {
  const fits = (other: Antecedent): boolean =>
    units === 'any unit' || other.mention.quantity.unit === mention.quantity.unit
  const own = [...earlier.values()].filter((other) => !other.locative)
  const before = [lastTotal, last].find((other) => other !== null && fits(other))
  const near = own.findLast((other) => fits(other) && !other.elided) ?? own.findLast(fits)
  // «96 procedimientos: 71 de manga y 25 bypass; en 2021 fueron 38»: of the whole again, not of its last part.
  const broken = near && near.partOf !== null && near.partOf !== total
  const fitting = broken ? near.partOf : near
  // Eight cases may follow 15 per cent of them; an amount of money follows only an amount.
  return fitting ?? (mention.quantity.unit === 'count' ? own.at(-1) : undefined) ?? before ?? null
}

/** What a figure of another time counts: «tres ferias con mil 512 visitas; en 2023 serán cuatro y se espera pasar de 2 mil». */
export function toldAgain(
  context: Pick<Context, 'earlier' | 'last' | 'lastTotal' | 'mention' | 'total' | 'previous'>,
): Antecedent | null {
  const near = told(context)
  const { value, unit } = context.mention.quantity
  const apart = (a: number, b: number): number => Math.max(a, b) / Math.max(1e-9, Math.min(a, b))
  const ratio = ({ mention: { quantity: other } }: Antecedent): number => apart(other.value, value)
  // «se invirtieron 11.6 millones; este año serán 13» are millions too.
  const { value: amount = 0, raw = '' } = near?.mention.quantity ?? {}
  if (/mill[oó]n/i.test(raw) && apart(amount / MILLION, value) < SAME_SIZE) return near
  if (!near || unit !== 'count' || near.mention.quantity.unit !== 'count' || ratio(near) < OTHER_SIZE) return near
  const others = [...context.previous, ...context.earlier.values()]
  const fits = ({ figure, stance }: Antecedent): boolean => figure === 'level' && stance === 'achieved'
  return others.findLast((other) => fits(other) && ratio(other) < SAME_SIZE) ?? near
}

const MILLION = 1e6
const OTHER_SIZE = 50
const SAME_SIZE = 5

/** The last figure that says more than where. */
export const lastCounted = (context: Pick<Context, 'earlier' | 'last'>): Antecedent | null =>
  [...context.earlier.values()].findLast(({ locative }) => !locative) ?? lastEarlier(context)

/** The item before the figure in its list. */
export function previousInList({ list, index, earlier }: Context): Antecedent | null {
  const before = (list?.parts ?? []).filter((part) => part < index && earlier.has(part))
  return earlier.get(before.at(-1) ?? -1) ?? null
}
