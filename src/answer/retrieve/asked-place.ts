import { placeFits } from '../../entity/place/place.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import type { Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'

/** Whether the figure's place is the one asked for or lies in it. */
export function isThere(fact: Fact, { place }: Selection): boolean {
  if (!place || place.value.level === 'nation') return true
  const nodes = [fact.place.node, ...fact.place.also]
  return nodes.some((node) => /exact|inside/.test(placeFits(place.value, node) ?? ''))
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
