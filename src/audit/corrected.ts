import { formatDay } from '../entity/period/period-format.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { CorrectedFigure } from '../facts/correction.ts'
import type { Finding } from '../facts/finding.ts'
import { findingOf } from './make.ts'
import { say } from './say.ts'

/** «421,500 corrige la cifra anterior, 412,500 (boletín 185/2021, 12 jul 2021)»: a note, for nothing is in doubt. */
export const correctedFigures = (corrected: readonly CorrectedFigure[]): Finding[] =>
  corrected.map(({ fact, was, wasIn }) => {
    const finding = findingOf({
      kind: 'superseded',
      values: [fact.quantity.value, was.quantity.value],
      message: say.corrected(fact, was.quantity.value, nameOf(wasIn)),
      facts: [fact],
    })
    return { ...finding, citations: [...finding.citations, was.citation] }
  })

const nameOf = ({ number, date, source }: Bulletin): string =>
  [number === null ? source : `boletín ${number}`, ...(date ? [formatDay(date.date)] : [])].join(', ')
