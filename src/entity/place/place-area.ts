import type { Token } from '../../text/token.ts'
import { numeralsIn } from '../number/numeral.ts'
import { NATION, type PlaceNode } from './place-node.ts'
import type { AreaEntry } from './place-tree.ts'
import {
  firstAt,
  foldAt,
  isAcronym,
  isArticle,
  isCapital,
  isStop,
  nameStarts,
  type PlaceText,
  phraseAt,
  prepositionBefore,
  skipConnectors,
  skipNoise,
} from './place-words.ts'

/** A nation, state, representation or city read at a token. */
export interface Area {
  readonly node: PlaceNode
  readonly from: number
  readonly to: number
  readonly office: boolean
  /** Whether the words alone do not make it a place: «Hidalgo», «Coah.» count only in a list of places. */
  readonly weak: boolean
}

/** The area named at token `i`, an office of the institute before it included: «Representación del IMSS en Jalisco». */
export const areaAt = (text: PlaceText, i: number): Area | null =>
  officeAt(text, i) ?? ownedAt(text, i) ?? namedAt(text, i)

const OFFICE_WORDS = new Set(['estatal', 'estatales', 'regional', 'regionales', 'local'])
const SIDES = new Set(['norte', 'sur', 'oriente', 'poniente'])

// «Delegación Estatal Sonora», «OOAD Chihuahua», «Representación Sur del Distrito Federal».
function officeAt(text: PlaceText, i: number): Area | null {
  const office = phraseAt(text, text.places.offices, i)
  if (!office) return null
  let at = skipNoise(text, office.to)
  let side: string | null = null
  while (OFFICE_WORDS.has(foldAt(text, at)) || SIDES.has(foldAt(text, at))) {
    if (SIDES.has(foldAt(text, at))) side = foldAt(text, at)
    at++
  }
  const owner = phraseAt(text, text.places.owners, skipConnectors(text, at))
  const area = firstAt(nameStarts(text, owner ? skipNoise(text, owner.to) : at), (start) => namedAt(text, start))
  if (!area || area.node === NATION) return null
  const node = side === null ? area.node : (text.places.sides.get(`${area.node.id} ${side}`) ?? area.node)
  return { node, from: i, to: area.to, office: true, weak: false }
}

// «IMSS Aguascalientes», «el IMSS en Sonora».
function ownedAt(text: PlaceText, i: number): Area | null {
  const owner = phraseAt(text, text.places.owners, i)
  if (!owner) return null
  const after = skipNoise(text, owner.to)
  const starts = foldAt(text, after) === 'en' ? nameStarts(text, after) : [after]
  const area = firstAt(starts, (start) => namedAt(text, start))
  if (!area || area.node.level === 'nation' || area.node.level === 'city') return null
  return { node: area.node, from: i, to: area.to, office: true, weak: false }
}

const CITY_WORDS = new Set(['ciudad', 'municipio', 'alcaldia', 'puerto', 'localidad', 'poblacion', 'delegacion', 'cd'])
const STATE_WORDS = new Set(['estado', 'entidad', 'edo'])

/** «municipio», «estado»: words that a name may stand behind. */
export const isAreaWord = (folded: string): boolean => CITY_WORDS.has(folded) || STATE_WORDS.has(folded)

/** The area whose name, «ciudad de» or «estado de» before it included, begins at token `i`. */
export function namedAt(text: PlaceText, i: number): Area | null {
  const plain = nameAt(text, i)
  if (plain) return plain
  const word = foldAt(text, i)
  const city = CITY_WORDS.has(word)
  if (!city && !STATE_WORDS.has(word)) return null
  const linked = foldAt(text, i + 1) === '.' ? i + 2 : i + 1
  if (skipConnectors(text, linked) === linked && word !== 'alcaldia') return null
  const match = firstAt(nameStarts(text, linked), (start) => phraseAt(text, text.places.areas, start))
  const level = city ? 'city' : 'state'
  const nodes = match?.entry.nodes.filter((node) => node.level === level) ?? []
  const node = (word === 'alcaldia' ? nodes.find(({ within }) => within[0] === 'ciudad-de-mexico') : null) ?? nodes[0]
  if (!match || !node || (text.cased && !isCapital(text.tokens[match.to - 1]))) return null
  return { ...withState(text, { ...match.entry, nodes: [node] }, match.to), from: i, office: false, weak: false }
}

