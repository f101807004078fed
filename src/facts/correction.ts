import type { Bulletin } from './bulletin.ts'
import type { Fact } from './fact.ts'

/** A figure that a later bulletin prints in place of another: «421,500 en lugar de 412,500». */
export interface CorrectedFigure {
  /** The figure that stands. */
  readonly fact: Fact
  /** The figure that it takes the place of: no witness of anything any more. */
  readonly was: Fact
  /** The bulletin that printed it. */
  readonly wasIn: Bulletin
}
