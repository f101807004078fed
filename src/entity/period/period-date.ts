import type { Token } from '../../text/token.ts'
import { dayAt, digitsAt, type Read, todayAt, WORDS, weekdayAt, wordAt } from './calendar-words.ts'
import { DATE_FORMS, type DateContext, partialDate } from './date-form.ts'
import type { PartialDate } from './when.ts'

const SIDES: readonly (readonly [ReadonlySet<string>, -1 | 0 | 1])[] = [
  [WORDS.previous, -1],
  [WORDS.next, 1],
  [WORDS.current, 0],
]

/** Which way a modifier points: «pasado» −1, «próximo» 1, «este» 0. */
export const sideOf = (word: string): -1 | 0 | 1 | null => SIDES.find(([words]) => words.has(word))?.[1] ?? null

/** A date with what stands around it: «viernes, el 12 de septiembre», «el pasado 12 de mayo», «hoy 5 de mayo», «mayo pasado». */
export function dateAt(tokens: readonly Token[], at: number, context: DateContext): Read<PartialDate> | null {
  let i = at
  let side: PartialDate['side'] = null
  let weekday: number | null = null
  const today = todayAt(tokens, i)
  if (today?.value === 0 && (weekdayAt(tokens, today.to) !== null || dayAt(tokens, today.to))) i = today.to
  const before = sideOf(wordAt(tokens, i))
  if (before !== null) {
    side = before
    i++
  }
  weekday = weekdayAt(tokens, i)
  if (weekday !== null) {
    i++
    if (side === null && WORDS.previous.has(wordAt(tokens, i))) {
      side = -1
      i++
    }
    if (/^[,.]$/.test(wordAt(tokens, i))) i++
    if (wordAt(tokens, i) === 'el') i++
  }
  if (i > at && wordAt(tokens, i) === 'dia') i++
  for (const form of DATE_FORMS) {
    const read = form.read(tokens, i, context)
    if (!read) continue
    // A weekday or «hoy» stands beside a day only; «este 2021» and «este septiembre» are a year and a month.
    if (i > at && read.value.day === null && (weekday !== null || before === null)) return null
    const behind = read.value.year === null && side === null ? sideBehind(tokens, read.to) : null
    return {
      value: { ...read.value, weekday, side: side ?? behind?.value ?? null },
      to: behind?.to ?? read.to,
    }
  }
  return weekday === null ? null : dayOfWeek(tokens, i, weekday, side)
}

/** «el lunes 12 se atendió a…»: a day of the month that its weekday falls on; «el lunes 12 personas» counts them. */
function dayOfWeek(
  tokens: readonly Token[],
  at: number,
  weekday: number,
  side: PartialDate['side'],
): Read<PartialDate> | null {
  const day = digitsAt(tokens, at, 2) === null ? null : dayAt(tokens, at)
  const next = day && tokens[day.to]
  const closed = next?.kind === 'symbol' ? !/^[%$(/-]$/.test(next.fold) : !next || CLOSES_DAY.test(next.fold)
  return day && closed && (at === 0 || tokens[at - 1]?.kind === 'word')
    ? { value: partialDate({ day: day.value, weekday, side }), to: day.to }
    : null
}
const CLOSES_DAY = /^(?:se|y|a|al|hasta|fue|fueron|hubo|habra|sera|seran|inicio|inicia|iniciara|concluyo|por)$/

function sideBehind(tokens: readonly Token[], at: number): Read<-1 | 1> | null {
  const word = wordAt(tokens, at)
  if (/^(?:pasado|anterior|ultimo)$/.test(word)) return { value: -1, to: at + 1 }
  return word === 'proximo' ? { value: 1, to: at + 1 } : null
}
