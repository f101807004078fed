import { formatLong } from '../../entity/period/period-format.ts'
import type { Fact } from '../../facts/fact.ts'
import { agreeing, quantifier, trimmedName } from './agreement.ts'
import { programmeName } from './label.ts'

/** A complete question whose answer is a given fact: «¿Cuántas mastografías hubo del 31 de mayo al 6 de junio de 2021?». */
export function questionFor(fact: Fact): string {
  const name = trimmedName(fact.measure.name).replace(/…$/, '')
  const noun = /^[A-ZÁÉÍÓÚ]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
  const place = fact.place.node.level === 'nation' ? '' : ` en ${fact.place.node.name}`
  const asked = fact.stance === 'planned' ? `estaban ${agreeing('planeado', noun)}` : 'hubo'
  return `¿${quantifier(noun)} ${noun} ${asked}${place}${whenAsked(fact)}?`
}

function whenAsked({ programme, period }: Fact): string {
  if (programme && programme.edition !== null) return ` en la ${programmeName(programme)}`
  return period && period.end !== null ? ` ${formatLong(period)}` : ''
}
