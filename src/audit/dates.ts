import { civilOfIso, dayNumber, monthLength, weekdayOfNumber } from '../entity/period/calendar.ts'
import { monthAt } from '../entity/period/calendar-words.ts'
import { type PartialDate, type PeriodMention, periodMentions } from '../entity/period/period.ts'
import { formatLongDay } from '../entity/period/period-format.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import { citationOf } from '../facts/citation.ts'
import type { Citation } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { isWeekday, WEEKDAYS } from '../text/closed-classes.ts'
import { sourceSpan } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import { type Token, tokenize } from '../text/token.ts'
import { dateMismatch } from './make.ts'
import type { Page } from './page.ts'
import { say } from './say.ts'

/** Dates that the calendar contradicts: «miércoles 6 de mayo de 2021», «31 de junio», «del 12 al 10 de mayo», No. 18/2020 of 2021. */
export function dates(page: Page): Finding[] {
  const { bulletin } = page
  const tokens = tokenize(bulletin.reading.text)
  const mentions = tokens.some(({ fold }) => isTelling(fold)) ? periodMentions(tokens) : []
  const near = nearestYear(page)
  const seen = new Set<string>()
  return [
    ...mentions.flatMap((mention) => {
      const printed = bulletin.reading.text.slice(mention.start, mention.end)
      const message = fault(mention, printed, near)
      if (message === null || seen.has(message)) return []
      seen.add(message)
      return [dateMismatch(message, [], [citationAt(bulletin, mention)], [bulletin.id])]
    }),
    ...impossible(tokens).map(({ span, say: message }) => {
      const { start, end } = span
      return dateMismatch(
        message(bulletin.reading.text.slice(start, end)),
        [],
        [citationAt(bulletin, span)],
        [bulletin.id],
      )
    }),
    ...numberAgainstDate(bulletin),
  ]
}

// Only a weekday can disagree with its date, and only 29 February with its year.
const isTelling = (folded: string): boolean => isWeekday(folded) || folded === 'febrero'

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Days that no recogniser takes for one: «31 de junio», «del 12 al 10 de mayo»; «del 29 al 4 de mayo» leaves April out. */
function impossible(tokens: readonly Token[]): { readonly span: Span; readonly say: (printed: string) => string }[] {
  return tokens.flatMap((token, i) => {
    const month = tokens[i + 1]?.fold === 'de' ? monthAt(tokens, i + 2) : null
    const day = /^\d{1,2}$/.test(token.text) ? Number(token.text) : 0
    const last = tokens[i + 2]
    if (!month || !last || day === 0) return []
    if (day > (LONGEST[month.value - 1] ?? 31) && day <= 31) {
      return [{ span: { start: token.start, end: last.end }, say: say.noSuchDay }]
    }
    const [from, to] = [tokens[i - 2], tokens[i - 1]]
    const reversed =
      from &&
      to?.fold === 'al' &&
      /^\d{1,2}$/.test(from.text) &&
      Number(from.text) > day &&
      !(Number(from.text) > 21 && day < 10)
    return reversed ? [{ span: { start: from.start, end: last.end }, say: say.reversed }] : []
  })
}

function fault(
  mention: PeriodMention,
  printed: string,
  near: (month: number, day: number) => number | null,
): string | null {
  const ends = [mention.first, mention.last].filter((when): when is PartialDate => when?.kind === 'date')
  const last = ends.at(-1)
  for (const date of ends) {
    const month = date.month ?? last?.month ?? null
    if (month === null || date.day === null) continue
    const year = date.year ?? last?.year ?? near(month, date.day)
    if (year !== null && month === 2 && date.day > monthLength(year, month)) return say.noSuchDay(printed)
    if (date.weekday === null || year === null) continue
    const actual = weekdayOfNumber(dayNumber(year, month, date.day))
    if (actual === date.weekday) continue
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
    return say.weekday(printed, formatLongDay(iso), WEEKDAYS[actual - 1] ?? '')
  }
  return null
}

/** The year that brings a day nearest to the bulletin's own date; without one, the year its figures print. */
function nearestYear({ bulletin, facts }: Page): (month: number, day: number) => number | null {
  const date = bulletin.date && bulletin.date.basis !== 'weekday' ? civilOfIso(bulletin.date.date) : null
  const told = facts.find((fact) => fact.period?.yearBasis === 'printed')?.period?.start
  if (!date) return () => (told ? civilOfIso(told).year : null)
  const reference = dayNumber(date.year, date.month, date.day)
  return (month, day) => {
    const away = (year: number): number => Math.abs(dayNumber(year, month, day) - reference)
    return [date.year - 1, date.year + 1].reduce((best, year) => (away(year) < away(best) ? year : best), date.year)
  }
}

/** «No. 185/2020» on a text dated in 2021. */
function numberAgainstDate(bulletin: Bulletin): Finding[] {
  const year = /[/-](\d{4})$/.exec(bulletin.number ?? '')?.[1]
  if (!year || bulletin.number === null || bulletin.date?.basis !== 'printed') return []
  const dated = civilOfIso(bulletin.date.date).year
  if (Number(year) === dated) return []
  const at = bulletin.reading.text.indexOf(bulletin.number)
  const citation = citationAt(bulletin, { start: at, end: at + bulletin.number.length })
  return [dateMismatch(say.numberYear(bulletin.number, dated), [], at < 0 ? [] : [citation], [bulletin.id])]
}

const citationAt = (bulletin: Bulletin, span: Span): Citation =>
  citationOf(bulletin, sourceSpan(bulletin.reading, span))
