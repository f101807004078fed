import { numeralsIn } from '../../entity/number/numeral.ts'
import { type PeriodMention, periodMentions } from '../../entity/period/period.ts'
import type { Token } from '../../text/token.ts'

const YEAR_LEADS: ReadonlySet<string> = new Set('en de del año durante desde hasta para este'.split(' '))

/** The periods of a sentence that are no figures: among so many numbers a year in words must say that it is one. */
export function timesIn(tokens: readonly Token[]): PeriodMention[] {
  const numerals = numeralsIn(tokens)
  return periodMentions(tokens).filter((period) => {
    // «ochocientos setenta y un [mil novecientos]»: a number goes on there, no year begins.
    if (numerals.some((numeral) => numeral.from < period.from && period.from < numeral.to)) return false
    const inWords = period.shape === 'year' && period.yearPrinted && tokens[period.from]?.kind === 'word'
    const counts = numerals.some((numeral) => numeral.from === period.from)
    // «10 becas y [dos mil ciento uno] de cocina»
    return !(inWords && counts) || YEAR_LEADS.has(tokens[period.from - 1]?.fold ?? '')
  })
}