function nameAt(text: PlaceText, i: number): Area | null {
  const match = phraseAt(text, text.places.areas, i)
  if (!match) return null
  const { entry } = match
  const to = pastAbbreviationStop(text, match.from, match.to, entry.abbreviation)
  const { node, to: end } = withState(text, entry, to)
  const merged = end > to
  if (isPersonal(text, i, end, entry)) return null
  const preposition = prepositionBefore(text, i)
  if (entry.common && !merged && !looksLikeName(text, i, match.to, preposition)) return null
  const careful = entry.careful || entry.abbreviation
  const weak = careful && !merged && !leads(preposition) && !isRowLabel(text, i, end) && !isKeyword(text, i, entry)
  if (entry.abbreviation && !isWrittenShort(text, match.from)) return null
  return { node, from: i, to: end, office: false, weak }
}

// «Torreón, Coahuila», «Mérida (Yucatán)», «Puebla, Puebla»: the state decides which city is meant.
function withState(text: PlaceText, entry: AreaEntry, to: number): { readonly node: PlaceNode; readonly to: number } {
  const first = entry.nodes[0] as PlaceNode
  const cities = entry.nodes.filter((node) => node.level === 'city')
  const mark = foldAt(text, to)
  if (cities.length === 0) return { node: first, to }
  const at = mark === ',' || mark === '(' ? to + 1 : to
  const start = skipConnectors(text, at)
  const starts = foldAt(text, start) === 'estado' ? [start, skipConnectors(text, start + 1)] : [start]
  const match = firstAt(starts, (from) => phraseAt(text, text.places.areas, from))
  const city = cities.find(({ within }) =>
    match?.entry.nodes.some(({ level, id }) => (level === 'state' || level === 'abroad') && id === within[0]),
  )
  if (!match || !city || (at === to && first.level === 'state')) return { node: first, to }
  const end = pastAbbreviationStop(text, match.from, match.to, match.entry.abbreviation)
  return { node: city, to: mark === '(' && foldAt(text, end) === ')' ? end + 1 : end }
}

// The full stop of «D.F.» and «Coah.» belongs to the name.
function pastAbbreviationStop(text: PlaceText, from: number, to: number, abbreviation: boolean): number {
  const stop = text.tokens[to]
  if (stop?.fold !== '.' || stop.spaced) return to
  const dotted = text.tokens.slice(from, to).some((token) => token.fold === '.')
  return abbreviation || dotted ? to + 1 : to
}

// «Dr. Javier Guerrero», «Victoria Rodríguez».
function isPersonal(text: PlaceText, i: number, to: number, entry: AreaEntry): boolean {
  const before = text.tokens[i - 1]?.fold === '.' ? i - 2 : i - 1
  if (text.places.givenNames.has(foldAt(text, before))) return true
  const next = text.tokens[to]
  return entry.careful && text.cased && isCapital(next) && !isAcronym(next) && !phraseAt(text, text.places.areas, to)
}

function looksLikeName(text: PlaceText, from: number, to: number, preposition: string | null): boolean {
  if (text.cased) return isCapital(text.tokens[to - 1])
  const next = foldAt(text, to)
  const first = text.tokens[from]
  if (isCapital(first) && !isAcronym(first) && from > 0 && foldAt(text, from - 1) !== '¿') return true
  return leads(preposition) || ((next === '' || next === '?') && !isArticle(foldAt(text, from - 1)))
}

