import { MONTHS } from '../../text/closed-classes.ts'
import { asWritten } from '../../text/token.ts'
import { areaAt } from './place-area.ts'
import { emptyDraft, type FacilityDraft, isIdentified } from './place-facility.ts'
import { NATION, type PlaceNode } from './place-node.ts'
import { numberAt } from './place-number.ts'
import type { Complex, FacilityType, ProperName } from './place-tree.ts'
import {
  firstAt,
  foldAt,
  isAcronym,
  isArticle,
  isCapital,
  isQuote,
  nameStarts,
  type PlaceText,
  phraseAt,
  skipConnectors,
  skipNoise,
} from './place-words.ts'

/** A facility read at a token: the parts of its name and the tokens they stand on. */
export interface Unit {
  readonly draft: FacilityDraft
  readonly from: number
  readonly to: number
}

/** A type of facility read at a token: «UMAE Hospital de Especialidades», «Unidades de Medicina Familiar». */
export interface TypeRead {
  readonly type: FacilityType
  readonly umae: boolean
  readonly plural: boolean
  readonly to: number
}

/** The type of facility named at token `i`. */
export function typeAt(text: PlaceText, i: number): TypeRead | null {
  const { places } = text
  const long = phraseAt(text, places.types, i)
  const short = phraseAt(text, places.typeAbbreviations, i)
  const match = short && (!long || short.to > long.to) ? short : long
  if (!match || (match === short && foldAt(text, i).length <= 3 && text.cased && !isAcronym(text.tokens[i])))
    return null
  const type = match.entry
  const plural = isPlural(text, i)
  if (type.id !== 'umae') return { type, umae: false, plural, to: match.to }
  return { plural, umae: true, ...refined(text, match.to, type) }
}

// «hospitales», «unidades», «las UMAE»; abbreviations have no plural of their own.
function isPlural(text: PlaceText, i: number): boolean {
  const before = foldAt(text, i - 1)
  return foldAt(text, i).endsWith('es') || foldAt(text, i).endsWith('clinicas') || before === 'los' || before === 'las'
}

// What kind of UMAE: «UMAE Hospital de Pediatría», «UMAE de Traumatología».
function refined(
  text: PlaceText,
  to: number,
  umae: FacilityType,
): { readonly type: FacilityType; readonly to: number } {
  let at = skipNoise(text, to)
  if (foldAt(text, at) === ',') at++
  at = skipNoise(text, skipConnectors(text, at))
  const long = phraseAt(text, text.places.types, at) ?? phraseAt(text, text.places.typeAbbreviations, at)
  const specialty = phraseAt(text, text.places.specialties, at)
  const match = long ?? (specialty?.entry.types.includes('umae') ? specialty : null)
  return match && match.entry.id !== 'umae' ? { type: match.entry, to: match.to } : { type: umae, to }
}

/** The facility that a type, number, medical centre, name and place after each other make from token `i` on; null where they make none. */
export function unitAt(text: PlaceText, i: number): Unit | null {
  const head = typeAt(text, i)
  if (head) return head.plural ? null : unitAfter(text, i, head)
  const complex = complexAt(text, i, null)
  if (complex) return withParts(text, i, { ...emptyDraft(null, false), complex: complex.entry }, complex.to)
  const name = nameAt(text, i, null)
  if (name) return withParts(text, i, { ...emptyDraft(null, false), name: name.entry }, name.to)
  return null
}

/** The facility of a known type whose further parts begin at `head.to`. */
function unitAfter(text: PlaceText, from: number, head: TypeRead): Unit | null {
  const unit = withParts(text, from, emptyDraft(head.type, head.umae), head.to)
  return isIdentified(unit.draft) ? unit : null
}

/** Reads number, medical centre and name in any order, then the place, each at most once. */
export function withParts(text: PlaceText, from: number, start: FacilityDraft, after: number): Unit {
  let draft = start
  let to = after
  for (;;) {
    const next = PARTS.reduce<Part | null>((read, part) => read ?? part(text, to, draft), null)
    if (!next) return { draft, from, to: pastClosingQuote(text, from, to) }
    draft = next.draft
    to = next.to
    if (draft.location) return { draft, from, to: pastClosingQuote(text, from, to) }
  }
}

interface Part {
  readonly draft: FacilityDraft
  readonly to: number
}

// The order matters: «1º de Octubre» and «20 de Noviembre» begin like a number; open names come last.
const PARTS: readonly ((text: PlaceText, i: number, draft: FacilityDraft) => Part | null)[] = [
  complexPart,
  namePart,
  datedPart,
  numberPart,
  placePart,
  openPart,
]

