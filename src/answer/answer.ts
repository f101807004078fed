import type { Citation, Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import type { Query } from '../query/query.ts'
import type { Chart } from './chart/chart.ts'

/** How a question was answered. */
export type Status = 'answered' | 'conflict' | 'clarify' | 'not_found' | 'out_of_scope' | 'help'

/** How a figure's scope stands to the one asked for; `unspecified` where the question left it open. */
export type Fit = 'exact' | 'inside' | 'contains' | 'overlaps' | 'unspecified'

/** A printed figure of an answer. */
export interface ShownFact {
  readonly fact: Fact
  readonly fit: Fit
  /** Where it is printed: its own words and those of its copies. */
  readonly citations: readonly Citation[]
}

/** A number of a computation, with the fact it is read from. */
export interface Operand {
  readonly value: number
  /** Index into the answer's facts. */
  readonly fact: number | null
  readonly label: string
}

/** A figure that no bulletin prints: exact, with its operands. */
export interface Computed {
  readonly operation: string
  readonly value: number
  readonly unit: 'count' | 'percent' | 'points' | 'times'
  readonly operands: readonly Operand[]
}

/** The figure that an answer opens with. */
export interface Lead {
  readonly from: 'facts' | 'computed'
  readonly index: number
}

/** An answer: plain data; adapters only render it, and no figure outside it can reach a channel. */
export interface Answer {
  /** «c-7f3a92»: same resolved query, same corpus, same engine. */
  readonly id: string
  readonly status: Status
  readonly lead: Lead | null
  readonly text: string
  readonly facts: readonly ShownFact[]
  readonly computed: readonly Computed[]
  readonly findings: readonly Finding[]
  /** Quotations that are no figure's: sentences, definitions, contacts. */
  readonly citations: readonly Citation[]
  readonly suggestions: readonly string[]
  /** One sentence in press style for pasting, or null. */
  readonly note: string | null
  readonly chart: Chart | null
  /** The query that the next question leans on: this one; the one before where this only greets. */
  readonly understood: Query
  /** Every query of the line in order: one, unless it held several questions. */
  readonly parts: readonly Query[]
  /** How it came about, in lines: the question's slots, the figures that each one dropped, the rules behind those shown. */
  trace(): readonly string[]
}

/** What a handler makes; the engine adds the id, the text's frame and what was understood. */
export interface Draft {
  readonly status: Status
  readonly lead?: Lead | null
  /** Lines of the text, figure first. */
  readonly lines: readonly string[]
  readonly facts?: readonly ShownFact[]
  readonly computed?: readonly Computed[]
  readonly findings?: readonly Finding[]
  readonly citations?: readonly Citation[]
  /** Ids of the sentences quoted: the next question may be about one of them. */
  readonly quoted?: readonly string[]
  /** Questions that may have an answer; the engine keeps those that do. */
  readonly suggestions?: readonly string[]
  /** Whether the suggestions are choices that complete this question. */
  readonly asksBack?: boolean
  readonly note?: string | null
  readonly chart?: Chart | null
  /** The query that it answers, where it is another than the one asked: «el año anterior» of old bulletins. */
  readonly query?: Query
  /** Whether it was found by the question's words, not by its slots alone: its id depends on them. */
  readonly byWords?: boolean
}
