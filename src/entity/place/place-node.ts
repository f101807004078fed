import type { Span } from '../../text/span.ts'

/** Level of a place, widest first; `abroad` is another country or a part of the world. */
export type PlaceLevel = 'nation' | 'abroad' | 'state' | 'representation' | 'city' | 'facility'

/** What a facility's name is made of; two names of one unit are compared by these parts (`placeFits`). */
export interface FacilityParts {
  /** Its type and all wider ones: «Hospital de Especialidades» is also a UMAE, a hospital, a unit. Empty for a mere complex. */
  readonly types: readonly string[]
  /** «33», «1-a»; null where the words give none. */
  readonly number: string | null
  /** Medical centre that it belongs to: «cmn-la-raza». */
  readonly complex: string | null
  /** Proper name or open place words, folded: «castelazo ayala», «villa tal». */
  readonly name: string | null
  /** Name without the location: «Hospital General de Zona 33». */
  readonly label: string
}

/** A node of the tree nation > state > representation or city > facility, or of abroad > city. */
export interface PlaceNode {
  /** «nacional», «sinaloa», «torreon-coahuila», «hospital-general-cmn-la-raza». */
  readonly id: string
  /** Full Spanish name: «Torreón, Coahuila», «Hospital General CMN La Raza, Ciudad de México». */
  readonly name: string
  readonly level: PlaceLevel
  /** Ids of the places it lies in, nearest first, ending in «nacional» or abroad. */
  readonly within: readonly string[]
  /** Only facilities have it. */
  readonly facility?: FacilityParts
}

/** The root of the tree: a figure of no other place is of the whole country. */
export const NATION: PlaceNode = { id: 'nacional', name: 'nacional', level: 'nation', within: [] }

/** Whether a place lies outside the nation: «Guatemala», «Nueva York». */
export const isAbroad = ({ level, within }: PlaceNode): boolean =>
  level === 'abroad' || within.at(-1)?.startsWith(ABROAD) === true

/** What the id of a place outside begins with: no town or state at home shares it. */
export const ABROAD = 'exterior:'

/** A place named in a text, as tokens `from`..`to` (exclusive) and as a span; the preposition before it is left out. */
export interface PlaceMention extends Span {
  readonly node: PlaceNode
  readonly from: number
  readonly to: number
  /** What leads into it, folded: «en», «de», «desde»; null where nothing does. */
  readonly preposition: string | null
  /** Whether the words name an office of the institute there: «IMSS Aguascalientes», «Representación en Jalisco». */
  readonly office: boolean
  /** Whether the type is understood from the facility before: «en la de Mérida, Yucatán». */
  readonly elliptic: boolean
}
