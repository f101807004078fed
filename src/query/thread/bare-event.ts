import { ANY_SERIES } from '../../entity/name/programme.ts'
import type { Asked, AskedProgramme, Query } from '../query.ts'

/** «¿cuántas cirugías hubo en la 10ª?»: a complete question about an edition whose noun is left out, of any series. */
export function withBareEvent(query: Query): Query {
  const { ordinal, selections } = query
  if (ordinal === null || selections.some((s) => s.programme ?? s.period ?? s.bulletin)) return query
  const programme: Asked<AskedProgramme> = {
    value: { series: ANY_SERIES, edition: ordinal },
    origin: 'said',
    text: `${ordinal}ª`,
  }
  return { ...query, ordinal: null, selections: selections.map((s) => ({ ...s, programme })) }
}
