import { type FacilityParts, NATION, type PlaceNode } from './place-node.ts'

/** How a printed place stands to the one asked for: the same, inside it, or around it. */
export type PlaceFit = 'exact' | 'inside' | 'contains'

/**
 * How the printed place fits the asked one. Asked «La Raza», printed «Hospital General CMN La Raza»: inside;
 * asked «Hospital de Especialidades de Torreón», printed «Coahuila»: contains; null where neither holds.
 */
export function placeFits(asked: PlaceNode, printed: PlaceNode): PlaceFit | null {
  if (asked.id === printed.id) return 'exact'
  if (asked.facility && printed.facility) return facilityFits(asked, asked.facility, printed, printed.facility)
  if (printed.within.includes(asked.id)) return 'inside'
  return asked.within.includes(printed.id) ? 'contains' : null
}

/** Whether two names mean one place: «UMAE Hospital de Especialidades 25», «Hospital de Especialidades 25, Monterrey». */
export const samePlace = (a: PlaceNode, b: PlaceNode): boolean => placeFits(a, b) === 'exact'

/** How one part of the asked name stands to the printed one's; null where they exclude each other. */
type Relation = 'equal' | 'wider' | 'narrower' | null

function facilityFits(asked: PlaceNode, a: FacilityParts, printed: PlaceNode, p: FacilityParts): PlaceFit | null {
  const type = typeRelation(a.types, p.types)
  const place = placeRelation(asked, printed)
  const number = partRelation(a.number, p.number)
  const complex = partRelation(a.complex, p.complex)
  if (type === null || place === null || number === null || complex === null) return null
  const numbered = number === 'equal' && a.number !== null
  const grouped = complex === 'equal' && a.complex !== null
  if (numbered || (grouped && type === 'equal') || isOnlyOne(type, a, asked, printed)) return 'exact'
  const relations = [type, place, number, complex, partRelation(a.name, p.name)]
  if (relations.includes(null)) return null
  const wider = relations.includes('wider')
  if (relations.includes('narrower')) return wider ? null : 'contains'
  return wider ? 'inside' : 'exact'
}

function typeRelation(asked: readonly string[], printed: readonly string[]): Relation {
  const [a, p] = [asked[0], printed[0]]
  if (a === p) return 'equal'
  if (a === undefined || printed.includes(a)) return 'wider'
  return p === undefined || asked.includes(p) ? 'narrower' : null
}

function partRelation(asked: string | null, printed: string | null): Relation {
  if (asked === printed) return 'equal'
  if (asked === null) return 'wider'
  return printed === null ? 'narrower' : null
}

function placeRelation(asked: PlaceNode, printed: PlaceNode): Relation {
  const [a, p] = [asked.within[0] ?? NATION.id, printed.within[0] ?? NATION.id]
  if (a === p) return 'equal'
  if (printed.within.includes(a)) return 'wider'
  return asked.within.includes(p) ? 'narrower' : null
}

// A city has one UMAE of a specialty, whatever number or medical centre its name adds.
const isOnlyOne = (type: Relation, a: FacilityParts, asked: PlaceNode, printed: PlaceNode): boolean =>
  type === 'equal' &&
  a.types.includes('umae') &&
  a.types[0] !== 'umae' &&
  cityOf(asked) !== null &&
  cityOf(asked) === cityOf(printed)

const cityOf = ({ within }: PlaceNode): string | null => (within.length > 2 ? (within[0] ?? null) : null)
