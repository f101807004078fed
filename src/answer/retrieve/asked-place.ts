import { type PlaceNode, placeFits } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { hasKin } from '../../facts/kinship.ts'
import type { Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'

/** Whether the figure's place is the one asked for or lies in it. */
export function isThere(fact: Fact, { place }: Selection): boolean {
  if (!place || place.value.level === 'nation') return true
  return [fact.place.node, ...fact.place.also].some((node) => liesIn(place.value, node))
}

const liesIn = (asked: PlaceNode, node: PlaceNode): boolean => {
  const fit = placeFits(asked, node)
  return fit === 'exact' || fit === 'inside'
}

/** Whether any figure may be of the asked place: by its slot, or by words that the bulletins have at all. */
export function mayBeThere(selection: Selection, { catalogue, factScopes }: Corpus): boolean {
  const { place } = selection
  const strange = placeWords(selection).filter((word) => !hasKin(word, catalogue))
  if (!place || strange.length === 0) return true
  const names = ({ name }: PlaceNode): boolean => strange.every((word) => fold(name).includes(word))
  return factScopes.places.some(({ value }) => liesIn(place.value, value) || names(value))
}

/** What tells a place from others, for texts that name it without more: «el hospital de Los Mochis» → mochis. */
export function placeWords({ place }: Selection): readonly string[] {
  if (!place || place.value.level === 'nation') return []
  const [own = ''] = fold(place.value.name).split(',')
  const words = own.split(/[^\p{L}\d]+/u)
  return words.filter((word) => word.length > 0 && !isFunctionWord(word) && !BUILDING.test(word))
}

const BUILDING =
  /^(?:hospital(?:es)?|clinicas?|unidad|centro|medic[ao]|familiar|general|zona|subzona|regional|nuev[ao]|imss|issste|ciudad|estado)$/
