import { beginsLike, type VerbData } from '../../entity/measure/verbs.ts'
import type { Days } from '../../entity/period/calendar.ts'
import type { PeriodMention } from '../../entity/period/period.ts'
import type { Sentence } from '../sentence/sentence.ts'

/** «que comenzaron el 11 de marzo», «pusieron en marcha este domingo»: the day opens a stretch. */
export const startsSeries = (sentence: Pick<Sentence, 'tokens'>, mention: PeriodMention, verbs: VerbData): boolean =>
  led(sentence, mention, verbs.start)

/** «que concluirá el sábado 19», «y se mantuvo hasta el 8 de abril»: the day closes one. */
const endsSeries = (sentence: Pick<Sentence, 'tokens'>, mention: PeriodMention, verbs: VerbData): boolean =>
  mention.shape === 'until' || led(sentence, mention, verbs.finish)

const led = ({ tokens }: Pick<Sentence, 'tokens'>, { from }: PeriodMention, beginnings: readonly string[]): boolean =>
  beginsLike(
    tokens.slice(Math.max(0, from - REACH), from).map((token) => token.fold),
    beginnings,
  )

const REACH = 3

/**
 * The days of an event that a sentence says the first and the last of, whichever of the two the mention is: «inició el
 * viernes 23 de marzo y se mantuvo hasta el domingo 8 de abril». Null where it says but one of them.
 */
export function eventDays(
  sentence: Pick<Sentence, 'tokens' | 'periods'>,
  index: number,
  verbs: VerbData,
  daysOf: (index: number) => Days | null,
): Days | null {
  const { periods } = sentence
  const first = periods.findIndex((period) => isDay(period) && startsSeries(sentence, period, verbs))
  const last = periods.findIndex((period, i) => i > first && isDay(period) && endsSeries(sentence, period, verbs))
  if (first < 0 || last < 0 || (index !== first && index !== last)) return null
  const [from, to] = [daysOf(first), daysOf(last)]
  const end = to?.end ?? to?.start ?? null
  return from && end !== null && from.start < end ? { start: from.start, end } : null
}

const isDay = ({ shape, last, first }: PeriodMention): boolean =>
  shape === 'day' ||
  shape === 'relative' ||
  (shape === 'until' && last?.kind === 'date' && last.day !== null && first === null)
