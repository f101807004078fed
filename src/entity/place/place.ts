import type { Token } from '../../text/token.ts'
import { type Area, areaAt, isAreaWord, isListGap, sideAt, skipNotPlace } from './place-area.ts'
import { emptyDraft, facilityNode, isIdentified } from './place-facility.ts'
import { unitsAt } from './place-list.ts'
import { isAbroad, NATION, type PlaceMention, type PlaceNode } from './place-node.ts'
import type { Places } from './place-tree.ts'
import { type Unit, unitAt, withParts } from './place-unit.ts'
import {
  foldAt,
  isArticle,
  isCapital,
  isQuote,
  isStop,
  type PlaceText,
  phraseAt,
  placeText,
  prepositionBefore,
} from './place-words.ts'

export { isOpenTown, openTown, townIn } from './open-town.ts'
export type { FacilitiesData, PlacesData } from './place-data.ts'
export { locate } from './place-facility.ts'
export { placeFits, samePlace } from './place-fit.ts'
export type { PlaceLevel, PlaceMention, PlaceNode } from './place-node.ts'
export { NATION } from './place-node.ts'
export { createPlaces, type Places } from './place-tree.ts'

type Draft = Omit<PlaceMention, 'start' | 'end' | 'preposition'> & { readonly weak: boolean }

/** Every place that a text names, in order, none overlapping: bulletins and questions are read alike. */
export function placeMentions(tokens: readonly Token[], places: Places): PlaceMention[] {
  const text = placeText(tokens, places)
  const drafts: Draft[] = []
  // The last facility that the sentence has named.
  let facility: PlaceNode | null = null
  for (let i = 0; i < tokens.length; ) {
    if (!mayBegin(text, i, facility)) {
      if (isStop(text, i) && foldAt(text, i) === '.') facility = null
      i++
      continue
    }
    const read = mentionsAt(text, i, facility)
    drafts.push(...read)
    const to = Math.max(read.at(-1)?.to ?? skipNotPlace(text, i), i + 1)
    facility = read.findLast(({ node }) => node.facility)?.node ?? facility
    if (read.length === 0 && endsSentence(text, i, to)) facility = null
    i = to
  }
  return listed(text, drafts)
    .map((draft) => mention(text, draft))
    .filter((place) => !isAbroad(place.node) || isWhere(text, place))
}

/**
 * «en Guatemala», «Cuba aportó», «los 634 de Brasil»; «vacunas de China», «después de Perú, Ecuador y Bolivia» and
 * «México y Canadá firmaron» place nothing abroad.
 */
function isWhere(text: PlaceText, { from }: PlaceMention): boolean {
  let first = from
  while (first > 0 && (isCapital(text.tokens[first - 1]) || /^[,ye]$/.test(foldAt(text, first - 1)))) first--
  for (let i = first; i < from; i++) if (foldAt(text, i) === 'mexico') return false
  const lead = prepositionBefore(text, first)
  if (/^(?:con|contra|sobre|segun|tras|ante)$/.test(foldAt(text, first - 1))) return false
  return lead === null || lead === 'en' || (lead === 'de' && text.tokens[first - 2]?.kind === 'number')
}

/** Whether a place may be named from token `i` on: with most words of most texts none begins. */
function mayBegin({ tokens, places }: PlaceText, i: number, facility: PlaceNode | null): boolean {
  const { fold } = tokens[i] as Token
  return (
    places.begins(fold) || isAreaWord(fold) || isQuote(fold) || fold === '(' || (facility !== null && isArticle(fold))
  )
}

/** «En la UMAE de Puebla …, *en la de Mérida*»: the article at token `i` stands for the facility named before. */
export function elliptic(
  tokens: readonly Token[],
  i: number,
  previous: PlaceNode,
  places: Places,
): PlaceMention | null {
  const text = placeText(tokens, places)
  const draft = ellipticAt(text, i, previous)
  return draft && mention(text, draft)
}

function mentionsAt(text: PlaceText, i: number, facility: PlaceNode | null): readonly Draft[] {
  if (skipNotPlace(text, i) > i) return []
  const list = unitsAt(text, i)
  if (list) return list.map((unit) => ofUnit(text, unit))
  const unit = unitAt(text, i)
  if (unit) return [ofUnit(text, unit)]
  const elided = facility && isArticle(foldAt(text, i)) ? ellipticAt(text, i, facility) : null
  if (elided) return [elided]
  const area = areaAt(text, i)
  if (!area) return []
  const side = sideAt(text, area.to, area)
  return (side ? [area, side] : [area]).map(ofArea)
}

const ofArea = (area: Area): Draft => ({ ...area, elliptic: false })

const ofUnit = (text: PlaceText, { draft, from, to }: Unit): Draft => ({
  node: facilityNode(draft, text.places),
  from,
  to,
  office: false,
  elliptic: false,
  weak: false,
})

function endsSentence(text: PlaceText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isStop(text, i) && foldAt(text, i) === '.') return true
  return false
}

const OPENERS = new Set(['en', 'y', 'e', 'ni', ''])

function ellipticAt(text: PlaceText, i: number, previous: PlaceNode): Draft | null {
  const article = foldAt(text, i)
  const link = foldAt(text, i + 1)
  if ((article !== 'la' && article !== 'el') || !OPENERS.has(foldAt(text, i - 1))) return null
  if (link !== 'de' && link !== 'del' && link !== 'en' && link !== 'no') return null
  const type = text.places.typeById.get(previous.facility?.types[0] ?? '')
  if (!type) return null
  const specialty = phraseAt(text, text.places.specialties, i + 2)
  if (specialty && type.types.includes('hospital') && article === 'el') {
    const unit = withParts(text, i, emptyDraft(specialty.entry, false), specialty.to)
    return isIdentified(unit.draft) ? { ...ofUnit(text, unit), elliptic: true } : null
  }
  if (type.feminine !== (article === 'la')) return null
  const unit = withParts(text, i, emptyDraft(type, false), i + 1)
  const { complex, location, number } = unit.draft
  return complex || location || number ? { ...ofUnit(text, unit), elliptic: true } : null
}

// A weak name is a place only beside another place in a list: «Oaxaca, Guerrero y Chiapas».
function listed(text: PlaceText, drafts: readonly Draft[]): readonly Draft[] {
  const sure = drafts.map(({ weak }) => !weak)
  const joined = (a: number, b: number) => {
    const [left, right] = [drafts[a], drafts[b]]
    return left !== undefined && right !== undefined && isListGap(text, left.to, right.from)
  }
  for (let n = 0; n < drafts.length; n++) if (!sure[n]) sure[n] = sure[n - 1] === true && joined(n - 1, n)
  for (let n = drafts.length - 1; n >= 0; n--) if (!sure[n]) sure[n] = sure[n + 1] === true && joined(n, n + 1)
  return drafts.flatMap((draft, n) => {
    if (!sure[n]) return []
    const amongStates = draft.node === NATION && joined(n - 1, n) && joined(n, n + 1) && isBareMexico(text, draft)
    const node = amongStates ? text.places.nodes.get('estado-de-mexico') : null
    return [node ? { ...draft, node } : draft]
  })
}

// In «Jalisco, México y Puebla» the state is meant.
const isBareMexico = (text: PlaceText, { from, to }: Draft): boolean =>
  to === from + 1 && foldAt(text, from) === 'mexico'

function mention(text: PlaceText, { node, from, to, office, elliptic }: Draft): PlaceMention {
  const start = text.tokens[from]?.start ?? 0
  const end = text.tokens[to - 1]?.end ?? start
  return { node, from, to, start, end, office, elliptic, preposition: prepositionBefore(text, from) }
}