function complexPart(text: PlaceText, i: number, draft: FacilityDraft): Part | null {
  if (draft.complex || !draft.type?.types.includes('unidad')) return null
  const comma = foldAt(text, i) === ',' ? 1 : 0
  const starts = nameStarts(text, skipNoise(text, i) + comma)
  const read = firstAt(starts, (start) => complexAt(text, skipNoise(text, start), draft.type))
  return read && { draft: { ...draft, complex: read.entry }, to: read.to }
}

// «CMN La Raza», «Centro Médico Nacional “Siglo XXI”», «La Raza», after a hospital also «del Bajío».
function complexAt(
  text: PlaceText,
  i: number,
  type: FacilityType | null,
): { readonly entry: Complex; readonly to: number } | null {
  const { places } = text
  const head = phraseAt(text, places.complexHeads, i)
  if (head) {
    const read = (at: number) =>
      phraseAt(text, places.headedComplexes, skipNoise(text, pastHonorifics(text, skipNoise(text, at))))
    return firstAt(nameStarts(text, skipNoise(text, head.to)), read)
  }
  const match = phraseAt(text, places.complexes, i)
  if (!match || (text.cased && !isTitled(text, i, match.to))) return null
  const hospital =
    type !== null && (type.types.includes('umae') || type.id === 'hospital-general' || type.id === 'hospital')
  const dated = text.tokens[i]?.kind === 'number'
  return (match.entry.alone || hospital) && (!dated || hospital) ? match : null
}

// Every long word in capitals: «CMN Siglo XXI», not «los retos del siglo XXI».
const isTitled = (text: PlaceText, from: number, to: number): boolean =>
  text.tokens.slice(from, to).every((token) => token.kind !== 'word' || token.text.length <= 3 || isCapital(token))

function namePart(text: PlaceText, i: number, draft: FacilityDraft): Part | null {
  if (draft.name || draft.open || !draft.type) return null
  const comma = foldAt(text, i) === ',' && isQuote(foldAt(text, i + 1)) ? 1 : 0
  const read = firstAt(nameStarts(text, skipNoise(text, i + comma)), (start) => nameAt(text, start, draft.type))
  return read && { draft: { ...draft, name: read.entry }, to: read.to }
}

function nameAt(
  text: PlaceText,
  i: number,
  type: FacilityType | null,
): { readonly entry: ProperName; readonly to: number } | null {
  const bare = pastHonorifics(text, skipNoise(text, i))
  const match = phraseAt(text, text.places.names, skipNoise(text, i)) ?? phraseAt(text, text.places.names, bare)
  if (!match || (text.cased && !isTitled(text, i, match.to))) return null
  const entry = match.entry.find((name) => (type ? (name.only?.includes(type.id) ?? true) : name.alone))
  return entry ? { entry, to: match.to } : null
}

// «Gral. Dr.»
const MOST_HONORIFICS = 4

function pastHonorifics(text: PlaceText, i: number): number {
  let at = i
  for (let n = 0; n < MOST_HONORIFICS && text.places.honorifics.has(foldAt(text, at)); n++)
    at = foldAt(text, at + 1) === '.' ? at + 2 : at + 1
  return at
}

function numberPart(text: PlaceText, i: number, draft: FacilityDraft): Part | null {
  if (draft.number || !draft.type) return null
  const read = numberAt(text, i, draft.type.generic)
  return read && { draft: { ...draft, number: read.number }, to: read.to }
}

// «Hospital General “5 de Diciembre”», «Clínica 13 de Julio»
function datedPart(text: PlaceText, i: number, draft: FacilityDraft): Part | null {
  if (draft.open || draft.number || isNamed(draft) || !draft.type) return null
  const at = skipNoise(text, i)
  const month = text.tokens[at]?.kind === 'number' && foldAt(text, at + 1) === 'de' ? text.tokens[at + 2] : undefined
  if (!month || !isCapital(month) || !MONTHS.includes(month.fold)) return null
  return { draft: { ...draft, open: asWritten(text.tokens, at, at + 3), openLink: '' }, to: at + 3 }
}

const SEATED = new Set(['sede', 'ubicado', 'ubicada', 'localizado', 'localizada', 'situado', 'situada'])

function placePart(text: PlaceText, i: number, draft: FacilityDraft): Part | null {
  const found = placeAfterOwner(text, skipNoise(text, i), draft)
  if (!found) return null
  const known = draft.complex?.location ?? draft.name?.location ?? draft.name?.complex?.location ?? null
  if (known && !agrees(known, found.node)) return null
  return { draft: { ...draft, location: found.node }, to: found.to }
}

