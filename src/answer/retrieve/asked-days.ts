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
    end !== null && (period.value.shape === 'anaphoric' || isWholeYear(start, end)) ? [Number(start.slice(0, 4))] : [],
  )
  const issued = Number(corpus.bulletin(fact.bulletin).date?.date.slice(0, 4) ?? 0)
  return years.some(
    (year) => near.clause.includes(String(year)) || (year === issued - 1 && YEAR_BEFORE.test(near.clause)),
  )
}

const isWholeYear = (start: string, end: string): boolean => start.endsWith('-01-01') && end.endsWith('-12-31')

/** How many years before those that its bulletin speaks of a figure's own clause puts it: «contra 27 de 2018»; 0 where none. */
export function ageOf(fact: Fact, near: Vicinity, corpus: Corpus): number {
  const years = near.clause.match(/\b(?:19|20)\d\d\b/g) ?? []
  if (years.length > 0) return Math.max(0, mainYearOf(fact.bulletin, corpus) - Math.max(...years.map(Number)))
  if (YEAR_BEFORE.test(near.clause)) return 1
  // «En 1962…» goes on for the sentences after it.
  const own = Number(fact.period?.end?.slice(0, 4) ?? Number.POSITIVE_INFINITY)
  return mainYearOf(fact.bulletin, corpus) - own > 1 ? 1 : 0
}

/** «el año pasado», «que la edición anterior», «del ejercicio previo», «de hace un año». */
const YEAR_BEFORE =
  /\b(?:a[nñ]o|ejercicio|temporada|edicion|ciclo|periodo|invierno) (?:pasad[oa]|anterior|previ[oa])\b|\bhace un a[nñ]o\b|\bun a[nñ]o (?:antes|atras)\b|\bque el anterior\b/

const mainYears = new WeakMap<Corpus, Map<string, number>>()

/** The year that most figures of a bulletin are of, the later of two: a report of June 2024 may speak of 2023. */
export function mainYearOf(bulletin: string, corpus: Corpus): number {
  const known = mainYears.get(corpus) ?? new Map<string, number>()
  mainYears.set(corpus, known)
  let year = known.get(bulletin)
  if (year === undefined) {
    const counts = new Map<number, number>()
    for (const { period } of corpus.factsOf(bulletin)) {
      const own = Number((period?.end ?? period?.start ?? '').slice(0, 4))
      if (own > 0) counts.set(own, (counts.get(own) ?? 0) + 1)
    }
    year = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
    known.set(bulletin, year)
  }
  return year
}
