// What «Cotejar este mensaje» gives: the verdicts of the core.
export type { Checked, CheckedFigure } from '#core'
