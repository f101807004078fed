import { measureKey } from '../entity/measure/measure.ts'
import { contains } from '../entity/period/calendar.ts'
import { formatLong } from '../entity/period/period-format.ts'
import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { amountOf, isCountable, isExact, sameDays, samePlace } from './likeness.ts'
import { findingOf } from './make.ts'
import type { Page } from './page.ts'
import { digits, say } from './say.ts'

/** A year that the bulletin prints nowhere: worked out by weekdays, context or a copy. One note a bulletin. */
export function inferredYear({ facts }: Page): Finding[] {
  const inferred = facts.find((fact) => fact.period?.yearBasis === 'weekday' || fact.period?.yearBasis === 'copy')
  const told = facts.some((fact) => fact.period?.yearBasis === 'printed' || fact.period?.yearBasis === 'metadata')
  if (!inferred?.period || told) return []
  const year = inferred.period.start.slice(0, 4)
  return [findingOf({ kind: 'year_inferred', values: [], message: say.yearInferred(year), facts: [inferred] })]
}

/** «5 en la semana; 36 en lo que va del año», «8 en el país; 4 en el hospital»: both are right, and no conflict. */
export function differentScopes({ facts }: Page): Finding[] {
  const groups = Map.groupBy(
    facts.filter((fact) => isCountable(fact) && isExact(fact) && fact.stance === 'achieved' && fact.period?.end),
    (fact) => measureKey(fact.measure),
  )
  return [...groups.values()].flatMap((group) => {
    for (const wide of group) {
      const narrow = group.find((fact) => isNarrower(wide, fact))
      if (!narrow) continue
      return [
        findingOf({
          kind: 'different_scope',
          values: [amountOf(wide), amountOf(narrow)],
          message: say.differentScope(wide.measure.name, scopeOf(wide), scopeOf(narrow)),
          facts: [wide, narrow],
        }),
      ]
    }
    return []
  })
}

function isNarrower(wide: Fact, narrow: Fact): boolean {
  if (amountOf(narrow) >= amountOf(wide) || !wide.period || !narrow.period) return false
  if (samePlace(wide, narrow)) return !sameDays(wide, narrow) && contains(wide.period, narrow.period)
  return sameDays(wide, narrow) && narrow.place.node.within.includes(wide.place.node.id)
}

const scopeOf = (fact: Fact): string =>
  `${digits(amountOf(fact))}, ${fact.place.node.name}${fact.period ? `, ${formatLong(fact.period)}` : ''}`

/** «ocho riñones» and «siete pacientes trasplantados de riñón»: organs, patients and procedures are not one count. */
export function differentUnits({ facts }: Page): Finding[] {
  const counted = facts.filter((fact) => isCountable(fact) && isExact(fact) && fact.stance === 'achieved')
  const seen = new Set<string>()
  return counted.flatMap((organs) => {
    const { head } = organs.measure
    if (head.kind !== 'organ') return []
    const procedures = counted.find(
      (fact) =>
        fact.measure.modifiers.some((m) => m.key === head.key) &&
        sameDays(fact, organs) &&
        fact.measure.head.key !== head.key,
    )
    if (!procedures || seen.has(head.key)) return []
    seen.add(head.key)
    return [
      findingOf({
        kind: 'different_unit',
        values: [amountOf(procedures), amountOf(organs)],
        message: say.differentUnit(procedures, organs),
        facts: [procedures, organs],
      }),
    ]
  })
}
