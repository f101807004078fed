import type { PlaceNode } from '../entity/place/place.ts'
import type { Span } from '../text/span.ts'
import { bindingOf } from './sentence/binding.ts'
import type { Sentence } from './sentence/sentence.ts'

/** A place that later sentences inherit, with the words that set it. */
export interface CarriedPlace {
  readonly node: PlaceNode
  readonly span: Span
}

/** Whether one of two places lies in the other. */
export const isWithin = (a: PlaceNode, b: PlaceNode): boolean =>
  a.id === b.id || a.within.includes(b.id) || b.within.includes(a.id)

const UNIT_NOUNS: ReadonlySet<string> = new Set(
  'nosocomio hospital clinica unidad inmueble umae umf hgz hgr sanatorio policlinica'.split(' '),
)
const POINTERS: ReadonlySet<string> = new Set(
  'el la este esta ese esa dicho dicha citado citada referido mencionado'.split(' '),
)

/** «El nosocomio cuenta con 120 camas», «En esta unidad médica, …»: a facility without its name, early in its sentence. */
export function pointsAtFacility({ tokens, places, lead }: Sentence): boolean {
  if (places.length > 0) return false
  for (let i = lead; i < Math.min(tokens.length, lead + POINT_REACH); i++) {
    if (!UNIT_NOUNS.has(tokens[i]?.fold ?? '') || !POINTERS.has(tokens[i - 1]?.fold ?? '')) continue
    const next = tokens[i + 1]
    // «la unidad de trasplantes», «el Hospital para el Niño» are other things.
    return next !== undefined && !/^(?:de|del|para|general|regional)$/.test(next.fold) && !/^\p{Lu}/u.test(next.text)
  }
  return false
}

const POINT_REACH = 8

/** The last facility that a sentence names. */
export function facilityOf({ places }: Sentence): CarriedPlace | null {
  const place = places.findLast(({ node }) => node.level === 'facility')
  return place ? { node: place.node, span: place } : null
}

/** The place that goes on: a sentence that tells of several leaves none. */
export function placeLeft(carried: CarriedPlace | null, sentence: Sentence): CarriedPlace | null {
  // «26 becarios, 8 de ellos en Tijuana»: of those eight alone.
  const own = sentence.places.filter((place) => {
    const { side, mention } = bindingOf(sentence, place)
    return !(side === 'before' && sentence.mentions[mention]?.pointsBack)
  })
  // «En Acapulco se reunieron niños de las 32 entidades»: of no figure, and wider than where it was.
  const narrow = own.filter((p) => p.node.level !== 'nation' || bindingOf(sentence, p).side !== 'free')
  const places = narrow.length > 0 ? narrow : own
  const last = places.at(-1)
  if (!last || sentence.row) return carried
  const facility = places.findLast((place) => place.node.level === 'facility')
  const one = facility ?? last
  const apart = places.filter(
    (place) => !isWithin(place.node, one.node) && !(facility && place.node.level !== 'facility'),
  )
  return apart.length === 0 ? { node: one.node, span: one } : null
}
