import type { Operation } from '../query.ts'

// Families of operations that several readers and handlers ask for.

type Family = ReadonlySet<Operation | null>
const family = (...operations: readonly Operation[]): Family => new Set(operations)

/** Those that set figures in order. */
export const RANKS = family('rank', 'most', 'least')

/** Those over the parts of what is asked, whose class the question names: «el órgano con más trasplantes». */
export const OVER_PARTS = family('most', 'least', 'rank', 'breakdown')

/** Those that set one figure against another. */
export const OF_PAIRS = family('difference', 'compare', 'ratio', 'change', 'share')

/** Those that tell what a figure became: «¿cuánto aumentaron?». */
export const CHANGES = family('difference', 'trend', 'change')
