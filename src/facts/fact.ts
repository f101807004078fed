import type { Measure } from '../entity/measure/measure.ts'
import type { Programme } from '../entity/name/programme.ts'
import type { Quantity } from '../entity/number/quantity.ts'
import type { Period } from '../entity/period/period.ts'
import type { PlaceNode } from '../entity/place/place.ts'
import type { Span } from '../text/span.ts'

/** What kind of figure it is; only a `level` answers «¿cuántos…?», enters a sum or is a total. */
export type Figure = 'level' | 'change' | 'ratio' | 'share' | 'rate' | 'rank' | 'ordinal' | 'capacity' | 'threshold'

/** How the text stands to the figure: «se realizaron» achieved, «planeadas» planned, «no se registró ninguna» denied. */
export type Stance = 'achieved' | 'planned' | 'capacity' | 'estimated' | 'denied'

/** `to_date` where the figure is worded or dated as an accumulation («se han otorgado», «en lo que va del año»). */
export type Accrual = 'in_period' | 'to_date'

/** Part of the bulletin that prints it. */
export type Zone = 'headline' | 'summary' | 'body' | 'table' | 'front_matter'

/** Where a slot's value comes from: words of the text, an earlier clause, or the widest value by default. */
export type SlotBasis = 'printed' | 'inherited' | 'default'

/** What a fact is asked by. */
export type Slot = 'measure' | 'place' | 'period' | 'programme' | 'institution' | 'stance' | 'accrual' | 'figure'

/** What proves a slot: its basis, the attachment rule that filled it, and the words (in source offsets) where there are any. */
export interface Evidence {
  readonly basis: SlotBasis
  /** Name of the attachment in the slot's table, e.g. «sentence opener». */
  readonly rule: string
  readonly span: Span | null
}

/** Words of the text of record: `source.slice(start, end) === quote`. */
export interface Citation extends Span {
  /** File name of the bulletin. */
  readonly source: string
  /** Title of the bulletin. */
  readonly bulletin: string
  readonly quote: string
}

/** A place as a fact carries it: the node of the tree and the words that named it («ésta última Representación»). */
export interface FactPlace {
  readonly node: PlaceNode
  /** Further places that the figure is said of, each by itself («Coahuila y Querétaro, todas con más de siete mil»). */
  readonly also: readonly PlaceNode[]
  readonly text: string | null
  readonly basis: SlotBasis
}

/** Place of a fact in a printed list: «956 trasplantes: 442 de riñón…» is one list with a total and parts. */
export interface ListRole {
  /** Number of the list inside its bulletin. */
  readonly list: number
  readonly role: 'total' | 'part'
  /** What ties total and parts: «de los cuales», a colon, «De estas», or mere coordination (no total then). */
  readonly cue: string | null
}

/** One figure that a bulletin prints, with every slot filled and the evidence of each. */
export interface Fact {
  /** `bulletin id` + «#» + ordinal in the text. */
  readonly id: string
  /** Id of its bulletin. */
  readonly bulletin: string
  readonly measure: Measure
  readonly quantity: Quantity
  readonly figure: Figure
  /** What a change, ratio or share is relative to, as printed: «que en 2020», «de la productividad anual». */
  readonly base: string | null
  readonly institution: string | null
  readonly programme: Programme | null
  /** Whose words they are, where the figure stands in a statement: «el director general, Zoé Robledo». */
  readonly attributedTo: string | null
  readonly place: FactPlace
  readonly period: Period | null
  readonly stance: Stance
  readonly accrual: Accrual
  readonly zone: Zone
  /** The quantity with its noun phrase, as printed. */
  readonly citation: Citation
  /** The clause or sentence around it, in source offsets. */
  readonly sentence: Span
  /** Spans outside the quotation that prove a slot are shown beside it: «Del 1 de abril al 12 de septiembre […] 353 de córnea». */
  readonly evidence: Readonly<Record<Slot, Evidence>>
  /** Every printed list that it stands in. */
  readonly lists: readonly ListRole[]
}

/**
 * A sentence of a bulletin with the scope it stands in. Whatever is not a number (lists of specialties, events,
 * where something was done, definitions) is answered from passages, by quotation.
 */
export interface Passage {
  readonly id: string
  readonly bulletin: string
  readonly citation: Citation
  /** The repaired, joined reading of the same words. */
  readonly text: string
  /** Places named in the sentence or carried into it; empty where it is national. */
  readonly places: readonly FactPlace[]
  readonly period: Period | null
  readonly programme: Programme | null
  readonly stance: Stance
  readonly zone: Zone
  /** Coordinated noun phrases: «Medicina Interna, Cirugía General y Pediatría» → three items, in reading text. */
  readonly items: readonly string[]
  /** Paragraph number, from 1; passages of one paragraph follow each other. */
  readonly paragraph: number
  readonly facts: readonly string[]
}

/** An acronym with the words that the text itself gives for it. */
export interface Definition {
  readonly acronym: string
  readonly expansion: string
  readonly citation: Citation
}

/** A telephone, page or address printed for readers. */
export interface Contact {
  readonly kind: 'telephone' | 'email' | 'url'
  readonly text: string
  readonly citation: Citation
}

/** Everything read from one bulletin. */
export interface Extraction {
  readonly facts: readonly Fact[]
  readonly passages: readonly Passage[]
  readonly definitions: readonly Definition[]
  readonly contacts: readonly Contact[]
}
