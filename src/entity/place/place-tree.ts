import { fold } from '../../text/fold.ts'
import { PhraseTable } from '../../text/phrase.ts'
import { remembered } from '../../text/remembered.ts'
import { tokenize } from '../../text/token.ts'
import type { FacilitiesData, Located, PlacesData } from './place-data.ts'
import { ABROAD, NATION, type PlaceNode } from './place-node.ts'

/** A name of nation, state, representation or city, with every place it can be, the likeliest first. */
export interface AreaEntry {
  readonly nodes: PlaceNode[]
  readonly careful: boolean
  readonly common: boolean
  /** «Coah.», «NL»: counts only with a city before it, a preposition or a list. */
  readonly abbreviation: boolean
}

/** A sort of facility: «Hospital General de Zona». */
export interface FacilityType {
  readonly id: string
  readonly name: string
  readonly feminine: boolean
  readonly types: readonly string[]
  readonly generic: boolean
}

/** A medical centre of several units: «CMN La Raza». */
export interface Complex {
  readonly id: string
  readonly name: string
  readonly alone: boolean
  readonly umae: boolean
  readonly location: PlaceNode | null
}

/** The own name of a facility: «Dr. Gaudencio González Garza». */
export interface ProperName {
  readonly key: string
  readonly name: string
  readonly alone: boolean
  readonly complex: Complex | null
  readonly location: PlaceNode | null
  readonly only: readonly string[] | null
}

/** The tree of places and the dictionaries that recognise it, compiled once from the data files. */
export interface Places {
  /** Whether a name of one of the tables below may begin with the word. */
  begins(folded: string): boolean
  readonly nodes: ReadonlyMap<string, PlaceNode>
  readonly areas: PhraseTable<AreaEntry>
  readonly sides: ReadonlyMap<string, PlaceNode>
  readonly offices: PhraseTable<true>
  readonly owners: PhraseTable<true>
  readonly notPlaces: PhraseTable<true>
  readonly notTowns: ReadonlySet<string>
  readonly blockers: ReadonlySet<string>
  readonly givenNames: ReadonlySet<string>
  readonly types: PhraseTable<FacilityType>
  readonly typeAbbreviations: PhraseTable<FacilityType>
  readonly specialties: PhraseTable<FacilityType>
  readonly typeById: ReadonlyMap<string, FacilityType>
  readonly complexHeads: PhraseTable<true>
  readonly complexes: PhraseTable<Complex>
  readonly headedComplexes: PhraseTable<Complex>
  readonly names: PhraseTable<readonly ProperName[]>
  /** Key «type number»: «umae 71». */
  readonly units: ReadonlyMap<string, PlaceNode>
  readonly honorifics: ReadonlySet<string>
  readonly notNames: ReadonlySet<string>
}

/** «Ciudad Obregón» → «ciudad-obregon». */
export const slug: (name: string) => string = remembered((name) => {
  const folded = fold(name)
  if (PLAIN.test(folded)) return folded.replaceAll(' ', '-')
  return tokenize(folded)
    .filter((token) => token.kind !== 'symbol')
    .map((token) => token.fold.replace('ñ', 'n'))
    .join('-')
})
const PLAIN = /^[a-z]+(?: [a-z]+)*$/

/** Compiles the two data files into the tree and its recognisers. */
export function createPlaces(places: PlacesData, facilities: FacilitiesData): Places {
  const nodes = nodesOf(places)
  const tables = tablesOf(places, facilities, nodes)
  const { areas, offices, owners, notPlaces, types, typeAbbreviations, complexHeads, complexes, names } = tables
  const phrases = [areas, offices, owners, notPlaces, types, typeAbbreviations, complexHeads, complexes, names]
  return {
    ...tables,
    begins: remembered(
      (folded) =>
        tables.blockers.has(folded) || tables.honorifics.has(folded) || phrases.some((table) => table.begins(folded)),
    ),
  }
}

