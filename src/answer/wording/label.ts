import { formatDigits, formatPercent, takesDe } from '../../entity/number/number-format.ts'
import type { Quantity } from '../../entity/number/quantity.ts'
import type { Days } from '../../entity/period/calendar.ts'
import type { Period } from '../../entity/period/period.ts'
import { formatDay, formatLongDay, formatShort } from '../../entity/period/period-format.ts'
import type { Bulletin } from '../../facts/bulletin.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { rememberedOf } from '../../text/remembered.ts'
import { agreeing, trimmedName } from './agreement.ts'
import { shown, titleOf } from './quotation.ts'
import { say } from './sentences.ts'

/** A quantity in figures with its hedge: «más de 7,000», «71.2 %». */
export function figureOf(quantity: Quantity): string {
  const format = quantity.unit === 'percent' ? formatPercent : formatDigits
  if (quantity.precision === 'between') return `entre ${format(quantity.bounds[0])} y ${format(quantity.bounds[1])}`
  const money = quantity.unit === 'money' ? '$' : ''
  return `${HEDGES[quantity.precision]}${money}${format(quantity.value)}`
}

const HEDGES = {
  exact: '',
  at_least: 'más de ',
  almost: 'casi ',
  about: 'cerca de ',
  at_most: 'hasta ',
  between: '',
} as const

/** «353 trasplantes de córnea», «36 millones de consultas». */
export function countOf(fact: Fact): string {
  const { quantity, measure } = fact
  const figure = figureOf(quantity)
  const name = trimmedName(measure.name)
  if (/^metas?$/.test(name)) return say.goalOf(figure)
  if (quantity.unit === 'percent') return fact.base ? `${figure} ${fact.base}` : `${figure} · ${name}`
  const rate = fact.figure === 'rate' && fact.base && !name.includes(fact.base) ? ` ${fact.base}` : ''
  return `${figure}${takesDe(quantity.value) ? ' de' : ''} ${quantity.value === 1 ? singular(name) : name}${rate}`
}

/** «trasplantes de hígado» → «trasplante de hígado»: the first noun of a measure for one of it. */
export function singular(name: string): string {
  const [noun = '', ...rest] = name.split(' ')
  const one = noun.endsWith('iones')
    ? noun.replace(/iones$/, 'ión')
    : noun.replace(/([rlndj])es$/, '$1').replace(/([aeiouáéíóú])s$/, '$1')
  return [one, ...rest].join(' ')
}

/** «acumulado del 1 abr al 12 sep 2021 (año inferido)», with the programme where the fact has one. */
export function whenOf(fact: Fact): string {
  const edition = fact.programme && fact.programme.edition !== null ? programmeName(fact.programme) : null
  if (!fact.period) return edition ?? say.undated
  const days = periodLabel(fact.period)
  const accrued = fact.accrual === 'to_date' ? `${say.accumulated} ` : ''
  return edition ? `${edition}, ${accrued}${days}` : `${accrued}${days}`
}

/** «10ª Jornada Nacional de Continuidad de Servicios Ordinarios» in at most a line. */
export function programmeName(programme: { readonly text: string }): string {
  const words = programme.text.replace(/\s+/g, ' ').trim()
  return words.length <= 70 ? words : `${words.slice(0, words.lastIndexOf(' ', 70))}…`
}

/** The days, marked where their year is printed nowhere. */
export function periodLabel(period: Period): string {
  const mark = isInferred(period) ? ` (${say.inferredYear})` : ''
  return `${daysLabel(period)}${mark}`
}

/** «1 abr–12 sep 2021». */
export const daysLabel = (days: Days): string => formatShort(days)

/** Whether the year of a period is printed nowhere in its bulletin. */
export const isInferred = (period: Period): boolean => period.yearBasis !== 'printed'

/** «nacional», «Sinaloa»; the words as printed beside it where the name was completed from elsewhere. */
export const whereOf = (fact: Fact): string => [fact.place.node, ...fact.place.also].map((node) => node.name).join('; ')

/** «· planeado» and the like; nothing for what was achieved. */
function stanceOf(fact: Fact): string {
  if (fact.stance === 'achieved') return ''
  return fact.stance === 'planned' ? agreeing(say.planned, fact.measure.name) : say[fact.stance]
}

/** The whole line of a figure: what · where · when · stance. */
export const lineOf: (fact: Fact) => string = rememberedOf((fact) =>
  [countOf(fact), whereOf(fact), whenOf(fact), stanceOf(fact)].filter((part) => part !== '').join(' · '),
)

/** A figure as an alternative: «10 · 10ª Jornada…, 29–31 jul 2022», naming what differs from the lead. */
export function shortLineOf(fact: Fact, lead: Fact): string {
  const same = fact.measure.name === lead.measure.name
  const parts = [
    same ? figureOf(fact.quantity) : countOf(fact),
    fact.place.node.id === lead.place.node.id ? '' : whereOf(fact),
    whenOf(fact),
    stanceOf(fact),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** «IMSS, Con Jornadas de Recuperación… (22 sep 2021, fecha de la copia; año inferido)». */
export function sourceLine(bulletinId: string, corpus: Corpus): string {
  const bulletin = corpus.bulletin(bulletinId)
  const institution = bulletin.institution ? `${bulletin.institution}, ` : ''
  const number = bulletin.number ? `boletín ${bulletin.number}, ` : ''
  const date = bulletin.date
    ? ` (${formatDay(bulletin.date.date)}${bulletin.date.basis === 'printed' ? '' : `, ${say.copyYear}`})`
    : ''
  return `${institution}${number}${titleOf(bulletin)}${date} [${bulletin.source}]`
}

/** «Publicado el 5 de mayo de 2021», marked where the date is not the bulletin's own. */
export function issuedOn({ date }: Bulletin): string {
  if (!date) return say.noIssueDate
  return `${say.issued(formatLongDay(date.date))}${date.basis === 'printed' ? '' : ` (${say.copyYear})`}`
}

/** A sentence of a bulletin as people see it. */
export function sentenceText(
  span: { readonly start: number; readonly end: number },
  bulletin: string,
  corpus: Corpus,
): string {
  return shown(corpus.bulletin(bulletin).reading, span)
}