const agrees = (known: PlaceNode, printed: PlaceNode): boolean =>
  printed.id === known.id || known.within.includes(printed.id) || printed.within.includes(known.id)

// «33 del IMSS en Nuevo León», «25, en Monterrey», «71 Torreón», «La Raza, Ciudad de México».
function placeAfterOwner(
  text: PlaceText,
  i: number,
  draft: FacilityDraft,
): { readonly node: PlaceNode; readonly to: number } | null {
  const owner = phraseAt(text, text.places.owners, skipConnectors(text, i))
  const at = owner ? skipNoise(text, owner.to) : i
  const comma = foldAt(text, at) === ',' || foldAt(text, at) === '(' ? 1 : 0
  let start = at + comma
  if (foldAt(text, start) === 'con') start++
  if (SEATED.has(foldAt(text, start))) start++
  const linked = skipConnectors(text, start) > start
  const area = firstAt(nameStarts(text, start), (named) => areaAt(text, named))
  if (!area || area.node === NATION || (area.weak && !linked)) return null
  if (!linked && !standsAlone(text, at, area.to, area.node, draft)) return null
  const bracket = foldAt(text, at) === '(' && foldAt(text, area.to) === ')' ? 1 : 0
  return { node: area.node, to: area.to + bracket }
}

// Without a preposition a place belongs to the unit only right after it, or after a comma where no list goes on.
function standsAlone(text: PlaceText, at: number, to: number, node: PlaceNode, draft: FacilityDraft): boolean {
  const mark = foldAt(text, at)
  if (mark === '(') return true
  if (mark !== ',') return !draft.type?.generic
  if (node.level === 'city') return true
  const next = foldAt(text, to)
  const goesOn = (next === ',' && isCapital(text.tokens[to + 1])) || next === 'y' || next === 'e'
  return !goesOn
}

// «“Dr. Juan Pérez”», «Dr. Juan Pérez», «de Villa Tal»: kept as open words.
function openPart(text: PlaceText, i: number, draft: FacilityDraft): Part | null {
  if (draft.open || !text.cased || draft.type?.id === 'unidad') return null
  const quoted = quotedAt(text, i)
  if (quoted && isNamed(draft)) return { draft, to: quoted.to }
  if (!draft.type || isNamed(draft)) return null
  if (quoted) return { draft: { ...draft, open: quoted.words, openLink: '' }, to: quoted.to }
  const connected = foldAt(text, i) === 'en' ? i : skipLinks(text, i)
  const person = pastHonorifics(text, i)
  const start = person > i ? person : connected
  const to = pastCapitals(text, start)
  if (to === start) return null
  return {
    draft: { ...draft, open: asWritten(text.tokens, start, to), openLink: asWritten(text.tokens, i, start) },
    to,
  }
}

const LINKS = new Set(['de', 'del', 'la', 'los', 'las', 'el'])

// A name in quotation marks after a known one adds nothing: «CMN Siglo XXI “Dr. Bernardo Sepúlveda”».
const isNamed = (draft: FacilityDraft): boolean => draft.name !== null || draft.complex !== null

const MOST_WORDS = 8

function quotedAt(text: PlaceText, i: number): { readonly words: string; readonly to: number } | null {
  if (!isQuote(foldAt(text, i)) || !isCapital(text.tokens[i + 1])) return null
  for (let j = i + 1; j <= i + 1 + MOST_WORDS; j++) {
    if (isQuote(foldAt(text, j))) return { words: asWritten(text.tokens, pastHonorifics(text, i + 1), j), to: j + 1 }
  }
  return null
}

/** Past «de la», «para el»: «Hospital para el Niño». */
const skipLinks = (text: PlaceText, i: number): number =>
  foldAt(text, i) !== 'para' ? skipConnectors(text, i) : isArticle(foldAt(text, i + 1)) ? i + 2 : i + 1

function pastCapitals(text: PlaceText, i: number): number {
  let to = i
  for (let at = i; at < i + 5; at++) {
    const token = text.tokens[at]
    if (isCapital(token) && !isAcronym(token) && !text.places.notNames.has(token?.fold ?? '')) to = at + 1
    else if (at === i || !LINKS.has(token?.fold ?? '')) return to
    // «Hospital Civil [de Guadalajara]»: the place is a part of its own.
    else if (firstAt(nameStarts(text, at), (start) => areaAt(text, start))) return to
  }
  return to
}

// A quotation mark that closes what opened before the unit does not belong to it.
function pastClosingQuote(text: PlaceText, from: number, to: number): number {
  const opened = text.tokens.slice(from, to).filter((token) => isQuote(token.fold)).length
  return opened % 2 === 1 && isQuote(foldAt(text, to)) ? to + 1 : to
}
