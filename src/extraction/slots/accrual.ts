import { beginsLike } from '../../entity/measure/verbs.ts'
import type { Accrual } from '../../facts/fact.ts'
import type { Attachment } from '../attachment.ts'
import type { Context, PeriodDraft } from '../context.ts'

/** A context with the period already found. */
export type AccrualContext = Context & { readonly found: PeriodDraft | null }

/** How a figure is told to be of its days or an accumulation, the surest first. */
export const ACCRUAL: readonly Attachment<AccrualContext, Accrual>[] = [
  {
    name: 'period to date',
    example: 'se hicieron 36 trasplantes en lo que va del año',
    counterExample: '36 en el año 2020',
    attach: ({ found }) => (found?.toDate ? 'to_date' : null),
  },
  {
    name: 'accumulating verb',
    example: 'acumula en este 2021, 129 donaciones',
    counterExample: 'registró 129 donaciones',
    attach: ({ verb, lexicon }) => (verb && beginsLike(verb.folds, lexicon.verbs.accumulate) ? 'to_date' : null),
  },
  {
    name: 'perfect tense',
    example: 'se han otorgado 6 millones de consultas',
    counterExample: 'se otorgaron 6 millones de consultas',
    attach: ({ verb }) => (verb?.tense === 'perfect' ? 'to_date' : null),
  },
]
