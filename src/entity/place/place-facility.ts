import { type FacilityParts, NATION, type PlaceNode } from './place-node.ts'
import { type Complex, type FacilityType, type Places, type ProperName, slug } from './place-tree.ts'

/** The parts of a facility's name as they were read, before they are put together. */
export interface FacilityDraft {
  readonly type: FacilityType | null
  /** Whether «UMAE» is said before the type: «UMAE Hospital de Especialidades». */
  readonly umae: boolean
  readonly number: string | null
  readonly complex: Complex | null
  readonly name: ProperName | null
  /** Words of a name or place that no table knows: «Villa Tal». */
  readonly open: string | null
  /** What leads into the open words: «de» Villa Tal, «del» Bajío; empty before a person's name. */
  readonly openLink: string
  readonly location: PlaceNode | null
}

/** A draft of which nothing but the type is known. */
export const emptyDraft = (type: FacilityType | null, umae: boolean): FacilityDraft => ({
  type,
  umae,
  number: null,
  complex: null,
  name: null,
  open: null,
  openLink: '',
  location: null,
})

/** Whether the parts single a facility out: «UMAE 71», «hospital de Torreón», not «Hospital General». */
export const isIdentified = (draft: FacilityDraft): boolean =>
  draft.number !== null ||
  draft.complex !== null ||
  draft.name !== null ||
  draft.open !== null ||
  draft.location !== null

/** The node of a facility: its id and canonical name come from the parts, not from how they were written. */
export function facilityNode(draft: FacilityDraft, places: Places): PlaceNode {
  const { type, number, open } = draft
  const complex = draft.complex ?? draft.name?.complex ?? null
  const name = draft.name?.complex ? null : draft.name
  const known = complex?.location ?? name?.location ?? places.units.get(`${type?.id} ${number}`) ?? null
  const location = known && isCompatible(known, draft.location) ? known : draft.location
  const types = type === null ? [] : [...type.types]
  if (types.length > 0 && !types.includes('umae') && (draft.umae || (complex?.umae && types.includes('hospital')))) {
    types.splice(1, 0, 'umae')
  }
  const label = [
    draft.umae && type?.id !== 'umae' ? 'UMAE' : null,
    type?.name,
    number?.toUpperCase(),
    complex?.name,
    name?.name,
    draft.openLink,
    open,
  ]
  const facility: FacilityParts = {
    types,
    number,
    complex: complex?.id ?? null,
    name: name?.key ?? (open === null ? null : slug(open)),
    label: label.filter((part) => part).join(' '),
  }
  return located(facility, location)
}

/** Whether a known location and a printed one agree: «Torreón» and «Coahuila». */
const isCompatible = (known: PlaceNode, printed: PlaceNode | null): boolean =>
  printed === null || printed.id === known.id || known.within.includes(printed.id) || printed.within.includes(known.id)

/** A facility at a place; none where the words give none («HGZ 33» alone lies in the nation). */
function located(facility: FacilityParts, location: PlaceNode | null): PlaceNode {
  const { types, number, complex, name, label } = facility
  const at = location === null || location.id === NATION.id ? null : location
  const own = [types[0], number, complex, name].filter((part) => part)
  const id = (complex === null && at ? [...own, at.id] : own).join('-')
  const named = number !== null || complex !== null || name !== null
  return {
    id,
    name: at === null ? label : `${label}${named ? ', ' : ' de '}${at.name}`,
    level: 'facility',
    within: at === null ? [NATION.id] : [at.id, ...at.within],
    facility,
  }
}

/**
 * The facility at the place that a sentence gives: «HGZ 33» and «Nuevo León» are «Hospital General de Zona 33, Nuevo León».
 * A facility that has a place already, and any other node, stays what it is.
 */
export function locate(node: PlaceNode, place: PlaceNode): PlaceNode {
  const open = node.facility !== undefined && node.within.length === 1
  return open && place.level !== 'facility' && place.level !== 'nation' ? located(node.facility, place) : node
}
