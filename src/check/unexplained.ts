import { type Numeral, readNumerals } from '../entity/number/numeral.ts'
import { readPeriods } from '../entity/period/period.ts'
import type { Span } from '../text/span.ts'

/** Smaller numbers are mostly words: «un», «dos», «tercer nivel». */
const SMALLEST = 10
/** Where days are written does not depend on their year: any will do. */
const SOME_DAY = '2000-12-31'

/** Numbers of a text that neither a date, a name nor any of the spans given explains: figures that nobody read. */
export function unexplainedNumbers(text: string, explained: readonly Span[]): readonly Numeral[] {
  const days = readPeriods(text, { reference: SOME_DAY }).map(({ textStart, textEnd }) => ({
    start: textStart,
    end: textEnd,
  }))
  const spans = [...explained, ...days]
  return readNumerals(text).filter(
    ({ kind, value, start, end }) =>
      kind !== 'ordinal' &&
      value >= SMALLEST &&
      !(value >= 1900 && value <= 2100 && end - start === 4) &&
      !spans.some((span) => span.start < end && start < span.end) &&
      !isNamed(text, start, end),
  )
}

// «COVID-19», «10:30», «HGZ No. 33», «el Hospital 25», «“120 días por…”»: part of a name or a time.
const isNamed = (text: string, start: number, end: number): boolean =>
  /(?:[\p{L}\d][-/:]|\bNo\.? |\bnúm\.? |[^\s.!?:] \p{Lu}\p{L}{0,20} |[“"])$/u.test(
    text.slice(Math.max(0, start - 30), start),
  ) || /^[-/:][\p{L}\d]/u.test(text.slice(end, end + 2))
