import { type Days, daysInCommon } from '../../entity/period/calendar.ts'
import { type PlaceNode, placeFits } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { indexesWhere } from '../../facts/groups.ts'
import type { AskedPeriod, Selection } from '../../query/query.ts'
import { bulletinsMeeting } from './loose-match.ts'
import type { SelectContext } from './select-context.ts'

/**
 * Whether any bulletin that may meet the measure, in whatever words, has a figure of the asked place and days: of
 * «¿cuántas cirugías hubo en Tapachula?», where nothing is of Tapachula, no figure of a surgery need be looked at.
 */
export function mayStand({ measure, place, period }: Selection, scope: SelectContext): boolean {
  const { corpus } = scope
  const asked = place?.value.level === 'nation' ? null : (place?.value ?? null)
  if (!measure || (!asked && !period)) return true
  const there = new Set(factsAt(asked, period?.value ?? null, corpus).map(({ bulletin }) => bulletin))
  return there.size > 0 && bulletinsMeeting(measure.value, scope).some((id) => there.has(id))
}

function factsAt(place: PlaceNode | null, period: AskedPeriod | null, corpus: Corpus): readonly Fact[] {
  const { places, days } = corpus.factScopes
  const touches = (own: Days | null): boolean =>
    !period || (own !== null && period.windows.some((w) => daysInCommon(w, own) > 0))
  const indexes = place ? indexesWhere(places, (node) => isAt(place, node)) : indexesWhere(days, touches)
  return corpus.facts.of(indexes).filter(({ period: own }) => touches(own))
}

/** Whether a figure of a place may answer for the asked one; that of a town does for its only hospital. */
function isAt(asked: PlaceNode, node: PlaceNode): boolean {
  const fit = placeFits(asked, node)
  return fit === 'exact' || fit === 'inside' || (asked.facility !== null && node.id === asked.within[0])
}