function tablesOf(
  places: PlacesData,
  facilities: FacilitiesData,
  nodes: ReadonlyMap<string, PlaceNode>,
): Omit<Places, 'begins'> {
  return {
    nodes,
    areas: areaTable(places, nodes),
    sides: sidesOf(places, nodes),
    offices: phrases(places.offices),
    owners: phrases(places.owners),
    notPlaces: phrases(places.notPlaces),
    notTowns: new Set(places.notTowns.map(fold)),
    blockers: new Set(places.blockers.map(fold)),
    givenNames: new Set(places.givenNames.map(fold)),
    ...facilityTables(facilities, nodes),
  }
}

function nodesOf(data: PlacesData): Map<string, PlaceNode> {
  const nodes = new Map<string, PlaceNode>([[NATION.id, NATION]])
  const add = (node: PlaceNode) => nodes.set(node.id, node)
  for (const { id, name } of data.states) add({ id, name, level: 'state', within: [NATION.id] })
  const stateName = (id: string) => nodes.get(id)?.name ?? id
  for (const { id, state, side } of data.representations) {
    add({ id, name: `${stateName(state)} ${side}`, level: 'representation', within: [state, NATION.id] })
  }
  for (const [state, cities] of Object.entries(data.cities)) {
    for (const city of cities) {
      const name = typeof city === 'string' ? city : city.name
      add({
        id: `${slug(name)}-${state}`,
        name: `${name}, ${stateName(state)}`,
        level: 'city',
        within: [state, NATION.id],
      })
    }
  }
  for (const { name, cities = [] } of data.abroad) {
    const id = abroadId(name)
    add({ id, name, level: 'abroad', within: [] })
    for (const city of cities) add({ id: abroadId(city), name: `${city}, ${name}`, level: 'city', within: [id] })
  }
  return nodes
}

const abroadId = (name: string): string => ABROAD + slug(name)

const ABBREVIATION = /\.$|^(?:NL|BC|BCS|SLP|DF)$/
const LONG_ABBREVIATION = /^(?:Cd|Edo|Nvo|Q)\. |D\.F\.|Mx\.$|Mex\.$|^EE\. ?UU\.$/

function areaTable(data: PlacesData, nodes: ReadonlyMap<string, PlaceNode>): PhraseTable<AreaEntry> {
  const entries = new Map<string, { phrase: string; entry: AreaEntry }>()
  const careful = new Set(data.careful.map(slug))
  const common = new Set(data.common.map(slug))
  const add = (phrase: string, id: string) => {
    const node = nodes.get(id)
    if (!node) return
    const key = slug(phrase)
    const known = entries.get(key)
    if (known) {
      if (!known.entry.nodes.includes(node)) known.entry.nodes.push(node)
      return
    }
    const abbreviation = ABBREVIATION.test(phrase) && !LONG_ABBREVIATION.test(phrase)
    entries.set(key, {
      phrase,
      entry: { nodes: [node], careful: careful.has(key), common: common.has(key), abbreviation },
    })
  }
  for (const alias of data.nation.aliases) add(alias, NATION.id)
  for (const { id, name, aliases } of data.states) for (const phrase of [name, ...aliases]) add(phrase, id)
  for (const { id, side, stems } of data.representations) for (const stem of stems) add(`${stem} ${side}`, id)
  // Own names before aliases, homonyms last: a short form or a lesser city never hides a full name.
  const cities = Object.entries(data.cities).flatMap(([state, list]) =>
    list.map((city) => ({ state, aliases: [], homonym: false, ...(typeof city === 'string' ? { name: city } : city) })),
  )
  for (const { name, state, homonym } of cities) if (!homonym) add(name, `${slug(name)}-${state}`)
  for (const { name, state, aliases } of cities) for (const alias of aliases) add(alias, `${slug(name)}-${state}`)
  for (const { name, state, homonym } of cities) if (homonym) add(name, `${slug(name)}-${state}`)
  for (const { name, aliases: others = [], cities: towns = [] } of data.abroad) {
    for (const phrase of [name, ...others]) add(phrase, abroadId(name))
    for (const town of towns) add(town, abroadId(town))
  }
  const table = new PhraseTable<AreaEntry>()
  for (const { phrase, entry } of entries.values()) table.add(phrase, entry)
  return table
}

