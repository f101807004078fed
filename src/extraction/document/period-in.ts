import type { VerbData } from '../../entity/measure/verbs.ts'
import type { Days } from '../../entity/period/calendar.ts'
import type { Period, PeriodMention } from '../../entity/period/period.ts'
import { asWritten } from '../../text/token.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { type Anchors, ahead, stretchElided, unitBesideTold, unitTold, yearBefore } from './anchors.ts'
import type { BulletinCalendar } from './calendar-of.ts'
import { resolveIn } from './days-in.ts'
import { eventDays } from './event-days.ts'
import { stretchOf } from './stretch-of.ts'

/** The days of a mention in its sentence. */
export function periodIn(
  sentence: Pick<Sentence, 'periods' | 'tokens' | 'verbs'>,
  index: number,
  calendar: BulletinCalendar,
  anchors: Anchors,
  verbs: VerbData,
): Period | null {
  const mention = sentence.periods[index]
  if (!mention) return null
  const elided = stretchElided(sentence, index)
  const anaphoric = mention.shape === 'anaphoric' || elided !== null
  const year = elided ?? yearBefore(sentence, index)
  const back = year && !elided ? index - 2 : index - 1
  const own = anaphoric ? periodIn(sentence, back >= 0 ? back : ahead(sentence, index), calendar, anchors, verbs) : null
  const anchor = own ?? anchors.carried ?? anchors.said
  const basis = {
    yearBasis: mention.yearPrinted ? ('printed' as const) : calendar.yearBasis,
    text: asWritten(sentence.tokens, mention.from, mention.to),
  }
  const printed = { basis: 'printed' as const, ...basis }
  const days = resolveIn(
    sentence,
    year ?? mention,
    inYearTold(calendar, mention, anchors),
    anaphoric ? anchor : null,
    verbs,
  )
  if (!days) return anaphoric && anchor ? { ...anchor, basis: 'inherited' } : null
  const told = unitAsTold(sentence, mention, calendar, anchors)
  if (told) return { ...told, text: basis.text }
  const beside = unitBesideTold(sentence, index, () =>
    index > 0 ? periodIn(sentence, index - 1, calendar, anchors, verbs) : anchors.carried,
  )
  if (beside) return { ...beside, ...printed }
  const stretch = isTitle(sentence) ? stretchEnding(mention, days, anchors) : null
  if (stretch) return { ...stretch, text: basis.text }
  const event = eventDays(sentence, index, verbs, (i) =>
    resolveIn(sentence, sentence.periods[i] ?? mention, calendar, null, verbs),
  )
  if (event) return { ...printed, ...event, extent: 'continuous' }
  return { ...printed, ...stretchOf({ sentence, mention, days, calendar, verbs }) }
}

/** «en el año», after «en 2022» or a title that says so, is that year; «en este año» is the bulletin's. */
function unitAsTold(
  { tokens }: Pick<Sentence, 'tokens'>,
  mention: PeriodMention,
  { reference }: BulletinCalendar,
  anchors: Anchors,
): Period | null {
  const { first, from, to, shape } = mention
  const points = (): boolean => tokens.slice(from, to).some(({ fold }) => fold === 'este' || fold === 'hoy')
  const isPresent = reference !== null && (shape === 'to_date' || points())
  return first?.kind === 'unit' && first.shift === 0 && !isPresent ? unitTold(mention, anchors) : null
}

/** «Avance por institución al 12 de enero»: up to that day, from the day that the text told. */
const stretchEnding = ({ shape }: PeriodMention, days: Days, { stretches }: Anchors): Period | null =>
  shape === 'day' || shape === 'until'
    ? (stretches.findLast(({ end }) => end !== null && end === (days.end ?? days.start)) ?? null)
    : null

/** «En 2022 se registraron… Por mes, septiembre concentró…», written in 2023: months of the year that the text tells of. */
function inYearTold(calendar: BulletinCalendar, mention: PeriodMention, { carried }: Anchors): BulletinCalendar {
  const year = Number(carried?.start.slice(0, 4))
  const whole = carried?.start.endsWith('-01-01') === true && carried.end === `${year}-12-31`
  const past = calendar.reference !== null && year < Number(calendar.reference.slice(0, 4))
  const bare = mention.shape === 'month' && !mention.yearPrinted && mention.first?.kind === 'date'
  return whole && past && bare && mention.first.side === null && mention.first.yearShift === null
    ? { ...calendar, reference: carried.end }
    : calendar
}

/** A line that tells nothing by itself. */
const isTitle = ({ verbs }: Pick<Sentence, 'verbs'>): boolean => verbs.length === 0
