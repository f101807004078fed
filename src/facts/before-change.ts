import type { Fact } from './fact.ts'

/** Names the rule by which a figure is of the time before a change: «bajó de [920] a 412 pacientes». */
export const BEFORE_CHANGE = 'before a change'

/** Whether a figure is what a change began with, which is no more the case. */
export const isBeforeChange = ({ evidence }: Pick<Fact, 'evidence'>): boolean => evidence.period.rule === BEFORE_CHANGE
