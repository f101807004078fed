/** Shape of `data/lexicon/places.json`. */
export interface PlacesData {
  readonly nation: { readonly aliases: readonly string[] }
  readonly states: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[]
  /** Offices of the IMSS that are less than a state: «Estado de México» + «Poniente». */
  readonly representations: readonly {
    readonly id: string
    readonly state: string
    readonly side: string
    readonly stems: readonly string[]
  }[]
  /** Cities of each state; of two with one name the first is meant unless a state follows. */
  readonly cities: Readonly<Record<string, readonly (string | CityData)[]>>
  /** Countries and wider parts of the world with their cities and states: no part of the nation. */
  readonly abroad: readonly {
    readonly name: string
    readonly aliases?: readonly string[]
    readonly cities?: readonly string[]
  }[]
  /** Names that are surnames too: only «en Hidalgo», «de Guerrero» or a list of places makes them places. */
  readonly careful: readonly string[]
  /** Names that are words too: «León», «La Paz», only in capitals where the text has any. */
  readonly common: readonly string[]
  /** «Representación», «Delegación», «OOAD»: the state after them is meant as an office. */
  readonly offices: readonly string[]
  /** Institutions that stand between a unit and its place: «HGZ 33 del IMSS en Nuevo León». */
  readonly owners: readonly string[]
  /** Phrases that hold a place name and are none: «Gobierno de México». */
  readonly notPlaces: readonly string[]
  /** Words that are written with a capital behind «en» and begin no town's name: «en Salud», «en Urgencias». */
  readonly notTowns: readonly string[]
  /** Words after which a name is no place: «calle Durango», «Universidad de Guadalajara». */
  readonly blockers: readonly string[]
  readonly givenNames: readonly string[]
}

interface CityData {
  readonly name: string
  readonly aliases?: readonly string[]
  /** Whether the name alone means the greater city of that name: «Matamoros» is in Tamaulipas, «Matamoros, Coahuila» is not. */
  readonly homonym?: boolean
}

/** Shape of `data/lexicon/facilities.json`: the parts from which names of facilities are composed. */
export interface FacilitiesData {
  readonly types: readonly FacilityTypeData[]
  readonly complexHeads: readonly string[]
  readonly complexes: readonly ComplexData[]
  readonly names: readonly ProperNameData[]
  /** Units whose number is unique in the country: «UMAE 71» is in Torreón. */
  readonly units: readonly { readonly types: readonly string[]; readonly number: string; readonly city: string }[]
  readonly honorifics: readonly string[]
  /** Capitalised words after a facility that begin no place name: «Hospital General del Seguro…». */
  readonly notNames: readonly string[]
}

interface FacilityTypeData {
  readonly id: string
  readonly name: string
  readonly gender: string
  /** Wider types, nearest first. */
  readonly is: readonly string[]
  /** Too wide to be a unit without a place: «el hospital de Torreón». */
  readonly generic?: boolean
  /** Specialties: «X» gives «Hospital de X», «Hospital X», «UMAE de X». */
  readonly of?: readonly string[]
  readonly aliases: readonly string[]
}

/** Where a named unit stands: id of a city or, where it has none, of a state. */
export interface Located {
  readonly state?: string
  readonly city?: string
}

interface ComplexData extends Located {
  readonly id: string
  readonly name: string
  /** Names that follow «CMN» or a hospital: «del Bajío». */
  readonly aliases: readonly string[]
  /** Names that only follow «CMN»: «CMN Puebla». */
  readonly headed?: readonly string[]
  /** Whether the name needs no «CMN» nor hospital before it: «La Raza». */
  readonly alone?: boolean
  /** Whether its hospitals are UMAE. */
  readonly umae?: boolean
}

interface ProperNameData extends Located {
  readonly name: string
  readonly aliases: readonly string[]
  readonly alone?: boolean
  readonly complex?: string
  /** Types that carry the name; any where absent. */
  readonly only?: readonly string[]
}
