import type { Citation } from '../facts/fact.ts'

/** How a figure of a text stands to the bulletins. */
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
  /** The printed sentence as people see it, null without a citation: «También se efectuaron…». */
  readonly quote: string | null
  /** Its bulletin, null without a citation: «IMSS, boletín 185/2021… (5 may 2021) [185.txt]». */
  readonly source: string | null
  readonly explanation: string
}

/** Every figure of a text, in order. */
export interface Checked {
  readonly figures: readonly CheckedFigure[]
  /** «3 cifras: 2 coinciden, 1 difiere.» */
  readonly summary: string
}
