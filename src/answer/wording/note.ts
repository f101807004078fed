import { formatPress, formatPressPercent, takesDe } from '../../entity/number/number-format.ts'
import { formatLong } from '../../entity/period/period-format.ts'
import type { Bulletin } from '../../facts/bulletin.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { listed } from '../../text/listed.ts'
import { rememberedOf } from '../../text/remembered.ts'
import { trimmedName } from './agreement.ts'
import { programmeName, singular } from './label.ts'
import { titleOf } from './quotation.ts'
import { capital } from './sentences.ts'

/**
 * One self-contained sentence in press style: «Del 1 de abril al 12 de septiembre de 2021 el IMSS realizó 353
 * trasplantes de córnea, según su boletín «…»». An inferred year is said inside it.
 */
export function noteOf(fact: Fact, corpus: Corpus, rivals: readonly Fact[] = []): string {
  const bulletin = corpus.bulletin(fact.bulletin)
  const who = fact.institution ?? bulletin.institution
  const others = rivals.map((rival) => formatPress(rival.quantity.value))
  const also = others.length === 0 ? '' : `, que imprime también ${listed(others)}`
  return `${saidIn(bulletin)(fact)}, según ${who ? 'su' : 'el'} boletín «${titleOf(bulletin, 120)}»${also}.`
}

const saidIn = rememberedOf(({ institution }: Bulletin) =>
  rememberedOf((fact: Fact) => saidOf(fact, fact.institution ?? institution)),
)

/** «Del 1 de abril al 12 de septiembre de 2021 el IMSS realizó 353 trasplantes de córnea». */
function saidOf(fact: Fact, who: string | null): string {
  const when = whenPress(fact)
  const where = fact.place.node.level === 'nation' ? '' : ` en ${withArticle(fact.place.node.name)}`
  const count = countPress(fact)
  const verb =
    fact.stance === 'planned'
      ? 'planeó'
      : fact.quantity.unit === 'percent'
        ? 'reportó'
        : fact.measure.counts === 'procedures'
          ? 'realizó'
          : 'reportó'
  const subject = who ? `el ${who} ${verb}` : fact.stance === 'planned' ? 'se planearon' : 'se reportaron'
  return capital([when, `${subject} ${count}${where}`].filter((part) => part !== '').join(' '))
}

/** «el Hospital General…», «la UMAE…»; states and cities take none. */
const withArticle = (place: string): string =>
  /^(?:Hospital|Centro|Instituto|HG|HE|HP)/.test(place)
    ? `el ${place}`
    : /^(?:UMAE|UMF|Unidad|Clínica)/.test(place)
      ? `la ${place}`
      : place

function countPress(fact: Fact): string {
  const { quantity, measure } = fact
  if (quantity.unit === 'percent')
    return `${formatPressPercent(quantity.value)}${fact.base ? ` ${fact.base}` : ` (${measure.name})`}`
  const hedge = {
    exact: '',
    at_least: 'más de ',
    almost: 'casi ',
    about: 'cerca de ',
    at_most: 'hasta ',
    between: 'al menos ',
  }[quantity.precision]
  const money = quantity.unit === 'money' ? ' pesos' : ''
  return `${hedge}${formatPress(quantity.value)}${takesDe(quantity.value) ? ' de' : ''}${money} ${quantity.value === 1 ? singular(measure.name) : trimmedName(measure.name).replace(/…$/, '')}`
}

function whenPress(fact: Fact): string {
  const edition = fact.programme && fact.programme.edition !== null ? `en la ${programmeName(fact.programme)}` : ''
  if (!fact.period) return edition
  const inferred = fact.period.yearBasis === 'printed' ? '' : ' (año inferido)'
  return [edition, `${formatLong(fact.period)}${inferred}`].filter((part) => part !== '').join(', ')
}
