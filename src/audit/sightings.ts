import { programmeMentions } from '../entity/name/programme.ts'
import { civilOfIso, dayNumber, overlaps } from '../entity/period/calendar.ts'
import { type Period, periodMentions } from '../entity/period/period.ts'
import { formatShort } from '../entity/period/period-format.ts'
import type { Passage } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { tokenize } from '../text/token.ts'
import { dateMismatch } from './make.ts'
import type { Page } from './page.ts'
import { say } from './say.ts'

/** A numbered event with the days that its sentence prints: «la 8ª Jornada Nacional, del 24 al 26 de septiembre». */
export interface Sighting {
  readonly key: string
  readonly name: string
  readonly edition: number
  readonly period: Period
  readonly passage: Passage
}

// A balance over months is not the date of an event.
const LONGEST_EVENT = 10

/** The sentences that name one edition of a series and one stretch of days. */
export function sightings({ bulletin, passages }: Page): Sighting[] {
  return passages.flatMap((passage) => {
    const { period } = passage
    if (!period?.end || period.basis !== 'printed') return []
    if (dayOf(period.end) - dayOf(period.start) >= LONGEST_EVENT) return []
    const tokens = tokenize(passage.text)
    const named = programmeMentions(tokens)
    const [only] = named
    const days = periodMentions(tokens)
    if (!only || named.length > 1 || only.programme.edition === null || days.length !== 1) return []
    const key = `${bulletin.institution ?? ''} ${only.programme.series}`
    return [{ key, name: only.programme.text, edition: only.programme.edition, period, passage }]
  })
}

const dayOf = (iso: string): number => {
  const { year, month, day } = civilOfIso(iso)
  return dayNumber(year, month, day)
}

/** Editions of one series: one edition has one date, and a later edition a later one. */
export function editions(group: readonly Sighting[]): Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const [i, a] of group.entries()) {
    for (const b of group.slice(i + 1)) {
      const [early, late] = a.edition <= b.edition ? [a, b] : [b, a]
      const [e, l] = [formatShort(early.period), formatShort(late.period)]
      const message =
        a.edition === b.edition
          ? overlaps(a.period, b.period)
            ? null
            : say.edition(early.name, e, l)
          : early.period.start > late.period.start && early.period.start.slice(0, 4) === late.period.start.slice(0, 4)
            ? say.editionOrder(early.name, e, late.name, l)
            : null
      if (message === null || seen.has(message)) continue
      seen.add(message)
      const citations = [early.passage.citation, late.passage.citation]
      findings.push(dateMismatch(message, [], citations, [...new Set([early.passage.bulletin, late.passage.bulletin])]))
    }
  }
  return findings
}
