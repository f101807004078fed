import { sameProgramme } from '../entity/name/programme.ts'
import type { Days } from '../entity/period/calendar.ts'
import { samePlace } from '../entity/place/place-fit.ts'
import type { Fact } from '../facts/fact.ts'
import type { Claim } from './claims.ts'
import { sameMeasure } from './comparable.ts'

/** What a printed figure may be of; in `measure` it differs where it counts only a kind of what the claim names. */
export type ScopeSlot = 'measure' | 'place' | 'period' | 'programme' | 'stance' | 'institution'

/** Whether the printed figure is of what the claim says, slot by slot; what the claim leaves open fits anything. */
const fits: Readonly<Record<ScopeSlot, (claim: Claim, printed: Fact) => boolean>> = {
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
  programme: ({ fact }, { programme }) =>
    fact.programme === null ||
    programme === null ||
    sameProgramme(fact.programme, programme) ||
    sameProgramme(programme, fact.programme),
  stance: ({ fact }, { stance }) => fact.stance === stance,
  institution: ({ fact }, { institution }) =>
    fact.institution === null || institution === null || fact.institution === institution,
}

/** The same days, as far as they are said: «al 12 de septiembre» begins whenever, «desde el 11 de marzo» goes on. */
const sameDays = (said: Days, printed: Days): boolean =>
  said.end === null
    ? said.start === printed.start
    : said.end === printed.end && (said.start === printed.start || said.start === said.end)

/** «129 en lo que va del año» of an accumulation that a bulletin of June dates to the sixth. */
const isSoFar = (said: Days, printed: Days): boolean =>
  said.start === printed.start && said.end !== null && printed.end !== null && printed.end <= said.end

/** The slots in which a printed figure is of something else than the claim says. */
export const differencesOf = (claim: Claim, printed: Fact): readonly ScopeSlot[] =>
  (Object.keys(fits) as ScopeSlot[]).filter((slot) => !fits[slot](claim, printed))