const LEADING = new Set(['en', 'de', 'desde', 'hacia', 'para', 'entre', 'hasta', 'a'])

const leads = (preposition: string | null): boolean => preposition !== null && LEADING.has(preposition)

// «Hidalgo: 120 consultas», «Guerrero | 35».
function isRowLabel(text: PlaceText, i: number, to: number): boolean {
  const next = text.tokens[to]
  return i === 0 && (next === undefined || next.kind === 'number' || next.fold === ':' || next.fold === '|')
}

// «consultas guerrero julio»: without capitals a state's name is most likely the state.
const isKeyword = (text: PlaceText, i: number, entry: AreaEntry): boolean =>
  !text.cased && !entry.abbreviation && i > 0 && entry.nodes[0]?.level === 'state' && !isArticle(foldAt(text, i - 1))

// «NL», «Coah.», «Ver.»; «son» and «ver» are words.
const isWrittenShort = (text: PlaceText, i: number): boolean => {
  const token = text.tokens[i]
  if (token === undefined) return false
  return (
    isAcronym(token) ||
    (isCapital(token) && foldAt(text, i + 1) === '.') ||
    (!text.cased && /^(?:nl|bc|bcs|slp|df)$/.test(token.fold))
  )
}

const SEPARATORS = new Set([',', 'y', 'e', 'o', 'u', 'asi', 'como', 'ademas', 'de', 'en', 'los', 'estados'])

/** Whether only list words and figures stand between two tokens: «Oaxaca, Guerrero y Chiapas», «Oaxaca 12, Guerrero cuatro». */
export function isListGap(text: PlaceText, from: number, to: number): boolean {
  const separates = (i: number): boolean => SEPARATORS.has(foldAt(text, i))
  const figure = (i: number): boolean =>
    text.tokens[i]?.kind === 'number' ||
    /^(?:mil|con|[()])$/.test(foldAt(text, i)) ||
    numeralsIn([text.tokens[i] as Token]).length > 0
  if (to - from < 1 || to - from > 8) return false
  let figures = 0
  for (let i = from; i < to; i++) {
    if (separates(i)) continue
    if (!figure(i)) return false
    figures++
  }
  return figures > 0 ? separates(to - 1) : to - from <= 4
}

/** The other side of a representation, named after its sister: «Estado de México Oriente *y Poniente*». */
export function sideAt(text: PlaceText, i: number, previous: Area): Area | null {
  if (previous.node.level !== 'representation') return null
  const joint = foldAt(text, i)
  if (joint !== 'y' && joint !== 'e' && joint !== ',' && joint !== '/') return null
  const node = text.places.sides.get(`${previous.node.within[0]} ${foldAt(text, i + 1)}`)
  return node && node !== previous.node ? { node, from: i + 1, to: i + 2, office: false, weak: false } : null
}

/** Past a phrase or an address that holds place names and is no place: «Gobierno de México», «Av. Hidalgo 123». */
export function skipNotPlace(text: PlaceText, i: number): number {
  const phrase = phraseAt(text, text.places.notPlaces, i)
  if (phrase) return phrase.to
  if (!text.places.blockers.has(foldAt(text, i))) return i
  let at = foldAt(text, i + 1) === '.' ? i + 2 : i + 1
  const first = at
  while (at < first + 8 && continuesName(text, at)) at++
  return at > first && (!text.cased || isCapital(text.tokens[at - 1]) || text.tokens[at - 1]?.kind === 'number')
    ? at
    : i
}

const NAME_LINKS = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'autonoma', 'nacional'])

function continuesName(text: PlaceText, i: number): boolean {
  const token = text.tokens[i]
  if (token === undefined || isStop(text, i)) return false
  if (NAME_LINKS.has(token.fold) || token.kind === 'number') return true
  return text.cased ? isCapital(token) : phraseAt(text, text.places.areas, i) !== null
}
