import { tokenize } from '../../text/token.ts'
import type { Days, IsoDate } from './calendar.ts'
import { periodMentions } from './period-mention.ts'
import { type PeriodContext, resolvePeriod } from './period-resolve.ts'
import { inferYear, yearFloor } from './period-year.ts'
import type { PeriodBasis, PeriodMention, PeriodShape } from './when.ts'

/** A period of a text, worked out: days inclusive, `end` null where it is open; `textStart`, `textEnd` are its words. */
export interface PeriodRead extends Days {
  readonly textStart: number
  readonly textEnd: number
  readonly basis: PeriodBasis
  readonly shape: PeriodShape
  readonly yearPrinted: boolean
}

// What «en este periodo» can point back at; a year beside a comparison («que en 2020») only where there is nothing else.
const OPENS_SCOPE: ReadonlySet<PeriodShape> = new Set([
  'range',
  'day',
  'week',
  'part',
  'month',
  'quarter',
  'since',
  'anaphoric',
])

// A text that prints one full date speaks from there: «Ciudad de México, 5 de mayo de 2021».
function contextOf(mentions: readonly PeriodMention[], text: string): PeriodContext {
  const dated = mentions.find(({ shape, yearPrinted }) => shape === 'day' && yearPrinted)
  const day = dated && resolvePeriod(dated, { reference: null })
  if (day) return { reference: day.start }
  const year = mentions.some(({ yearPrinted }) => yearPrinted)
    ? null
    : inferYear(mentions, { floor: yearFloor(tokenize(text)) ?? 2013 })
  return year ? { reference: null, year: year.year } : { reference: null }
}

/** Every period that a text names, in order, anaphora taken from the one before: «de esa fecha al 12 de septiembre». */
export function readPeriods(
  text: string,
  { reference }: { readonly reference?: IsoDate | undefined } = {},
): PeriodRead[] {
  const mentions = periodMentions(tokenize(text))
  const context = reference ? { reference } : contextOf(mentions, text)
  const reads: PeriodRead[] = []
  for (const mention of mentions) {
    const before = reads.findLast(({ shape }) => OPENS_SCOPE.has(shape)) ?? reads.at(-1)
    const pointsBack = mention.first?.kind === 'same'
    const days = resolvePeriod(mention, pointsBack ? { ...context, anchor: before ?? null } : context)
    if (!days) continue
    reads.push({
      ...days,
      textStart: mention.start,
      textEnd: mention.end,
      basis: pointsBack ? 'inherited' : 'printed',
      shape: mention.shape,
      yearPrinted: mention.yearPrinted,
    })
  }
  return reads
}
