import type { Attachment } from '../attachment.ts'
import type { Context, MeasureDraft } from '../context.ts'
import { BARE } from './measure/bare.ts'
import { BESIDE } from './measure/beside.ts'
import { CELL } from './measure/cell.ts'
import { COST } from './measure/cost.ts'
import { ELIDED } from './measure/elided.ts'
import { OWN } from './measure/own.ts'
import { REST } from './measure/rest.ts'
import { SHARE } from './measure/share.ts'

/** What a figure counts: its cell in a table, else its own noun phrase, else the head that it elides, else what stands around it. */
export const MEASURE: readonly Attachment<Context, MeasureDraft>[] = [
  ...CELL,
  ...REST,
  ...SHARE,
  ...COST,
  ...BESIDE,
  ...OWN,
  ...ELIDED,
  ...BARE,
]
