import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Selection } from '../../query/query.ts'
import { fitOf } from '../select/fit.ts'
import type { Vicinity } from './vicinity.ts'

/** Whether a figure is of the asked days: by its slot, or because its own clause names that year («11,038 de 2022»). */
export function daysFit(fact: Fact, near: Vicinity, selection: Selection, corpus: Corpus): boolean {
  const { period } = selection
  if (!period) return true
  if (fact.period !== null && fitOf(fact, selection) !== 'contains') return true
  const years = period.value.windows.flatMap(({ start, end }) =>
    end !== null && (period.value.shape === 'anaphoric' || isWholeYear(start, end)) ? [start.slice(0, 4)] : [],
  )
  const issued = yearOf(fact, corpus)
  return years.some(
    (year) => near.clause.includes(year) || (Number(year) === issued - 1 && YEAR_BEFORE.test(near.clause)),
  )
}

const isWholeYear = (start: string, end: string): boolean => start.endsWith('-01-01') && end.endsWith('-12-31')

/** Whether a figure's own clause says that it is of a time before the bulletin's: «contra 27 de 2018». */
export function isOfEarlierDays(fact: Fact, near: Vicinity, corpus: Corpus): boolean {
  if (YEAR_BEFORE.test(near.clause)) return true
  const years = near.clause.match(/\b(?:19|20)\d\d\b/g) ?? []
  return years.length > 0 && years.every((year) => Number(year) < yearOf(fact, corpus))
}

const yearOf = (fact: Fact, corpus: Corpus): number =>
  Number(corpus.bulletin(fact.bulletin).date?.date.slice(0, 4) ?? 0)

/** «el año pasado», «que la edición anterior», «del ejercicio previo», «de hace un año». */
const YEAR_BEFORE =
  /\b(?:ano|ejercicio|temporada|edicion|ciclo|periodo|invierno) (?:pasad[oa]|anterior|previ[oa])\b|\bhace un ano\b|\bun ano (?:antes|atras)\b|\bque el anterior\b/
