import type { Citation } from '#core'

/** How a figure of a text stands to the bulletins; never «verdadero» or «falso». */
export type Verdict = 'match' | 'rounding' | 'other_scope' | 'differs' | 'absent' | 'uncheckable'

/** A figure of a text with its verdict. */
export interface CheckedFigure {
  /** «casi 36 millones de consultas», as written. */
  readonly written: string
  readonly verdict: Verdict
  /** The verdict in words: «coincide». */
  readonly words: string
  /** What the bulletins print, where they print something to compare with. */
  readonly citation: Citation | null
  readonly explanation: string
}

/** Every figure of a text, in order. */
export interface Checked {
  readonly figures: readonly CheckedFigure[]
  readonly summary: string
}
