import { formatLongDay } from '../entity/period-format.ts'
import type { Fact } from '../facts/fact.ts'
import { programmeName } from './label.ts'

/** A complete question whose answer is a given fact: «¿Cuántas mastografías hubo del 31 de mayo al 6 de junio de 2021?». */
export function questionFor(fact: Fact): string {
  const name = fact.measure.name.charAt(0).toLowerCase() + fact.measure.name.slice(1)
  const noun = /^[A-ZÁÉÍÓÚ]{2}/.test(fact.measure.name) ? fact.measure.name : name
  const place = fact.place.node.level === 'nation' ? '' : ` en ${fact.place.node.name}`
  const asked = fact.stance === 'planned' ? `se tenían planeados` : 'hubo'
  return `¿${quantifier(noun)} ${noun} ${asked}${place}${whenAsked(fact)}?`
}

/** «cuántas» before a feminine noun, by its ending. */
const quantifier = (noun: string): string =>
  /^(?:\S*(?:as|iones|dades|UMAE|UMF|dosis))(?=\s|$)/.test(noun) ? 'Cuántas' : 'Cuántos'

function whenAsked(fact: Fact): string {
  if (fact.programme && fact.programme.edition !== null) return ` en la ${programmeName(fact.programme)}`
  const { period } = fact
  if (!period) return ''
  if (period.end === null) return ''
  return period.start === period.end
    ? ` el ${formatLongDay(period.start)}`
    : ` del ${formatLongDay(period.start)} al ${formatLongDay(period.end)}`
}
