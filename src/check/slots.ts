import { type Programme, sameProgramme } from '../entity/name/programme.ts'
import type { Days } from '../entity/period/calendar.ts'
import { samePlace } from '../entity/place/place-fit.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'
import { indexesWhere } from '../facts/groups.ts'
import type { Claim } from './claims.ts'
import { sameMeasure } from './comparable.ts'

/** What a printed figure may be of; in `measure` it differs where it counts only a kind of what the claim names. */
export type ScopeSlot = 'measure' | 'place' | 'period' | 'programme' | 'stance' | 'institution'

/** Whether the printed figure is of what the claim says, slot by slot; what the claim leaves open fits anything. */
const fits: Readonly<Record<ScopeSlot, (claim: Claim, printed: Fact, corpus: Corpus) => boolean>> = {
  measure: ({ fact }, { measure }) => sameMeasure(fact.measure, measure),
  place: ({ fact }, { place }) =>
    fact.place.basis === 'default' ||
    [fact.place.node, ...fact.place.also].every((said) =>
      [place.node, ...place.also].some((node) => samePlace(said, node)),
    ),
  period: ({ fact, windows }, { period, accrual }) =>
    windows.length === 0 ||
    period === null ||
    windows.some((days) => sameDays(days, period)) ||
    (accrual === 'to_date' && fact.accrual === 'to_date' && windows.some((days) => isSoFar(days, period))),
  programme: ({ fact: { programme: said } }, { programme, period }, corpus) => {
    if (said === null) return true
    if (programme !== null) return sameProgramme(said, programme) || sameProgramme(programme, said)
    return said.edition === null || daysOfEvent(said, corpus).some((days) => period !== null && sameDays(days, period))
  },
  stance: ({ fact }, { stance }) => fact.stance === stance,
  institution: ({ fact }, { institution }) =>
    fact.institution === null || institution === null || fact.institution === institution,
}

/** The days that the bulletins give an event: a figure of those days is of it, though its sentence does not name it. */
const daysOfEvent = (said: Programme, corpus: Corpus): readonly Days[] => {
  const isSaid = (programme: Programme): boolean => sameProgramme(said, programme)
  return [
    ...indexesWhere(corpus.factScopes.programmes, isSaid).map((i) => corpus.facts.get(i)?.period ?? null),
    ...indexesWhere(corpus.passageScopes.programmes, isSaid).map((i) => corpus.passages.get(i)?.period ?? null),
  ].filter((period) => period !== null)
}

/** The same days, as far as they are said: «al 12 de septiembre» begins whenever, «desde el 11 de marzo» goes on. */
const sameDays = (said: Days, printed: Days): boolean =>
  said.end === null
    ? said.start === printed.start
    : (said.end === printed.end && (said.start === printed.start || said.start === said.end)) ||
      (spansMonths(said) && said.start === printed.start && monthOf(said.end) === monthOf(printed.end ?? ''))

const monthOf = (day: string): string => day.slice(0, 7)

/** «entre abril y septiembre»: who says no days means none. */
const spansMonths = ({ start, end }: Days): boolean =>
  start.endsWith('-01') && end !== null && monthOf(start) !== monthOf(end) && /-(?:2[89]|3[01])$/.test(end)

/** «129 en lo que va del año» of an accumulation that a bulletin of June dates to the sixth. */
const isSoFar = (said: Days, printed: Days): boolean =>
  said.start === printed.start && said.end !== null && printed.end !== null && printed.end <= said.end

/** The slots in which a printed figure is of something else than the claim says. */
export const differencesOf = (claim: Claim, printed: Fact, corpus: Corpus): readonly ScopeSlot[] =>
  (Object.keys(fits) as ScopeSlot[]).filter((slot) => !fits[slot](claim, printed, corpus))
