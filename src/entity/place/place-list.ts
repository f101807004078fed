import { areaAt, namedAt } from './place-area.ts'
import { emptyDraft, type FacilityDraft } from './place-facility.ts'
import { numberAt } from './place-number.ts'
import type { FacilityType } from './place-tree.ts'
import { typeAt, type Unit, withParts } from './place-unit.ts'
import {
  firstAt,
  foldAt,
  isCapital,
  nameStarts,
  type PlaceText,
  phraseAt,
  skipConnectors,
  skipNoise,
} from './place-words.ts'

/**
 * Facilities that share words, one mention each: «Hospitales General y de Especialidades del CMN La Raza»,
 * «el Hospital General y el de Pediatría del CMN …», «UMF No. 45, No. 47 y No. 51», «las UMAE de Puebla y Mérida». Null where no such list begins at token `i`.
 */
export function unitsAt(text: PlaceText, i: number): readonly Unit[] | null {
  const head = typeAt(text, i)
  if (!head) return null
  const lists = head.plural ? [specialtyList, numberList, cityList] : [specialtyList, numberList]
  for (const list of lists) {
    const units = list(text, i, head)
    if (units) return units
  }
  return null
}

type Head = { readonly type: FacilityType; readonly umae: boolean; readonly plural: boolean; readonly to: number }

const isJoint = (folded: string): boolean => folded === ',' || folded === 'y' || folded === 'e' || folded === 'o'

// Past «,», «y», «, y».
function pastJoint(text: PlaceText, i: number): number {
  if (!isJoint(foldAt(text, i))) return i
  return foldAt(text, i) === ',' && isJoint(foldAt(text, i + 1)) ? i + 2 : i + 1
}

function specialtyList(text: PlaceText, i: number, head: Head): readonly Unit[] | null {
  const kinds: { readonly type: FacilityType; readonly from: number; readonly to: number }[] = []
  let at = head.to
  if (head.type.generic && head.plural) at = i + 1
  else kinds.push({ type: head.type, from: i, to: head.to })
  for (;;) {
    const start = kinds.length > 0 ? pastJoint(text, at) : at
    if (kinds.length > 0 && start === at) break
    const article = foldAt(text, start) === 'el' ? 1 : 0
    if (!head.plural && article === 0) break
    const match = phraseAt(text, text.places.specialties, skipConnectors(text, start + article))
    if (!match) break
    kinds.push({ type: match.entry, from: kinds.length === 0 ? i : start + article, to: match.to })
    at = match.to
  }
  if (kinds.length < 2) return null
  const shared = withParts(text, i, emptyDraft(kinds[0]?.type ?? null, head.umae), at)
  if (shared.draft.complex === null && shared.draft.location === null) return null
  return kinds.map(({ type, from, to }, n) => ({
    draft: { ...shared.draft, type },
    from,
    to: n === kinds.length - 1 ? shared.to : to,
  }))
}

function numberList(text: PlaceText, i: number, head: Head): readonly Unit[] | null {
  const numbers: { readonly number: string; readonly from: number; readonly to: number }[] = []
  const first = numberAt(text, head.to, head.type.generic)
  if (!first) return null
  numbers.push({ ...first, from: i })
  for (;;) {
    const last = numbers[numbers.length - 1] as { readonly to: number }
    const start = pastJoint(text, last.to)
    if (start === last.to) break
    const next = numberAt(text, start, !head.plural)
    if (!next || !endsUnit(text, next.to)) break
    numbers.push({ ...next, from: start })
  }
  if (numbers.length < 2) return null
  const draft: FacilityDraft = { ...emptyDraft(head.type, head.umae), number: first.number }
  const end = numbers[numbers.length - 1] as { readonly to: number }
  const shared = withParts(text, i, draft, end.to)
  return numbers.map(({ number, from, to }, n) => ({
    draft: { ...shared.draft, number },
    from,
    to: n === numbers.length - 1 ? shared.to : to,
  }))
}

// «HGZ 1, 2 y 33 de Colima» goes on; «las UMF 7 y 45 consultas» does not: 45 counts something.
function endsUnit(text: PlaceText, i: number): boolean {
  const token = text.tokens[i]
  if (token === undefined || token.kind === 'symbol') return true
  return isJoint(token.fold) || skipConnectors(text, i) > i || (text.cased && isCapital(token))
}

function cityList(text: PlaceText, i: number, head: Head): readonly Unit[] | null {
  if (!head.type.types.includes('umae')) return null
  const after = skipNoise(text, head.to)
  if (skipConnectors(text, after) === after) return null
  let starts = nameStarts(text, after)
  const units: Unit[] = []
  for (;;) {
    const area = firstAt(starts, (start) => (units.length === 0 ? areaAt(text, start) : namedAt(text, start)))
    if (!area || area.node.level === 'nation') break
    const draft = { ...emptyDraft(head.type, head.umae), location: area.node }
    units.push({ draft, from: units.length === 0 ? i : area.from, to: area.to })
    const joint = pastJoint(text, area.to)
    if (joint === area.to) break
    starts = nameStarts(text, joint)
  }
  return units.length > 1 ? units : null
}