// «Estado de México Oriente y Poniente»: the side alone, after its sister.
function sidesOf(data: PlacesData, nodes: ReadonlyMap<string, PlaceNode>): Map<string, PlaceNode> {
  const sides = new Map<string, PlaceNode>()
  for (const { id, state, side } of data.representations) {
    const node = nodes.get(id)
    if (node) sides.set(`${state} ${fold(side)}`, node)
  }
  return sides
}

function phrases(list: readonly string[]): PhraseTable<true> {
  const table = new PhraseTable<true>()
  for (const phrase of list) table.add(phrase, true)
  return table
}

function facilityTables(data: FacilitiesData, nodes: ReadonlyMap<string, PlaceNode>) {
  const types = new PhraseTable<FacilityType>('stem')
  const typeAbbreviations = new PhraseTable<FacilityType>()
  const specialties = new PhraseTable<FacilityType>('stem')
  const typeById = new Map<string, FacilityType>()
  for (const { id, name, gender, is, generic, of, aliases } of data.types) {
    const type = { id, name, feminine: gender === 'f', types: [id, ...is], generic: generic ?? false }
    typeById.set(id, type)
    for (const alias of aliases) (isAbbreviation(alias) ? typeAbbreviations : types).add(alias, type)
    for (const specialty of of ?? []) {
      specialties.add(specialty, type)
      for (const head of ['hospital', 'hospital de']) types.add(`${head} ${specialty}`, type)
    }
  }
  const location = ({ state, city }: Located): PlaceNode | null => nodes.get(city ?? state ?? '') ?? null
  const complexes = new PhraseTable<Complex>()
  const headedComplexes = new PhraseTable<Complex>()
  const complexById = new Map<string, Complex>()
  for (const entry of data.complexes) {
    const { id, name, alone, umae, aliases, headed } = entry
    const complex = { id, name, alone: alone ?? false, umae: umae ?? false, location: location(entry) }
    complexById.set(id, complex)
    for (const alias of aliases) complexes.add(alias, complex)
    for (const alias of [...aliases, ...(headed ?? [])]) headedComplexes.add(alias, complex)
  }
  return {
    types,
    typeAbbreviations,
    specialties,
    typeById,
    complexHeads: phrases(data.complexHeads),
    complexes,
    headedComplexes,
    names: nameTable(data, complexById, location),
    units: unitsOf(data, nodes),
    honorifics: new Set(data.honorifics.map(fold)),
    notNames: new Set(data.notNames.map(fold)),
  }
}

const isAbbreviation = (alias: string): boolean => /^[A-Z]{2,}|^[A-Z]\./.test(alias)

function nameTable(
  data: FacilitiesData,
  complexes: ReadonlyMap<string, Complex>,
  location: (at: Located) => PlaceNode | null,
): PhraseTable<readonly ProperName[]> {
  const byPhrase = new Map<string, ProperName[]>()
  for (const entry of data.names) {
    const name: ProperName = {
      key: slug(entry.name),
      name: entry.name,
      alone: entry.alone ?? false,
      complex: complexes.get(entry.complex ?? '') ?? null,
      location: location(entry),
      only: entry.only ?? null,
    }
    for (const phrase of [entry.name, ...entry.aliases]) {
      const key = fold(phrase)
      byPhrase.set(key, [...(byPhrase.get(key) ?? []), name])
    }
  }
  const table = new PhraseTable<readonly ProperName[]>()
  for (const [phrase, names] of byPhrase) table.add(phrase, names)
  return table
}

function unitsOf(data: FacilitiesData, nodes: ReadonlyMap<string, PlaceNode>): Map<string, PlaceNode> {
  const units = new Map<string, PlaceNode>()
  for (const { types, number, city } of data.units) {
    const node = nodes.get(city)
    if (node) for (const type of types) units.set(`${type} ${number}`, node)
  }
  return units
}
