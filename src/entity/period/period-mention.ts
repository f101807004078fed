import type { Token } from '../../text/token.ts'
import { mayBegin, type Read } from './calendar-words.ts'
import type { Draft } from './period-draft.ts'
import { PERIOD_RULES } from './period-rule.ts'
import type { PeriodMention, When } from './when.ts'

const printsYear = (when: When | null): boolean => {
  if (when === null) return false
  if (when.kind === 'date' || when.kind === 'week_number') return when.year !== null
  if (when.kind === 'nth' || when.kind === 'part') return printsYear(when.of)
  if (when.kind === 'same') return printsYear(when.in)
  return when.kind === 'decade'
}

const weekdayOfWhen = (when: When | null): number | null => (when?.kind === 'date' ? when.weekday : null)

/** The periods of a text in order, none overlapping, as its words give them: no year is worked out yet. */
export function periodMentions(tokens: readonly Token[]): PeriodMention[] {
  const mentions: PeriodMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token
    const found = mayBegin(tokens, at) ? tryRules(tokens, at) : null
    if (!found) {
      at++
      continue
    }
    if (found.value) {
      const { shape, first, last, extent = 'continuous' } = found.value
      mentions.push({
        start: token.start,
        end: (tokens[found.to - 1] as Token).end,
        from: at,
        to: found.to,
        shape,
        first,
        last,
        yearPrinted: printsYear(first) || printsYear(last),
        weekday: weekdayOfWhen(first),
        extent,
      })
    }
    at = found.to
  }
  return mentions
}

function tryRules(tokens: readonly Token[], at: number): Read<Draft | null> | null {
  for (const rule of PERIOD_RULES) {
    const read = rule.parse(tokens, at)
    if (read) return read
  }
  return null
}
